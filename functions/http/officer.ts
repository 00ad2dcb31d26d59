import { DomainError } from '#domain/errors.ts'
import type { Actor, Officer, Role } from '#domain/person.ts'
import { cityOffice } from '#domain/person.ts'
import type { Call } from './call.ts'

/** The signed-in officer of the city with one of these roles. @throws request.forbidden */
export function cityOfficerOf(call: Call, roles: readonly Role[]): { officer: Officer; actor: Actor } {
  const officer = call.session?.officer
  const role = roles.find((one) => officer?.roles.includes(one))
  if (!officer || !role || officer.office !== cityOffice) throw new DomainError('request.forbidden')
  const { name, email, office } = officer
  const how = call.wantsJson ? 'api' : 'signed-in'
  return { officer, actor: { kind: 'officer', name, email, office, role, how, from: call.from } }
}
