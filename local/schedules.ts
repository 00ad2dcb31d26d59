import { randomUUID } from 'node:crypto'
import * as z from 'zod/mini'
import { account, region } from '#local/account.ts'
import type { Clock } from '#local/clock.ts'
import { readJson, replaceJson } from '#local/durable.ts'

const Stored = z.record(z.string(), z.number())

export interface Schedule {
  readonly name: string
  readonly functionName: string
  /** Minutes of each hour at which it runs. */
  readonly minutes: readonly number[]
  /** Hours of each day, in UTC; every hour when not given. */
  readonly hours?: readonly number[]
  /** When it can find something to do, later than an instant: a traveller through time stops at its first run from then on, and passes all others. */
  readonly worth?: (later: Date) => Promise<Date | undefined>
}

/** Runs functions as virtual time passes. Runs missed while nothing was running are made up for by one. */
export interface Schedules {
  /** Makes up for missed runs and goes on by itself from then on. */
  start(): Promise<void>
  /** When something is due next; not after now when it is overdue. */
  next(): Date | undefined
  /** The same for a traveller, who passes runs that are not worth a stop. */
  nextStop(): Promise<Date | undefined>
  /** Runs what is due now. */
  runDue(): Promise<void>
  /** Leaves running to somebody else; the returned function takes it back. */
  hold(): () => void
  close(): Promise<void>
}

export interface SchedulesOptions {
  readonly schedules: readonly Schedule[]
  readonly clock: Clock
  readonly path: string
  readonly run: (functionName: string, event: unknown) => Promise<void>
  /** Grows with every change that may move what is worth a stop; without it every moment may. */
  readonly changes?: () => number
  readonly log?: (line: string) => void
}

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

export function createSchedules({
  schedules,
  clock,
  path,
  run,
  changes = () => Number.NaN,
  log = () => {},
}: SchedulesOptions): Schedules {
  const last = Stored.parse(readJson(path) ?? {})
  for (const { name } of schedules) last[name] ??= clock.now().getTime()
  replaceJson(path, last)
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> = Promise.resolve()
  let [started, held, closed] = [false, false, false]
  /** What a traveller was told is worth a stop, and after how many changes. */
  const told = new Map<string, { readonly due: Date | undefined; readonly after: number }>()

  async function runOne(schedule: Schedule): Promise<void> {
    const due = lastDue(schedule, clock.now().getTime())
    if (due === undefined || due <= (last[schedule.name] ?? 0)) return
    try {
      await run(schedule.functionName, scheduledEvent(schedule.name, new Date(due)))
    } catch (error) {
      log(`${schedule.name}: ${error instanceof Error ? error.message : error}`)
    }
    last[schedule.name] = due
    replaceJson(path, last)
  }

  function runDue(): Promise<void> {
    running = running.then(async () => {
      for (const schedule of schedules) if (!closed) await runOne(schedule)
    })
    return running
  }

  const next = () => earliest(schedules.map((schedule) => nextDue(schedule, last[schedule.name] ?? 0)))

  async function stopOf(schedule: Schedule): Promise<number | undefined> {
    const ran = last[schedule.name] ?? 0
    if (!schedule.worth) return nextDue(schedule, ran)
    const due = await worthOf(schedule.name, schedule.worth, ran)
    return due && nextDue(schedule, Math.max(ran, due.getTime() - 1))
  }

  /** Asked again only when something changed, or what was told has passed. */
  async function worthOf(
    name: string,
    worth: NonNullable<Schedule['worth']>,
    ran: number,
  ): Promise<Date | undefined> {
    const after = changes()
    const known = told.get(name)
    const passed = known?.due !== undefined && known.due.getTime() <= ran
    if (known?.after === after && !passed) return known.due
    const due = await worth(new Date(ran))
    told.set(name, { due, after })
    return due
  }

  function arm(): void {
    clearTimeout(timer)
    const due = next()
    if (!due || !started || held || closed) return
    const delay = Math.max(0, due.getTime() - clock.now().getTime())
    timer = setTimeout(() => void runDue().then(arm), Math.min(delay, hour))
  }
  const leave = clock.onChange(arm)

  return {
    async start() {
      started = true
      await runDue()
      arm()
    },
    next,
    nextStop: async () => earliest(await Promise.all(schedules.map(stopOf))),
    runDue,
    hold() {
      held = true
      told.clear()
      clearTimeout(timer)
      return () => {
        held = false
        arm()
      }
    },
    async close() {
      closed = true
      leave()
      clearTimeout(timer)
      await running
    },
  }
}

/** The last time at or before `at` at which it runs. */
function lastDue(schedule: Schedule, at: number): number | undefined {
  const times = [...timesOf(schedule, at), ...timesOf(schedule, at - stretch(schedule))]
  const past = times.filter((time) => time <= at)
  return past.length > 0 ? Math.max(...past) : undefined
}

/** The first time after `at`. */
function nextDue(schedule: Schedule, at: number): number | undefined {
  const times = [...timesOf(schedule, at), ...timesOf(schedule, at + stretch(schedule))]
  const ahead = times.filter((time) => time > at)
  return ahead.length > 0 ? Math.min(...ahead) : undefined
}

function earliest(times: readonly (number | undefined)[]): Date | undefined {
  const known = times.filter((time) => time !== undefined)
  return known.length > 0 ? new Date(Math.min(...known)) : undefined
}

/** After so long its times come again. */
const stretch = ({ hours }: Schedule): number => (hours ? day : hour)

/** When it runs in the hour, or the day, of this instant. */
function timesOf({ minutes, hours }: Schedule, at: number): number[] {
  const span = hours ? day : hour
  const start = Math.floor(at / span) * span
  return (hours ?? [0]).flatMap((h) => minutes.map((m) => start + h * hour + m * minute))
}

/** Source: EventBridge User Guide, "Scheduled events". */
function scheduledEvent(name: string, at: Date): unknown {
  return {
    version: '0',
    id: randomUUID(),
    'detail-type': 'Scheduled Event',
    source: 'aws.events',
    account,
    time: `${at.toISOString().slice(0, 19)}Z`,
    region,
    resources: [`arn:aws:events:${region}:${account}:rule/${name}`],
    detail: {},
  }
}
