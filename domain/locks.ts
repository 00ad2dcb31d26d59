import type { Application } from '#domain/application.ts'
import { isEditable } from '#domain/application.ts'
import { DomainError } from '#domain/errors.ts'

/** What may be changed now: everything in a draft, the named fields in a correction. Paths: `parkName`, `roster`, `attachments.<slot>`. */
export function unlockedIn(application: Application): readonly string[] | undefined {
  return application.correction?.items.map((item) => item.field)
}

export function mayChange(application: Application, path: string): boolean {
  if (!isEditable(application.status)) return false
  const unlocked = unlockedIn(application)
  return !unlocked || unlocked.some((open) => path === open || path.startsWith(`${open}.`))
}

export function assertMayChange(application: Application, path: string): void {
  if (!isEditable(application.status))
    throw new DomainError('application.closed', { status: application.status })
  if (!mayChange(application, path)) throw new DomainError('form.locked', { path })
}
