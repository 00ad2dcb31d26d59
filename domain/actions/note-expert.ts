import type { Effect } from '#domain/effect.ts'
import type { Expert, Experts } from '#domain/expert.ts'
import { noteMissed, noteServed, signAgreement, systemName } from '#domain/expert.ts'
import { dateOf } from '#domain/time.ts'
import { untilSettled } from './retry.ts'

type Note = Extract<Effect, { kind: 'note-expert' }>

/** Writes into the pool what an expert did or let pass. Repeating it changes nothing. */
export function noteExpert({ experts }: { experts: Experts }, note: Note): Promise<string> {
  return untilSettled(async () => {
    const expert = await experts.load(note.expertId)
    if (!expert) return 'no such expert'
    const noted = after(expert, note)
    if (noted !== expert) await experts.put(noted, expert.version)
    return note.what
  })
}

function after(expert: Expert, { what, key, at, about = '' }: Note): Expert {
  if (what === 'served') return noteServed(expert, about, key, { at, by: systemName })
  if (what === 'agreed') return signAgreement(expert, Number(dateOf(at).slice(0, 4)), { at, by: systemName })
  const known = expert.history.some((entry) => entry.what === 'missed' && entry.reason === key)
  return known ? expert : noteMissed(expert, key, { at, by: systemName }, about)
}
