import { execFileSync } from 'node:child_process'
import * as z from 'zod/mini'
import { print } from './part.ts'

const Flow = z.object({
  executionsPerSecond: z.number(),
  stepsPerSecond: z.number(),
  p50Ms: z.number(),
  p99Ms: z.number(),
})
const Measured = z.object({
  throughput: Flow,
  overHttp: Flow,
  parked: z.object({
    parked: z.number(),
    bytesPerExecution: z.number(),
    bytesPerEndedExecution: z.number(),
    firstCallbackMs: z.number(),
    allCalledBackMs: z.number(),
    idleCpuPercent: z.optional(z.number()),
    rssMb: z.number(),
  }),
})

const said = execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', 'bench/engine.ts'], {
  encoding: 'utf8',
})
const { throughput, overHttp, parked } = Measured.parse(JSON.parse(said))
const flow = '12 steps and a callback, 50 in flight, durable'

print([
  {
    id: 'engine-rate',
    what: `executions: ${flow}`,
    value: throughput.executionsPerSecond,
    unit: '/s',
    least: 400,
    note: `${throughput.stepsPerSecond.toLocaleString('en')} steps/s`,
  },
  { id: 'engine-p99', what: 'their 99th percentile', value: throughput.p99Ms, unit: 'ms', most: 250 },
  {
    id: 'engine-http-rate',
    what: `executions through the SDK and HTTP, client and engine in one process: ${flow}`,
    value: overHttp.executionsPerSecond,
    unit: '/s',
    note: `99th percentile ${overHttp.p99Ms} ms`,
  },
  {
    id: 'engine-parked-bytes',
    what: `${parked.parked.toLocaleString('en')} executions parked at a callback: each on disk`,
    value: parked.bytesPerExecution,
    unit: 'bytes',
    most: 1024,
    note: `${parked.bytesPerEndedExecution.toLocaleString('en')} bytes each once ended, with the whole history`,
  },
  {
    id: 'engine-recovery',
    what: 'from the start after kill -9 to the first callback answered',
    value: parked.firstCallbackMs,
    unit: 'ms',
    most: 500,
  },
  {
    id: 'engine-all-done',
    what: 'to all called back and ended',
    value: Math.round(parked.allCalledBackMs / 100) / 10,
    unit: 's',
    most: 20,
    note: `${parked.rssMb} MB resident`,
  },
  {
    id: 'engine-idle-cpu',
    what: 'processor use while they wait',
    value: parked.idleCpuPercent ?? 0,
    unit: '% of a core',
    most: 1,
  },
])
