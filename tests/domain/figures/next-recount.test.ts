import { expect, test } from 'vitest'
import type { Home } from '#domain/figures/home.ts'
import { homeFigures } from '#domain/figures/home.ts'
import { nextRecount } from '#domain/figures/next-recount.ts'
import { countedUnits } from '#domain/figures/roster-numbers.ts'
import { newMatter } from '#domain/matter.ts'
import { quarterOf } from '#domain/quarter.ts'
import { instantOf } from '#domain/time.ts'
import type { Title } from '#domain/title.ts'
import { exampleLedgers } from '#schemas/examples/ledgers.ts'
import { exampleRoster } from '#schemas/examples/roster.ts'
import { addDays } from '#schemas/fields/day.ts'
import { parkIn } from '#tests/support/park.ts'

const title: Title = {
  titleNo: 'CQSTJY-2026-001',
  caseId: 'app_1',
  officialName: '甲园',
  operatorName: '甲公司',
  districtId: '500101',
  leadIndustries: [],
  docNo: '',
  docDate: '2026-01-10',
  validFrom: '2026-01-15',
  validTo: '2029-01-14',
  buildStatus: '已建成',
  status: '有效',
  history: [],
  claims: [],
  version: 1,
}
const quiet: Home = {
  title,
  applied: {},
  roster: [],
  ledgers: {},
  matters: [],
  rubrics: [],
  mine: new Set(),
}

function report(on: string) {
  const at = instantOf('2026-04-01', '08:00')
  const due = { on, at: instantOf(on, '18:00'), provisional: false, workingDays: 10 }
  const about = {
    caseId: 'app_1',
    kind: 'monitoring',
    key: '2026Q1',
    period: '2026Q1',
    openedAt: at,
  } as const
  return newMatter({ ...about, status: 'unfilled', due, data: {} })
}

test('a park of which nothing is written down waits for the next quarter', () => {
  expect(nextRecount(quiet, '2026-04-01')).toBe('2026-07-01')
  expect(nextRecount(quiet, '2026-06-30')).toBe('2026-07-01')
})

test('a day that passes is counted at the first of the month on which it has come, one of today a month later', () => {
  const due = (on: string) => ({ ...quiet, matters: [report(on)] })
  expect(nextRecount(due('2026-05-15'), '2026-04-02')).toBe('2026-06-01')
  expect(nextRecount(due('2026-05-01'), '2026-04-02')).toBe('2026-05-01')
  expect(nextRecount(due('2026-05-01'), '2026-05-01')).toBe('2026-06-01')
  expect(nextRecount(due('2026-04-30'), '2026-05-01')).toBe('2026-07-01')
  expect(nextRecount(due('2026-08-15'), '2026-05-01')).toBe('2026-07-01')
  const handedIn = { ...report('2026-05-15'), data: { submittedAt: instantOf('2026-05-12', '08:00') } }
  expect(nextRecount({ ...quiet, matters: [handedIn] }, '2026-05-12')).toBe('2026-07-01')
})

test('on no first of a month that is passed over do figures differ', () => {
  const roster = exampleRoster(parkIn('500101'), '2026-01-15', '2026-01-15').map((answers, n) => ({
    id: `row_${n}`,
    answers,
  }))
  const rows = (answers: ReturnType<typeof exampleLedgers>[string], code: string) =>
    answers.map((one, n) => ({ id: `${code}_${n}`, answers: one }))
  const ledgers = Object.fromEntries(
    Object.entries(exampleLedgers('2026-04-20')).map(([code, answers]) => [code, rows(answers, code)]),
  )
  const mine = new Set(countedUnits({ roster, title }, '2027-12-31'))
  const busy = { ...quiet, roster, ledgers, mine, matters: [report('2026-05-15')] }
  const passed = { quiet: 0, busy: 0 }
  for (const [name, home] of Object.entries({ quiet, busy }) as ['quiet' | 'busy', Home][])
    for (let today = '2026-04-20'; today < '2027-07-01'; today = addDays(today, 10)) {
      const next = nextRecount(home, today)
      expect(next > today && next <= nextRecount(quiet, today)).toBe(true)
      const first = `${addDays(`${today.slice(0, 7)}-01`, 31).slice(0, 7)}-01`
      if (first >= next || quarterOf(first) !== quarterOf(today)) continue
      passed[name] += 1
      expect(homeFigures(home, first)).toEqual(homeFigures(home, today))
    }
  expect([passed.quiet > 20, passed.busy > 0]).toEqual([true, true])
})
