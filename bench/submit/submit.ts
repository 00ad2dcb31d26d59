import { join } from 'node:path'
import { startDatabase } from '#local/dynamodb/server.ts'
import { createPorts } from '#local/ports.ts'
import type { Figure } from '../figure.ts'
import { inFolder } from '../folder.ts'
import type { Counted } from '../meter.ts'
import { startMeter } from '../meter.ts'
import { print } from '../part.ts'
import { startProduct } from '../product.ts'
import { median, quantile, round } from '../stats.ts'
import type { Draft } from './copies.ts'
import { draftCopies, restingPart, submittedCopies } from './copies.ts'
import { createDirect, openSessions } from './direct.ts'
import type { Load } from './load.ts'
import { submission, submitAll } from './load.ts'
import type { Prepared } from './prepare.ts'
import { prepare } from './prepare.ts'
import { stock } from './stock.ts'

const levels = [100, 10_000, 100_000]
const connections = 10
const alone = { warm: 20, measured: 60, atOnce: 200 }
const together = { warm: 50, measured: 400 }

interface Level {
  readonly stored: number
  readonly units: Counted
  readonly aloneMs: readonly number[]
  /** Submissions a second, ten at once, with nothing that follows them. */
  readonly atOnce: number
  readonly load: Load
  /** From the last answer until every mail is sent and every workflow step is done; looked at once. */
  readonly settledMs?: number
  readonly warmStartMs: number
}

/** What it takes to hand in a full application while so many are stored already. */
function measureSubmit(): Promise<Figure[]> {
  return inFolder(async (folder) => {
    const prepared = await prepare(folder)
    const found: Level[] = []
    let stored = 1
    for (const level of levels) {
      stock(prepared.dbPath, restingPart(prepared.submitted), submittedCopies(prepared, stored, level))
      stored = level
      found.push(await measureLevel(folder, prepared, level))
    }
    return found.flatMap((level) => figuresOf(level))
  })
}

async function measureLevel(folder: string, prepared: Prepared, stored: number): Promise<Level> {
  const ahead = alone.warm + alone.measured + alone.atOnce
  const { drafts, renamings } = draftCopies(
    prepared,
    stored,
    ahead + together.warm + together.measured,
    connections,
  )
  stock(prepared.dbPath, prepared.draft, renamings)
  const [single, many] = [drafts.slice(0, ahead), drafts.slice(ahead)]
  const first = await startProduct(folder)
  await first.stop()
  const { units, aloneMs, atOnce, sessions } = await measureAlone(folder, prepared, single)
  const product = await startProduct(folder)
  try {
    const options = { url: product.url, connections, sessions, legalRep: prepared.legalRep }
    await submitAll({ ...options, drafts: many.slice(0, together.warm) })
    await settle(product.url)
    const load = await submitAll({ ...options, drafts: many.slice(together.warm) })
    const answered = performance.now()
    const found = { stored, units, aloneMs, atOnce, load, warmStartMs: first.firstPageMs }
    if (stored !== levels[0]) return found
    await settle(product.url)
    return { ...found, settledMs: performance.now() - answered }
  } finally {
    await product.stop()
  }
}

/** The function by itself, with nothing that follows a submission running beside it. */
async function measureAlone(folder: string, { legalRep, dbPath }: Prepared, drafts: readonly Draft[]) {
  const database = await startDatabase({
    dbPath,
    pidPath: join(folder, 'bench.pid'),
    ports: createPorts(join(folder, 'bench-ports.json')),
  })
  const meter = await startMeter(database.endpoint)
  try {
    const sessions = await openSessions(database.endpoint, connections)
    const asked = { url: '', drafts, connections, sessions, legalRep }
    const cookie = (account: number) => submission(asked, '', account).cookie
    const { body } = submission(asked, '', 0)
    const metered = createDirect(meter.endpoint, cookie, body)
    const plain = createDirect(database.endpoint, cookie, body)
    for (const draft of drafts.slice(0, 1)) await metered(draft)
    const units = meter.counted()
    for (const draft of drafts.slice(1, alone.warm)) await plain(draft)
    const aloneMs: number[] = []
    for (const draft of drafts.slice(alone.warm, -alone.atOnce)) aloneMs.push(await plain(draft))
    const last = drafts.slice(-alone.atOnce).values()
    const begun = performance.now()
    const worker = async (): Promise<void> => {
      for (const draft of last) await plain(draft)
    }
    await Promise.all(Array.from({ length: connections }, worker))
    const atOnce = alone.atOnce / ((performance.now() - begun) / 1000)
    return { units, aloneMs, atOnce, sessions }
  } finally {
    await meter.close()
    await database.stop()
  }
}

async function settle(url: string): Promise<void> {
  const answer = await fetch(`${url}/_local/idle.json`, {
    method: 'POST',
    body: '{}',
    headers: { connection: 'close' },
  })
  if (!answer.ok) throw new Error(`the product did not settle: ${await answer.text()}`)
}

function figuresOf({ stored, units, aloneMs, atOnce, load, settledMs, warmStartMs }: Level): Figure[] {
  const at = `with ${stored.toLocaleString('en')} stored`
  return [
    {
      id: `submit-write-units-${stored}`,
      what: `write units of one submission ${at}`,
      value: units.writeUnits,
      unit: 'WCU',
    },
    {
      id: `submit-read-units-${stored}`,
      what: `read units of one submission ${at}`,
      value: units.readUnits,
      unit: 'RCU',
      note: `${units.calls} calls`,
    },
    {
      id: `submit-ms-${stored}`,
      what: `one submission alone ${at}`,
      value: round(median(aloneMs), 1),
      unit: 'ms',
      note: 'the function and the database, median',
    },
    {
      id: `submit-at-once-${stored}`,
      what: `submissions to the function, 10 at once, ${at}`,
      value: round(atOnce),
      unit: '/s',
      note: 'the function and the database; what follows a submission waits',
    },
    {
      id: `submit-rate-${stored}`,
      what: `submissions over HTTP, 10 connections, ${at}`,
      value: round(load.perSecond),
      unit: '/s',
      least: 300,
      note: 'workflow, tasks and mails run beside it',
    },
    {
      id: `submit-p99-${stored}`,
      what: `their 99th percentile ${at}`,
      value: round(quantile(load.milliseconds, 0.99)),
      unit: 'ms',
      note: `median ${round(median(load.milliseconds))} ms`,
    },
    ...(settledMs === undefined
      ? []
      : [
          {
            id: 'submit-settled',
            what: `after the last answer, until ${together.measured} workflows wait for their districts and all mails are sent`,
            value: round(settledMs / 1000, 1),
            unit: 's',
          },
        ]),
    {
      id: `start-warm-${stored}`,
      what: `npm start to first page ${at}`,
      value: round(warmStartMs / 1000, 2),
      unit: 's',
      most: 2,
    },
  ]
}

print(await measureSubmit())
