import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import {
  CreateStateMachineCommand,
  type CreateStateMachineCommandInput,
  DescribeExecutionCommand,
  type DescribeExecutionCommandInput,
  SendTaskSuccessCommand,
  type SendTaskSuccessCommandInput,
  SFNClient,
  StartExecutionCommand,
  type StartExecutionCommandInput,
} from '@aws-sdk/client-sfn'
import { createEngine, type Engine, type Invoke } from '#local/step-functions/engine.ts'
import { createStepFunctionsServer } from '#local/step-functions/server.ts'

/**
 * Measures the workflow engine and prints JSON: executions of 12 steps and a callback, 50 in flight, and 10,000
 * executions parked at a callback through a kill -9.
 */
const STEPS = 12
const IN_FLIGHT = 50
const EXECUTIONS = Number(process.env.BENCH_EXECUTIONS ?? 4000)
const PARKED = Number(process.env.BENCH_PARKED ?? 10_000)

const clock = { now: () => new Date(), onChange: () => () => undefined }
const functionArn = (name: string) => `arn:aws:lambda:us-east-1:000000000000:function:${name}`

/** With `overWire`, every call goes through the SDK and HTTP, as in the product, all in this one process. */
async function measureThroughput(executions: number, overWire: boolean) {
  const directory = mkdtempSync(join(tmpdir(), 'engine-'))
  const finished = new Map<string, () => void>()
  const invoke: Invoke = async (arn, payload) => {
    const { id, token } = payload as { id: string; token?: string }
    if (token) void succeed(api, token)
    if (arn.endsWith(':last')) finished.get(id)?.()
    return { payload: { ok: true, at: 1 } }
  }
  const engine = createEngine({ dbPath: join(directory, 'engine.db'), invoke, clock })
  const server = createStepFunctionsServer(engine)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const api = overWire ? sdkApi(server.address() as AddressInfo) : directApi(engine)
  const machine = await createMachine(api, steps())
  const latencies: number[] = []
  const one = async (index: number) => {
    const id = `app-${index}`
    const begun = performance.now()
    const done = new Promise<void>((resolve) => finished.set(id, resolve))
    const executionArn = await start(api, machine, id)
    await done
    while ((await api.describe({ executionArn })).status === 'RUNNING') await nextTurn()
    latencies.push(performance.now() - begun)
    finished.delete(id)
  }
  for (let warm = 0; warm < 200; warm += 1) await one(-1 - warm)
  latencies.length = 0
  const begun = performance.now()
  const cpu = process.cpuUsage()
  let next = 0
  const worker = async () => {
    while (next < executions) await one(next++)
  }
  await Promise.all(Array.from({ length: IN_FLIGHT }, worker))
  const seconds = (performance.now() - begun) / 1000
  const { user, system } = process.cpuUsage(cpu)
  server.closeAllConnections()
  server.close()
  await engine.close()
  rmSync(directory, { recursive: true })
  latencies.sort((a, b) => a - b)
  return {
    executions,
    executionsPerSecond: Math.round(executions / seconds),
    stepsPerSecond: Math.round((executions * (STEPS + 1)) / seconds),
    p50Ms: Math.round(latencies[Math.floor(executions * 0.5)] ?? 0),
    p99Ms: Math.round(latencies[Math.floor(executions * 0.99)] ?? 0),
    cpuSecondsPerSecond: Number(((user + system) / 1e6 / seconds).toFixed(2)),
  }
}

async function measureParked() {
  const directory = mkdtempSync(join(tmpdir(), 'engine-'))
  const dbPath = join(directory, 'engine.db')
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url), 'park', dbPath], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const tokens = await readTokens(child.stdout)
  const before = await cpuShare(Number(child.pid))
  child.kill('SIGKILL')
  await new Promise((resolve) => child.once('close', resolve))
  const bytes = statSync(dbPath).size + statSync(`${dbPath}-wal`).size
  const begun = performance.now()
  const engine = createEngine({ dbPath, clock, invoke: async () => ({ payload: null }) })
  const api = directApi(engine)
  await succeed(api, tokens[0] ?? '')
  const first = performance.now()
  await Promise.all(tokens.slice(1).map((token) => succeed(api, token)))
  await engine.idle()
  const all = performance.now()
  const memory = process.memoryUsage().rss
  await engine.close()
  const kept = statSync(dbPath).size
  rmSync(directory, { recursive: true })
  return {
    parked: tokens.length,
    bytesPerExecution: Math.round(bytes / tokens.length),
    bytesPerEndedExecution: Math.round(kept / tokens.length),
    firstCallbackMs: Math.round(first - begun),
    allCalledBackMs: Math.round(all - begun),
    idleCpuPercent: before,
    rssMb: Math.round(memory / 1e6),
  }
}

