import type { Application } from '#domain/application.ts'
import { DomainError } from '#domain/errors.ts'
import { officeOf } from '#domain/office.ts'
import { cityOffice } from '#domain/person.ts'
import type { Session } from '#domain/ports.ts'

/** The owner of a case, or nobody: somebody else's case does not exist. */
export function ownedBy(application: Application | undefined, accountId: string): Application {
  if (!application || application.owner.id !== accountId) throw new DomainError('application.not-found')
  return application
}

/** Whether an officer's office may read a case: the city reads all that were handed in, a district its own and its predecessors'. */
export function mayRead(session: Session, application: Application, today: string): boolean {
  const { officer } = session
  if (!officer || !application.submittedAt) return false
  if (officer.office === cityOffice) return true
  return !!application.districtId && officeOf(application.districtId, today) === officer.office
}
