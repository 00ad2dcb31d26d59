import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createClock } from '#local/clock.ts'
import { createSchedules } from '#local/schedules.ts'
import { destination, travel } from '#local/travel.ts'
import { temporaryFolder } from '#tests/local/folder.ts'

const start = new Date('2031-03-03T01:05:00Z')

function setup({
  folder = temporaryFolder(),
  at = start,
  fails = false,
  worth,
  changes,
}: {
  folder?: string
  at?: Date
  fails?: boolean
  worth?: (later: Date) => Promise<Date | undefined>
  changes?: () => number
} = {}) {
  const clock = createClock({ path: join(folder, 'clock.json') })
  if (at > clock.now()) clock.set(at)
  const lived: string[] = []
  const live = (what: string) => void lived.push(`${clock.now().toISOString().slice(5, 16)} ${what}`)
  const schedules = createSchedules({
    clock,
    path: join(folder, 'schedules.json'),
    schedules: [
      { name: 'ladder', functionName: 'Climb', minutes: [1, 31], ...(worth && { worth }) },
      { name: 'sweep', functionName: 'Sweep', minutes: [45] },
    ],
    run: async (functionName, event) => {
      live(`${functionName} ${(event as { time: string }).time.slice(11, 16)}`)
      if (fails) throw new Error('broken')
    },
    ...(changes && { changes }),
  })
  onTestFinished(() => schedules.close())
  const options = { clock, schedules, timer: () => undefined, settle: async () => false }
  return { folder, clock, lived, live, schedules, options }
}

test('travelling lives through each schedule at its time and in its order', async () => {
  const { lived, schedules, options, clock } = setup()
  await schedules.start()
  await travel({ hours: 1 }, options)
  expect(lived).toEqual(['03-03T01:31 Climb 01:31', '03-03T01:45 Sweep 01:45', '03-03T02:01 Climb 02:01'])
  expect(clock.now().toISOString().slice(0, 16)).toBe('2031-03-03T02:05')
})

test('a schedule with hours runs at those of each day, and makes up for a missed one once', async () => {
  const folder = temporaryFolder()
  const clock = createClock({ path: join(folder, 'clock.json') })
  if (start > clock.now()) clock.set(start)
  const lived: string[] = []
  const schedules = createSchedules({
    clock,
    path: join(folder, 'schedules.json'),
    schedules: [{ name: 'cycle', functionName: 'Cycle', minutes: [11], hours: [16] }],
    run: async () => void lived.push(clock.now().toISOString().slice(5, 16)),
  })
  onTestFinished(() => schedules.close())
  const options = { clock, schedules, timer: () => undefined, settle: async () => false }
  await schedules.start()
  await travel({ hours: 40 }, options)
  expect(lived).toEqual(['03-03T16:11', '03-04T16:11'])
  clock.advance(72 * 3600_000)
  await schedules.runDue()
  await schedules.runDue()
  expect(lived).toHaveLength(3)
})

test('travelling stops for no run that is not worth it, and makes up for it wherever it stops next', async () => {
  const dues = ['2031-03-03T03:00:00Z', '2031-03-03T03:31:00Z'].map((due) => new Date(due))
  const worth = async (later: Date) => dues.find((due) => due > later)
  const { lived, schedules, options } = setup({ worth })
  await schedules.start()
  await travel({ to: '2031-03-03T05:10:00Z' }, options)
  const climbs = lived.filter((line) => line.includes('Climb'))
  expect(climbs).toEqual([
    '03-03T01:45 Climb 01:31',
    '03-03T02:45 Climb 02:31',
    '03-03T03:01 Climb 03:01',
    '03-03T03:31 Climb 03:31',
    '03-03T04:45 Climb 04:31',
    '03-03T05:10 Climb 05:01',
  ])
})

