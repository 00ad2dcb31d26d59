import type { CaseScore } from '#domain/actions/score-case.ts'
import { evidenceOf } from '#domain/assess.ts'
import { judgedMeans } from '#domain/averages.ts'
import { builtIn, draftOf, edited } from '#domain/edition.ts'
import { scorePark } from '#domain/score.ts'
import type { ExpertSheet } from '#domain/sheets.ts'
import { simulate } from '#domain/simulate.ts'
import { obstacles } from '#domain/verdict.ts'
import { forms } from '#functions/compose/forms.ts'
import { rubricsView, rubricView } from '#functions/views/rubric.ts'
import { scoreView } from '#functions/views/score.ts'
import { standingsView } from '#functions/views/standings.ts'
import { demonstrationBatch } from '#local/seed/batch.ts'
import { exampleRecommendation } from '#schemas/examples/reviews.ts'
import { selection2026 } from '#schemas/rubrics/selection/index.ts'
import { JUDGED } from '#tests/domain/golden.ts'
import type { Exhibit } from '#tests/web/samples.ts'
import { answers, caseNo, example, id, parkName, rows, today } from '#tests/web/samples.ts'
import type { Person } from '#web/layout/frame.ts'
import { RubricPage } from '#web/pages/rubric.tsx'
import { Rubrics } from '#web/pages/rubrics.tsx'
import { Score } from '#web/pages/score.tsx'
import { Simulation } from '#web/pages/simulation.tsx'
import { Standings } from '#web/pages/standings.tsx'

const city: Person = { name: '邓怀远', kind: 'staff', unit: '市经济信息委' }
const lead = { email: 'chuzhang@city.example', name: '邓怀远', office: 'CITY', roles: ['CITY_LEAD' as const] }
const desk = { ...lead, email: 'jingban@city.example', name: '罗承志', roles: ['CITY_EDIT' as const] }
const at = '2026-11-26T02:00:00Z'

function sheet(seat: number, more: number): ExpertSheet {
  return {
    id: `tsk_${seat}`,
    seat,
    expertId: `exp_${seat}`,
    name: ['许知远', '何清澜', '方柏年', '孟书宁', '陶以安'][seat - 1] ?? '',
    signedAt: at,
    points: Object.fromEntries(
      Object.entries(JUDGED).map(([code, points]) => [code, Math.round((points + more) * 10) / 10]),
    ),
    comments: { B1: '细分领域明确，与本区重点产业衔接' },
  }
}

function scored(caseId: string, name: string, sheets: readonly ExpertSheet[]): CaseScore {
  const { attachments } = example
  const recommendation = exampleRecommendation('signer@example.org', today)
  const evidence = evidenceOf({ answers, roster: rows, attachments, recommendation })
  const judged = judgedMeans(sheets, selection2026.panel)
  const score = scorePark(selection2026, evidence, judged)
  return {
    application: {
      id: caseId,
      status: sheets.length > 0 ? 'decision' : 'expert-review',
      batchId: 'bat_2026_2',
      owner: { id: 'acc_1', email: 'park@example.org' },
      form: { id: 'park-application', version: 1 },
      no: caseNo,
      parkName: name,
      claims: [],
      round: 1,
      returns: { district: 0, city: 0 },
      createdAt: at,
      submittedAt: at,
      seq: 1,
      head: '',
      version: 1,
      draftVersion: 1,
    },
    submission: {
      caseId,
      round: 1,
      form: { id: 'park-application', version: 1 },
      at,
      answers,
      roster: rows,
      files: [],
    },
    rubric: selection2026,
    evidence,
    sheets,
    judged,
    score,
    examination: {
      vetoes: [],
      corrections: [
        {
          item: 'B3 在园初创型中小企业数',
          systemValue: 26,
          correctedValue: 25,
          reason: '一家企业已于上月迁出',
          evidence: '现场核查记录',
        },
      ],
    },
    obstacles: obstacles(selection2026, score, sheets.length > 0 ? [] : ['V2']),
    recommendedOn: at,
  }
}

const done = scored(id, parkName, [sheet(1, 0), sheet(2, 0.1), sheet(3, -0.1), sheet(4, 0.2), sheet(5, -0.3)])
const next = scored('app_2', '青杠示例中小企业园', [sheet(1, -0.3), sheet(2, 0.2), sheet(3, 0.2)])
const same = scored('app_3', '石马示例生态园', [sheet(1, -0.3), sheet(2, 0.2), sheet(3, 0.2)])
const open = scored('app_4', '歌乐示例产业园', [])
const all = [done, next, same, open]
const batch = demonstrationBatch(at)

const draft = draftOf(selection2026, 2, { by: desk, at })
const worse = edited(draft, { ...draft.answers, passLine: 101, trimFrom: 2 }, { by: desk, at })
const tried = { ...selection2026, version: 2, passLine: 75 }

export const scoring: readonly Exhibit[] = [
  { name: 'score', person: city, page: <Score {...scoreView(done, forms, 'zh-CN')} /> },
  { name: 'score-unjudged', person: city, page: <Score {...scoreView(open, forms, 'zh-CN')} /> },
  { name: 'standings', person: city, page: <Standings {...standingsView(batch, all, 'zh-CN')} /> },
  { name: 'standings-empty', person: city, page: <Standings {...standingsView(batch, [open], 'zh-CN')} /> },
  { name: 'rubrics', person: city, page: <Rubrics {...rubricsView([...builtIn, worse], lead, 'zh-CN')} /> },
  { name: 'rubric-draft', person: city, page: <RubricPage {...rubricView(worse, today, desk)} /> },
  { name: 'rubric-ready', person: city, page: <RubricPage {...rubricView(draft, today, lead)} /> },
  ...builtIn.map((edition) => ({
    name: 'rubric-published',
    person: city,
    page: <RubricPage {...rubricView(edition, today, desk)} />,
  })),
  {
    name: 'simulation',
    person: city,
    page: (
      <Simulation
        code="SEL-2026"
        version={2}
        batches={[{ id: batch.id, title: batch.title }]}
        batchId={batch.id}
        rows={simulate(
          tried,
          all.map(({ application, rubric, evidence, sheets, recommendedOn }) => ({
            caseId: application.id,
            rubric,
            evidence,
            sheets,
            vetoes: [],
            recommendedOn,
          })),
        ).map((one) => ({ ...one, no: caseNo, parkName }))}
      />
    ),
  },
]
