import type {
  APIGatewayProxyEvent,
  APIGatewayProxyEventV2,
  APIGatewayProxyResult,
  APIGatewayProxyStructuredResultV2,
} from 'aws-lambda'

type Site = (event: APIGatewayProxyEventV2) => Promise<APIGatewayProxyStructuredResultV2>
type Answer = APIGatewayProxyResult | APIGatewayProxyStructuredResultV2

/** Lets a site written for an HTTP API also stand behind a REST API, the kind that can have a firewall. */
export function behindEither(
  site: Site,
): (event: APIGatewayProxyEvent | APIGatewayProxyEventV2) => Promise<Answer> {
  return async (event) => ('httpMethod' in event ? toRest(await site(fromRest(event))) : site(event))
}

/** A REST API's event in the words of an HTTP API's. */
export function fromRest(event: APIGatewayProxyEvent): APIGatewayProxyEventV2 {
  const { requestContext, httpMethod, path } = event
  const headers = new Map<string, string>()
  for (const [name, values] of Object.entries(event.multiValueHeaders ?? {}))
    headers.set(name.toLowerCase(), (values ?? []).join(name.toLowerCase() === 'cookie' ? '; ' : ','))
  const query = new URLSearchParams()
  for (const [name, values] of Object.entries(event.multiValueQueryStringParameters ?? {}))
    for (const value of values ?? []) query.append(name, value)
  const cookies = headers.get('cookie')?.split(/; */)
  headers.delete('cookie')
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: path,
    rawQueryString: query.toString(),
    headers: Object.fromEntries(headers),
    ...(cookies && { cookies }),
    requestContext: {
      accountId: requestContext.accountId,
      apiId: requestContext.apiId,
      domainName: requestContext.domainName ?? '',
      domainPrefix: requestContext.domainPrefix ?? '',
      http: {
        method: httpMethod,
        path,
        protocol: requestContext.protocol,
        sourceIp: requestContext.identity.sourceIp,
        userAgent: requestContext.identity.userAgent ?? '',
      },
      requestId: requestContext.requestId,
      routeKey: '$default',
      stage: requestContext.stage,
      time: requestContext.requestTime ?? '',
      timeEpoch: requestContext.requestTimeEpoch,
    },
    ...(event.body !== null && { body: event.body }),
    isBase64Encoded: event.isBase64Encoded,
  }
}

/** An HTTP API's answer in the words of a REST API's, which has no list of cookies. */
export function toRest(result: APIGatewayProxyStructuredResultV2): APIGatewayProxyResult {
  const headers = Object.entries(result.headers ?? {}).map(([name, value]) => [name, [value]])
  return {
    statusCode: result.statusCode ?? 200,
    multiValueHeaders: {
      ...Object.fromEntries(headers),
      ...(result.cookies?.length && { 'set-cookie': result.cookies }),
    },
    body: result.body ?? '',
    isBase64Encoded: result.isBase64Encoded ?? false,
  }
}