/** The child: parks the executions, prints their tokens, and waits for the kill. */
async function park(dbPath: string) {
  const tokens: string[] = []
  const invoke: Invoke = async (_arn, payload) => {
    tokens.push((payload as { token: string }).token)
    return { payload: null }
  }
  const engine = createEngine({ dbPath, invoke, clock })
  const api = directApi(engine)
  const machine = await createMachine(api, {
    'Ask the district to recommend': { ...callback(), TimeoutSeconds: 2_592_000, End: true },
  })
  const ids = Array.from({ length: PARKED }, (_, index) => index)
  for (let at = 0; at < PARKED; at += 100) {
    await Promise.all(ids.slice(at, at + 100).map((index) => start(api, machine, `app-${index}`)))
  }
  await engine.idle()
  process.stdout.write(`${JSON.stringify(tokens)}\n`)
  setInterval(() => undefined, 1e6)
}

function steps(): Record<string, object> {
  const names = Array.from({ length: STEPS }, (_, index) => `Step ${index + 1}`)
  const states = names.map((name, index) => [
    name,
    {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke',
      Arguments: {
        FunctionName: functionArn(index === STEPS - 1 ? 'last' : 'step'),
        Payload: { id: '{% $states.context.Execution.Input.id %}', step: index },
      },
      Output: '{% $states.result.Payload %}',
      ...(index === 5 ? { Next: 'Ask' } : index === STEPS - 1 ? { End: true } : { Next: names[index + 1] }),
    },
  ])
  return { ...Object.fromEntries(states), Ask: { ...callback(), Next: names[6] } }
}

function callback() {
  return {
    Type: 'Task',
    Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
    Arguments: {
      FunctionName: functionArn('open-task'),
      Payload: {
        token: '{% $states.context.Task.Token %}',
        caseId: '{% $states.context.Execution.Input.id %}',
        form: 'district-recommendation',
        assignee: { office: '{% $states.context.Execution.Input.district %}' },
        due: { workingDays: 10 },
      },
    },
  }
}

/** What the measurement does, by whichever way. */
interface Api {
  create(body: CreateStateMachineCommandInput): Promise<{ stateMachineArn?: string | undefined }>
  start(body: StartExecutionCommandInput): Promise<{ executionArn?: string | undefined }>
  succeed(body: SendTaskSuccessCommandInput): Promise<unknown>
  describe(body: DescribeExecutionCommandInput): Promise<{ status?: string | undefined }>
}

function directApi(engine: Engine): Api {
  const call = async (operation: string, body: unknown) => {
    const response = await engine.handle(operation, body)
    if (response.status !== 200) throw new Error(JSON.stringify(response.body))
    return response.body as Record<string, string>
  }
  return {
    create: (body) => call('CreateStateMachine', body),
    start: (body) => call('StartExecution', body),
    succeed: (body) => call('SendTaskSuccess', body),
    describe: (body) => call('DescribeExecution', body),
  }
}

function sdkApi({ port }: AddressInfo): Api {
  const client = new SFNClient({
    endpoint: `http://127.0.0.1:${port}`,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  })
  return {
    create: (body) => client.send(new CreateStateMachineCommand(body)),
    start: (body) => client.send(new StartExecutionCommand(body)),
    succeed: (body) => client.send(new SendTaskSuccessCommand(body)),
    describe: (body) => client.send(new DescribeExecutionCommand(body)),
  }
}

async function createMachine(api: Api, states: Record<string, object>): Promise<string> {
  const definition = JSON.stringify({
    QueryLanguage: 'JSONata',
    StartAt: Object.keys(states)[0],
    States: states,
  })
  const body = { name: 'bench', definition, roleArn: 'arn:aws:iam::000000000000:role/bench' }
  return (await api.create(body)).stateMachineArn ?? ''
}

async function start(api: Api, stateMachineArn: string, id: string): Promise<string> {
  const input = JSON.stringify({ id, district: '渝北区', park: '示例园区', batch: '2026-1' })
  return (await api.start({ stateMachineArn, name: id, input })).executionArn ?? ''
}

async function succeed(api: Api, taskToken: string): Promise<void> {
  await api.succeed({ taskToken, output: '{"decision":"推荐"}' })
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

async function readTokens(stream: NodeJS.ReadableStream): Promise<string[]> {
  let text = ''
  for await (const chunk of stream) {
    text += chunk
    if (text.endsWith('\n')) break
  }
  return JSON.parse(text)
}

/** CPU a process uses over three seconds, in percent of one core, from Linux's /proc; undefined elsewhere. */
async function cpuShare(pid: number): Promise<number | undefined> {
  const { readFile } = await import('node:fs/promises')
  const ticks = async () => {
    const fields = (await readFile(`/proc/${pid}/stat`, 'utf8')).split(') ')[1]?.split(' ') ?? []
    return Number(fields[11]) + Number(fields[12])
  }
  try {
    await sleep(500)
    const before = await ticks()
    await sleep(3000)
    return Number((((await ticks()) - before) / 3).toFixed(2))
  } catch {
    return undefined
  }
}

const [mode, path] = process.argv.slice(2)
if (mode === 'park' && path) await park(path)
else {
  const throughput = await measureThroughput(EXECUTIONS, false)
  const overHttp = await measureThroughput(EXECUTIONS / 2, true)
  const parked = await measureParked()
  process.stdout.write(`${JSON.stringify({ throughput, overHttp, parked }, null, 2)}\n`)
}
