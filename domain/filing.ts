import { appealable, appealForm, appealIn, appealLane } from '#domain/appeal.ts'
import type { Application } from '#domain/application.ts'
import { changeForms, changeIn, changeLane, nextChange } from '#domain/change.ts'
import { fundingForms } from '#domain/funding.ts'
import type { MatterKind } from '#domain/matter.ts'
import { matterIn, matterLane } from '#domain/matter.ts'
import type { Actor } from '#domain/person.ts'
import { practiceForms } from '#domain/practice.ts'
import type { Due, Task } from '#domain/task.ts'
import type { Wanted } from '#domain/task-name.ts'
import { dateOf } from '#domain/time.ts'
import type { Answers } from '#schemas/fields/field.ts'

export const filingKinds = ['appeal', 'change', 'exit', 'funding', 'practice'] as const
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
  funding: { prefix: 'fnd', form: fundingForms.request, lane: laneOf('funding') },
  practice: { prefix: 'prc', form: practiceForms.case, lane: laneOf('practice') },
}

/** Forms with which something is handed in. */
export const filingForms: readonly string[] = filingKinds.map((kind) => known[kind].form)

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
  return { kind, caseId: application.id, no: numberOf(application, kind, now) }
}

function numberOf(application: Application, kind: FilingKind, now: string): number {
  switch (kind) {
    case 'appeal':
      return appealable(application, now).no
    case 'change':
    case 'exit':
      return nextChange(application)
    case 'funding':
    case 'practice':
      return 1 + (application.filed?.[kind] ?? 0)
  }
}

function laneOf(kind: MatterKind): (no: number) => string {
  return (no) => matterLane({ kind, key: String(no) })
}

/** The filing of one of these kinds that a lane is about, by its number. */
function filedIn(kind: FilingKind, lane: string | undefined): number | undefined {
  if (kind === 'appeal') return appealIn(lane)
  if (kind === 'change' || kind === 'exit') return changeIn(lane)
  const matter = matterIn(lane)
  return matter?.kind === kind ? Number(matter.key) : undefined
}

type Decided = Extract<Task, { status: 'decided' }>

/** The filing a task of its lane is about, and what was written in it; none for the main line of a case. */
export function filingOf(
  { lane, caseId }: Pick<Task, 'lane' | 'caseId'>,
  all: readonly Task[],
): { filing: Filing; task: Decided } | undefined {
  for (const kind of filingKinds) {
    const no = filedIn(kind, lane)
    if (no === undefined) continue
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
  const no = kind && filedIn(kind, task.lane)
  return kind && no !== undefined ? filingOwner({ kind, caseId: task.caseId, no }) : task.id
}

/** What this filing is about or is itself. */
export function concerning({ kind, no }: Filing): Wanted {
  return ({ lane }) => filedIn(kind, lane) === no
}

/** Whether a task of the offices is about this filing. */
export function isAbout({ lane, office }: Pick<Task, 'lane' | 'office'>, { kind, no }: Filing): boolean {
  return office !== undefined && filedIn(kind, lane) === no
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
