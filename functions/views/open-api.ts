import { refusals } from '#domain/errors.ts'
import type { OperationName } from '#functions/operations.ts'
import { operations } from '#functions/operations.ts'
import { componentSchemas, schemaName } from '#schemas/derived/json-schema.ts'
import { FORMS } from '#schemas/forms/catalogue.ts'
import type { Route } from '#web/routes.ts'
import { routes } from '#web/routes.ts'

type Json = Readonly<Record<string, unknown>>

const refusal = {
  description: 'Refused; `error` is a code of docs/errors.md',
  content: {
    'application/json': {
      schema: { type: 'object', required: ['error'], properties: { error: { enum: Object.keys(refusals) } } },
    },
  },
}

/** OpenAPI 3.1 of the site's operations. A client asks with `Accept: application/json` and posts the same flat field names a page does. */
export function openApi(baseUrl: string): Json {
  const paths: Record<string, Record<string, Json>> = {}
  for (const name of Object.keys(operations) as OperationName[]) {
    const [method, route] = name.split(' ') as ['GET' | 'POST', Route]
    const pattern = routes[route].replace(/:([a-z]+)/g, '{$1}')
    paths[pattern] = { ...paths[pattern], [method.toLowerCase()]: operation(name, method, pattern) }
  }
  return {
    openapi: '3.1.0',
    info: { title: '重庆市中小企业生态家园申报与评审', version: '1' },
    servers: [{ url: baseUrl }],
    paths,
    components: {
      schemas: componentSchemas(FORMS),
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: '__Host-session' } },
    },
  }
}

function operation(name: OperationName, method: 'GET' | 'POST', pattern: string): Json {
  const parameters = [...pattern.matchAll(/\{(\w+)\}/g)].map((found) => ({
    name: found[1],
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }))
  const { access } = operations[name]
  return {
    operationId: name.replace(' ', '-'),
    parameters,
    ...(access === 'anyone' ? {} : { security: [{ session: [] }] }),
    ...(method === 'POST' && { requestBody: bodyOf(name) }),
    responses: { '2XX': { description: 'Done' }, '4XX': refusal },
  }
}

/** The fields of a form, each sent as text under its path, such as `leadIndustries.0.clusterCode`. */
function bodyOf(name: OperationName): Json {
  const form = {
    'POST section': 'park-application',
    'POST rosterRow': 'roster-row',
    'POST newExpert': 'expert-profile',
    'POST expert': 'expert-profile',
  }[name as string]
  const shown = form && FORMS.find((one) => one.id === form)
  const description = shown ? `Fields of #/components/schemas/${schemaName(shown)}` : 'Fields of the page'
  const schema = {
    type: 'object',
    description,
    additionalProperties: { type: ['string', 'array'], items: { type: 'string' } },
  }
  return { content: { 'application/json': { schema }, 'application/x-www-form-urlencoded': { schema } } }
}
