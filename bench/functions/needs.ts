import type { FunctionName } from '#functions/runtime/env.ts'

/** What a function cannot do without, as the import statements that bring it. */
const capabilities = {
  every: [
    "import middy from '@middy/core'",
    "import { Logger } from '@aws-lambda-powertools/logger'",
    "import { array, boolean, discriminatedUnion, enum as oneOf, literal, number, object, optional, record, string, unknown, url } from 'zod/mini'",
  ],
  table: [
    "import { DynamoDBClient, TransactionCanceledException } from '@aws-sdk/client-dynamodb'",
    "import { DynamoDBDocumentClient, GetCommand, PutCommand, BatchGetCommand, QueryCommand, UpdateCommand, DeleteCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb'",
  ],
  html: ["import { h, Fragment } from 'preact'", "import { renderToString } from 'preact-render-to-string'"],
  charts: [
    "import { BarChart, LineChart, RadarChart } from 'echarts/charts'",
    "import { GridComponent, LegendComponent, MarkLineComponent, RadarComponent } from 'echarts/components'",
    "import { init, use } from 'echarts/core'",
    "import { SVGRenderer } from 'echarts/renderers'",
  ],
  posts: ["import busboy from 'busboy'"],
  letters: ["import { Document, Packer, Paragraph, Table, TextRun } from 'docx'"],
  maps: ["import { area } from '@turf/area'", "import { kinks } from '@turf/kinks'"],
  documents: [
    "import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3'",
    "import { createPresignedPost } from '@aws-sdk/s3-presigned-post'",
    "import { getSignedUrl } from '@aws-sdk/s3-request-presigner'",
  ],
  sheets: ["import { parse } from 'csv-parse/sync'", "import { readSheet } from 'read-excel-file/universal'"],
  mail: [
    "import { createTransport } from 'nodemailer'",
    "import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'",
  ],
  secrets: ["import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'"],
  workflows: [
    "import { SFNClient, StartExecutionCommand, SendTaskSuccessCommand, SendTaskFailureCommand } from '@aws-sdk/client-sfn'",
  ],
} as const

export type Capability = keyof typeof capabilities

/** Held against what is bundled: a function that carries more than this grows past its floor. */
export const needs: { readonly [F in FunctionName]: readonly Capability[] } = {
  public: ['every', 'table', 'html', 'posts', 'maps', 'mail'],
  applicants: ['every', 'table', 'html', 'posts', 'maps', 'documents', 'sheets'],
  staff: ['every', 'table', 'html', 'posts', 'maps', 'sheets', 'secrets'],
  links: ['every', 'table', 'html', 'posts', 'maps', 'documents', 'mail'],
  uploads: ['every', 'table', 'maps', 'documents'],
  'open-task': ['every', 'table', 'workflows'],
  'conclude-case': ['every', 'table'],
  notice: ['every', 'table'],
  register: ['every', 'table', 'html'],
  letters: ['every', 'table', 'html', 'posts', 'letters'],
  panel: ['every', 'table'],
  relay: ['every', 'table', 'html', 'maps', 'mail', 'workflows'],
  scheduled: ['every', 'table'],
  homes: ['every', 'table', 'maps'],
  cycle: ['every', 'table'],
  parks: ['every', 'table', 'html', 'posts', 'maps', 'documents', 'sheets'],
  figures: ['every', 'table', 'html', 'posts', 'charts'],
  programme: ['every', 'table', 'html', 'posts', 'maps', 'documents', 'sheets'],
  administer: ['every', 'table'],
}

/** The packages that bring these capabilities. */
export function packagesOf(wanted: readonly Capability[]): Set<string> {
  const imports = wanted.flatMap((one) => capabilities[one])
  return new Set(imports.map((line) => /from '((?:@[^/]+\/)?[^/']+)/.exec(line)?.[1] ?? ''))
}

export const everyCapability = Object.keys(capabilities) as Capability[]

/** A module that has these capabilities and does nothing with them but make its clients. */
export function floorSource(wanted: readonly Capability[]): string {
  const imports = wanted.flatMap((one) => capabilities[one])
  const names = imports.flatMap((line) =>
    (/import \{?([^}]*?)\}? from/.exec(line)?.[1] ?? '')
      .split(',')
      .map((name) => name.split(' as ').at(-1)?.trim()),
  )
  const clients = [
    wanted.includes('table') && 'DynamoDBDocumentClient.from(new DynamoDBClient({}))',
    "new Logger({ serviceName: 'floor' })",
  ].filter(Boolean)
  return `${imports.join('\n')}\nexport const held = [${names.join(', ')}]\nexport const clients = [${clients.join(', ')}]\nexport const handler = middy(async () => clients)\n`
}
