import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { ConflictError, DomainError } from '#domain/errors.ts'
import type { HttpFunction, OperationName, OperationOf } from '#functions/operations.ts'
import { operations } from '#functions/operations.ts'
import { logger } from '#functions/runtime/observe.ts'
import { path } from '#web/routes.ts'
import { readBody } from './body.ts'
import type { Call } from './call.ts'
import { compressed } from './compress.ts'
import { csrfCookie, langCookie, parseCookies, setCookie } from './cookies.ts'
import { isToken } from './csrf.ts'
import { NotFound } from './errors.ts'
import type { IdentifyDeps } from './identify.ts'
import { holdingOf, sessionOf } from './identify.ts'
import { match } from './match.ts'
import type { Reply } from './reply.ts'
import { secured, seeOther } from './reply.ts'

export type Handler = (call: Call) => Promise<Reply>
export type Handlers<F extends HttpFunction> = { readonly [Name in OperationOf<F>]: Handler }

export interface SiteDeps extends IdentifyDeps {
  readonly baseUrl: string
  /** Origin of the document store, which pages may post uploads to. */
  readonly storeOrigin: string
  /** Turns a refusal or a fault into a page or, for the API, into JSON. */
  readonly refuse: (call: Call, error: unknown, reference: string) => Reply
}

const csrfSeconds = 86_400

/** Answers HTTP requests: finds the operation, admits the caller, runs the handler, renders refusals. */
export function createSite<F extends HttpFunction>(deps: SiteDeps, handlers: Handlers<F>) {
  return async (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> => {
    const started = performance.now()
    const begun = begin(event, deps)
    const { name, reply } = await answer(deps, handlers, event, begun)
    logger.info('answered', {
      operation: name,
      status: reply.status,
      ms: Math.round(performance.now() - started),
    })
    const cookies = begun.fresh ? [setCookie(csrfCookie, begun.call.csrf, csrfSeconds)] : []
    const whole = { ...reply, cookies: [...cookies, ...(reply.cookies ?? [])] }
    const result = secured(compressed(whole, event.headers['accept-encoding']), deps.storeOrigin)
    return event.requestContext.http.method === 'HEAD' ? { ...result, body: '' } : result
  }
}

async function answer(
  deps: SiteDeps,
  handlers: Readonly<Partial<Record<OperationName, Handler>>>,
  event: APIGatewayProxyEventV2,
  begun: { call: Call },
): Promise<{ name: string; reply: Reply }> {
  let { call } = begun
  const found = match(event.requestContext.http.method, event.rawPath)
  const name = found.kind === 'found' ? found.name : found.kind
  try {
    if (found.kind === 'other-method')
      return { name, reply: { status: 405, headers: { allow: 'GET, HEAD, POST' } } }
    const handler = found.kind === 'found' ? handlers[found.name] : undefined
    if (found.kind === 'none' || !handler) throw new NotFound()
    call = { ...call, params: found.params }
    if (call.method === 'POST') {
      call = { ...call, ...(await readBody(event)) }
      guardOrigin(event, call, deps.baseUrl)
    }
    call = await admit(deps, found.name, call)
    return { name, reply: await handler(call) }
  } catch (fault) {
    // Others were faster every time: nothing broke, and nothing was written.
    const error = fault instanceof ConflictError ? new DomainError('task.changed') : fault
    const signedOut = error instanceof DomainError && error.code === 'account.signed-out'
    if (signedOut && call.method === 'GET' && !call.wantsJson)
      return { name, reply: seeOther(`${path('signIn')}?return=${encodeURIComponent(event.rawPath)}`) }
    if (!(error instanceof DomainError) && !(error instanceof NotFound))
      logger.error('a request failed', {
        operation: name,
        error: error instanceof Error ? error : new Error(String(error)),
      })
    return { name, reply: deps.refuse(call, error, event.requestContext.requestId) }
  }
}

function begin(event: APIGatewayProxyEventV2, deps: SiteDeps): { call: Call; fresh: boolean } {
  const cookies = parseCookies(event.cookies)
  const known = cookies.get(csrfCookie)
  const chosen = cookies.get(langCookie)
  const accepts = event.headers['accept-language'] ?? ''
  const call: Call = {
    method: event.requestContext.http.method === 'POST' ? 'POST' : 'GET',
    path: event.rawPath,
    params: {},
    query: new URLSearchParams(event.rawQueryString),
    posted: new Map(),
    parts: [],
    cookies,
    csrf: known && /^[\w-]{43}$/.test(known) ? known : deps.newSecret(),
    lang: chosen === 'en' || (!chosen && /^en\b/i.test(accepts)) ? 'en' : 'zh-CN',
    from: event.requestContext.http.sourceIp,
    wantsJson: (event.headers.accept ?? '').startsWith('application/json'),
  }
  return { call, fresh: call.csrf !== known }
}

/** A POST must come from our own page: same origin, and the token only our pages know. @throws request.forbidden */
function guardOrigin(event: APIGatewayProxyEventV2, call: Call, baseUrl: string): void {
  const origin = event.headers.origin
  const own =
    origin === undefined || origin === 'null'
      ? event.headers['sec-fetch-site'] === 'same-origin'
      : origin === new URL(baseUrl).origin
  const token = call.posted.get('_csrf')?.[0] ?? event.headers['x-csrf-token']
  if (!own || !isToken(token, call.cookies.get(csrfCookie)))
    throw new DomainError('request.forbidden', { why: 'origin' })
}

async function admit(deps: SiteDeps, name: OperationName, call: Call): Promise<Call> {
  const { access } = operations[name]
  const session = await sessionOf(deps, call.cookies)
  const known = { ...call, session }
  switch (access) {
    case 'anyone':
    case 'reader':
      return known
    case 'signed-in':
      if (!session) throw new DomainError('account.signed-out')
      return known
    case 'officer':
      if (!session) throw new DomainError('account.signed-out')
      if (!session.officer) throw new DomainError('request.forbidden')
      return known
    case 'task-holder':
      return { ...known, holding: await holdingOf(deps, call.cookies, session, call.params.task ?? '') }
  }
}
