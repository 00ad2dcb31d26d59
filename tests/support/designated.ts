import { createCases } from '#adapters/dynamodb/cases.ts'
import { createDirectory } from '#adapters/dynamodb/directory.ts'
import { createMatters } from '#adapters/dynamodb/matters.ts'
import { createTasks } from '#adapters/dynamodb/tasks.ts'
import { writeTitle } from '#adapters/dynamodb/title-write.ts'
import { createTitles } from '#adapters/dynamodb/titles.ts'
import { createDesignate } from '#domain/actions/designate.ts'
import type { Application, Status } from '#domain/application.ts'
import { runOf } from '#domain/application.ts'
import type { Officer } from '#domain/person.ts'
import type { Task } from '#domain/task.ts'
import type { Applied } from '#tests/support/applied.ts'
import { applied } from '#tests/support/applied.ts'
import { parkIn } from '#tests/support/park.ts'
import type { Started } from '#tests/support/product.ts'
import { tableOf } from '#tests/support/table.ts'

export type Decided = Extract<Task, { status: 'decided' }>

/** A decision that somebody took in a case, as if by link. */
export function decidedTask(
  { id, no = '', parkName = '', status, round }: Application,
  given: Pick<Decided, 'id' | 'decision' | 'answers'> & {
    form: string
    at: string
    email?: string
    /** Instead of the city's handler. */
    by?: Officer
    lane?: string
  },
): Decided {
  return {
    id: given.id,
    caseId: id,
    caseNo: no,
    parkName,
    stage: status,
    lane: given.lane,
    form: { id: given.form, version: 1 },
    round,
    office: given.by?.office ?? 'CITY',
    holders: [],
    delegations: [],
    openedAt: given.at,
    due: { on: given.at.slice(0, 10), at: given.at, provisional: false, workingDays: 10 },
    ladder: 'office',
    ladderStep: 0,
    token: 'none',
    version: 0,
    status: 'decided',
    decision: given.decision,
    decidedBy: {
      kind: 'officer',
      name: '程砚秋',
      email: given.email ?? 'jingban@city.example',
      office: 'CITY',
      role: 'CITY_EDIT',
      how: 'link',
      ...(given.by && {
        name: given.by.name,
        email: given.by.email,
        office: given.by.office,
        role: given.by.roles[0],
      }),
    },
    decidedAt: given.at,
    answers: given.answers,
  }
}

const fixture = { kind: 'system', name: 'fixture', how: 'workflow' } as const

/** Puts a case straight into a status, with the decision that brought it there; its workflow and its open task end. */
export async function placed(
  started: Started,
  id: string,
  status: Status,
  decision?: Omit<Parameters<typeof decidedTask>[1], 'at'>,
): Promise<Application> {
  const db = tableOf(started.local)
  const cases = createCases(db)
  const before = await cases.load(id)
  if (!before) throw new Error(`no case ${id}`)
  const at = await started.product.now()
  const task = decision && decidedTask(before, { ...decision, at })
  const open = before.taskId === undefined ? undefined : await createTasks(db).load(before.taskId)
  const ends = ['declined', 'desk-failed', 'district-declined', 'disqualified'].includes(status)
  return cases.commit({
    before,
    after: {
      ...before,
      status,
      taskId: undefined,
      decidedTaskId: task?.id ?? before.decidedTaskId,
      changedAt: at,
      ...(ends && { endedAt: at }),
    },
    task: task && { after: task },
    ended:
      open?.status === 'open'
        ? [{ before: open, after: { ...open, status: 'closed', closedAt: at, because: 'moved-on' } }]
        : [],
    facts: [{ at, type: 'case.concluded', actor: fixture, from: before.status, to: status }],
    effects: [
      { kind: 'stop', workflow: 'candidacy-review', name: runOf(before), because: 'placed elsewhere' },
    ],
  })
}

export const letter = {
  docNo: '渝经信中小〔2026〕12号',
  docDate: '2026-12-01',
  validFrom: '2026-12-01',
  validTo: '2029-11-30',
  buildStatus: '建设中',
} as const

/** Enters the title of a case that stands at the end of its notice. */
export async function designate(started: Started, id: string): Promise<Application> {
  const db = tableOf(started.local)
  const at = await started.product.now()
  return createDesignate({
    cases: createCases(db, writeTitle),
    tasks: createTasks(db),
    matters: createMatters(db),
    directory: createDirectory(db),
    titles: createTitles(db),
    now: () => at,
    newId: (prefix) => `${prefix}_x`,
    newSecret: () => 'x',
    newCode: () => '000000',
  })({ caseId: id })
}

/** A park whose letter of designation was just issued. */
export async function designatedIn(
  started: Started,
  districtId: string,
  officialName: string,
): Promise<Applied & { readonly titleNo: string }> {
  const park = await applied(started, parkIn(districtId))
  await placed(started, park.id, 'notice', {
    id: `tsk_letter_${park.id}`,
    form: 'designation',
    decision: '印发认定文件',
    answers: { ...letter, officialName },
  })
  const { titleNo = '' } = await designate(started, park.id)
  return { ...park, titleNo }
}
