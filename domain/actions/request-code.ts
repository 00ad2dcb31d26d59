import { DomainError } from '#domain/errors.ts'
import { normalEmail } from '#domain/person.ts'
import type { Clockwork, Limits, Mailer, Sessions } from '#domain/ports.ts'
import { hashCode } from '#domain/secret.ts'
import { addSeconds } from '#domain/time.ts'

const validSeconds = 600
const perHour = 6
const perAddressPerHour = 60

export interface RequestCodeDeps extends Clockwork {
  readonly sessions: Sessions
  readonly limits: Limits
  readonly mailer: Mailer
  readonly codeMail: (code: string, email: string) => { subject: string; text: string; html: string }
}

/** Mails a six-digit code, valid for ten minutes. Sent at once and not through the outbox, so that the code is stored nowhere. @throws rate.limited */
export function createRequestCode(deps: RequestCodeDeps) {
  return async (input: { email: string; from: string }): Promise<void> => {
    const email = normalEmail(input.email)
    const allowed =
      (await deps.limits.allow('code', email, perHour, 3600)) &&
      (await deps.limits.allow('code-from', input.from, perAddressPerHour, 3600))
    if (!allowed) throw new DomainError('rate.limited')
    const code = deps.newCode()
    const sentAt = deps.now()
    await deps.sessions.putCode({
      email,
      hash: hashCode(code, email, sentAt),
      tries: 0,
      sentAt,
      until: addSeconds(sentAt, validSeconds),
    })
    const mail = deps.codeMail(code, email)
    await deps.mailer.send({ id: deps.newId('mail'), to: { email, name: email }, ...mail })
  }
}
