import { anomaliesIn } from '#domain/anomalies.ts'
import type { Application } from '#domain/application.ts'
import { demandOf, demandRow } from '#domain/demand.ts'
import { demandBook } from '#domain/demand-pages.ts'
import type { Effect } from '#domain/effect.ts'
import { DomainError } from '#domain/errors.ts'
import { ledgerChange } from '#domain/ledgers/act.ts'
import type { Matter } from '#domain/matter.ts'
import { movedMatter } from '#domain/matter.ts'
import { Report, ReportStatus, stepBetween } from '#domain/monitoring.ts'
import { flagsOf } from '#domain/monitoring-history.ts'
import type { Actor } from '#domain/person.ts'
import type { Cases, Change, Clockwork, Directory, Files, FormLibrary, Tasks, Titles } from '#domain/ports.ts'
import { lastDay, lateDays, previousQuarter } from '#domain/quarter.ts'
import { ofForms } from '#domain/task-name.ts'
import { dateOf } from '#domain/time.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { earlierIn, figuresIn } from '#schemas/monitoring/comparison.ts'
import { demandMails } from './demand-mails.ts'
import type { MonitoringFactsDeps } from './monitoring-facts.ts'
import { handedInWith, reportFacts, reportForm, reportOf } from './monitoring-facts.ts'
import { reportedFiles } from './reported-files.ts'
import { untilSettled } from './retry.ts'

export interface NoteReportDeps extends Pick<Clockwork, 'now'>, MonitoringFactsDeps {
  readonly cases: Cases
  readonly tasks: Tasks
  readonly files: Pick<Files, 'list'>
  readonly forms: Pick<FormLibrary, 'form'>
  readonly titles: Pick<Titles, 'load'>
  readonly directory: Pick<Directory, 'officers'>
}

const workflow: Actor = { kind: 'system', name: 'workflow', how: 'workflow' }

interface About {
  readonly caseId: string
  readonly quarter: string
}

/** Moves a report on by what was decided. A repeated call changes nothing. */
export function createNoteReport(deps: NoteReportDeps) {
  return ({ caseId, quarter, to }: About & { readonly to: ReportStatus }) =>
    untilSettled(async (): Promise<{ status: ReportStatus }> => {
      const { application, matter, report, status } = await read(deps, { caseId, quarter })
      if (!stepBetween(status, to)) return { status }
      const at = deps.now()
      const data = await noted(deps, { application, report, to, at })
      const flags = flagsOf(data, to)
      const after = movedMatter(matter, { status: to, at, data, flags })
      const raised = to === 'received' ? await demandsIn(deps, application, report, at) : undefined
      await commit(deps, { before: application, matter: { before: matter, after }, at, beside: raised })
      return { status: to }
    })
}

/** Closes a report: what was received is locked, and with it the quarter; what stays missing or excused is over. */
export function createCloseReport(deps: NoteReportDeps) {
  return ({ caseId, quarter }: About) =>
    untilSettled(async (): Promise<{ status: ReportStatus }> => {
      const { application, matter, report, status } = await read(deps, { caseId, quarter })
      if (matter.closedAt !== undefined) return { status }
      const at = deps.now()
      const closed = status === 'received' ? 'locked' : status
      const data = closed === 'locked' ? { ...report, lockedAt: at } : report
      const until = [application.lockedUntil ?? '', lastDay(quarter)].sort().at(-1) ?? ''
      const after = movedMatter(matter, { status: closed, at, data, closed: true })
      await commit(deps, {
        before: application,
        after: { ...application, lockedUntil: until },
        matter: { before: matter, after },
        at,
      })
      return { status: closed }
    })
}

async function read(deps: NoteReportDeps, { caseId, quarter }: About) {
  const [application, matter] = await Promise.all([
    deps.cases.load(caseId),
    deps.matters.load(caseId, 'monitoring', quarter),
  ])
  if (!application || !matter) throw new DomainError('application.not-found')
  return {
    application,
    matter,
    report: Report.parse(matter.data),
    status: ReportStatus.parse(matter.status),
  }
}

