import type { Alert } from '#domain/alerts.ts'
import { alertsOf } from '#domain/alerts.ts'
import type { Application } from '#domain/application.ts'
import type { Effect } from '#domain/effect.ts'
import { booksIn, rosterBook } from '#domain/entry.ts'
import { DomainError } from '#domain/errors.ts'
import type { Fact } from '#domain/event.ts'
import type { Matter } from '#domain/matter.ts'
import { newMatter } from '#domain/matter.ts'
import { Report } from '#domain/monitoring.ts'
import type { Books, Cases, Clockwork, Matters, Tasks } from '#domain/ports.ts'
import type { Quarter } from '#domain/quarter.ts'
import { dateOf } from '#domain/time.ts'
import { watchedOf } from '#domain/watched.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { handedInWith } from './monitoring-facts.ts'
import { untilSettled } from './retry.ts'

export interface FindAlertsDeps extends Pick<Clockwork, 'now'> {
  readonly cases: Cases
  readonly tasks: Tasks
  readonly books: Pick<Books, 'all'>
  readonly matters: Matters
}

export interface LookedAt {
  readonly caseId: string
  readonly quarter: Quarter
}

/** Working days to answer or to decide; source: the programme's table of alerts. */
const days = 5

const byWorkflow = { kind: 'system', name: 'workflow', how: 'workflow' } as const

/** Raises every alert there is about a park that was not raised in this quarter. Returns how many it raised. */
export function createFindAlerts(deps: FindAlertsDeps) {
  return ({ caseId, quarter }: LookedAt) =>
    untilSettled(async (): Promise<{ raised: number }> => {
      const before = await deps.cases.load(caseId)
      if (!before) throw new DomainError('application.not-found')
      const matters = await deps.matters.ofCase(caseId)
      const found = alertsOf(watchedOf(await known(deps, before, matters, quarter)))
      return { raised: await raise(deps, { before, matters, quarter, found }) }
    })
}

export interface Raising {
  readonly before: Application
  readonly matters: readonly Matter[]
  readonly quarter: Quarter
  readonly found: readonly Alert[]
}

/** Writes alerts down, each once in a quarter, and asks about each. */
export async function raise(
  deps: Pick<FindAlertsDeps, 'cases' | 'now'>,
  { before, matters, quarter, found }: Raising,
): Promise<number> {
  const known = new Set(matters.filter(({ kind }) => kind === 'alert').map(({ key }) => key))
  const fresh = found.filter(({ code }) => !known.has(keyOf(quarter, code)))
  if (fresh.length === 0) return 0
  const at = deps.now()
  const opened = fresh.map((alert) => opening(before, quarter, alert, at))
  await deps.cases.commit({
    before,
    after: before,
    matters: opened.map(({ matter }) => ({ after: matter })),
    facts: opened.map(({ fact }) => fact),
    effects: opened.map(({ start }) => start),
  })
  return fresh.length
}

const keyOf = (quarter: Quarter, code: string): string => `${quarter}-${code}`

function opening(
  { id: caseId, status: stage, districtId: district }: Application,
  quarter: Quarter,
  alert: Alert,
  at: string,
): { matter: Matter; fact: Fact; start: Effect } {
  const key = keyOf(quarter, alert.code)
  const status = alert.level === 'red' ? 'with-city' : 'with-district'
  const about = { caseId, kind: 'alert', key, period: quarter, status } as const
  return {
    matter: newMatter({ ...about, openedAt: at, data: alert, flags: [alert.level] }),
    fact: { at, type: 'matter.opened', actor: byWorkflow, open: { kind: 'alert', key, status } },
    start: {
      kind: 'start',
      workflow: 'alert',
      name: `${caseId}-alert-${key}`,
      input: { caseId, key, level: alert.level, stage, district, days },
    },
  }
}

async function known(
  deps: FindAlertsDeps,
  { id, round }: Application,
  matters: readonly Matter[],
  quarter: Quarter,
) {
  const report = matters.find(({ kind, key }) => kind === 'monitoring' && key === quarter)
  const [submission, task, entries] = await Promise.all([
    deps.cases.submission(id, round),
    report && handedInWith(deps.tasks, Report.parse(report.data)),
    deps.books.all(id),
  ])
  return {
    today: dateOf(deps.now()),
    quarter,
    matters,
    application: submission?.answers ?? {},
    reported: task?.answers as Answers | undefined,
    books: booksIn(entries),
    removed: entries.filter(({ book, removedAt }) => book === rosterBook && removedAt !== undefined),
  }
}
