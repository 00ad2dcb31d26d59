import { moveTo } from '#domain/application.ts'
import type { Effect } from '#domain/effect.ts'
import { ConflictError, DomainError } from '#domain/errors.ts'
import type { NoticeEntry, PublicNotice } from '#domain/notice.ts'
import { publishes, rowOf, withdrawnNote } from '#domain/notice.ts'
import type { Actor } from '#domain/person.ts'
import type { Cases, Clockwork, Directory, Tasks } from '#domain/ports.ts'
import type { AnnotateDeps } from './annotate-row.ts'
import { withNote } from './annotate-row.ts'
import { noticeMails } from './notice-mails.ts'
import { untilSettled } from './retry.ts'

export interface PublishRowDeps extends AnnotateDeps, Pick<Clockwork, 'now'> {
  readonly cases: Pick<Cases, 'load' | 'commit'>
  readonly tasks: Pick<Tasks, 'load'>
  readonly directory: Directory
}

export interface PublishRowInput {
  readonly noticeId: string
  readonly row: number
  readonly taskId: string
  readonly by: Actor
}

/** Lets one park's case follow a published notice: decides the task that waited for it; a park that withdrew meanwhile gets a line in the notice. Again changes nothing. */
export function createPublishRow(deps: PublishRowDeps) {
  return ({ noticeId, row, taskId, by }: PublishRowInput): Promise<string> =>
    untilSettled(async () => {
      const [notice, task] = await Promise.all([deps.notices.load(noticeId), deps.tasks.load(taskId)])
      if (!notice) throw new DomainError('notice.not-found')
      if (task?.status === 'closed' && task.because === 'withdrawn') {
        await noteWithdrawal(deps, task.caseId, { id: noticeId, row }, by)
        return `row ${row} says that the park withdrew`
      }
      if (task?.status !== 'open') return `the task is ${task?.status ?? 'gone'}`
      const entry = rowOf(notice, row)
      const before = await deps.cases.load(task.caseId)
      if (!before) throw new DomainError('application.not-found')
      if (before.taskId !== task.id) throw new ConflictError(['case'])
      const at = deps.now()
      const place = placeOf(notice, entry)
      const output = { decision: publishes, taskId: task.id, noticeId, endAt: entry.endAt }
      const resume: Effect = { kind: 'resume', taskId: task.id, output }
      const after = {
        ...moveTo(before, 'notice', at),
        notice: place,
        taskId: undefined,
        decidedTaskId: task.id,
      }
      const form = { form: task.form.id, formVersion: task.form.version }
      await deps.cases.commit({
        before,
        after,
        task: {
          before: task,
          after: {
            ...task,
            status: 'decided',
            decision: publishes,
            decidedBy: by,
            decidedAt: at,
            answers: { decision: publishes, noticeId, row, endOn: entry.endOn, endAt: entry.endAt },
          },
        },
        facts: [
          {
            at,
            type: 'task.decided',
            actor: by,
            from: before.status,
            to: after.status,
            open: { ...form, decision: publishes },
            internal: { taskId: task.id },
          },
          { at, type: 'notice.published', actor: by, open: { notice: notice.no, ...place } },
        ],
        effects: [resume, ...(await noticeMails(deps.directory, 'notice-published', after, notice, entry))],
      })
      return `row ${row} is public`
    })
}

async function noteWithdrawal(
  deps: PublishRowDeps,
  caseId: string,
  place: { id: string; row: number },
  actor: Actor,
): Promise<void> {
  const before = await deps.cases.load(caseId)
  if (!before) throw new DomainError('application.not-found')
  const nothing = { before, after: before, facts: [], effects: [] }
  const change = await withNote(deps, nothing, place, { note: withdrawnNote, actor, at: deps.now() })
  if (change.notice) await deps.cases.commit(change)
}

/** What a case keeps of its row. */
export function placeOf(notice: PublicNotice, { row, endOn, endAt, provisional, corrections }: NoticeEntry) {
  const publishedOn = corrections.at(-1)?.on ?? notice.publishedOn
  return { id: notice.id, row, publishedOn, endOn, endAt, provisional }
}
