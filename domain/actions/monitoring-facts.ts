import { alertFactsOf } from '#domain/alert.ts'
import { saidOf } from '#domain/anomaly-words.ts'
import type { Application } from '#domain/application.ts'
import { booksIn } from '#domain/entry.ts'
import { matterIn, matterLane } from '#domain/matter.ts'
import { Report } from '#domain/monitoring.ts'
import { earlierOf, latenessOf } from '#domain/monitoring-history.ts'
import type { Books, Cases, Matters, Tasks } from '#domain/ports.ts'
import type { Quarter } from '#domain/quarter.ts'
import { previousQuarter } from '#domain/quarter.ts'
import { computedOf } from '#domain/report-figures.ts'
import type { Task } from '#domain/task.ts'
import { besides } from '#domain/task-name.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { rowsOf } from '#schemas/operations/settle.ts'
import { num } from '#schemas/rule.ts'

export interface MonitoringFactsDeps {
  readonly cases: Pick<Cases, 'submission'>
  readonly tasks: Pick<Tasks, 'load' | 'ofCase'>
  readonly books: Books
  readonly matters: Matters
}

export const reportForm = 'monitoring-report'

type Facts = Readonly<Record<string, unknown>>

/** What the forms of quarterly reports and of alerts know. */
export async function monitoringFacts(
  deps: MonitoringFactsDeps,
  task: Task,
  application: Application,
): Promise<Facts> {
  const about = matterIn(task.lane)
  if (about?.kind === 'alert') {
    const matter = await deps.matters.load(application.id, 'alert', about.key)
    return matter ? alertFactsOf(matter) : {}
  }
  if (about?.kind !== 'monitoring') return {}
  return task.form.id === reportForm
    ? reportFacts(deps, application, about.key)
    : officeFacts(deps, task, about.key)
}

/** What the park's report begins with and is held against. */
export async function reportFacts(
  deps: MonitoringFactsDeps,
  application: Application,
  quarter: Quarter,
): Promise<Facts> {
  const { id } = application
  const [{ matters, last }, submission, entries] = await Promise.all([
    reportsBefore(deps, id, quarter),
    deps.cases.submission(id, application.round),
    deps.books.all(id),
  ])
  const milestones = rowsOf(submission?.answers.milestones).map(({ task }) => ({ task }))
  const usableArea = num(submission?.answers ?? {}, 'usableArea')
  return {
    quarter,
    ...(Number.isFinite(usableArea) && { usableArea }),
    computed: computedOf(booksIn(entries), quarter),
    earlier: earlierOf(matters, quarter),
    ...(milestones.length > 0 && { planned: { milestoneProgress: milestones } }),
    last: last?.answers as Answers | undefined,
  }
}

async function reportsBefore({ matters, tasks }: MonitoringFactsDeps, id: string, quarter: Quarter) {
  const all = await matters.ofCase(id, 'monitoring')
  const before = all.find(({ key }) => key === previousQuarter(quarter))
  return { matters: all, last: before && (await handedInWith(tasks, Report.parse(before.data))) }
}

type Decided = Extract<Task, { status: 'decided' }>

/** What a report was handed in with last; nothing before it was. */
export async function handedInWith(
  tasks: Pick<Tasks, 'load'>,
  { taskId }: Report,
): Promise<Decided | undefined> {
  const task = taskId === undefined ? undefined : await tasks.load(taskId)
  return task?.status === 'decided' ? task : undefined
}

/** The newest report of a quarter among some tasks. */
export function reportOf(tasks: readonly Task[], quarter: Quarter): Decided | undefined {
  const lane = matterLane({ kind: 'monitoring', key: quarter })
  return tasks
    .filter((task) => task.status === 'decided')
    .filter((task) => task.lane === lane && task.form.id === reportForm)
    .toSorted((a, b) => (a.decidedAt < b.decidedAt ? -1 : 1))
    .at(-1)
}

async function officeFacts(deps: MonitoringFactsDeps, task: Task, quarter: Quarter): Promise<Facts> {
  const [matter, tasks] = await Promise.all([
    deps.matters.load(task.caseId, 'monitoring', quarter),
    deps.tasks.ofCase(task.caseId, besides(task)),
  ])
  if (!matter) return {}
  const report = Report.parse(matter.data)
  const said = report.anomalies.map((one) => saidOf(one, 'zh'))
  const opinion = tasks
    .filter((task) => task.status === 'decided')
    .filter(({ lane, form }) => lane === matterLane(matter) && form.id === 'monitoring-check')
    .at(-1)
  return {
    quarter,
    lateness: latenessOf(report),
    anomalies: said,
    findings: said.map(({ finding, figures }) => `${finding}（${figures}）`).join('；'),
    districtOpinion: opinion?.decision ?? '',
  }
}
