import * as z from 'zod/mini'
import { addDays, addMonths } from '#schemas/fields/day.ts'

/** An operator that may not apply again for a while, because a title of its was revoked. Both days are included. */
export const Ban = z.object({
  uscc: z.string(),
  from: z.string(),
  until: z.string(),
  titleNo: z.string(),
  caseId: z.string(),
  /** Codes of the grounds of the revocation. */
  grounds: z.array(z.string()),
  /** The same in words, as they were announced. */
  why: z.string(),
})
export type Ban = z.infer<typeof Ban>

/** Operators that may not apply again for a while. A ban is written with the revocation that brings it, by `Cases.commit`. */
export interface Bans {
  of(uscc: string): Promise<Ban | undefined>
}

/** The last day of a ban of so many years. */
export function banUntil(from: string, years: number): string {
  return addDays(addMonths(from, years * 12), -1)
}

export function isBanned(ban: Pick<Ban, 'from' | 'until'>, on: string): boolean {
  return ban.from <= on && on <= ban.until
}

/** The one that lasts longest: a second revocation never shortens the first one's ban. */
export function longerBan(before: Ban | undefined, next: Ban): Ban {
  return before && before.until > next.until ? before : next
}
