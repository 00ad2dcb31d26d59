import { existsSync } from 'node:fs'
import { SFNClient } from '@aws-sdk/client-sfn'
import { account, credentials, partition, region } from '#local/account.ts'
import { type Clock, createClock } from '#local/clock.ts'
import { startData } from '#local/data.ts'
import type { DataFolder } from '#local/data-folder.ts'
import { createDeadLetters, type DeadLetters } from '#local/dead-letters.ts'
import { writeDurably } from '#local/durable.ts'
import { createEnds, type Ends } from '#local/ends.ts'
import { closeServer } from '#local/http.ts'
import type { Lambda } from '#local/lambda.ts'
import { createLambda, payloadOf } from '#local/lambda.ts'
import { type Mailbox, startMailbox } from '#local/mail/mailbox.ts'
import type { LocalOptions, World } from '#local/options.ts'
import { pause } from '#local/pause.ts'
import type { Ports } from '#local/ports.ts'
import { createQuiet } from '#local/quiet.ts'
import { createObjectStore } from '#local/s3/server.ts'
import { createSchedules } from '#local/schedules.ts'
import { seldom } from '#local/seldom.ts'
import type { Engine } from '#local/step-functions/engine.ts'
import { createEngine } from '#local/step-functions/engine.ts'
import { createStepFunctionsServer } from '#local/step-functions/server.ts'
import { startStream } from '#local/stream/stream.ts'
import { type Journey, travel } from '#local/travel.ts'
import { ensureWorkflows } from '#local/workflows.ts'
import { createWorld, makeHandlers } from '#local/world.ts'

/** Everything behind the web pages; a reset replaces it as a whole. */
export interface Services {
  readonly clock: Clock
  readonly mailbox: Mailbox
  readonly world: World
  readonly engine: Engine
  readonly workflows: SFNClient
  readonly deadLetters: DeadLetters
  /** Runs a function. @throws when the function failed */
  call(functionName: string, event: unknown): Promise<unknown>
  invoke: Lambda['invoke']
  /** When nothing goes on: no function, no change to pass on, no workflow step, no upload. */
  idle(): Promise<void>
  travel(journey: Journey): Promise<Date>
  /** Ends everything; what is kept outside the data folder is deleted too when asked. */
  stop(options?: { forget: boolean }): Promise<void>
}

export interface ServicesOptions {
  readonly folder: DataFolder
  readonly ports: Ports
  readonly baseUrl: string
  readonly options: LocalOptions
}

/** Expired items are swept at most so often: nobody sees them, and sweeping reads the whole table. */
const sweepSeconds = 600

/** How long a stop waits for functions that are still running. */
const patience = 2000

export async function startServices(options: ServicesOptions): Promise<Services> {
  const ends = createEnds()
  try {
    return await start(options, ends)
  } catch (error) {
    await ends.run()
    throw error
  }
}

async function start({ folder, ports, baseUrl, options }: ServicesOptions, ends: Ends): Promise<Services> {
  const { relay, log = () => {} } = options
  const clock = createClock({ path: folder.file('clock.json') })
  const { now } = clock
  const deadLetters = createDeadLetters(folder.file('dead-letters'))
  const born = Promise.withResolvers<Lambda>()
  const call = async (functionName: string, event: unknown): Promise<unknown> =>
    payloadOf(await (await born.promise).invoke(functionName, event))
  const giveUp = (functionName: string, event: unknown, error: string): void =>
    deadLetters.add({ at: now().toISOString(), functionName, error, event })

  const data = await startData(folder, ports, options)
  let forget = false
  ends.add(async () => {
    if (forget) await data.drop()
    await data.stop()
  })
  const mailbox = await startMailbox({ folder: folder.file('mail'), ports, now })
  ends.add(mailbox.close)
  const objects = createObjectStore({
    folder: folder.file('files'),
    buckets: [options.bucket],
    credentials,
    now,
    origins: () => [baseUrl],
    onCreated: async (event) => void (options.uploads && (await call(options.uploads, event))),
    onGivenUp: (event, error) => giveUp(options.uploads ?? '', event, String(error)),
  })
  ends.add(objects.close)
  const objectsPort = await ports.listen('s3', objects.server)
  born.promise.catch(() => {})
  ends.add(() => born.reject(new Error('stopped')))
  const engine = createEngine({
    dbPath: folder.file('workflows.sqlite'),
    invoke: async (arn, payload, signal) => (await born.promise).invoke(arn, payload, signal),
    clock,
    partition,
    region,
    account,
  })
  ends.add(engine.close)
  const engineServer = createStepFunctionsServer(engine)
  const stepFunctions = `http://127.0.0.1:${await ports.listen('step-functions', engineServer)}`
  ends.add(() => closeServer(engineServer))
  const world = createWorld(options, clock, {
    web: baseUrl,
    dynamodb: data.endpoint,
    s3: `http://127.0.0.1:${objectsPort}`,
    stepFunctions,
    smtp: mailbox.url,
  })
  const workflows = new SFNClient({ endpoint: stepFunctions, region, credentials })
  ends.add(() => workflows.destroy())
  const [functions] = await Promise.all([
    makeHandlers(options, world),
    ensureWorkflows(workflows, options.workflows),
  ])

  const stream = startStream({
    client: data.streams,
    streamArn: data.streamArn,
    checkpointPath: folder.file('stream.json'),
    handle: async (event) => (relay ? call(relay.functionName, event) : undefined),
    onGivenUp: ({ wire }, error) => giveUp(relay?.functionName ?? '', { Records: [wire] }, error),
    ...(relay?.wants ? { wants: relay.wants } : {}),
    ...(relay?.batchSize ? { batchSize: relay.batchSize } : {}),
    ...(relay?.lanes ? { lanes: relay.lanes } : {}),
    ...(relay?.maxAttempts ? { maxAttempts: relay.maxAttempts } : {}),
    log,
  })
  let written = 0
  const onWritten = () => {
    written += 1
    stream.poke()
  }
  const lambda = createLambda({ functions, onWritten, log })
  ends.add(() => Promise.race([lambda.idle(), pause(patience)]))
  ends.add(stream.close)
  born.resolve(lambda)

  const { idle, settle } = createQuiet({
    parts: [objects, lambda],
    stream,
    engine,
    activity: () => lambda.count() + mailbox.count(),
  })
  const schedules = createSchedules({
    schedules: options.schedules?.(world) ?? [],
    clock,
    path: folder.file('schedules.json'),
    run: async (functionName, event) => void (await call(functionName, event)),
    changes: () => written,
    log,
  })
  ends.add(schedules.close)
  const seeded = folder.file('seeded.json')
  if (options.seed && !existsSync(seeded)) {
    await options.seed(world, call)
    writeDurably(seeded, JSON.stringify({ at: now().toISOString() }))
  }
  await schedules.start()
  const sweep = seldom(sweepSeconds, data.sweep)
  let travelling: Promise<unknown> = Promise.resolve()
  const stopping = new AbortController()
  ends.add(async () => {
    stopping.abort()
    await travelling
  })

  return {
    clock,
    mailbox,
    world,
    engine,
    workflows,
    deadLetters,
    call,
    invoke: lambda.invoke,
    idle,
    travel(journey) {
      const trip = travelling.then(async () => {
        await idle()
        const arrived = await travel(journey, {
          clock,
          schedules,
          timer: engine.nextDue,
          settle,
          signal: stopping.signal,
        })
        await sweep(arrived)
        await idle()
        return arrived
      })
      travelling = trip.catch(() => {})
      return trip
    },
    async stop(how = { forget: false }) {
      forget = how.forget
      await ends.run()
    },
  }
}
