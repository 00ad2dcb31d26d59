import { DomainError } from '#domain/errors.ts'
import { normalEmail } from '#domain/person.ts'
import type { Clockwork, Directory, Session, Sessions } from '#domain/ports.ts'
import { hashCode, hashSecret } from '#domain/secret.ts'
import { addSeconds } from '#domain/time.ts'

const mostTries = 5
const sessionSeconds = 12 * 3600

export interface SignInDeps extends Clockwork {
  readonly sessions: Sessions
  readonly directory: Directory
  readonly experts: { byEmail(email: string): Promise<{ id: string; name: string } | undefined> }
}

/** Trades a mailed code for a session. Returns the session's secret, which is stored nowhere. @throws code.wrong code.expired code.too-many */
export function createSignIn(deps: SignInDeps) {
  return async (input: { email: string; code: string }): Promise<{ secret: string; session: Session }> => {
    const email = normalEmail(input.email)
    const now = deps.now()
    const code = await deps.sessions.code(email)
    if (!code || now > code.until) throw new DomainError('code.expired')
    if (!(await deps.sessions.countTry(email, mostTries))) throw new DomainError('code.too-many')
    const hash = hashCode(input.code.replace(/\s/g, ''), email, code.sentAt)
    if (hash !== code.hash) throw new DomainError('code.wrong', { left: mostTries - code.tries - 1 })
    if (!(await deps.sessions.useCode(email, hash))) throw new DomainError('code.expired')
    const account = await deps.sessions.ensureAccount({ id: deps.newId('acc'), email, createdAt: now })
    const [officer, expert] = await Promise.all([deps.directory.officer(email), deps.experts.byEmail(email)])
    const secret = deps.newSecret()
    const session = {
      account,
      officer,
      expert: expert && { id: expert.id, name: expert.name },
      secretHash: hashSecret(secret),
      until: addSeconds(now, sessionSeconds),
    }
    await deps.sessions.open(session)
    return { secret, session }
  }
}
