import type { Application } from '#domain/application.ts'
import { DomainError } from '#domain/errors.ts'
import { officeOf } from '#domain/office.ts'
import type { Officer, Role } from '#domain/person.ts'
import { cityOffice, onlyReads } from '#domain/person.ts'
import type { Session } from '#domain/ports.ts'
import type { Reader } from '#domain/visibility.ts'

/** The owner of a case, or nobody: somebody else's case does not exist. */
export function ownedBy(application: Application | undefined, accountId: string): Application {
  if (!application || application.owner.id !== accountId) throw new DomainError('application.not-found')
  return application
}

/** As whom an officer reads a case that was handed in: the city all, a district its own and its predecessors'. */
export function officerReader(session: Session, application: Application, today: string): Reader | undefined {
  const { officer } = session
  if (!officer || !application.submittedAt) return undefined
  if (application.recused?.includes(officer.email)) return 'recused'
  if (officer.office === cityOffice) return onlyReads(officer) ? 'supervisor' : 'city'
  const own = !!application.districtId && officeOf(application.districtId, today) === officer.office
  return own ? 'district' : undefined
}

/** Whether a case may be given to an officer: never to one it is closed to. */
export function mayServe({
  recused = [],
}: Pick<Application, 'recused'>): (officer: { email: string }) => boolean {
  return ({ email }) => !recused.includes(email)
}

/** Whether an officer may read a case. */
export function mayRead(session: Session, application: Application, today: string): boolean {
  const reader = officerReader(session, application, today)
  return reader !== undefined && reader !== 'recused'
}

/** Whether an officer's roles let him see scores and rubrics: those of the city, and the supervisor. An administrator sees none. */
export function mayReadScores({ officer }: Session): boolean {
  return (
    officer?.roles.some(
      (role) => role === 'SUPERVISE' || (officer.office === cityOffice && role.startsWith('CITY_')),
    ) ?? false
  )
}

/** Whether he may see the score of this case: nobody who is close to the park may. */
export function mayReadScoreOf(session: Session, { submittedAt, recused = [] }: Application): boolean {
  return mayReadScores(session) && !!submittedAt && !recused.includes(session.officer?.email ?? '')
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
