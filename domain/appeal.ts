import type { AppealLine, Application, DecisionLine, Status } from '#domain/application.ts'
import { dueIn } from '#domain/due.ts'
import { DomainError } from '#domain/errors.ts'
import type { Resume } from '#domain/reopen.ts'
import type { Due, Task } from '#domain/task.ts'

/** A decision can be appealed for so many working days after it was made known; source: F17. */
const days = 10

/** Until when a decision made known at an instant can be appealed against. */
export const appealDue = (decidedAt: string): Due => dueIn(days, decidedAt, 'applicant')

export const appealForm = 'appeal'
export const acceptanceForm = 'appeal-acceptance'
export const reviewForm = 'appeal-review'

interface Ending {
  /** What the appeal's form may name as the decision. */
  readonly against: readonly string[]
  /** Where the case goes on when the decision does not stand; a decision after the designation is taken again in its matter. */
  readonly resume?: Resume
}

const endings: { readonly [status in Status]?: Ending } = {
  'district-declined': { against: ['区县不予推荐', '区县不予受理'], resume: 'district-review' },
  'desk-failed': { against: ['形式审查不通过'], resume: 'desk-review' },
  declined: { against: ['不予认定'], resume: 'decision' },
  disqualified: { against: ['异议成立取消资格'], resume: 'decision' },
}

export interface Appealable extends Ending {
  readonly no: number
  readonly decidedAt: string
  readonly due: Due
  /** The lane of the matter, for a decision after the designation. */
  readonly about?: string
}

/** The decision the park may appeal against now. @throws appeal.refused with `why` */
export function appealable(application: Application, now: string): Appealable {
  const later = laterDecision(application, now)
  if (later) return later
  const { status, endedAt, appeals = [] } = application
  const ending = endings[status]
  if (!ending || endedAt === undefined) throw new DomainError('appeal.refused', { why: 'status' })
  if (appeals.some(({ decidedAt }) => decidedAt === endedAt))
    throw new DomainError('appeal.refused', { why: 'once' })
  const due = appealDue(endedAt)
  if (now >= due.at) throw new DomainError('appeal.refused', { why: 'late', due: due.on })
  return { ...ending, no: appeals.length + 1, decidedAt: endedAt, due }
}

/** The newest decision after the designation that may still be appealed against. */
function laterDecision({ decisions = [], appeals = [] }: Application, now: string): Appealable | undefined {
  const found = decisions
    .filter(({ at }) => !appeals.some(({ decidedAt }) => decidedAt === at))
    .map((one) => ({ ...one, due: appealDue(one.at) }))
    .findLast(({ due }) => now < due.at)
  return (
    found && {
      against: [found.against],
      no: appeals.length + 1,
      decidedAt: found.at,
      due: found.due,
      about: found.about,
    }
  )
}

/** Whether the park may appeal now. */
export function mayAppeal(application: Application, now: string): Appealable | undefined {
  try {
    return appealable(application, now)
  } catch (error) {
    if (error instanceof DomainError) return undefined
    throw error
  }
}

export const appealLane = (no: number): string => `appeal:${no}`

/** The number of the appeal a lane is about. */
export function appealIn(lane: string | undefined): number | undefined {
  const found = /^appeal:(\d+)(?::\d+)?$/.exec(lane ?? '')
  return found ? Number(found[1]) : undefined
}

/** The appeal that waits for somebody, by number. */
export function pendingAppeal({ appeals = [] }: Application, no: number): AppealLine | undefined {
  return appeals.find((one) => one.no === no && (one.status === 'received' || one.status === 'reviewing'))
}

/** The case with one of its appeals changed. */
export function withAppeal(application: Application, line: AppealLine): Application {
  const others = (application.appeals ?? []).filter(({ no }) => no !== line.no)
  return { ...application, appeals: [...others, line].sort((a, b) => a.no - b.no) }
}

/** The case with a decision that may be appealed against. */
export function withDecision(application: Application, line: DecisionLine): Application {
  return { ...application, decisions: [...(application.decisions ?? []), line] }
}

/** What the case goes back to when this appeal succeeds. */
export function resumeAfter(status: Status): Resume | undefined {
  return endings[status]?.resume
}

export type Verdict = 'upheld' | 'reopened'

/** The decision falls when more than half of the reviewers say so; each result other than 维持 says so. */
export function verdictOf(results: readonly string[]): Verdict {
  const against = results.filter((result) => result !== '维持').length
  return against * 2 > results.length ? 'reopened' : 'upheld'
}

type Decided = Extract<Task, { status: 'decided' }>

/** Decisions taken in one appeal on one form. */
export function decidedIn(tasks: readonly Task[], no: number, form: string): Decided[] {
  return tasks
    .filter((task) => task.status === 'decided')
    .filter((task) => appealIn(task.lane) === no && task.form.id === form)
}

/** Addresses of all who decided something in the case before, or in the matter the appeal is about; they do not judge an appeal against it. */
export function decidersIn(tasks: readonly Task[], about?: string): ReadonlySet<string> {
  const concerns = ({ lane }: Task) =>
    about === undefined ? appealIn(lane) === undefined : lane === about || lane?.startsWith(`${about}:`)
  return new Set(
    tasks.flatMap((task) =>
      task.status === 'decided' && concerns(task) && task.decidedBy.email ? [task.decidedBy.email] : [],
    ),
  )
}
