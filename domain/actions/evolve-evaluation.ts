import type { Application } from '#domain/application.ts'
import type { Effect } from '#domain/effect.ts'
import { DomainError } from '#domain/errors.ts'
import type { Evaluation, EvaluationStatus } from '#domain/evaluation.ts'
import { evaluationIn, moveEvaluation, yearKey } from '#domain/evaluation.ts'
import type { Fact } from '#domain/event.ts'
import type { Matter } from '#domain/matter.ts'
import type { Cases, Change, Clockwork, Matters, Tasks } from '#domain/ports.ts'
import type { Task } from '#domain/task.ts'
import { each, inMatter, ofForms } from '#domain/task-name.ts'
import { untilSettled } from './retry.ts'

export interface EvolveDeps extends Clockwork {
  readonly cases: Cases
  readonly tasks: Tasks
  readonly matters: Matters
}

export interface About {
  readonly caseId: string
  readonly year: number
}

/** With the forms whose tasks are looked at. */
interface Looking extends About {
  readonly forms?: readonly string[]
}

export interface Evolving {
  readonly application: Application
  readonly matter: Matter
  readonly evaluation: Evaluation
  readonly tasks: readonly Task[]
  readonly at: string
}

export interface Evolved {
  readonly to: EvaluationStatus
  readonly known?: Partial<Evaluation>
  /** The case, where it changes too. */
  readonly application?: Application
  readonly effects?: readonly Effect[]
  /** What everybody is told of the move besides its status. */
  readonly open?: Fact['open']
  readonly sealed?: Fact['sealed']
  /** What else the act brings: a title that moves, another matter that begins. */
  readonly also?: Partial<Pick<Change, 'matters' | 'title' | 'release' | 'facts'>>
}

export const byWorkflow = { kind: 'system', name: 'workflow', how: 'workflow' } as const

/** The evaluation of a year of a park, with its case. @throws application.not-found */
export async function readEvaluation(
  deps: EvolveDeps,
  { caseId, year, forms = [] }: Looking,
): Promise<Evolving> {
  const about = { kind: 'evaluation', key: yearKey(year) } as const
  const [application, matter, tasks] = await Promise.all([
    deps.cases.load(caseId),
    deps.matters.load(caseId, about.kind, about.key),
    forms.length === 0 ? [] : deps.tasks.ofCase(caseId, each(inMatter(about), ofForms(...forms))),
  ])
  if (!application || !matter) throw new DomainError('application.not-found')
  return { application, matter, evaluation: evaluationIn(matter), tasks, at: deps.now() }
}

/** Moves a year's evaluation on by what a step finds, in one act; nothing when the step finds that it was done before. */
export function evolve(
  deps: EvolveDeps,
  about: Looking,
  step: (now: Evolving) => Evolved | undefined | Promise<Evolved | undefined>,
): Promise<Evolving> {
  return untilSettled(async () => {
    const now = await readEvaluation(deps, about)
    const found = await step(now)
    if (!found) return now
    const { application, matter, at } = now
    const after = moveEvaluation(matter, found.to, at, found.known)
    await deps.cases.commit({
      before: application,
      after: found.application ?? application,
      matters: [{ before: matter, after }, ...(found.also?.matters ?? [])],
      ...(found.also?.title && { title: found.also.title, release: found.also.release }),
      facts: [
        {
          at,
          type: after.closedAt ? 'matter.closed' : 'matter.changed',
          actor: byWorkflow,
          open: { kind: 'evaluation', key: matter.key, status: after.status, ...found.open },
          ...(found.sealed && { sealed: found.sealed }),
        },
        ...(found.also?.facts ?? []),
      ],
      effects: [...(found.effects ?? [])],
    })
    return { ...now, matter: after, evaluation: evaluationIn(after) }
  })
}
