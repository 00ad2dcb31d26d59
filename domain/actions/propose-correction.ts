import type { Application } from '#domain/application.ts'
import type { CorrectionData } from '#domain/correction.ts'
import { askedCorrection, isSameAsk, leastReason } from '#domain/correction.ts'
import { DomainError } from '#domain/errors.ts'
import { isOpenMatter } from '#domain/matter.ts'
import type { Actor } from '#domain/person.ts'
import type { Cases, Clockwork, Matters } from '#domain/ports.ts'
import type { Assignee } from './holders.ts'
import { untilSettled } from './retry.ts'

export interface ProposeDeps extends Clockwork {
  readonly cases: Cases
  readonly matters: Matters
}

/** What would change, and what of the locked quarters with it. */
export type Proposal = Pick<CorrectionData, 'book' | 'form' | 'about' | 'patches' | 'changes' | 'altered'>

export interface Proposing {
  readonly id: string
  readonly admit: (application: Application) => unknown
  readonly actor: Actor
  readonly reason: string
  /** Who approves, where that is not the district of the park. */
  readonly approver?: Assignee | undefined
  readonly propose: (application: Application, at: string) => Promise<Proposal>
}

/** Asks for a change that alters figures of a locked quarter; what is asked for already is not asked twice. @returns the key of the matter @throws reason.short */
export function createProposeCorrection(deps: ProposeDeps) {
  return (input: Proposing): Promise<string> => {
    const { id, actor } = input
    const reason = input.reason.trim()
    if ([...reason].length < leastReason) throw new DomainError('reason.short', { least: leastReason })
    const key = deps.newId('cor')
    return untilSettled(async () => {
      const before = await deps.cases.load(id)
      if (!before) throw new DomainError('application.not-found')
      input.admit(before)
      const at = deps.now()
      const [proposal, asked] = await Promise.all([
        input.propose(before, at),
        deps.matters.ofCase(id, 'correction'),
      ])
      const known = asked.find(
        (one) => isOpenMatter(one) && isSameAsk(one.data, proposal.book, proposal.patches),
      )
      if (known) return known.key
      const by = { askedBy: actor.name, ...(actor.office !== undefined && { office: actor.office }) }
      const data = { ...proposal, reason, ...by }
      await deps.cases.commit({
        before,
        after: before,
        matters: [{ after: askedCorrection({ caseId: id, key, at, data }) }],
        facts: [
          {
            at,
            type: 'matter.opened',
            actor,
            from: before.status,
            to: before.status,
            open: { kind: 'correction', key, status: 'asked', reason },
          },
        ],
        effects: [
          {
            kind: 'start',
            workflow: 'correction',
            name: `${id}-${key}`,
            input: { caseId: id, key, assignee: input.approver ?? { office: before.districtId } },
          },
        ],
      })
      return key
    })
  }
}
