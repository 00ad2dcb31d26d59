import type { Session } from '#domain/ports.ts'
import type { Holder, Task } from '#domain/task.ts'
import type { Posted } from '#schemas/fields/field.ts'
import type { Lang } from '#web/messages/language.ts'
import type { UploadedPart } from './body.ts'

/** One request as a handler sees it: parsed, its caller known and admitted. */
export interface Call {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly posted: Posted
  readonly parts: readonly UploadedPart[]
  readonly cookies: ReadonlyMap<string, string>
  readonly csrf: string
  readonly lang: Lang
  readonly from: string
  readonly wantsJson: boolean
  readonly session?: Session
  readonly holding?: Holding
}

/** A task and the one who came for it, by link or signed in. */
export interface Holding {
  readonly task: Task
  readonly email: string
  readonly holder?: Holder
  readonly how: 'link' | 'signed-in'
}

/** First value posted under a name, trimmed; empty when there is none. */
export function field(call: Call, name: string): string {
  return call.posted.get(name)?.[0]?.trim() ?? ''
}

export function param(call: Call, name: string): string {
  const value = call.params[name]
  if (value === undefined) throw new Error(`the route has no ${name}`)
  return value
}
