import { createOpenLink } from '#domain/actions/open-link.ts'
import { DomainError } from '#domain/errors.ts'
import { matterIn } from '#domain/matter.ts'
import { seatIn } from '#domain/panel.ts'
import type { Cases, Clockwork, Links, Session, Sessions, Tasks } from '#domain/ports.ts'
import { hashSecret } from '#domain/secret.ts'
import type { LinkState, Task } from '#domain/task.ts'
import { isExpert } from '#domain/visibility.ts'
import type { Holding } from './call.ts'
import { sessionCookie, taskCookie } from './cookies.ts'

export interface IdentifyDeps extends Clockwork {
  readonly sessions: Sessions
  readonly links: Links
  readonly tasks: Tasks
  readonly cases: Pick<Cases, 'load'>
}

type Cookies = ReadonlyMap<string, string>

export async function sessionOf(deps: IdentifyDeps, cookies: Cookies): Promise<Session | undefined> {
  const secret = cookies.get(sessionCookie)
  return secret ? deps.sessions.find(hashSecret(secret), deps.now()) : undefined
}

/**
 * Who came for a task: the holder of its link, or an officer or expert who is signed in and holds it.
 * A link that no longer works is refused with why; only somebody who delegated the task may come back, to recall it.
 * For an officer to whom the case was closed its tasks are no more.
 */
export async function holdingOf(
  deps: IdentifyDeps,
  cookies: Cookies,
  session: Session | undefined,
  taskId: string,
): Promise<Holding> {
  const holding = await find(deps, cookies, session, taskId)
  const application = await deps.cases.load(holding.task.caseId)
  if (application?.recused?.includes(holding.email)) throw new DomainError('task.not-found')
  return holding
}

async function find(
  deps: IdentifyDeps,
  cookies: Cookies,
  session: Session | undefined,
  taskId: string,
): Promise<Holding> {
  const secret = cookies.get(taskCookie(taskId))
  if (secret) {
    // The task is read together with the link that should lead to it.
    const [{ link, task, state }] = await Promise.all([createOpenLink(deps)(secret), deps.tasks.load(taskId)])
    if (link.taskId !== taskId) throw new DomainError('link.unknown')
    const gave = task.delegations.some((given) => given.from === link.email && !given.recalledAt)
    const comesBack = state === 'delegated' && gave && task.status === 'open'
    if (state !== 'open' && state !== 'decided' && !comesBack) throw dead(state, task)
    return { task, email: link.email, holder: task.holders.find((h) => h.email === link.email), how: 'link' }
  }
  const task = session && (await deps.tasks.load(taskId))
  const holder = task?.holders.find((h) => h.email === session?.account.email)
  if (task && holder && (session.officer || isExpert(task.office) || matterIn(task.lane)))
    return { task, email: holder.email, holder, how: 'signed-in' }
  if (!session) throw new DomainError('account.signed-out')
  throw new DomainError('task.not-found')
}

function dead(state: Exclude<LinkState, 'open' | 'decided'>, task: Task): DomainError {
  const code = (
    {
      withdrawn: 'task.closed',
      overdue: 'task.closed',
      delegated: 'link.delegated',
      reissued: 'link.reissued',
      expired: 'link.expired',
    } as const
  )[state]
  const closed =
    task.status === 'closed'
      ? {
          because: task.because,
          seat: seatIn(task.lane) !== undefined,
          matter: matterIn(task.lane) !== undefined,
        }
      : {}
  return new DomainError(code, { state, ...closed, taskId: task.id, office: task.office })
}
