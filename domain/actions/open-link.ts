import { DomainError } from '#domain/errors.ts'
import type { Clockwork, Links, Tasks } from '#domain/ports.ts'
import { hashSecret } from '#domain/secret.ts'
import type { Link, LinkState, Task } from '#domain/task.ts'
import { linkState } from '#domain/task.ts'

export interface OpenLinkDeps extends Clockwork {
  readonly links: Links
  readonly tasks: Tasks
}

/** What a link leads to. Changes nothing, however often it is opened. @throws link.unknown */
export function createOpenLink(deps: OpenLinkDeps) {
  return async (secret: string): Promise<{ link: Link; task: Task; state: LinkState }> => {
    const link = await deps.links.find(hashSecret(secret))
    const task = link && (await deps.tasks.load(link.taskId))
    if (!link || !task) throw new DomainError('link.unknown')
    return { link, task, state: linkState(link, task, deps.now()) }
  }
}
