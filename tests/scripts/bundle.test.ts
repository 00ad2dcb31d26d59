import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Context } from 'aws-lambda'
import { beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { everyCapability, needs, packagesOf } from '../../bench/functions/needs.ts'
import { bundleAll, functionNames } from '../../scripts/bundle.ts'

const Answer = z.object({ statusCode: z.number(), body: z.string() })
const SourceMap = z.object({ sources: z.array(z.string()) })
type Handler = (event: unknown, context: Context) => Promise<unknown>

const root = mkdtempSync(join(tmpdir(), 'bundles-'))
const folderOf = (name: string): string => join(root, 'functions', name)

async function load(name: string): Promise<Handler> {
  const { handler } = await import(pathToFileURL(join(folderOf(name), 'index.mjs')).href)
  return handler
}

beforeAll(async () => {
  await bundleAll(root)
  Object.assign(process.env, {
    AWS_REGION: 'ap-east-1',
    TABLE_NAME: 'none',
    BUCKET_NAME: 'none',
    BASE_URL: 'https://homes.example.org',
    STATE_MACHINES: '{}',
    SMTP_SECRET_ARN: 'arn:aws:secretsmanager:ap-east-1:111122223333:secret:none',
    SEAL_SECRET_ARN: 'arn:aws:secretsmanager:ap-east-1:111122223333:secret:none',
    MAIL_FROM: 'a@example.org',
    ASSETS: join(folderOf('public'), 'assets'),
  })
})

describe('each bundle', () => {
  test.each(functionNames)('%s loads on its own and has a handler', async (name) => {
    expect(readdirSync(folderOf(name)).filter((file) => file !== 'assets')).toEqual(['index.mjs'])
    expect(await load(name)).toBeTypeOf('function')
  })

  test.each(functionNames)('%s carries the libraries it needs and none that others need', (name) => {
    const { sources } = SourceMap.parse(
      JSON.parse(readFileSync(join(root, 'maps', `${name}.mjs.map`), 'utf8')),
    )
    const carried = new Set(
      sources.map((path) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? ''),
    )
    const known = packagesOf(everyCapability)
    expect([...carried].filter((one) => known.has(one)).sort()).toEqual([...packagesOf(needs[name])].sort())
  })

  test('public answers through an HTTP API and through a REST API alike', async () => {
    const handler = await load('public')
    const style = readdirSync(join(folderOf('public'), 'assets')).find((file) => file.endsWith('.css')) ?? ''
    const path = `/assets/${style}`
    const context = { awsRequestId: 'r' } as unknown as Context
    const caller = { sourceIp: '203.0.113.9', userAgent: 'test' }
    const http = {
      rawPath: path,
      rawQueryString: '',
      headers: {},
      requestContext: { http: { method: 'GET', ...caller } },
    }
    const rest = {
      httpMethod: 'GET',
      path,
      multiValueHeaders: {},
      body: null,
      requestContext: { identity: caller },
    }
    const answers = [Answer.parse(await handler(http, context)), Answer.parse(await handler(rest, context))]
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200])
    expect(answers[0]?.body.length).toBeGreaterThan(1000)
    expect(answers[1]?.body).toBe(answers[0]?.body)
  })
})
