import type { Keeper, Ledger } from '#schemas/ledgers/ledger.ts'
import type { Catalogue } from '#web/messages/text.ts'

/** Why nobody writes on a page of a ledger: the title has ended, or others keep it. */
export type ReadOnly = 'ended' | 'others'

export function keepersOf({ keepers }: Catalogue['ledgers'], keptBy: readonly Keeper[], and: string): string {
  return keptBy.map((keeper) => keepers[keeper]).join(and)
}

export function whyNot(text: Catalogue['ledgers'], readOnly: ReadOnly, { keptBy }: Ledger): string {
  return readOnly === 'ended' ? text.ended : text.others(keepersOf(text, keptBy, text.and))
}
