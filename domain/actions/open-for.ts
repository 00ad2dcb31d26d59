import { DomainError } from '#domain/errors.ts'
import type { Tasks } from '#domain/ports.ts'
import type { Holder, OpenTask } from '#domain/task.ts'

/** The open task and its holder. @throws task.not-found, task.closed with who decided or why it ended, request.forbidden */
export async function openFor(
  deps: { readonly tasks: Tasks },
  input: { taskId: string; email: string },
): Promise<{ task: OpenTask; holder: Holder }> {
  const task = await deps.tasks.load(input.taskId)
  if (!task) throw new DomainError('task.not-found')
  if (task.status === 'decided')
    throw new DomainError('task.closed', {
      by: task.decidedBy.name,
      at: task.decidedAt,
      decision: task.decision,
    })
  if (task.status === 'closed')
    throw new DomainError('task.closed', { because: task.because, at: task.closedAt })
  const holder = task.holders.find((h) => h.email === input.email)
  if (!holder) throw new DomainError('request.forbidden')
  return { task, holder }
}
