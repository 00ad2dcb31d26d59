import { DomainError } from '#domain/errors.ts'
import type { Account, Actor, Officer, Role } from '#domain/person.ts'
import type { Session } from '#domain/ports.ts'
import type { Call, Holding } from './call.ts'

/** Who is signed in; the dispatcher has made sure that somebody is. */
export function sessionOf({ session }: Call): Session {
  if (!session) throw new DomainError('account.signed-out')
  return session
}

export function accountOf(call: Call): Account {
  return sessionOf(call).account
}

export function applicantOf(call: Call): Actor {
  const { email } = accountOf(call)
  return {
    kind: 'applicant',
    name: email,
    email,
    role: 'PARK_SIGN',
    how: call.wantsJson ? 'api' : 'signed-in',
    from: call.from,
  }
}

/** An officer who is signed in, in the role he acts in. */
export function officerActor(
  call: Call,
  { name, email, office, roles }: Officer,
  role: Role | undefined = roles[0],
): Actor {
  const how = call.wantsJson ? 'api' : 'signed-in'
  return { kind: 'officer', name, email, office, role, how, from: call.from }
}

/** Who acts on a task: an officer in his role, or a delegate. */
export function holderActor(call: Call, { holder, how }: Holding): Actor {
  if (!holder) throw new DomainError('request.forbidden')
  const kind =
    holder.role === 'DELEGATE'
      ? 'delegate'
      : holder.role === 'EXPERT'
        ? 'expert'
        : holder.role === 'FIRM'
          ? 'firm'
          : holder.accountId
            ? 'applicant'
            : 'officer'
  return {
    kind,
    name: holder.name,
    email: holder.email,
    office: holder.office,
    role: holder.role,
    how,
    from: call.from,
  }
}

export function holdingOf(call: Call): Holding {
  if (!call.holding) throw new DomainError('request.forbidden')
  return call.holding
}
