import { appealable, appealForm, appealIn, appealLane } from '#domain/appeal.ts'
import type { Application } from '#domain/application.ts'
import { changeForms, changeIn, changeLane, nextChange } from '#domain/change.ts'
import type { Actor } from '#domain/person.ts'
import type { Due, Task } from '#domain/task.ts'
import { dateOf } from '#domain/time.ts'
import type { Answers } from '#schemas/fields/field.ts'

export const filingKinds = ['appeal', 'change', 'exit'] as const
/** What a park hands in beside its application, with documents of its own. */
export type FilingKind = (typeof filingKinds)[number]

export interface Filing {
  readonly kind: FilingKind
  readonly caseId: string
  readonly no: number
}

const known: {
  readonly [K in FilingKind]: { prefix: string; form: string; lane: (no: number) => string }
} = {
  appeal: { prefix: 'apl', form: appealForm, lane: appealLane },
  change: { prefix: 'chg', form: changeForms.change.report, lane: changeLane },
  exit: { prefix: 'exi', form: changeForms.exit.report, lane: changeLane },
}

export const filingForm = (kind: FilingKind): string => known[kind].form

/** As whose its draft and its documents are kept. */
export function filingOwner({ kind, caseId, no }: Filing): string {
  return `${known[kind].prefix}_${caseId}_${no}`
}

/** The filing an owner of documents names. */
export function filingIn(owner: string): Filing | undefined {
  const found = /^(?<prefix>[a-z]{3})_(?<caseId>.+)_(?<no>\d+)$/.exec(owner)?.groups
  const kind = filingKinds.find((one) => known[one].prefix === found?.prefix)
  return kind && found?.caseId ? { kind, caseId: found.caseId, no: Number(found.no) } : undefined
}

/** What may be filled in now. @throws appeal.refused, change.refused */
export function openFiling(application: Application, kind: FilingKind, now: string): Filing {
  const no = kind === 'appeal' ? appealable(application, now).no : nextChange(application)
  return { kind, caseId: application.id, no }
}

type Decided = Extract<Task, { status: 'decided' }>

/** The filing a task of its lane is about, and what was written in it; none for the main line of a case. */
export function filingOf(
  { lane, caseId }: Pick<Task, 'lane' | 'caseId'>,
  all: readonly Task[],
): { filing: Filing; task: Decided } | undefined {
  const no = appealIn(lane) ?? changeIn(lane)
  if (no === undefined) return undefined
  const of = filingKinds.filter((kind) => (kind === 'appeal') === (appealIn(lane) !== undefined))
  for (const kind of of) {
    const task = all
      .filter((one) => one.status === 'decided')
      .find((one) => one.form.id === known[kind].form && one.lane === known[kind].lane(no))
    if (task) return { filing: { kind, caseId, no }, task }
  }
  return undefined
}

/** As whose the documents of a task are kept: its own, or those of what was handed in with it. */
export function documentsOwner(task: Pick<Task, 'id' | 'lane' | 'caseId' | 'form' | 'office'>): string {
  const kind =
    task.office === undefined ? filingKinds.find((one) => known[one].form === task.form.id) : undefined
  const no = appealIn(task.lane) ?? changeIn(task.lane)
  return kind && no !== undefined ? filingOwner({ kind, caseId: task.caseId, no }) : task.id
}

/** Whether a task of the offices is about this filing. */
export function isAbout({ lane, office }: Pick<Task, 'lane' | 'office'>, { kind, no }: Filing): boolean {
  return office !== undefined && (kind === 'appeal' ? appealIn(lane) : changeIn(lane)) === no
}

export interface Filed {
  readonly id: string
  readonly filing: Filing
  readonly version: number
  readonly answers: Answers
  readonly decision: string
  readonly by: Actor
  readonly at: string
  readonly due?: Due
}

/** What was handed in, kept as a task its own author decided. */
export function filedTask(application: Application, filed: Filed): Task {
  const { id, filing, version, answers, decision, by, at } = filed
  const today = { on: dateOf(at), at, provisional: false, workingDays: 0 }
  return {
    status: 'decided',
    id,
    caseId: application.id,
    caseNo: application.no ?? '',
    parkName: application.parkName ?? '',
    stage: application.status,
    lane: known[filing.kind].lane(filing.no),
    form: { id: known[filing.kind].form, version },
    round: application.round,
    holders: [],
    delegations: [],
    openedAt: at,
    due: filed.due ?? today,
    ladder: 'correction',
    ladderStep: 0,
    token: '',
    version: 0,
    decision,
    decidedBy: by,
    decidedAt: at,
    answers,
  }
}
