import type { App } from 'aws-cdk-lib'
import { CfnOutput, Stack, Tags } from 'aws-cdk-lib'
import type { CfnTable } from 'aws-cdk-lib/aws-dynamodb'
import type { Key } from 'aws-cdk-lib/aws-kms'
import type { Bucket } from 'aws-cdk-lib/aws-s3'
import type { Construct } from 'constructs'
import { createAlarms } from './alarms.ts'
import { createKey, createTable } from './data.ts'
import { createDocuments } from './documents.ts'
import { createEffects } from './effects.ts'
import { createFunctions } from './functions.ts'
import { createHttpApi } from './http-api.ts'
import { nameMachines } from './machines.ts'
import { createSmtpSecret } from './mail.ts'
import { createRestApi } from './rest-api.ts'
import { createSchedules } from './schedule.ts'
import type { Seal } from './seal.ts'
import { createSeal } from './seal.ts'
import type { Stage } from './settings.ts'
import { createUploads } from './uploads.ts'
import { createWorkflows } from './workflows.ts'

export interface PlatformProps {
  readonly stage: Stage
  /** Folder with one bundled folder per function. */
  readonly bundles: string
  readonly account?: string
}

/** Two stacks: what must never be lost, and what can be built again at any time. */
export function createPlatform(
  app: App,
  { stage, bundles, account }: PlatformProps,
): { data: Stack; site: Stack } {
  const common = { env: { account, region: stage.region }, terminationProtection: stage.protect }
  const data = new Stack(app, `ecohome-${stage.name}-data`, {
    ...common,
    description: 'Applications, tasks and documents of the SME ecosystem homes',
  })
  const site = new Stack(app, `ecohome-${stage.name}-site`, {
    ...common,
    description: 'Pages, workflows, mail and alarms of the SME ecosystem homes',
  })
  const key = createKey(data, stage)
  const table = createTable(data, stage, key)
  const documents = createDocuments(data, stage, key)
  const seal = createSeal(data, stage)
  fillSite(site, { stage, bundles, key, table, documents, seal })
  for (const stack of [data, site]) Tags.of(stack).add('stage', stage.name)
  return { data, site }
}

interface SiteProps extends PlatformProps {
  readonly key: Key
  readonly table: CfnTable
  readonly documents: Bucket
  readonly seal: Seal
}

function fillSite(scope: Construct, { stage, bundles, key, table, documents, seal }: SiteProps): void {
  const front = stage.waf ? createRestApi(scope, stage) : createHttpApi(scope, stage)
  const smtp = createSmtpSecret(scope, stage)
  const machines = nameMachines(scope, stage)
  const functions = createFunctions(scope, {
    stage,
    bundles,
    key,
    table,
    documents,
    smtp,
    seal,
    machines,
    baseUrl: front.baseUrl,
  })
  front.connect(functions)
  createSchedules(scope, functions)
  createAlarms(scope, {
    stage,
    functions,
    machines: createWorkflows(scope, { stage, functions, machines }),
    undelivered: createEffects(scope, { table, relay: functions.relay }),
    unseen: createUploads(scope, { documents, uploads: functions.uploads }),
    serverErrors: front.serverErrors,
  })
  new CfnOutput(scope, 'Site', { value: front.baseUrl, description: 'Address of the site' })
  new CfnOutput(scope, 'Smtp', { value: smtp.ref, description: 'Secret to put the mail server address into' })
}
