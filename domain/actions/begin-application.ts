import type { Application } from '#domain/application.ts'
import { phaseOf } from '#domain/batch.ts'
import { DomainError } from '#domain/errors.ts'
import { genesis } from '#domain/event.ts'
import type { Account, Actor } from '#domain/person.ts'
import type { Batches, Cases, Clockwork } from '#domain/ports.ts'

export interface BeginDeps extends Clockwork {
  readonly cases: Cases
  readonly batches: Batches
}

/** Opens a draft in a batch that is open. @throws batch.not-found batch.closed */
export function createBeginApplication(deps: BeginDeps) {
  return async (input: { batchId: string; account: Account; actor: Actor }): Promise<Application> => {
    const batch = await deps.batches.load(input.batchId)
    if (!batch) throw new DomainError('batch.not-found')
    const at = deps.now()
    if (phaseOf(batch, at) !== 'open') throw new DomainError('batch.closed', { closesAt: batch.closesAt })
    const application: Application = {
      id: deps.newId('app'),
      status: 'draft',
      batchId: batch.id,
      owner: { id: input.account.id, email: input.account.email },
      form: batch.form,
      claims: [],
      round: 0,
      returns: { district: 0, city: 0 },
      createdAt: at,
      seq: 0,
      head: genesis,
      version: 0,
      draftVersion: 0,
    }
    return deps.cases.commit({
      after: application,
      facts: [{ at, type: 'application.created', actor: input.actor, to: 'draft' }],
      effects: [],
    })
  }
}
