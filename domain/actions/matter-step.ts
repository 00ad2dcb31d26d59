import * as z from 'zod/mini'
import type { Application } from '#domain/application.ts'
import { DomainError } from '#domain/errors.ts'
import type { Fact } from '#domain/event.ts'
import type { Matter, MatterKind } from '#domain/matter.ts'
import { isOpenMatter, isPrepared, matterIn } from '#domain/matter.ts'
import { theCalendar } from '#domain/matter-opening.ts'
import type { Actor } from '#domain/person.ts'
import type { Cases, Clockwork, Directory, Matters, Tasks, Titles } from '#domain/ports.ts'
import type { Task } from '#domain/task.ts'
import { each, inMatter, ofForms } from '#domain/task-name.ts'
import type { Title } from '#domain/title.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { str } from '#schemas/rule.ts'

export interface MatterStepDeps extends Pick<Clockwork, 'now'> {
  readonly cases: Cases
  readonly tasks: Tasks
  readonly titles: Titles
  readonly matters: Matters
  readonly directory: Directory
}

/** The newest answer to a form of a matter, with everything it may change. */
export interface MatterAnswer {
  readonly before: Application
  readonly matter: Matter
  readonly title: Title
  /** Undefined when nobody answered in time. */
  readonly decision: string | undefined
  readonly answers: Answers
  readonly reason: string
  readonly by: Actor
  readonly at: string
  /** Tasks whose answers the matter has taken up, this one included. */
  readonly seen: readonly string[]
}

const Seen = z.object({ seen: z._default(z.array(z.string()), []) })

export interface Asked {
  readonly caseId: string
  readonly kind: MatterKind
  readonly key: string
  readonly form: string
}

/** What a step of a matter's workflow has to take up; without an answer when it was taken up before, or the matter is over. @throws matter.not-found, title.not-found, task.not-found */
export async function answerOf(
  deps: MatterStepDeps,
  { caseId, kind, key, form }: Asked,
): Promise<{ matter: Matter; answer?: MatterAnswer }> {
  const [before, matter, tasks] = await Promise.all([
    deps.cases.load(caseId),
    deps.matters.load(caseId, kind, key),
    deps.tasks.ofCase(caseId, each(inMatter({ kind, key }), ofForms(form))),
  ])
  if (!before || !matter) throw new DomainError('matter.not-found')
  const { seen } = Seen.parse(matter.data)
  const task = newest(tasks, { kind, key }, form)
  if (!isOpenMatter(matter) || seen.includes(task.id)) return { matter }
  const title = before.titleNo === undefined ? undefined : await deps.titles.load(before.titleNo)
  if (!title) throw new DomainError('title.not-found')
  const decided = task.status === 'decided' ? task : undefined
  const answers = (decided?.answers ?? {}) as Answers
  return {
    matter,
    answer: {
      before,
      matter,
      title,
      decision: decided?.decision,
      answers,
      reason: str(answers, 'reason'),
      by: decided?.decidedBy ?? theCalendar,
      at: deps.now(),
      seen: [...seen, task.id],
    },
  }
}

function newest(tasks: readonly Task[], about: Pick<Matter, 'kind' | 'key'>, form: string): Task {
  const found = tasks
    .filter(({ lane, status }) => {
      const of = matterIn(lane)
      return status !== 'open' && of?.kind === about.kind && of.key === about.key
    })
    .filter((task) => task.form.id === form)
    .toSorted((a, b) => (endOf(a) < endOf(b) ? -1 : 1))
    .at(-1)
  if (!found) throw new DomainError('task.not-found')
  return found
}

function endOf(task: Task): string {
  if (task.status === 'decided') return task.decidedAt
  return task.status === 'closed' ? task.closedAt : ''
}

/** A matter that keeps in mind which answers it has taken up. */
export function withSeen(matter: Matter, seen: readonly string[]): Matter {
  return { ...matter, data: { ...matter.data, seen: [...seen] } }
}

/** The line of the history about a matter that went on or ended. */
export function matterFact(
  { before, by, at }: Pick<MatterAnswer, 'before' | 'by' | 'at'>,
  matter: Matter,
  open: Readonly<Record<string, unknown>> = {},
): Fact {
  const { kind, key, status } = matter
  return {
    at,
    type: isOpenMatter(matter) ? 'matter.changed' : 'matter.closed',
    actor: by,
    from: before.status,
    to: before.status,
    ...(isPrepared(matter) ? { internal: { kind, key, status } } : { open: { kind, key, status, ...open } }),
  }
}
