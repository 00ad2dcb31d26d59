import { DomainError } from '#domain/errors.ts'
import { Identity } from '#domain/objection.ts'
import type { Actor } from '#domain/person.ts'
import type { Cases, Clockwork, Objections, Sealer } from '#domain/ports.ts'
import { untilSettled } from './retry.ts'

export interface RevealObjectorDeps extends Pick<Clockwork, 'now'> {
  readonly cases: Pick<Cases, 'load' | 'commit'>
  readonly objections: Pick<Objections, 'load'>
  readonly sealer: Sealer
}

/** Shows who objected; that it was shown, and to whom, is on record before it is opened. @throws application.not-found */
export function createRevealObjector(deps: RevealObjectorDeps) {
  return (input: { caseId: string; objectionId: string; actor: Actor }) =>
    untilSettled(async () => {
      const [before, objection] = await Promise.all([
        deps.cases.load(input.caseId),
        deps.objections.load(input.caseId, input.objectionId),
      ])
      const recused = before?.recused?.includes(input.actor.email ?? '')
      if (!before || !objection || recused) throw new DomainError('application.not-found')
      await deps.cases.commit({
        before,
        after: before,
        facts: [
          {
            at: deps.now(),
            type: 'personal.revealed',
            actor: input.actor,
            sealed: { no: objection.no, fields: Object.keys(Identity.shape) },
          },
        ],
        effects: [],
      })
      const identity = Identity.parse(JSON.parse(await deps.sealer.open(objection.identity, objection.id)))
      return { objection, identity }
    })
}
