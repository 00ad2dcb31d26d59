import { describe, expect, it } from 'vitest'
import { evidenceOf } from '#domain/assess.ts'
import { quantScore, scorePark } from '#domain/score.ts'
import { exampleApplication } from '#schemas/examples/application.ts'
import { PARKS, WORKED } from '#schemas/examples/parks.ts'
import { exampleRecommendation } from '#schemas/examples/reviews.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { districtRecommendation } from '#schemas/forms/district-recommendation/index.ts'
import { parkApplication } from '#schemas/forms/park-application/index.ts'
import { rosterRow } from '#schemas/forms/roster-row/index.ts'
import { allFields } from '#schemas/operations/fields.ts'
import { settle } from '#schemas/operations/settle.ts'
import { selection2026 } from '#schemas/rubrics/selection/index.ts'
import { HOLDING, METRICS } from '#tests/domain/golden.ts'

const TODAY = '2026-11-23'

function setup(changed: Answers = {}, spec = WORKED) {
  const { answers, roster, attachments } = exampleApplication(spec, TODAY)
  const settled = settle(parkApplication, { ...answers, ...changed }, { today: TODAY, roster, attachments })
  const recommendation = exampleRecommendation('qianfa@districts.example', TODAY)
  const sources = { answers: settled, roster, attachments, recommendation }
  return { sources, evidence: evidenceOf(sources) }
}

function valuesOf(measured: { readonly [key: string]: { readonly value?: unknown } }) {
  return Object.fromEntries(Object.entries(measured).map(([key, { value }]) => [key, value]))
}

describe('the metrics of the worked park', () => {
  // seed: B1, B2, B3, B4, T1g, T2e, T4a, T7g
  it('are those of the example, as near as whole firms allow', () => {
    const { evidence } = setup()
    const wholeFirms = {
      leadConcentration: 14 / 26,
      ipOwnersRatio: 8 / 24,
      equityFundedRatio: 2 / 24,
    }
    expect(valuesOf(evidence.metrics)).toEqual({ ...METRICS, ...wholeFirms })
    for (const [key, value] of Object.entries(wholeFirms))
      expect(Math.abs(value - Number(METRICS[key]))).toBeLessThan(1 / 26)
    expect(valuesOf(evidence.checks)).toEqual(HOLDING)
  })

  it('come to the computed score of the example but for those firms', () => {
    const { evidence } = setup()
    // B2 +0.23, D2 −0.05, D4 +0.07
    expect(quantScore(selection2026, evidence)).toBe(45.05)
  })

  it('leave no indicator of a demonstration park unknown', () => {
    for (const spec of PARKS) {
      const { groups } = scorePark(selection2026, setup({}, spec).evidence)
      const unknown = groups
        .flatMap(({ indicators }) => indicators)
        .filter((one) => !one.judged && one.incomplete)
      expect(unknown.map(({ code }) => code)).toEqual([])
    }
  })

  it('name places that exist in the forms', () => {
    const { evidence } = setup()
    const origins = [evidence.metrics, evidence.checks].flatMap((all) =>
      Object.values(all).flatMap(({ from }) => from),
    )
    expect(origins.length).toBeGreaterThan(50)
    for (const { form, path } of origins) {
      const [key = '', rest = ''] = path.split('.')
      const of = form === 'park-application' ? parkApplication : districtRecommendation
      const names =
        key === 'roster'
          ? Object.keys(allFields(rosterRow))
          : key === 'attachments'
            ? of.attachments.map((slot) => slot.key)
            : Object.keys(allFields(of))
      expect(names, path).toContain(rest || key)
    }
  })
})

describe('evidence', () => {
  it('is unknown, not zero, where there is nothing to divide or no recommendation yet', () => {
    const { sources } = setup()
    const { metrics, checks } = evidenceOf({ ...sources, roster: [], recommendation: undefined })
    expect(metrics.leadConcentration.value).toBeUndefined()
    expect(metrics.startupTotal.value).toBeUndefined()
    expect(checks.policyIssued.value).toBeUndefined()
    expect(valuesOf(evidenceOf({ answers: {}, roster: [], attachments: {} }).metrics).usableArea).toBe(
      undefined,
    )
  })

  it('counts only staff whose insurance is paid', () => {
    const staffList = [
      { name: '甲', post: '招商', insured: true },
      { name: '乙', post: '招商', insured: false },
    ]
    expect(setup({ fullTimeStaff: 2, staffList }).evidence.metrics.fullTimeStaff.value).toBe(1)
  })

  it('counts a safety officer only when there is one on the list of staff', () => {
    const staffList = [{ name: '甲', post: '专职安全员', insured: true }]
    expect(setup({ fullTimeStaff: 1, staffList }).evidence.checks.safetyOrg.value).toBe(true)
  })

  it('counts what is declared only with its document', () => {
    const { sources } = setup()
    const { checks } = evidenceOf({ ...sources, attachments: {} })
    expect(checks.fireAcceptance.value).toBe(false)
    expect(checks.boundaryGeo.value).toBe(false)
    expect(checks.boundaryText.value).toBe(true)
  })

  it('counts only support still in force when the recommendation was signed', () => {
    const { sources } = setup()
    const ended = { ...sources.recommendation, signedOn: '2028-01-01' }
    const { checks } = evidenceOf({ ...sources, recommendation: ended })
    expect(valuesOf(checks)).toMatchObject({ policyIssued: false, fundArranged: false, liaison: false })
  })
})
