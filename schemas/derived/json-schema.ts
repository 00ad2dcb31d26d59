import * as z from 'zod/mini'
import type { Condition, Field, Fields } from '#schemas/fields/field.ts'
import type { Form } from '#schemas/form.ts'
import { allFields } from '#schemas/operations/fields.ts'

/** A JSON Schema of draft 2020-12. */
export type JsonSchema = { readonly [keyword: string]: unknown }

/** What a submission of the form looks like as stored: labels as titles, conditional fields required by if/then. */
export function submissionSchema(form: Form): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:form:${form.id}:${form.version}`,
    title: form.title,
    description: form.en,
    ...objectSchema(allFields(form)),
  }
}

/** Names such as ParkApplicationV1, for the components of an API description. */
export function schemaName({ id, version }: Form): string {
  const words = id.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1))
  return `${words.join('')}V${version}`
}

/** Schemas of many forms by name, without the keywords that belong to a document of its own. */
export function componentSchemas(forms: readonly Form[]): { readonly [name: string]: JsonSchema } {
  return Object.fromEntries(
    forms.map((form) => {
      const { $schema: _schema, $id: _id, ...schema } = submissionSchema(form)
      return [schemaName(form), schema]
    }),
  )
}

function objectSchema(fields: Fields): JsonSchema {
  const all = Object.entries(fields)
  const asked = all.filter(([, field]) => !field.optional && !field.system)
  const conditional = asked.flatMap(([key, { when }]) =>
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    when ? [{ if: conditionSchema(when), then: { required: [key] } }] : [],
  )
  return {
    type: 'object',
    properties: Object.fromEntries(all.map(([key, field]) => [key, fieldSchema(field)])),
    required: asked.filter(([, { when }]) => !when).map(([key]) => key),
    additionalProperties: false,
    ...(conditional.length > 0 ? { allOf: conditional } : {}),
  }
}

function fieldSchema(field: Field): JsonSchema {
  const { $schema: _, ...own } = z.toJSONSchema(field.schema)
  return {
    title: field.label,
    description: [field.en, field.helpEn].filter(Boolean).join('. '),
    ...own,
    ...(field.fields ? { items: objectSchema(field.fields) } : {}),
    ...(field.unit ? { 'x-unit': field.unit } : {}),
    ...(field.system ? { readOnly: true } : {}),
  }
}

function conditionSchema({ field, is, not, and }: Condition): JsonSchema {
  const value = { ...(is ? { enum: is } : {}), ...(not ? { not: { enum: not } } : {}) }
  return {
    properties: { [field]: value },
    required: [field],
    ...(and ? { allOf: [conditionSchema(and)] } : {}),
  }
}
