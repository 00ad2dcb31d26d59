import { createCases } from '#adapters/dynamodb/cases.ts'
import type { Db } from '#adapters/dynamodb/db.ts'
import type { Application, Status } from '#domain/application.ts'
import { genesis } from '#domain/event.ts'
import type { Panel } from '#domain/panel.ts'
import { laneOf } from '#domain/panel.ts'
import type { Submission } from '#domain/submission.ts'
import type { Task } from '#domain/task.ts'
import { exampleApplication } from '#schemas/examples/application.ts'
import { WORKED } from '#schemas/examples/parks.ts'
import { exampleRecommendation } from '#schemas/examples/reviews.ts'
import { parkApplication } from '#schemas/forms/park-application/index.ts'
import { settle } from '#schemas/operations/settle.ts'

export type Points = { readonly [code: string]: number }

export interface AssessedSpec {
  readonly id: string
  readonly batchId: string
  readonly parkName: string
  /** What each expert gave; expert n sits on seat n. */
  readonly sheets: readonly Points[]
  readonly panelStatus?: Panel['status']
  readonly status?: Status
  readonly recused?: readonly string[]
  readonly deskReview?: Readonly<Record<string, unknown>>
}

const at = '2026-11-23T02:00:00Z'

/** A case as it is once its panel is done, written straight into the table. */
export async function storeAssessed(db: Db, spec: AssessedSpec): Promise<Application> {
  const cases = createCases(db)
  const today = '2026-11-23'
  const { answers: given, roster, attachments } = exampleApplication(WORKED, today)
  const answers = settle(parkApplication, given, { today, roster, attachments })
  const submission: Submission = {
    caseId: spec.id,
    round: 1,
    form: { id: 'park-application', version: 1 },
    at,
    answers,
    roster,
    files: Object.entries(attachments).flatMap(([slot, count]) =>
      Array.from({ length: count }, (_, n) => ({
        id: `fil_${slot}_${n}`,
        owner: spec.id,
        slot,
        name: `${slot}.pdf`,
        size: 10,
        key: slot,
        versionId: 'v1',
        receivedAt: at,
        status: 'accepted' as const,
        sha256: '0'.repeat(64),
        contentType: 'application/pdf',
      })),
    ),
  }
  let application: Application = {
    id: spec.id,
    status: spec.status ?? 'decision',
    batchId: spec.batchId,
    owner: { id: 'acc_1', email: 'park@parks.example' },
    form: submission.form,
    no: `SB-2026-BS-${spec.id.slice(-4)}`,
    parkName: spec.parkName,
    districtId: WORKED.districtId,
    claims: [],
    round: 1,
    returns: { district: 0, city: 0 },
    createdAt: at,
    submittedAt: at,
    ...(spec.recused ? { recused: [...spec.recused] } : {}),
    seq: 0,
    head: genesis,
    version: 0,
    draftVersion: 0,
  }
  application = await cases.commit({ after: application, facts: [], effects: [], submission })
  const panel: Panel = panelOf(spec)
  const tasks = [
    decided(
      spec,
      'recommend',
      'district-recommendation',
      '推荐',
      exampleRecommendation('signer@x.example', '2026-11-23'),
    ),
    ...(spec.deskReview ? [decided(spec, 'desk', 'desk-review', '通过', spec.deskReview)] : []),
    ...spec.sheets.map((points, i) => ({
      ...decided(spec, `sheet${i + 1}`, 'score-sheet', '提交评分', {
        judgedItems: Object.entries(points).map(([item, score]) => ({ item, score, comment: '证据完整' })),
      }),
      lane: laneOf(panel, i + 1),
    })),
  ]
  for (const task of tasks)
    application = await cases.commit({
      before: application,
      after: application,
      facts: [],
      effects: [],
      task: { after: task },
    })
  return cases.commit({
    before: application,
    after: { ...application, panel: 1 },
    facts: [],
    effects: [],
    panel: { after: panel },
  })
}

function panelOf({ id, sheets, panelStatus = 'assessed' }: AssessedSpec): Panel {
  return {
    caseId: id,
    n: 1,
    visit: '1',
    status: panelStatus,
    seed: 's',
    drawnAt: at,
    rubric: { code: 'SEL-2026', version: 1 },
    conflicts: [],
    unmet: [],
    seats: sheets.map((_, i) => ({
      no: i + 1,
      expertId: `exp_${i + 1}`,
      email: `e${i + 1}@experts.example`,
      name: `专家${'一二三四五六七'[i]}`,
      unit: '示例大学',
      kind: 'member',
      state: 'scored',
    })),
    version: 0,
  }
}

function decided(
  { id: caseId, parkName }: AssessedSpec,
  name: string,
  form: string,
  decision: string,
  answers: Readonly<Record<string, unknown>>,
): Task {
  return {
    id: `tsk_${caseId}_${name}`,
    caseId,
    caseNo: '',
    parkName,
    stage: 'expert-review',
    form: { id: form, version: 1 },
    round: 1,
    holders: [],
    delegations: [],
    openedAt: at,
    due: { on: '2026-11-30', at: '2026-11-30T10:00:00Z', provisional: false, workingDays: 5 },
    ladder: 'review',
    ladderStep: 0,
    token: '',
    version: 0,
    status: 'decided',
    decision,
    decidedBy: { kind: 'officer', name: '某某', how: 'link' },
    decidedAt: at,
    answers,
  }
}
