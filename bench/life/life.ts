import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { GetExecutionHistoryCommand, ListExecutionsCommand, SFNClient } from '@aws-sdk/client-sfn'
import * as z from 'zod/mini'
import { createApplicant } from '#demo/applicant.ts'
import { connectTo } from '#demo/product.ts'
import { createStages } from '#demo/stages.ts'
import { dateOf } from '#domain/time.ts'
import { credentials, region, stateMachineArn } from '#local/account.ts'
import { startDatabase } from '#local/dynamodb/server.ts'
import { createPorts } from '#local/ports.ts'
import { product } from '#local/product.ts'
import { startLocal } from '#local/start.ts'
import { addDays } from '#schemas/fields/day.ts'
import { workflowNames } from '#workflows/manifest.ts'
import type { Figure } from '../figure.ts'
import { inFolder } from '../folder.ts'
import { startMeter } from '../meter.ts'
import { print } from '../part.ts'
import { round } from '../stats.ts'
import { benchPark } from '../submit/park.ts'
import type { Invocation, Usage } from './bill.ts'
import { billOf } from './bill.ts'
import { metered } from './functions.ts'

const mostDollars = 0.1

/** Plays one whole journey through pages, mails and links, counting what AWS would bill. */
function measureLife(): Promise<Usage> {
  return inFolder(async (dataFolder) => {
    const dbPath = join(dataFolder, 'bench.sqlite')
    const database = await startDatabase({
      dbPath,
      pidPath: join(dataFolder, 'bench.pid'),
      ports: createPorts(join(dataFolder, 'bench-ports.json')),
    })
    const meter = await startMeter(database.endpoint)
    const invocations: Invocation[] = []
    const options = product({
      dataFolder: join(dataFolder, 'data'),
      assets: '.build/assets',
      port: 0,
      dynamodbEndpoint: meter.endpoint,
    })
    const local = await startLocal({ ...options, functions: metered(options.functions, invocations) })
    try {
      await local.idle()
      const before = { units: meter.counted(), mails: local.mailbox.count(), bytes: bytesIn(dbPath) }
      invocations.length = 0
      await play(local.url)
      await local.idle()
      const now = meter.counted()
      return {
        stateTransitions: await transitions(local.world.env.STEP_FUNCTIONS_ENDPOINT ?? ''),
        invocations: [...invocations],
        httpRequests: invocations.filter(({ functionName }) => behindGateway.has(functionName)).length,
        readUnits: now.readUnits - before.units.readUnits,
        writeUnits: now.writeUnits - before.units.writeUnits,
        databaseCalls: now.calls - before.units.calls,
        storedBytes: bytesIn(dbPath) - before.bytes,
        documents: invocations.filter(({ functionName }) => functionName === 'uploads').length,
        mails: local.mailbox.count() - before.mails,
      }
    } finally {
      await local.stop()
      await meter.close()
      await database.stop()
    }
  })
}

const behindGateway = new Set(['public', 'applicants', 'links', 'staff', 'letters'])

async function play(url: string): Promise<void> {
  const console = connectTo(url)
  const today = dateOf(await console.now())
  const spec = benchPark(addDays(`${today.slice(0, 8)}01`, -1), today)
  const applicant = await createApplicant(console, 'life@parks.example')
  const id = await applicant.begin()
  await applicant.fill(id, spec)
  await applicant.submit(id, spec.legalRep)
  const stages = createStages(console, spec, today)
  await stages.accept()
  await stages.recommend()
  await stages.sign()
  await stages.begin()
  await stages.review()
  await stages.recheck()
  const status = await applicant.status(id)
  if (status !== 'expert-review') throw new Error(`the journey ended in ${status}`)
}

/** States entered by every execution there is, and its start. */
async function transitions(endpoint: string): Promise<number> {
  const client = new SFNClient({ endpoint, region, credentials })
  let count = 0
  for (const name of workflowNames) {
    const { executions = [] } = await client.send(
      new ListExecutionsCommand({ stateMachineArn: stateMachineArn(name) }),
    )
    for (const { executionArn } of executions) {
      const { events = [] } = await client.send(
        new GetExecutionHistoryCommand({ executionArn, maxResults: 1000 }),
      )
      count += 1 + events.filter(({ type }) => type?.endsWith('StateEntered')).length
    }
  }
  client.destroy()
  return count
}

function bytesIn(dbPath: string): number {
  const db = new DatabaseSync(dbPath, { readOnly: true })
  try {
    const row = db.prepare('SELECT SUM(item_size) AS bytes FROM ecohome').get()
    return z.object({ bytes: z.number() }).parse(row).bytes
  } finally {
    db.close()
  }
}

function figuresOf(usage: Usage): Figure[] {
  const { gbSeconds, lines, total, kept } = billOf(usage)
  const cents = Object.entries(lines)
    .sort(([, a], [, b]) => b - a)
    .map(([name, dollars]) => `${name} ${round(dollars * 100, 3)}`)
    .join(', ')
  return [
    { id: 'life-transitions', what: 'state transitions', value: usage.stateTransitions, unit: '' },
    {
      id: 'life-invocations',
      what: 'function calls',
      value: usage.invocations.length,
      unit: '',
      note: `${usage.httpRequests} through the API, ${usage.documents} documents looked at`,
    },
    { id: 'life-gb-seconds', what: 'Lambda', value: round(gbSeconds, 1), unit: 'GB-s' },
    { id: 'life-write-units', what: 'write units', value: usage.writeUnits, unit: 'WRU' },
    {
      id: 'life-read-units',
      what: 'read units',
      value: usage.readUnits,
      unit: 'RRU',
      note: `${usage.databaseCalls} calls`,
    },
    { id: 'life-stored', what: 'kept in the table', value: round(usage.storedBytes / 1024), unit: 'KB' },
    { id: 'life-mails', what: 'mails', value: usage.mails, unit: '' },
    {
      id: 'life-dollars',
      what: 'all together',
      value: round(total, 4),
      unit: 'US$',
      most: mostDollars,
      note: `cents: ${cents}; prices and assumptions in bench/life/prices.json`,
    },
    {
      id: 'life-kept',
      what: 'keeping it five years',
      value: round(kept, 4),
      unit: 'US$',
      note: `${usage.documents} documents taken as 5 MB each`,
    },
  ]
}

print(figuresOf(await measureLife()))
