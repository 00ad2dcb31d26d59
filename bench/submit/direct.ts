import { randomUUID } from 'node:crypto'
import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import { connect } from '#adapters/dynamodb/db.ts'
import { createSessions } from '#adapters/dynamodb/sessions.ts'
import { hashSecret } from '#domain/secret.ts'
import { composeApplicants } from '#functions/compose/applicants.ts'
import { clockwork } from '#functions/runtime/clockwork.ts'
import type { Env } from '#functions/runtime/env.ts'
import { path } from '#web/routes.ts'
import type { Draft } from './copies.ts'
import { accountId } from './copies.ts'

const baseUrl = 'http://bench.example'

const env = (endpoint: string): Env => ({
  AWS_REGION: 'us-east-1',
  TABLE_NAME: 'ecohome',
  DYNAMODB_ENDPOINT: endpoint,
  BUCKET_NAME: 'ecohome-documents',
  S3_ENDPOINT: 'http://127.0.0.1:9',
  BASE_URL: baseUrl,
  ASSETS: '.build/assets',
})

/** Signs accounts in; returns the secret of each session. */
export function openSessions(endpoint: string, accounts: number): Promise<string[]> {
  const sessions = createSessions(connect({ table: 'ecohome', endpoint, region: 'us-east-1' }))
  const until = new Date(Date.now() + 86_400_000).toISOString()
  return Promise.all(
    Array.from({ length: accounts }, async (_, n) => {
      const secret = randomUUID()
      const account = { id: accountId(n), email: `load${n}@parks.example`, createdAt: until }
      await sessions.open({ account, secretHash: hashSecret(secret), until })
      return secret
    }),
  )
}

/** The function that takes a submission, called without anything around it; returns what one call took, in ms. */
export function createDirect(endpoint: string, cookieOf: (account: number) => string, body: string) {
  const handle = composeApplicants(env(endpoint), clockwork())
  return async ({ id, account }: Draft): Promise<number> => {
    const event = eventOf(path('check', { id }), cookieOf(account), body)
    const begun = performance.now()
    const answer = await handle(event)
    if (answer.statusCode !== 303) throw new Error(`${id} was answered ${answer.statusCode}`)
    return performance.now() - begun
  }
}

function eventOf(rawPath: string, cookie: string, body: string): APIGatewayProxyEventV2 {
  const http = {
    method: 'POST',
    path: rawPath,
    protocol: 'HTTP/1.1',
    sourceIp: '127.0.0.1',
    userAgent: 'bench',
  }
  return {
    version: '2.0',
    routeKey: 'POST /applications/{id}/check',
    rawPath,
    rawQueryString: '',
    cookies: cookie.split('; '),
    headers: { origin: baseUrl, 'content-type': 'application/x-www-form-urlencoded' },
    requestContext: {
      accountId: '000000000000',
      apiId: 'bench',
      domainName: 'bench.example',
      domainPrefix: 'bench',
      http,
      requestId: randomUUID(),
      routeKey: '$default',
      stage: '$default',
      time: '',
      timeEpoch: Date.now(),
    },
    body,
    isBase64Encoded: false,
  }
}
