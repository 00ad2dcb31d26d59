import { DomainError } from '#domain/errors.ts'
import type { Account, Actor } from '#domain/person.ts'
import type { Call, Holding } from './call.ts'

/** The signed-in account; the dispatcher has made sure of it. */
export function accountOf(call: Call): Account {
  if (!call.session) throw new DomainError('account.signed-out')
  return call.session.account
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
