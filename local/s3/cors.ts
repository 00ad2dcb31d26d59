import type { IncomingMessage, ServerResponse } from 'node:http'

/** Lets pages of the product's own origin upload and read, and no others. */
export function allowOrigin(
  request: IncomingMessage,
  response: ServerResponse,
  origins: readonly string[],
): void {
  const { origin } = request.headers
  response.setHeader('vary', 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method')
  if (!origin || !origins.includes(origin)) return
  response.setHeader('access-control-allow-origin', origin)
  response.setHeader('access-control-allow-methods', 'GET, HEAD, PUT, POST')
  response.setHeader('access-control-expose-headers', 'ETag, x-amz-version-id')
  const wished = request.headers['access-control-request-headers']
  if (wished) response.setHeader('access-control-allow-headers', wished)
  response.setHeader('access-control-max-age', '3000')
}
