import type { YearExplained } from '#domain/actions/explain-year.ts'
import type { RankedPark, YearRanking } from '#domain/actions/rank-year.ts'
import { scoreYear } from '#domain/annual.ts'
import { annualMetrics } from '#domain/annual-metrics.ts'
import type { Rated } from '#domain/bands.ts'
import { bandsOf } from '#domain/bands.ts'
import { builtIn, draftOf } from '#domain/edition.ts'
import { Evaluation } from '#domain/evaluation.ts'
import type { Measured } from '#domain/evidence.ts'
import type { ExpertSheet } from '#domain/sheets.ts'
import { simulateYear } from '#domain/simulate-year.ts'
import { forms } from '#functions/compose/forms.ts'
import { evaluationView } from '#functions/views/evaluation.ts'
import { rubricView } from '#functions/views/rubric.ts'
import { yearParksView, yearRankingView } from '#functions/views/year-ranking.ts'
import { exampleLedgers } from '#schemas/examples/ledgers.ts'
import { annual2026 } from '#schemas/rubrics/annual/index.ts'
import type { AnnualRubric } from '#schemas/rubrics/rubric.ts'
import { ratedAt, YEAR_JUDGED, YEAR_METRICS, yearFacts } from '#tests/domain/golden-year.ts'
import { firm, team } from '#tests/domain/roster/rows.ts'
import type { Exhibit } from '#tests/web/samples.ts'
import type { Person } from '#web/layout/frame.ts'
import { EvaluationPage } from '#web/pages/evaluation.tsx'
import { RubricPage } from '#web/pages/rubric.tsx'
import { YearParks, YearRanking as YearRankingPage } from '#web/pages/year-ranking.tsx'
import { YearSimulation } from '#web/pages/year-simulation.tsx'

const city: Person = { name: '邓怀远', kind: 'staff', unit: '市经济信息委' }
const desk = { email: 'jingban@city.example', name: '罗承志', office: 'CITY', roles: ['CITY_EDIT' as const] }
const park = { caseId: 'app_01', name: '璧山星辰智造中小企业生态家园', titleNo: 'STJY-2026-001' }

const origins = annualMetrics({
  year: 2026,
  roster: [firm(1, '2025-03-01'), firm(2, '2026-04-01'), team(3, '2026-05-01')],
  ledgers: Object.fromEntries(
    Object.entries(exampleLedgers('2026-11-23')).map(([code, rows]) => [
      code,
      rows.map((answers, n) => ({ id: `${code}-${n}`, answers })),
    ]),
  ),
  matters: [1, 2, 3, 4].map((n) => ({
    kind: 'monitoring',
    period: `2026Q${n}`,
    data: { late: n === 2 ? 12 : 0, figures: { startupTotal: 36 } },
  })),
  target: 40,
  survey: { satisfaction: 0.86, response: 0.25 },
  late: false,
})

const places: { readonly [metric: string]: Measured | undefined } = origins
const metrics = Object.fromEntries(
  Object.entries({ ...YEAR_METRICS, surveyResponse: 0.25 }).map(([metric, value]): [string, Measured] => [
    metric,
    { ...(value === undefined ? {} : { value }), from: places[metric]?.from ?? [] },
  ]),
)
const evidence = {
  metrics: {
    ...metrics,
    agencyCases: {
      value: 130,
      declared: 150,
      finding: { verdict: '调整', reason: '20 件为重复登记' },
      from: [
        ...(origins.agencyCases?.from ?? []),
        { matter: 'evaluation', key: '2026', form: 'annual-verification', path: 'itemChecks' } as const,
      ],
    },
  },
  checks: {},
}

const facts = yearFacts({ evidence })
const names = ['许知远', '何清澜', '方柏年']
const sheets: readonly ExpertSheet[] = names.map((name, i) => ({
  id: `tsk_${i}`,
  seat: i + 1,
  expertId: `exp_${i}`,
  name,
  signedAt: '2027-04-20T02:00:00Z',
  points: Object.fromEntries(Object.entries(YEAR_JUDGED).map(([code, points]) => [code, points])),
  comments: { E6J: '代办事项清单公开，办理时限有记录' },
}))

