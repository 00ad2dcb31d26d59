import { readdirSync, rmSync } from 'node:fs'
import { region } from '#local/account.ts'
import type { Clock } from '#local/clock.ts'
import { createConsole } from '#local/console/console.ts'
import { type DataFolder, openDataFolder } from '#local/data-folder.ts'
import { createGateway } from '#local/gateway/server.ts'
import { closeServer } from '#local/http.ts'
import type { Handler } from '#local/lambda.ts'
import type { Mailbox } from '#local/mail/mailbox.ts'
import type { LocalOptions, World } from '#local/options.ts'
import { createPorts } from '#local/ports.ts'
import { sealKeyFile } from '#local/seal-key.ts'
import { type Services, startServices } from '#local/services.ts'
import type { Journey } from '#local/travel.ts'

export type { Handler, Journey, LocalOptions, World }

/** The product, running on this machine. */
export interface Local {
  readonly url: string
  readonly clock: Clock
  readonly mailbox: Mailbox
  readonly world: World
  /** What runs where, in the order to show it. */
  readonly addresses: Readonly<Record<string, string>>
  call(functionName: string, event: unknown): Promise<unknown>
  idle(): Promise<void>
  travel(journey: Journey): Promise<Date>
  /** Deletes everything and begins anew at the same addresses. */
  reset(): Promise<void>
  stop(): Promise<void>
}

export async function startLocal(options: LocalOptions): Promise<Local> {
  process.env.AWS_REGION ??= region
  const folder = openDataFolder(options.dataFolder)
  const ports = createPorts(folder.file('ports.json'))
  let starting: Promise<Services> | undefined
  let services: Services | undefined
  let stopped: Promise<void> | undefined
  const running = async (): Promise<Services> => starting ?? Promise.reject(new Error('not started'))
  let url = ''
  const gateway = createGateway({
    functionFor: options.route,
    invoke: async (functionName, event) => (await running()).invoke(functionName, event),
    mounts: { '/_local': createConsole({ services: running, reset, url: () => url }) },
    now: () => services?.clock.now() ?? new Date(),
    ...(options.log ? { log: options.log } : {}),
  })

  function begin(before: Promise<void> = Promise.resolve()): Promise<Services> {
    starting = before.then(() => startServices({ folder, ports, baseUrl: url, options }))
    return starting
  }

  async function reset(): Promise<void> {
    const old = await running()
    services = await begin(old.stop({ forget: true }).then(() => wipe(folder)))
  }

  try {
    url = `http://127.0.0.1:${await ports.listen('gateway', gateway, options.port)}`
    services = await begin()
  } catch (error) {
    if (gateway.listening) await closeServer(gateway)
    folder.release()
    throw error
  }
  const current = (): Services => {
    if (!services) throw new Error('not started')
    return services
  }
  return {
    url,
    get clock() {
      return current().clock
    },
    get mailbox() {
      return current().mailbox
    },
    get world() {
      return current().world
    },
    addresses: addressesOf(url, current()),
    call: async (functionName, event) => (await running()).call(functionName, event),
    idle: async () => (await running()).idle(),
    travel: async (journey) => (await running()).travel(journey),
    reset,
    stop() {
      stopped ??= closeServer(gateway)
        .then(running)
        .then((ending) => ending.stop())
        .finally(() => folder.release())
      return stopped
    },
  }
}

/** What belongs to the running process rather than to its data. */
const kept: readonly string[] = ['lock', 'ports.json', sealKeyFile]

function wipe(folder: DataFolder): void {
  for (const name of readdirSync(folder.path)) {
    if (!kept.includes(name)) rmSync(folder.file(name), { recursive: true, force: true })
  }
}

function addressesOf(url: string, { world, mailbox }: Services): Record<string, string> {
  const { DYNAMODB_ENDPOINT = '', S3_ENDPOINT = '', STEP_FUNCTIONS_ENDPOINT = '' } = world.env
  return {
    门户: url,
    收件箱: `${url}/_local/mail`,
    流程: `${url}/_local/executions`,
    时钟: `${url}/_local/clock`,
    DynamoDB: DYNAMODB_ENDPOINT,
    S3: S3_ENDPOINT,
    'Step Functions': STEP_FUNCTIONS_ENDPOINT,
    SMTP: mailbox.url,
  }
}