interface Noting {
  readonly application: Application
  readonly report: Report
  readonly to: ReportStatus
  readonly at: string
}

async function noted(deps: NoteReportDeps, { application, report, to, at }: Noting): Promise<Report> {
  switch (to) {
    case 'with-district':
      return { ...report, ...(await handedIn(deps, application, report)) }
    case 'returned':
      return { ...report, returns: report.returns + 1 }
    case 'checked':
      return { ...report, checkedAt: at }
    case 'received':
      return { ...report, receivedAt: at }
    case 'missing':
      return { ...report, missingAt: at, missedTwice: await wasMissing(deps, application, report.quarter) }
    default:
      return report
  }
}

/** What the report says, what is odd in it, and how late it came at first. */
async function handedIn(
  deps: NoteReportDeps,
  application: Application,
  report: Report,
): Promise<Partial<Report>> {
  const { quarter } = report
  const tasks = await deps.tasks.ofCase(application.id, ofForms(reportForm))
  const task = reportOf(tasks, quarter)
  if (!task) throw new DomainError('task.not-found')
  const [facts, files] = await Promise.all([
    reportFacts(deps, application, quarter),
    reportedFiles(deps, tasks, task),
  ])
  const figures = figuresIn(task.answers as Answers)
  const submittedAt = report.submittedAt ?? task.decidedAt
  return {
    taskId: task.id,
    submittedAt,
    late: lateDays(quarter, submittedAt, dateOf(submittedAt)),
    figures,
    anomalies: anomaliesIn({
      figures,
      known: figuresIn(facts.computed as Answers),
      earlier: earlierIn({ today: dateOf(submittedAt), ...facts }),
      ...files,
    }),
  }
}

async function wasMissing(deps: NoteReportDeps, { id }: Application, quarter: string): Promise<boolean> {
  const before = await deps.matters.load(id, 'monitoring', previousQuarter(quarter))
  return before?.status === 'missing'
}

/** What the park asks for help with becomes a row of its ledger of demands, unless it is there already, and its district is told. */
async function demandsIn(
  deps: NoteReportDeps,
  application: Application,
  report: Report,
  at: string,
): Promise<Raised | undefined> {
  const { titleNo } = application
  const { quarter } = report
  const [task, known, title] = await Promise.all([
    handedInWith(deps.tasks, report),
    deps.books.entry(application.id, demandBook, demandRow(quarter)),
    titleNo === undefined ? undefined : deps.titles.load(titleNo),
  ])
  if (!task || known) return undefined
  const handedIn = dateOf(task.decidedAt)
  const on = handedIn > (application.lockedUntil ?? '') ? handedIn : dateOf(at)
  const firm = title?.officialName ?? application.parkName ?? ''
  const answers = task.answers as Answers
  const row = demandOf(application, { quarter, firm, answers, on, at, by: workflow })
  if (!row) return undefined
  const change = { application, actor: workflow, at, book: row.book, what: 'added' } as const
  return {
    change: ledgerChange({ ...change, changes: [{ after: row }] }),
    mails: await demandMails(deps.directory, application, { quarter, parkName: firm, rows: [row], at }),
  }
}

interface Raised {
  readonly change: Change
  readonly mails: readonly Effect[]
}

interface Writing {
  readonly before: Application
  readonly after?: Application
  readonly matter: { readonly before: Matter; readonly after: Matter }
  readonly at: string
  readonly beside?: Raised | undefined
}

async function commit(
  deps: NoteReportDeps,
  { before, after = before, matter, at, beside }: Writing,
): Promise<void> {
  const { kind, key, status, flags, closedAt } = matter.after
  await deps.cases.commit({
    before,
    after,
    matters: [matter],
    entries: beside?.change.entries ?? [],
    facts: [
      {
        at,
        type: closedAt === undefined ? 'matter.changed' : 'matter.closed',
        actor: workflow,
        open: { kind, key, status },
        internal: { flags },
      },
      ...(beside?.change.facts ?? []),
    ],
    effects: beside?.mails ?? [],
  })
}
