import { createCases } from '#adapters/dynamodb/cases.ts'
import type { Task } from '#domain/task.ts'
import { latestVersion } from '#schemas/forms/versions.ts'
import type { Applied } from '#tests/support/applied.ts'
import type { Started } from '#tests/support/product.ts'
import { tableOf } from '#tests/support/table.ts'

/** A task beside the main one of a case, open for one person. */
export async function sideTask(
  started: Started,
  { id: caseId, no: caseNo, spec: { parkName } }: Applied,
  given: {
    id: string
    form: string
    lane: string
    office: string
    email: string
    name: string
    role: string
  },
): Promise<Task> {
  const cases = createCases(tableOf(started.local))
  const before = await cases.load(caseId)
  if (!before) throw new Error(`no case ${caseId}`)
  const { id, form, lane, office, email, name, role } = given
  const after: Task = {
    status: 'open',
    id,
    caseId,
    caseNo,
    parkName,
    stage: before.status,
    form: { id: form, version: latestVersion(form) },
    lane,
    round: 1,
    office,
    holders: [{ email, name, role, office, generation: 1 }],
    delegations: [],
    openedAt: await started.product.now(),
    due: { on: '2099-12-07', at: '2099-12-07T16:00:00.000Z', provisional: true, workingDays: 10 },
    ladder: 'office',
    ladderStep: 0,
    token: 'none',
    version: 0,
  }
  await cases.commit({ before, after: before, task: { after }, facts: [], effects: [] })
  return after
}
