import type { Found } from '#domain/annual-found.ts'
import type { Evaluation } from '#domain/evaluation.ts'
import type { claimsIn } from '#domain/year-report.ts'
import { vetoName } from '#domain/year-report.ts'
import type { AnnualRubric } from '#schemas/rubrics/rubric.ts'

interface Known {
  readonly evaluation: Pick<Evaluation, 'incidents' | 'suspected'>
  /** What the park claims of each bonus. */
  readonly claims: ReturnType<typeof claimsIn>
  readonly records: Found
}

/** What the review of a year begins with: of every bonus, deduction and veto what was claimed, told or found, and what that stands on. */
export function proposals({ annual }: AnnualRubric, { evaluation, claims, records }: Known) {
  const { incidents, suspected } = evaluation
  const basisOf = (code: string, own: readonly string[]) => {
    const basis = [...own, ...(records.basis[code] ?? [])].join('；')
    return basis === '' ? {} : { basis }
  }
  return {
    bonusItems: annual.bonus.items.map(({ code, zh, each }) => {
      const own = claims.filter(({ item }) => item === code)
      const claimed = own.reduce((sum, { count }) => sum + count, 0)
      const most = Math.max(claimed, records.bonus[code] ?? 0)
      const basis = basisOf(
        code,
        own.map((claim) => claim.basis),
      )
      return { item: code, name: zh, each, suggested: most, ...basis }
    }),
    deductionItems: annual.deductions.map(({ code, zh, each }) => {
      const told = incidents[code] ?? 0
      const most = Math.max(told, records.deductions[code] ?? 0)
      const basis = basisOf(code, told > 0 ? [`区县核查 ${told} 项`] : [])
      return { item: code, name: zh, each: -each, suggested: most, ...basis }
    }),
    selfChecked: [...new Set([...suspected, ...records.vetoes])]
      .map((code) => {
        const { basis } = basisOf(code, [])
        return basis === undefined ? vetoName(code) : `${vetoName(code)}（${basis}）`
      })
      .join('；'),
  }
}
