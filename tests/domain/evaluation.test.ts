import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Evaluation } from '#domain/evaluation.ts'
import {
  evaluationIn,
  evaluationStatuses,
  isUndecided,
  moveEvaluation,
  newEvaluation,
} from '#domain/evaluation.ts'
import type { Matter } from '#domain/matter.ts'
import { measuresFor } from '#domain/measures.ts'
import { cycleOf, daysUntil, openYear, surveyYear, tooYoung } from '#schemas/reference/annual-cycle.ts'

const at = '2028-01-15T01:11:00.000Z'
const begun = (validFrom = '2026-12-01') => newEvaluation({ caseId: 'app_1', validFrom, year: 2027, at })
const moved = (matter: Matter, ...path: readonly (typeof evaluationStatuses)[number][]) =>
  path.reduce((now, to) => moveEvaluation(now, to, at), matter)

describe('the evaluation of a year', () => {
  it('goes from the self-evaluation to the archive, and back from an appeal to the decision', () => {
    const decided = moved(begun(), 'district', 'panel', 'review', 'decision')
    expect(moved(decided, 'notice', 'published', 'archived')).toMatchObject({ closedAt: at })
    expect(moved(decided, 'notice', 'published', 'appeal', 'decision').status).toBe('decision')
    expect(moved(begun(), 'decision').status).toBe('decision')
  })

  it('never skips a step, and an archived year never moves', () => {
    expect(() => moveEvaluation(begun(), 'panel', at)).toThrow('case.moved-on')
    expect(() => moveEvaluation(moved(begun(), 'district'), 'notice', at)).toThrow('case.moved-on')
    const ended = moved(begun(), 'decision', 'notice', 'published', 'archived')
    for (const to of evaluationStatuses.filter((status) => status !== 'archived'))
      expect(() => moveEvaluation(ended, to, at)).toThrow('case.moved-on')
  })

  it('keeps what was known, whatever becomes known', () => {
    const known = moveEvaluation(begun(), 'district', at, { late: true, system: { newStartupsYear: 8 } })
    expect(evaluationIn(moveEvaluation(known, 'panel', at, { matchRate: 90 }))).toMatchObject({
      late: true,
      system: { newStartupsYear: 8 },
      matchRate: 90,
    })
  })

  it('leaves out a park of that year and one with less than six months', () => {
    expect(begun('2027-01-01')).toMatchObject({ status: 'exempt', closedAt: at, data: { exempt: 'young' } })
    expect(begun().status).toBe('self')
    const later = { ...cycleOf(2027), firstYearExempt: false }
    expect(tooYoung('2027-06-30', 2027, later)).toBe(false)
    expect(tooYoung('2027-07-02', 2027, later)).toBe(true)
  })
})

describe('the calendar', () => {
  it('opens the year before on 15 January and asks the firms from December to January', () => {
    expect(['2028-01-14', '2028-01-15', '2028-12-31'].map(openYear)).toEqual([undefined, 2027, 2027])
    expect(['2027-11-30', '2027-12-01', '2028-01-31', '2028-02-01'].map(surveyYear)).toEqual([
      undefined,
      2027,
      2027,
      undefined,
    ])
    expect(openYear('2026-06-01')).toBeUndefined()
  })

  it('always leaves a few working days', () => {
    const days = fc.integer({ min: 1, max: 28 }).map((day) => `2028-03-${String(day).padStart(2, '0')}`)
    fc.assert(
      fc.property(days, days, (today, due) => {
        expect(daysUntil(today, due)).toBeGreaterThanOrEqual(5)
      }),
    )
  })
})

describe('what follows from a result', () => {
  const result = (band: string, score: number, year = 2027, vetoes: string[] = []): Evaluation => ({
    ...evaluationIn(newEvaluation({ caseId: 'app_1', validFrom: '2025-12-01', year, at })),
    vetoes,
    published: { band, score, at, appealUntil: at },
  })
  const matter = (evaluation: Evaluation): Matter => ({
    ...newEvaluation({ caseId: 'app_1', validFrom: '2025-12-01', year: evaluation.year, at }),
    data: evaluation,
  })
  const measures = (evaluation: Evaluation, status: '有效' | '整改中' = '有效', earlier: Evaluation[] = []) =>
    measuresFor(evaluation, { status }, [...earlier, evaluation].map(matter))

  it('is a warning for a park that barely passed, by the head of division', () => {
    expect(measures(result('合格', 65))).toEqual({ measures: ['警示'], role: 'CITY_LEAD' })
    expect(measures(result('合格', 65.01)).measures).toEqual([])
    expect(measures(result('良好', 81)).measures).toEqual([])
  })

  it('is a rectification for the first failure and the removal for the second in a row', () => {
    expect(measures(result('不合格', 51))).toEqual({ measures: ['责令整改'], role: 'CITY_DECIDE' })
    const twice = measures(result('不合格', 51), '有效', [result('不合格', 55, 2026)])
    expect(twice.measures).toEqual(['启动撤销程序', '责令整改'])
    expect(measures(result('不合格', 51), '有效', [result('合格', 70, 2026)]).measures).toEqual(['责令整改'])
  })

  it('may be the removal at once after a veto that ends a title, and nothing the title cannot bear', () => {
    expect(measures(result('不合格', 51, 2027, ['V5'])).measures).toContain('启动撤销程序')
    expect(measures(result('不合格', 51), '整改中').measures).toEqual([])
  })
})

describe('a title that ends', () => {
  it('leaves a year undecided until its result is shown', () => {
    const path = ['district', 'panel', 'review', 'decision', 'notice', 'published'] as const
    const undecided = path.map((_, i) => isUndecided(moved(begun(), ...path.slice(0, i + 1))))
    expect(undecided).toEqual([true, true, true, true, false, false])
    expect(moveEvaluation(begun(), 'exempt', at, { exempt: 'ended' })).toMatchObject({ closedAt: at })
  })
})
