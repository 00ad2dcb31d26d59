import { describe, expect, it } from 'vitest'
import { declaredRows, systemRows, verifiedEvidence } from '#domain/annual-values.ts'
import type { Evidence } from '#domain/evidence.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { annual2026 } from '#schemas/rubrics/annual/index.ts'
import type { Metric } from '#schemas/rubrics/measures.ts'

const evidence: Evidence = {
  metrics: {
    leadConcentration: { value: 0.61234, from: [{ book: 'roster', path: 'leadIndustryIdx' }] },
    agencyCases: { value: 130, from: [{ book: 'L10' }] },
    chainGapsClosedRatio: { from: [{ book: 'L14' }] },
  },
  checks: {},
}

const self = (...rows: { metric: Metric; own: number }[]): Answers => ({ indicatorValues: rows })
const district = (
  ...rows: { metric: Metric; verdict: string; verified?: number; reason?: string }[]
): Answers => ({
  itemChecks: rows,
})
const found = (metric: Metric, own: Answers | undefined, check: Answers | undefined) =>
  verifiedEvidence(evidence, '2026', own, check).metrics[metric]

describe('the rows of the self-evaluation and of the verification', () => {
  it('list every computed metric once, ratios in per cent, without what is not known', () => {
    const rows = systemRows(annual2026, evidence)
    expect(rows).toHaveLength(43)
    expect(rows[2]).toEqual({ metric: 'leadConcentration', name: '主导产业集聚度', unit: '%', system: 61.23 })
    expect(rows.find(({ metric }) => metric === 'chainGapsClosedRatio')).not.toHaveProperty('system')
  })

  it('declare the park’s own value where it gave one, the system’s otherwise', () => {
    const rows = declaredRows(annual2026, evidence, self({ metric: 'agencyCases', own: 150 }))
    const declared = (key: string) => rows.find(({ metric }) => metric === key)?.declared
    expect(declared('agencyCases')).toBe(150)
    expect(declared('leadConcentration')).toBe(61.23)
  })
})

describe('the value that counts', () => {
  const own = self({ metric: 'agencyCases', own: 150 })

  it('is the system’s where nobody says otherwise, to the last digit', () => {
    expect(found('leadConcentration', undefined, undefined)).toEqual(evidence.metrics.leadConcentration)
    const same = self({ metric: 'leadConcentration', own: 61.23 })
    const check = district({ metric: 'leadConcentration', verdict: '属实' })
    expect(found('leadConcentration', same, check)).toMatchObject({ value: 0.61234 })
  })

  it('is never the park’s own before it is verified', () => {
    expect(found('agencyCases', own, undefined)).toMatchObject({ value: 130, declared: 150 })
  })

  it('is the declared one when the district finds it true', () => {
    const check = district({ metric: 'agencyCases', verdict: '属实' })
    expect(found('agencyCases', own, check)).toMatchObject({ value: 150, finding: { verdict: '属实' } })
    expect(found('agencyCases', own, check)).not.toHaveProperty('declared')
  })

  it('is what the district adjusted it to; the declared one is kept beside it', () => {
    const check = district({ metric: 'agencyCases', verdict: '调整', verified: 120, reason: '重复计件' })
    expect(found('agencyCases', own, check)).toEqual({
      value: 120,
      declared: 150,
      finding: { verdict: '调整', reason: '重复计件' },
      from: [
        { book: 'L10' },
        { matter: 'evaluation', key: '2026', form: 'annual-self-evaluation', path: 'indicatorValues' },
        { matter: 'evaluation', key: '2026', form: 'annual-verification', path: 'itemChecks' },
      ],
    })
    const ratio = district({ metric: 'leadConcentration', verdict: '调整', verified: 55.5, reason: '口径' })
    expect(found('leadConcentration', undefined, ratio)?.value).toBe(0.555)
  })

  it('of a refused own value is the system’s; of a refused system value it is not known', () => {
    const refused = district({ metric: 'agencyCases', verdict: '不予认可', reason: '没有佐证' })
    expect(found('agencyCases', own, refused)).toMatchObject({ value: 130, declared: 150 })
    expect(found('agencyCases', undefined, refused)).toMatchObject({ declared: 130 })
    expect(found('agencyCases', undefined, refused)).not.toHaveProperty('value')
  })

  it('of a metric the system does not know comes from the park, once verified', () => {
    const said = self({ metric: 'monthlyActiveFirmsRatio', own: 45 })
    const check = district({ metric: 'monthlyActiveFirmsRatio', verdict: '属实' })
    expect(found('monthlyActiveFirmsRatio', said, undefined)?.value).toBeUndefined()
    expect(found('monthlyActiveFirmsRatio', said, check)?.value).toBe(0.45)
  })
})
