import type { Application } from '#domain/application.ts'
import type { Batch } from '#domain/batch.ts'
import { ConflictError, DomainError } from '#domain/errors.ts'
import type { ObjectionWay, PublicNotice, RowFields } from '#domain/notice.ts'
import { noticeNo, noticeSeries, publication, published } from '#domain/notice.ts'
import { rowsFrom } from '#domain/notice-row.ts'
import type { Actor, Officer } from '#domain/person.ts'
import { cityOffice } from '#domain/person.ts'
import type { Batches, Cases, Clockwork, FormLibrary, Notices, Tasks } from '#domain/ports.ts'
import type { OpenTask } from '#domain/task.ts'
import { dateOf } from '#domain/time.ts'
import type { Answers, FormContext, Posted } from '#schemas/fields/field.ts'
import { check } from '#schemas/operations/check.ts'
import { decode } from '#schemas/operations/decode.ts'
import { settle } from '#schemas/operations/settle.ts'
import { districtById } from '#schemas/reference/find-district.ts'

export interface PublishDeps extends Clockwork {
  readonly cases: Cases
  readonly tasks: Tasks
  readonly batches: Batches
  readonly notices: Notices
  readonly forms: FormLibrary
  /** The page the public is shown, the same for every reader. */
  readonly show: (notice: PublicNotice) => string
}

export interface Publishable {
  readonly task: OpenTask
  readonly application: Application
}

/** The parks of a batch that wait for their publication and that this officer may publish, by their number. */
export async function publishable(
  deps: Pick<PublishDeps, 'cases' | 'tasks'>,
  officer: Officer,
  batchId: string,
): Promise<Publishable[]> {
  const open = (await deps.tasks.openOf(cityOffice)).filter(
    (task) => task.form.id === publication && task.holders.some(({ email }) => email === officer.email),
  )
  const found = await Promise.all(
    open.map(async (one) => {
      const [task, application] = await Promise.all([deps.tasks.load(one.id), deps.cases.load(one.caseId)])
      return task?.status === 'open' && application?.taskId === task.id && application.batchId === batchId
        ? [{ task, application }]
        : []
    }),
  )
  return found.flat().sort((a, b) => a.task.caseNo.localeCompare(b.task.caseNo))
}

/** What the publication form is filled in with. */
export function publicationContext(
  { name, email }: Officer,
  batch: Batch,
  rows: readonly RowFields[],
  at: string,
): FormContext {
  const items = rows.map(({ parkName, operatorName, districtId, leadIndustries }) => ({
    parkName,
    operatorName,
    district: districtById(districtId)?.name ?? districtId,
    industries: leadIndustries.join('、'),
  }))
  return { today: dateOf(at), person: { name, email }, year: batch.year, items }
}

export interface PublishInput {
  readonly batchId: string
  readonly officer: Officer
  readonly actor: Actor
  readonly taskIds: readonly string[]
  readonly posted: Posted
  readonly confirmation: string
}

/**
 * Publishes one notice for several parks; what follows for each park is carried out row by row.
 * @throws notice.refused, task.invalid with `problems` and `answers`, confirmation.wrong with `answers`
 */
export function createPublishNotice(deps: PublishDeps) {
  return async (input: PublishInput): Promise<PublicNotice> => {
    const at = deps.now()
    const batch = await deps.batches.load(input.batchId)
    if (!batch) throw new DomainError('batch.not-found')
    const open = await publishable(deps, input.officer, batch.id)
    const chosen = open.filter(({ task }) => input.taskIds.includes(task.id))
    if (chosen.length === 0 || chosen.length !== new Set(input.taskIds).size)
      throw new DomainError('notice.refused', { why: 'rows' })
    const rows = await rowsOf(deps, chosen)
    const answers = answered(deps, input, publicationContext(input.officer, batch, rows, at))
    const year = Number(dateOf(at).slice(0, 4))
    const notice = published({
      id: deps.newId('not'),
      batchId: batch.id,
      year,
      no: noticeNo(year, await deps.cases.nextNumber(noticeSeries(year))),
      title: text(answers, 'noticeTitle'),
      publishedAt: at,
      publishedOn: dateOf(at),
      periodDays: Number(answers.periodDays),
      countFirstDay: answers.countFirstDay === true,
      way: wayIn(answers),
      ...(text(answers, 'publishUrl') && { publishUrl: text(answers, 'publishUrl') }),
      rows,
    })
    const effects = chosen.map(({ task }, index) => ({
      kind: 'publish-row' as const,
      noticeId: notice.id,
      row: index + 1,
      taskId: task.id,
      by: input.actor,
    }))
    try {
      return await deps.notices.put(notice, {
        proof: deps.show(notice),
        taskIds: chosen.map(({ task }) => task.id),
        effects,
      })
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error
      throw new DomainError('notice.refused', { why: 'rows' })
    }
  }
}

function answered(deps: PublishDeps, input: PublishInput, context: FormContext): Answers {
  const form = deps.forms.form(publication, deps.forms.latest(publication))
  const typed = decode(form, input.posted, {})
  const answers = settle(form, typed, context)
  const problems = check(form, answers, context)
  if (problems.length > 0) throw new DomainError('task.invalid', { problems, answers: typed })
  if (input.confirmation.trim() !== input.officer.name)
    throw new DomainError('confirmation.wrong', { answers: typed })
  return answers
}

/** What the notice would say of these parks. */
export async function rowsOf({ cases }: Pick<PublishDeps, 'cases'>, chosen: readonly Publishable[]) {
  const parks = chosen.map(async ({ application }) => {
    const submission = await cases.submission(application.id, application.round)
    if (!submission) throw new DomainError('application.not-found')
    return { caseId: application.id, answers: submission.answers }
  })
  return rowsFrom(await Promise.all(parks))
}

function wayIn(answers: Answers): ObjectionWay {
  return {
    contact: text(answers, 'contactName'),
    phone: text(answers, 'contactPhone'),
    email: text(answers, 'contactEmail'),
    address: text(answers, 'contactAddress'),
    supervisorPhone: text(answers, 'supervisorPhone'),
  }
}

function text(answers: Answers, key: string): string {
  const value = answers[key]
  return typeof value === 'string' ? value : ''
}