const evaluation = Evaluation.parse({
  year: 2026,
  cycle: 1,
  selfDue: '2027-03-15',
  judged: YEAR_JUDGED,
  bonus: facts.bonus,
  deductions: facts.deductions,
  decided: { band: '合格', at: '2027-06-01T02:00:00Z' },
})
const score = scoreYear(annual2026, facts)

const finals = [96, 94, 93, 91, 85, 85, 78.61, 75, 70, 66, 61, 55]
const others: Rated[] = finals.map((final, i) =>
  ratedAt(`app_${String(i + 1).padStart(2, '0')}`, final, {
    vetoes: i === 9 ? ['V9'] : [],
    deductions: i === 1 ? { Y1: 1 } : {},
  }),
)
const bands = bandsOf(annual2026, others)

const explained: YearExplained = {
  status: 'decision',
  evaluation,
  rubric: annual2026,
  score,
  provisional: false,
  sheets,
  bands,
  own: bands.parks.find(({ caseId }) => caseId === 'app_07'),
}

const listed = (caseId: string, i: number) => ({
  caseId,
  name: `示例${i + 1}中小企业生态家园`,
  districtId: '500120',
  status: 'decision' as const,
})

const ranking: YearRanking = {
  rubric: annual2026,
  bands,
  parks: bands.parks.flatMap((banded): RankedPark[] => {
    const rated = others.find(({ caseId }) => caseId === banded.caseId)
    const i = others.findIndex(({ caseId }) => caseId === banded.caseId)
    const override = {
      band: '良好',
      at: '',
      override: { from: '合格', reason: '会议认定其代办数据漏记，已补充佐证' },
    }
    return rated
      ? [
          {
            ...listed(banded.caseId, i),
            score: rated.score,
            banded,
            evaluation: { ...evaluation, decided: i === 6 ? override : undefined },
          },
        ]
      : []
  }),
  waiting: [{ ...listed('app_20', 19), status: 'district', evaluation }],
  exempt: [{ ...listed('app_21', 20), status: 'exempt', evaluation }],
}

const eased: AnnualRubric = {
  ...annual2026,
  version: 2,
  annual: { ...annual2026.annual, good: 75, quota: 0.2 },
}
const rows = simulateYear(
  annual2026,
  eased,
  [0, 1, 2].map((i) => ({ caseId: `app_0${i + 1}`, ...yearFacts({ bonus: { X1: i }, deductions: {} }) })),
)

const published = builtIn.find(({ code }) => code === 'ANN-2026')
const draft = draftOf(annual2026, 2, {
  by: { email: 'a@city.example', name: '罗承志' },
  at: '2026-11-26T02:00:00Z',
})

export const annual: readonly Exhibit[] = [
  {
    name: 'annual-score',
    person: city,
    page: <EvaluationPage {...evaluationView(explained, park, forms, { lang: 'zh-CN', whole: true })} />,
  },
  {
    name: 'annual-ranking',
    person: city,
    page: <YearRankingPage {...yearRankingView(ranking, 2026, 'zh-CN')} />,
  },
  {
    name: 'annual-district',
    person: { name: '卢见山', kind: 'staff', unit: '璧山区经济信息委' },
    page: <YearParks {...yearParksView(ranking, 2026, 'zh-CN')} />,
  },
  {
    name: 'annual-simulation',
    person: city,
    page: (
      <YearSimulation
        code="ANN-2026"
        version={2}
        years={[2026, 2025]}
        year={2026}
        rows={rows.map((row, i) => ({ ...row, name: `示例${i + 1}园` }))}
      />
    ),
  },
  {
    name: 'annual-rubric',
    person: city,
    page: <RubricPage {...rubricView(published ?? draft, '2026-11-26', desk)} />,
  },
  {
    name: 'annual-rubric-draft',
    person: city,
    page: <RubricPage {...rubricView(draft, '2026-11-26', desk)} />,
  },
]
