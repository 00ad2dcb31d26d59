import type { Application } from '#domain/application.ts'
import { DomainError } from '#domain/errors.ts'
import { officeOf } from '#domain/office.ts'
import type { Officer, Role } from '#domain/person.ts'
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

/** Whether an officer may read the expert pool; source: the programme's permission table. */
export function mayReadPool({ office, roles }: Officer): boolean {
  return office === cityOffice && roles.some((role) => poolReaders.has(role))
}

/** Whether an officer may change the expert pool; source: the programme's permission table. */
export function mayKeepPool({ office, roles }: Officer): boolean {
  return office === cityOffice && roles.some((role) => poolKeepers.has(role))
}

const poolKeepers = new Set<Role>(['CITY_EDIT', 'CITY_LEAD'])
const poolReaders = new Set<Role>([...poolKeepers, 'SUPERVISE'])
