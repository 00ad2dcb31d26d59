import type { CfnTable } from 'aws-cdk-lib/aws-dynamodb'
import type { Key } from 'aws-cdk-lib/aws-kms'
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda'
import type { Bucket } from 'aws-cdk-lib/aws-s3'
import type { CfnSecret } from 'aws-cdk-lib/aws-secretsmanager'
import type { Construct } from 'constructs'
import type { FunctionName } from '#functions/runtime/env.ts'
import { environments } from '#functions/runtime/env.ts'
import { access } from './access.ts'
import { bindDocuments, bindMail, bindSeal, bindTable } from './constructs/bind.ts'
import { createFunction } from './constructs/function.ts'
import { documentsName } from './documents.ts'
import type { Machines } from './machines.ts'
import type { Seal } from './seal.ts'
import type { Stage } from './settings.ts'

export type Functions = { readonly [F in FunctionName]: LambdaFunction }

export interface FunctionsProps {
  readonly stage: Stage
  readonly bundles: string
  readonly table: CfnTable
  readonly key: Key
  readonly documents: Bucket
  readonly smtp: CfnSecret
  readonly seal: Seal
  readonly baseUrl: string
  readonly machines: Machines
}

interface Size {
  readonly description: string
  readonly memoryMiB: number
  readonly seconds: number
}

const assetsInBundle = '/var/task/assets'

const sizes: { readonly [F in FunctionName]: Size } = {
  public: { description: 'Public pages, sign-in and the JSON descriptions', memoryMiB: 1024, seconds: 20 },
  applicants: {
    description: 'The applicant fills in, attaches, submits and withdraws',
    memoryMiB: 1024,
    seconds: 25,
  },
  links: {
    description: 'A reviewer opens a mailed link, decides or delegates',
    memoryMiB: 1024,
    seconds: 25,
  },
  staff: { description: 'Officers see the cases of their office', memoryMiB: 1024, seconds: 25 },
  uploads: {
    description: 'Looks at a document that has arrived, takes or refuses it',
    memoryMiB: 1024,
    seconds: 120,
  },
  'open-task': { description: 'A workflow asks somebody to fill in a form', memoryMiB: 512, seconds: 30 },
  'conclude-case': { description: 'A workflow moves a case to its outcome', memoryMiB: 512, seconds: 30 },
  notice: {
    description: 'A workflow asks where a published case stands, and settles objections',
    memoryMiB: 512,
    seconds: 30,
  },
  register: {
    description: 'Enters designated parks into the register, settles appeals, withdrawals and changes',
    memoryMiB: 512,
    seconds: 30,
  },
  letters: { description: 'Writes official letters and certificates', memoryMiB: 1024, seconds: 25 },
  panel: {
    description: 'Draws a panel of experts, calls reserves, counts the sheets',
    memoryMiB: 512,
    seconds: 60,
  },
  relay: {
    description: 'Carries out what must follow a change: mails and workflow steps',
    memoryMiB: 512,
    seconds: 60,
  },
  homes: {
    description: 'Records what a workflow of a designated park came to',
    memoryMiB: 512,
    seconds: 60,
  },
  cycle: {
    description: 'Opens quarters and years for designated parks, warns of what ends',
    memoryMiB: 512,
    seconds: 300,
  },
  parks: {
    description: 'The operator of a designated park reports and keeps roster and ledgers',
    memoryMiB: 1024,
    seconds: 25,
  },
  programme: {
    description: 'Officers see designated parks and the figures of the programme',
    memoryMiB: 1024,
    seconds: 25,
  },
  figures: {
    description: 'Draws the charts of the programme',
    memoryMiB: 1024,
    seconds: 25,
  },
  scheduled: {
    description: 'Reminds and escalates by working days, ends what was deferred too long',
    memoryMiB: 512,
    seconds: 300,
  },
  administer: {
    description: 'Invoked by an administrator to set up officers and batches',
    memoryMiB: 512,
    seconds: 60,
  },
}

/** Every function with exactly the settings it reads and the rights its adapters use. */
export function createFunctions(scope: Construct, props: FunctionsProps): Functions {
  const create = (name: FunctionName): LambdaFunction => {
    const fn = createFunction(scope, { name, stage: props.stage, bundles: props.bundles, ...sizes[name] })
    bind(fn, name, props)
    return fn
  }
  return {
    public: create('public'),
    applicants: create('applicants'),
    links: create('links'),
    staff: create('staff'),
    uploads: create('uploads'),
    'open-task': create('open-task'),
    'conclude-case': create('conclude-case'),
    notice: create('notice'),
    register: create('register'),
    letters: create('letters'),
    panel: create('panel'),
    relay: create('relay'),
    scheduled: create('scheduled'),
    homes: create('homes'),
    cycle: create('cycle'),
    parks: create('parks'),
    programme: create('programme'),
    figures: create('figures'),
    administer: create('administer'),
  }
}

function bind(
  fn: LambdaFunction,
  name: FunctionName,
  { table, key, documents, smtp, seal, stage, baseUrl, machines }: FunctionsProps,
) {
  const reads = environments[name]
  const may = access[name]
  bindTable(fn, { table, key, may })
  if (reads.includes('BUCKET_NAME'))
    bindDocuments(fn, { bucket: documents, name: documentsName(fn, stage), access: may.documents ?? [] })
  if (reads.includes('STATE_MACHINES')) machines.bind(fn, may.workflows ?? [])
  if (reads.includes('SMTP_SECRET_ARN')) bindMail(fn, { secret: smtp, from: stage.mailFrom })
  if (reads.includes('SEAL_SECRET_ARN')) bindSeal(fn, seal)
  if (reads.includes('BASE_URL')) fn.addEnvironment('BASE_URL', baseUrl)
  if (reads.includes('ASSETS')) fn.addEnvironment('ASSETS', assetsInBundle)
}
