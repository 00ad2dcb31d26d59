import type { APIGatewayProxyEvent, APIGatewayProxyEventV2 } from 'aws-lambda'
import { expect, test } from 'vitest'
import { behindEither, fromRest } from '#functions/http/rest.ts'

function setup() {
  const event = {
    httpMethod: 'POST',
    path: '/tasks/tsk_1/decide',
    resource: '/tasks/{task}/decide',
    headers: {},
    multiValueHeaders: {
      'Content-Type': ['application/x-www-form-urlencoded'],
      Cookie: ['a=1; b=2', 'c=3'],
      Accept: ['text/html', 'text/plain'],
    },
    queryStringParameters: null,
    multiValueQueryStringParameters: { to: ['推荐 a', 'b&c'] },
    pathParameters: null,
    stageVariables: null,
    body: 'YT0x',
    isBase64Encoded: true,
    requestContext: {
      accountId: '1',
      apiId: 'x',
      authorizer: undefined,
      protocol: 'HTTP/1.1',
      httpMethod: 'POST',
      path: '/tasks/tsk_1/decide',
      stage: 'live',
      requestId: 'r',
      requestTimeEpoch: 5,
      resourceId: 'i',
      resourcePath: '/tasks/{task}/decide',
      identity: { sourceIp: '203.0.113.9', userAgent: 'b' },
    },
  } as unknown as APIGatewayProxyEvent
  const seen: APIGatewayProxyEventV2[] = []
  const site = behindEither(async (given) => {
    seen.push(given)
    return { statusCode: 303, headers: { location: '/' }, cookies: ['a=2; Path=/', 'b=3; Path=/'], body: '' }
  })
  return { event, site, seen }
}

test('a request through a REST API reads like one through an HTTP API', () => {
  const { event } = setup()
  expect(fromRest(event)).toMatchObject({
    version: '2.0',
    rawPath: '/tasks/tsk_1/decide',
    rawQueryString: 'to=%E6%8E%A8%E8%8D%90+a&to=b%26c',
    headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html,text/plain' },
    cookies: ['a=1', 'b=2', 'c=3'],
    body: 'YT0x',
    isBase64Encoded: true,
    requestContext: { http: { method: 'POST', path: '/tasks/tsk_1/decide', sourceIp: '203.0.113.9' } },
  })
})

test('its answer sets every cookie', async () => {
  const { event, site } = setup()
  expect(await site(event)).toEqual({
    statusCode: 303,
    multiValueHeaders: { location: ['/'], 'set-cookie': ['a=2; Path=/', 'b=3; Path=/'] },
    body: '',
    isBase64Encoded: false,
  })
})

test('a request through an HTTP API is passed on as it is', async () => {
  const { event, site, seen } = setup()
  const given = fromRest(event)
  expect(await site(given)).toMatchObject({ cookies: ['a=2; Path=/', 'b=3; Path=/'] })
  expect(seen[0]).toBe(given)
})
