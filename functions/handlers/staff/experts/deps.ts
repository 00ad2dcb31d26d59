import { mayKeepPool, mayReadPool } from '#domain/access.ts'
import type { createImportExperts } from '#domain/actions/import-experts.ts'
import type { createAddExpert, createChangeExpert, createMoveExpert } from '#domain/actions/save-expert.ts'
import { DomainError } from '#domain/errors.ts'
import type { Experts } from '#domain/expert.ts'
import type { Officer } from '#domain/person.ts'
import type { Cases, Clockwork, Tasks } from '#domain/ports.ts'
import type { Call } from '#functions/http/call.ts'
import type { Show } from '#functions/views/frame.ts'
import type { Form } from '#schemas/form.ts'

export interface PoolDeps extends Clockwork {
  readonly show: Show
  readonly experts: Experts
  readonly tasks: Tasks
  readonly cases: Pick<Cases, 'load'>
  /** The form of a profile. */
  readonly form: Form
  readonly add: ReturnType<typeof createAddExpert>
  readonly change: ReturnType<typeof createChangeExpert>
  readonly move: ReturnType<typeof createMoveExpert>
  readonly importAll: ReturnType<typeof createImportExperts>
}

/** The officer who reads the pool. @throws request.forbidden */
export function readerOf({ session }: Call): Officer {
  if (!session?.officer || !mayReadPool(session.officer)) throw new DomainError('request.forbidden')
  return session.officer
}

/** The officer who changes the pool. @throws request.forbidden */
export function keeperOf({ session }: Call): Officer {
  if (!session?.officer || !mayKeepPool(session.officer)) throw new DomainError('request.forbidden')
  return session.officer
}
