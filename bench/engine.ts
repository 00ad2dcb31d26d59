import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { createEngine, type Engine, type Invoke } from '#local/step-functions/engine.ts'

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

async function measureThroughput() {
  const directory = mkdtempSync(join(tmpdir(), 'engine-'))
  const finished = new Map<string, () => void>()
  const invoke: Invoke = async (arn, payload) => {
    const { id, token } = payload as { id: string; token?: string }
    if (token) void call(engine, 'SendTaskSuccess', { taskToken: token, output: '{"decision":"推荐"}' })
    if (arn.endsWith(':last')) finished.get(id)?.()
    return { payload: { ok: true, at: 1 } }
  }
  const engine = createEngine({ dbPath: join(directory, 'engine.db'), invoke, clock })
  const machine = await createMachine(engine, steps())
  const latencies: number[] = []
  const one = async (index: number) => {
    const id = `app-${index}`
    const begun = performance.now()
    const done = new Promise<void>((resolve) => finished.set(id, resolve))
    const executionArn = await start(engine, machine, id)
    await done
    while ((await call(engine, 'DescribeExecution', { executionArn })).status === 'RUNNING') await nextTurn()
    latencies.push(performance.now() - begun)
    finished.delete(id)
  }
  for (let warm = 0; warm < 200; warm += 1) await one(-1 - warm)
  latencies.length = 0
  const begun = performance.now()
  const cpu = process.cpuUsage()
  let next = 0
  const worker = async () => {
    while (next < EXECUTIONS) await one(next++)
  }
  await Promise.all(Array.from({ length: IN_FLIGHT }, worker))
  const seconds = (performance.now() - begun) / 1000
  const { user, system } = process.cpuUsage(cpu)
  await engine.close()
  rmSync(directory, { recursive: true })
  latencies.sort((a, b) => a - b)
  return {
    executions: EXECUTIONS,
    executionsPerSecond: Math.round(EXECUTIONS / seconds),
    stepsPerSecond: Math.round((EXECUTIONS * (STEPS + 1)) / seconds),
    p50Ms: Math.round(latencies[Math.floor(EXECUTIONS * 0.5)] ?? 0),
    p99Ms: Math.round(latencies[Math.floor(EXECUTIONS * 0.99)] ?? 0),
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
  await succeed(engine, tokens[0] ?? '')
  const first = performance.now()
  await Promise.all(tokens.slice(1).map((token) => succeed(engine, token)))
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
  const machine = await createMachine(engine, {
    'Ask the district to recommend': { ...callback(), TimeoutSeconds: 2_592_000, End: true },
  })
  const ids = Array.from({ length: PARKED }, (_, index) => index)
  for (let at = 0; at < PARKED; at += 100) {
    await Promise.all(ids.slice(at, at + 100).map((index) => start(engine, machine, `app-${index}`)))
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

async function createMachine(engine: Engine, states: Record<string, object>): Promise<string> {
  const definition = JSON.stringify({
    QueryLanguage: 'JSONata',
    StartAt: Object.keys(states)[0],
    States: states,
  })
  const body = { name: 'bench', definition, roleArn: 'arn:aws:iam::000000000000:role/bench' }
  return String((await call(engine, 'CreateStateMachine', body)).stateMachineArn)
}

async function start(engine: Engine, stateMachineArn: string, id: string): Promise<string> {
  const input = JSON.stringify({ id, district: '渝北区', park: '示例园区', batch: '2026-1' })
  return String((await call(engine, 'StartExecution', { stateMachineArn, name: id, input })).executionArn)
}

async function succeed(engine: Engine, taskToken: string): Promise<void> {
  await call(engine, 'SendTaskSuccess', { taskToken, output: '{"decision":"推荐"}' })
}

async function call(engine: Engine, operation: string, body: unknown): Promise<Record<string, unknown>> {
  const response = await engine.handle(operation, body)
  if (response.status !== 200) throw new Error(JSON.stringify(response.body))
  return response.body as Record<string, unknown>
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
  const throughput = await measureThroughput()
  const parked = await measureParked()
  process.stdout.write(`${JSON.stringify({ throughput, parked }, null, 2)}\n`)
}
