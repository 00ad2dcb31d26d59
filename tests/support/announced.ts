import { createCases } from '#adapters/dynamodb/cases.ts'
import type { Application } from '#domain/application.ts'
import { dueIn } from '#domain/due.ts'
import { genesis } from '#domain/event.ts'
import { publication } from '#domain/notice.ts'
import { cityOffice } from '#domain/person.ts'
import type { OpenTask, Task } from '#domain/task.ts'
import { dateOf } from '#domain/time.ts'
import { exampleApplication } from '#schemas/examples/application.ts'
import type { ParkSpec } from '#schemas/examples/park.ts'
import { latestVersion } from '#schemas/forms/versions.ts'
import type { Started } from '#tests/support/product.ts'
import { tableOf } from '#tests/support/table.ts'

export interface Waiting {
  readonly id: string
  readonly taskId: string
  readonly spec: ParkSpec
}

const publisher = { email: 'jingban@city.example', name: '罗承志' }
/** Did the desk review of every case made here, so handles no objection to it. */
export const examiner = { email: 'jingban2@city.example', name: '唐雪薇' }
let cases = 0

/** A case that was decided on and waits for its publication, written straight into the table. */
export async function waitingForNotice(started: Started, spec: ParkSpec): Promise<Waiting> {
  const at = await started.product.now()
  const store = createCases(tableOf(started.local))
  cases += 1
  const [id, taskId] = [`app_notice${cases}`, `tsk_notice${cases}`]
  const { answers, roster } = exampleApplication(spec, dateOf(at))
  const form = { id: 'park-application', version: 1 }
  const no = `SB-2026-TEST-${String(cases).padStart(4, '0')}`
  const application: Application = {
    id,
    status: 'decision',
    batchId: 'bat_2026_2',
    owner: { id: `acc_${cases}`, email: `${spec.key}@parks.example` },
    form,
    no,
    parkName: spec.parkName,
    operatorName: String(answers.operatorName),
    districtId: spec.districtId,
    claims: [],
    round: 1,
    returns: { district: 0, city: 0 },
    taskId,
    createdAt: at,
    submittedAt: at,
    seq: 0,
    head: genesis,
    version: 0,
    draftVersion: 0,
  }
  const common = {
    caseId: id,
    caseNo: no,
    parkName: spec.parkName,
    round: 1,
    office: cityOffice,
    delegations: [],
    openedAt: at,
    due: dueIn(5, at, 'office'),
    ladder: 'office',
    ladderStep: 0,
    token: 'none',
    version: 0,
  }
  const waiting: OpenTask = {
    ...common,
    status: 'open',
    id: taskId,
    stage: 'decision',
    form: { id: publication, version: latestVersion(publication) },
    holders: [{ ...publisher, role: 'CITY_EDIT', office: cityOffice, generation: 1 }],
  }
  const examined: Task = {
    ...common,
    status: 'decided',
    id: `tsk_desk${cases}`,
    stage: 'desk-review',
    form: { id: 'desk-review', version: 1 },
    holders: [{ ...examiner, role: 'CITY_EDIT', office: cityOffice, generation: 1 }],
    decision: '通过',
    decidedBy: { kind: 'officer', ...examiner, office: cityOffice, how: 'link' },
    decidedAt: at,
    answers: {},
  }
  const system = { kind: 'system', name: 'test', how: 'workflow' } as const
  await store.commit({
    after: application,
    facts: [{ at, type: 'application.submitted', actor: system }],
    effects: [],
    task: { after: waiting },
    ended: [{ after: examined }],
    submission: { caseId: id, round: 1, form, at, answers, roster, files: [] },
  })
  return { id, taskId, spec }
}
