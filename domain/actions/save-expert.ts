import { ConflictError, DomainError } from '#domain/errors.ts'
import type { By, Expert, ExpertStatus, Experts, Profile } from '#domain/expert.ts'
import { changeProfile, moveExpert, newExpert } from '#domain/expert.ts'
import type { Clockwork } from '#domain/ports.ts'

export interface ExpertDeps extends Clockwork {
  readonly experts: Experts
}

interface Known {
  readonly id: string
  /** The version the page showed. */
  readonly expected: number
  readonly by: string
}

/** Adds somebody to the pool. @throws expert.address-taken */
export function createAddExpert(deps: ExpertDeps) {
  return (input: { profile: Profile; by: string }): Promise<Expert> => {
    const by: By = { at: deps.now(), by: input.by }
    return put(deps, newExpert(deps.newId('exp'), input.profile, 'added', by), 0)
  }
}

/** Changes a profile. @throws expert.not-found, expert.changed, expert.address-taken */
export function createChangeExpert(deps: ExpertDeps) {
  return async ({ id, expected, profile, by }: Known & { profile: Profile }): Promise<Expert> => {
    const before = await load(deps, id, expected)
    const after = changeProfile(before, profile, 'changed', { at: deps.now(), by })
    return after === before ? before : put(deps, after, expected)
  }
}

/** Suspends an expert, takes one back or dismisses one. @throws expert.not-found, expert.changed, expert.move-refused */
export function createMoveExpert(deps: ExpertDeps) {
  return async (input: Known & { to: ExpertStatus; reason: string }): Promise<Expert> => {
    const { id, expected, to, reason, by } = input
    const before = await load(deps, id, expected)
    return put(deps, moveExpert(before, to, reason, { at: deps.now(), by }), expected)
  }
}

async function load({ experts }: ExpertDeps, id: string, expected: number): Promise<Expert> {
  const expert = await experts.load(id)
  if (!expert) throw new DomainError('expert.not-found')
  if (expert.version !== expected) throw new DomainError('expert.changed')
  return expert
}

async function put({ experts }: ExpertDeps, expert: Expert, expected: number): Promise<Expert> {
  try {
    return await experts.put(expert, expected)
  } catch (error) {
    if (!(error instanceof ConflictError)) throw error
    throw new DomainError(error.on.includes('address') ? 'expert.address-taken' : 'expert.changed')
  }
}
