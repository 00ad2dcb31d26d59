import type { Entry } from '#domain/entry.ts'
import type { Matter } from '#domain/matter.ts'
import { isOpenMatter } from '#domain/matter.ts'
import { contactOf, FirmAskData } from './firm-ask.ts'
import { figuresDue } from './warnings.ts'

/** The firms of a roster whose figures of the year are due, by what can be done about it. */
export interface FirmsDue {
  /** Can be asked now. */
  readonly toAsk: readonly Entry[]
  /** Were asked and have not answered yet. */
  readonly waiting: readonly Entry[]
  /** Have no mail address. */
  readonly unreachable: readonly Entry[]
}

export function firmsDue(entries: readonly Entry[], matters: readonly Matter[], today: string): FirmsDue {
  const due = entries.filter(
    (entry) => entry.removedAt === undefined && figuresDue(entry, today) !== undefined,
  )
  const asked = askedRows(matters)
  const waiting = due.filter(({ id }) => asked.has(id))
  const others = due.filter(({ id }) => !asked.has(id))
  return {
    toAsk: others.filter((entry) => contactOf(entry) !== undefined),
    waiting,
    unreachable: others.filter((entry) => contactOf(entry) === undefined),
  }
}

/** Rows whose firm was asked and has not answered. */
export function askedRows(matters: readonly Matter[]): ReadonlySet<string> {
  return new Set(matters.filter(isOpenMatter).map(({ data }) => FirmAskData.parse(data).row))
}
