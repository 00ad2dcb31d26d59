import { VETOES } from '#schemas/reference/vetoes.ts'
import type { Rubric } from '#schemas/rubrics/rubric.ts'
import { district } from '#schemas/rubrics/selection/district.ts'
import { ecosystems } from '#schemas/rubrics/selection/ecosystems.ts'
import { industry } from '#schemas/rubrics/selection/industry.ts'
import { plan } from '#schemas/rubrics/selection/plan.ts'
import { results } from '#schemas/rubrics/selection/results.ts'
import { space } from '#schemas/rubrics/selection/space.ts'

/** 中小企业生态家园遴选评审评分表, a proposal: dimensions follow the policy; weights and thresholds are this programme's own. */
export const selection2026: Rubric = {
  code: 'SEL-2026',
  version: 1,
  validFrom: '2026-01-01',
  zh: '中小企业生态家园遴选评审评分表（建议稿）',
  en: 'Selection rubric for SME ecosystem homes (proposal)',
  source:
    '渝经信中小〔2024〕36号；参照国科发区〔2018〕300号、工信部企业〔2016〕194号、〔2022〕63号、〔2022〕119号',
  groups: [space, industry, ecosystems, results, plan, district],
  panel: { fewest: 3, trimFrom: 5, deviation: 0.2 },
  passLine: 70,
  vetoes: VETOES.map(({ value }) => value),
  tieBreak: [
    { by: 'group', code: 'C' },
    { by: 'group', code: 'B' },
    { by: 'group', code: 'D' },
    { by: 'metric', metric: 'startupTotal' },
    { by: 'recommended-earlier' },
  ],
}
