import { officerReader, ownedBy } from '#domain/access.ts'
import type { Application } from '#domain/application.ts'
import { DomainError } from '#domain/errors.ts'
import type { Officer, Role } from '#domain/person.ts'
import type { Session } from '#domain/ports.ts'
import type { Keeper, Ledger } from '#schemas/ledgers/ledger.ts'

/** Whoever writes into a ledger: the account of a park's operator, or an officer. */
export type Writer =
  | { readonly kind: 'park'; readonly accountId: string }
  | { readonly kind: 'office'; readonly session: Session }

/** Those of an office who write; a leader who only decides, an administrator and the supervisor read. */
const keeping: { readonly [K in Exclude<Keeper, 'park'>]: readonly Role[] } = {
  district: ['DIST_EDIT', 'DIST_SIGN'],
  city: ['CITY_EDIT', 'CITY_LEAD'],
}

/** As whom somebody keeps books of a park; none for those who only read. @throws application.not-found for everybody else */
export function keeperBy(
  writer: Writer,
  application: Application | undefined,
  today: string,
): Keeper | undefined {
  if (writer.kind === 'park') {
    ownedBy(application, writer.accountId)
    return 'park'
  }
  const { session } = writer
  const reader = application && officerReader(session, application, today)
  if (reader === undefined || reader === 'recused') throw new DomainError('application.not-found')
  if (reader !== 'district' && reader !== 'city') return undefined
  return roleFor(reader, session.officer) && reader
}

/** The role in which an officer keeps books for his office. */
export function roleFor(keeper: Exclude<Keeper, 'park'>, officer: Officer | undefined): Role | undefined {
  return officer?.roles.find((role) => keeping[keeper].includes(role))
}

export function mayKeep(keeper: Keeper | undefined, { keptBy }: Ledger): boolean {
  return keeper !== undefined && keptBy.includes(keeper)
}
