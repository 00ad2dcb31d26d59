import { describe, expect, test } from 'vitest'
import { operationNames, operations } from '#functions/operations.ts'
import { httpFunctions, paths } from '#infra/front.ts'
import type { Route } from '#web/routes.ts'
import { routes } from '#web/routes.ts'
import { ask, restPaths } from '../rest.ts'
import { flat, synthesize } from '../synthesize.ts'

const platform = synthesize('demo')

function functionOf(routeKey: string): string | undefined {
  const route = platform.properties('AWS::ApiGatewayV2::Route').find((r) => r.RouteKey === routeKey)
  const integration = platform
    .ofType('AWS::ApiGatewayV2::Integration')
    .find(([id]) => flat(route?.Target) === `integrations/\${${id}}`)
  const called = flat(integration?.[1].Properties.IntegrationUri)
  const fn = platform.ofType('AWS::Lambda::Function').find(([id]) => called === `\${${id}.Arn}`)
  return fn && flat(fn[1].Properties.FunctionName)
}

describe('the HTTP API', () => {
  test.each(operationNames)('sends %s to its function', (name) => {
    const route = name.split(' ')[1] as Route
    const path = routes[route].replace(/:(\w+)/g, '{$1}')
    expect(functionOf(`ANY ${path}`)).toBe(`ecohome-demo-${operations[name].fn}`)
  })

  test('sends everything else to the public pages', () => {
    expect(functionOf('ANY /{proxy+}')).toBe('ecohome-demo-public')
  })

  test('has room for more pages within what an API and a stack may hold', () => {
    expect(platform.ofType('AWS::ApiGatewayV2::Route').length).toBeLessThan(250)
    expect(platform.resources.length).toBeLessThan(450)
  })

  test('lets nobody else call the functions behind it', () => {
    const callers = platform
      .properties('AWS::Lambda::Permission')
      .filter((p) => p.Principal === 'apigateway.amazonaws.com')
    expect(callers).toHaveLength(httpFunctions.length)
    for (const permission of callers)
      expect(flat(permission.SourceArn)).toMatch(/^arn:aws:execute-api:ap-east-1:.*Api/)
  })

  test('logs which route was asked, never the path, which may hold a secret', () => {
    const [stage] = platform.properties('AWS::ApiGatewayV2::Stage')
    const settings = JSON.stringify(stage?.AccessLogSettings)
    expect(settings).toContain('$context.routeKey')
    expect(settings).not.toMatch(
      /\$context\.(path|http\.path|rawPath|identity|authorizer|error\.messageString)/i,
    )
  })

  test('is throttled', () => {
    const [stage] = platform.properties('AWS::ApiGatewayV2::Stage')
    expect(stage?.DefaultRouteSettings).toEqual({ ThrottlingBurstLimit: 200, ThrottlingRateLimit: 100 })
  })
})

describe('with a domain', () => {
  const domain = {
    name: 'homes.example.org',
    certificateArn: 'arn:aws:acm:ap-east-1:111122223333:certificate/x',
  }
  const named = synthesize('demo', { domain })

  test('the address of the API itself is switched off', () => {
    expect(named.properties('AWS::ApiGatewayV2::Api')[0]?.DisableExecuteApiEndpoint).toBe(true)
  })

  test('links, mails and uploads use the domain', () => {
    const addresses = named
      .properties('AWS::Lambda::Function')
      .flatMap((fn) => (fn.Environment as { Variables: { BASE_URL?: unknown } }).Variables.BASE_URL ?? [])
    expect(new Set(addresses)).toEqual(new Set(['https://homes.example.org']))
    expect(named.text).toContain('"AllowedOrigins":["https://homes.example.org"]')
  })
})

describe.each(['demo', 'demo-cn'] as const)('with a firewall, stage %s', (name) => {
  const domain = { name: 'homes.example.org', certificateArn: 'imported-certificate' }
  const walled = synthesize(name, { domain, waf: true })

  const found = restPaths(walled)

  test.each(operationNames)('sends %s to its function', (operation) => {
    const asked = routes[operation.split(' ')[1] as Route].replace(/:\w+/g, 'x1')
    expect(ask(found, asked)).toBe(operations[operation].fn)
  })

  test('sends whatever no route names to a function, which says that there is nothing', () => {
    for (const { path } of paths)
      expect(ask(found, `${path.replace(/\{\w+\}/g, 'x1').replace(/\/$/, '')}/not/there`)).toBeDefined()
    expect(ask(found, '/not-there')).toBe('public')
  })

  test('has room for more pages within what a stack may hold', () => {
    expect(walled.resources.length).toBeLessThan(400)
  })

  test('lets nobody else call the functions behind it', () => {
    const callers = walled
      .properties('AWS::Lambda::Permission')
      .filter((p) => p.Principal === 'apigateway.amazonaws.com')
    expect(callers).toHaveLength(httpFunctions.length)
    for (const permission of callers)
      expect(flat(permission.SourceArn)).toMatch(/:execute-api:.*\$\{Api\w+\}/)
  })

  test('is throttled', () => {
    const [stage] = walled.properties('AWS::ApiGateway::Stage')
    expect(stage?.MethodSettings).toMatchObject([{ ThrottlingBurstLimit: 200, ThrottlingRateLimit: 100 }])
  })

  test('stands behind the firewall and at no other address', () => {
    expect(walled.properties('AWS::ApiGateway::RestApi')[0]?.DisableExecuteApiEndpoint).toBe(true)
    expect(walled.properties('AWS::WAFv2::WebACLAssociation')).toHaveLength(1)
    expect(walled.properties('AWS::ApiGatewayV2::Api')).toEqual([])
  })

  test('neither the access log nor the firewall keeps a path', () => {
    const [stage] = walled.properties('AWS::ApiGateway::Stage')
    expect(JSON.stringify(stage?.AccessLogSetting)).not.toMatch(/\$context\.(path|identity)/)
    expect(stage?.MethodSettings).not.toMatchObject([{ LoggingLevel: expect.anything() }])
    expect(JSON.stringify(walled.properties('AWS::WAFv2::WebACL'))).not.toContain(
      '"SampledRequestsEnabled":true',
    )
  })

  test('no rule of the AwsSolutions pack is broken without an explanation', () => {
    expect(walled.findings()).toEqual([])
  })
})
