import type { Application } from '#domain/application.ts'
import { CorrectionData } from '#domain/correction.ts'
import { rosterBook } from '#domain/entry.ts'
import { DomainError } from '#domain/errors.ts'
import type { Matter } from '#domain/matter.ts'
import { isOpenMatter, matterLane, movedMatter } from '#domain/matter.ts'
import type { Directory, FormLibrary } from '#domain/ports.ts'
import type { Task } from '#domain/task.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { str } from '#schemas/rule.ts'
import { correctLedger } from './correct-ledger.ts'
import { correctRoster } from './correct-roster.ts'
import type { Along, createKeepRoster, KeepRosterDeps } from './keep-roster.ts'
import { reportForm } from './monitoring-facts.ts'
import { untilSettled } from './retry.ts'
import { newsForAsker, newsForPark } from './roster-news.ts'
import type { FirmMatter } from './take-firm-answer.ts'
import { closing } from './take-firm-answer.ts'

export interface SettleCorrectionDeps extends KeepRosterDeps {
  readonly keepRoster: ReturnType<typeof createKeepRoster>
  readonly forms: FormLibrary
  readonly directory: Directory
}

/** A correction that was agreed to, with everything it may change. */
export interface Agreed {
  readonly matter: Matter
  readonly known: CorrectionData
  readonly task: Extract<Task, { status: 'decided' }>
  readonly reports: readonly Matter[]
  /** Those of the correction and of the reports. */
  readonly tasks: readonly Task[]
  /** What goes along with the rows: the matter that ends, and who is told. */
  readonly along: (at: string) => Required<Pick<Along, 'matters' | 'effects'>>
}

const agreed = '同意更正'

/** Carries out a correction that was agreed to; figures are computed from the rows, so they follow, and received reports with them. Calling it again changes nothing. */
export function createSettleCorrection(deps: SettleCorrectionDeps) {
  return async ({ caseId, key }: FirmMatter): Promise<{ status: string }> => {
    const [application, matter, reports] = await Promise.all([
      deps.cases.load(caseId),
      deps.matters.load(caseId, 'correction', key),
      deps.matters.ofCase(caseId, 'monitoring'),
    ])
    if (!application || !matter) throw new DomainError('roster.not-found')
    if (!isOpenMatter(matter)) return { status: matter.status }
    const lane = matterLane({ kind: 'correction', key })
    const tasks = await deps.tasks.ofCase(caseId, (one) => one.lane === lane || one.form === reportForm)
    const task = tasks.findLast((one) => one.lane === lane && one.status === 'decided')
    if (task?.status !== 'decided') throw new DomainError('task.not-found')
    const known = CorrectionData.parse(matter.data)
    const status = task.decision === agreed ? 'approved' : 'refused'
    const answers = task.answers as Answers
    const cause = str(answers, 'cause') || undefined
    const data = { ...known, decision: task.decision, ...(cause && { cause }) }
    const told = await tellers(deps, application, known, { status, reason: str(answers, 'reason') })
    const along = (at: string) => ({
      matters: [{ before: matter, after: movedMatter(matter, { status, at, closed: true, data }) }],
      effects: told(at),
    })
    const all: Agreed = { matter, known, task, reports, tasks, along }
    if (status === 'refused') await refuse(deps, all, str(answers, 'reason'))
    else if (known.book === rosterBook) await correctRoster(deps, all)
    else await correctLedger(deps, all)
    return { status }
  }
}

function refuse(
  deps: SettleCorrectionDeps,
  { matter: { caseId, key }, task, along }: Agreed,
  reason: string,
): Promise<void> {
  return untilSettled(async () => {
    const before = await deps.cases.load(caseId)
    if (!before) throw new DomainError('application.not-found')
    const at = deps.now()
    const about = { kind: 'correction', key, status: 'refused', reason }
    const fact = closing(before, about, at, task.decidedBy)
    await deps.cases.commit({ before, after: before, facts: [fact], ...along(at) })
  })
}

/** The park hears of every correction, an office of those it asked for. */
async function tellers(
  deps: SettleCorrectionDeps,
  application: Application,
  { about, book, office }: CorrectionData,
  { status, reason }: { readonly status: 'approved' | 'refused'; readonly reason: string },
) {
  const news = { news: `correction-${status}`, about, book, reason } as const
  const asker = await newsForAsker(deps.directory, application, office, news)
  return (at: string) => [newsForPark(application, news, at), ...asker(at)]
}
