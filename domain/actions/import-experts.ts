import { untilSettled } from '#domain/actions/retry.ts'
import type { Experts, Profile } from '#domain/expert.ts'
import { changeProfile, newExpert } from '#domain/expert.ts'
import type { Clockwork } from '#domain/ports.ts'

export interface ImportDeps extends Clockwork {
  readonly experts: Experts
}

type Outcome = 'added' | 'changed' | 'same'

/** Adds the profiles of a file, known by their addresses, and changes those that are there. Importing a file again changes nothing. */
export function createImportExperts({ experts, now, newId }: ImportDeps) {
  return async (input: { profiles: readonly Profile[]; by: string }): Promise<Outcome[]> => {
    const by = { at: now(), by: input.by }
    const take = async (profile: Profile): Promise<Outcome> => {
      const before = await experts.byEmail(profile.email)
      const after = before
        ? changeProfile(before, profile, 'imported', by)
        : newExpert(newId('exp'), profile, 'imported', by)
      if (after === before) return 'same'
      await experts.put(after, before?.version ?? 0)
      return before ? 'changed' : 'added'
    }
    const outcomes: Outcome[] = []
    for (const profile of input.profiles) outcomes.push(await untilSettled(() => take(profile)))
    return outcomes
  }
}
