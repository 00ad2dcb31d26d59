import { DomainError } from '#domain/errors.ts'
import { opensDocuments } from '#domain/material.ts'
import type { Holder, Task } from '#domain/task.ts'
import type { Call } from '#functions/http/call.ts'
import type { LinkDeps } from './deps.ts'

const linkCookies = '__Host-tsk_'

export interface Held {
  readonly task: Task
  readonly holder: Holder
}

/** Open or just decided tasks the caller holds a link to. */
export async function linkedTasks(deps: LinkDeps, call: Call): Promise<Held[]> {
  const held: Held[] = []
  for (const [name, secret] of call.cookies) {
    if (!name.startsWith(linkCookies)) continue
    try {
      const { link, task, state } = await deps.openLink(secret)
      const holder = task.holders.find((one) => one.email === link.email)
      if (holder && opensDocuments(task, state)) held.push({ task, holder })
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
    }
  }
  return held
}