test('what is worth a stop is asked again once something changed, or once it has passed', async () => {
  const dues = ['2031-03-03T04:00:00Z', '2031-03-03T09:00:00Z'].map((due) => new Date(due))
  const asked: string[] = []
  let changed = 0
  const worth = async (later: Date) => {
    asked.push(later.toISOString().slice(11, 16))
    return dues.find((due) => due > later)
  }
  const { clock, schedules, options } = setup({ worth, changes: () => changed })
  await schedules.start()
  await travel({ to: '2031-03-03T05:00:00Z' }, options)
  expect(asked).toEqual(['01:05', '04:01'])
  const settle = async () => {
    if (clock.now() > new Date('2031-03-03T07:00:00Z')) changed = 1
    return false
  }
  await travel({ to: '2031-03-03T08:50:00Z' }, { ...options, settle })
  expect(asked.slice(2)).toEqual(['04:31', '07:31'])
})

test('what begins while the next stop is looked for is over before the clock jumps', async () => {
  let begun = 0
  const worth = async () => {
    begun += begun === 0 ? 1 : 0
    return new Date('2031-03-03T02:00:00Z')
  }
  const { lived, live, schedules, options } = setup({ worth })
  const settle = async () => {
    const stirred = begun === 1
    if (stirred) live('over')
    begun += stirred ? 1 : 0
    return stirred
  }
  await schedules.start()
  await travel({ to: '2031-03-03T02:01:30Z' }, { ...options, settle })
  expect(lived[0]).toBe('03-03T01:05 over')
})

test('what a timer set off is settled before the schedule of that time runs', async () => {
  const { lived, live, schedules, options } = setup()
  await schedules.start()
  await travel(
    { to: '2031-03-03T01:31:00.500Z' },
    {
      ...options,
      settle: async () => {
        live('settled')
        return false
      },
    },
  )
  expect(lived.map((line) => line.slice(12))).toEqual([
    'settled',
    'settled',
    'Climb 01:31',
    'settled',
    'settled',
    'settled',
  ])
})

test('a timer of a workflow is stopped at exactly, and the timer it sets off too', async () => {
  const { clock, live, lived, schedules, options } = setup()
  await schedules.start()
  const dues = ['2031-03-03T01:10:00Z', '2031-03-03T01:20:00Z'].map((due) => new Date(due))
  const settle = async () => {
    const fires = dues[0] !== undefined && dues[0] <= clock.now()
    if (fires) {
      dues.shift()
      live('timer')
    }
    return fires
  }
  await travel({ hours: 1 }, { ...options, timer: () => dues[0], settle })
  expect(lived.slice(0, 3)).toEqual(['03-03T01:10 timer', '03-03T01:20 timer', '03-03T01:31 Climb 01:31'])
})

test('runs missed while nothing was running are made up for once', async () => {
  const { folder, schedules, clock } = setup()
  await schedules.start()
  await schedules.close()
  clock.advance(5 * 3600_000)
  const again = setup({ folder, at: new Date(0) })
  await again.schedules.start()
  expect(again.lived).toEqual(['03-03T06:05 Climb 06:01', '03-03T06:05 Sweep 05:45'])
})

test('nothing is missed by a first start', async () => {
  const { lived, schedules } = setup()
  await schedules.start()
  expect(lived).toEqual([])
})

test('a run that fails does not keep the others from running', async () => {
  const { lived, schedules, options } = setup({ fails: true })
  await schedules.start()
  await travel({ hours: 1 }, options)
  expect(lived).toHaveLength(3)
})

test('a jump of the clock runs what became due by itself', async () => {
  const { lived, schedules, clock } = setup()
  await schedules.start()
  clock.advance(30 * 60_000)
  await expect.poll(() => lived.length).toBe(1)
})

test('working days skip weekends and holidays and keep the time of day', () => {
  const friday = new Date('2026-11-20T02:30:00Z')
  expect(destination({ workingDays: 1 }, friday).toISOString()).toBe('2026-11-23T02:30:00.000Z')
})
