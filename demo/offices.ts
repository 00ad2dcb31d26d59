import type { Officer, Role } from '#domain/person.ts'
import { demonstrationOfficers } from '#local/seed/officers.ts'
import { Deviation } from './expect.ts'

/** The demonstration officer of an office in a role. */
export function officerOf(office: string, role: Role, today: string): Officer {
  const found = demonstrationOfficers(today).find((one) => one.office === office && one.roles.includes(role))
  if (!found) throw new Deviation(`no officer of ${office} in the role ${role}`)
  return found
}
