import type { Entry } from '#domain/entry.ts'
import { rosterBook } from '#domain/entry.ts'
import type { Actor } from '#domain/person.ts'
import type { EntryChange } from '#domain/ports.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { years } from '#schemas/forms/roster-entry/years.ts'
import { str } from '#schemas/rule.ts'

export const rosterForm = { id: 'roster-entry', version: 1 } as const

const yearKeys = Object.keys(years.fields.years?.fields ?? {})

/** The name under which a firm is held by the one park it counts in. */
export const firmClaim = (uscc: string): string => `firm|${uscc}`

export function firmIn(claim: string): string | undefined {
  return /^firm\|(.+)$/.exec(claim)?.[1]
}

/** The credit code a row holds for its park: of a firm that is there and counts. Service providers may serve several parks. */
export function heldFirm(entry: Pick<Entry, 'answers' | 'removedAt'> | undefined): string | undefined {
  if (!entry || entry.removedAt !== undefined) return undefined
  const { kind, status, uscc, blocked } = entry.answers
  const counts = kind === '企业' && status === '在园' && blocked !== true
  return counts && typeof uscc === 'string' ? uscc : undefined
}

/** What the rows of one act take and give back. */
export function claimsOf(changes: readonly EntryChange[]): { claim: string[]; release: string[] } {
  const held = (entries: readonly (Entry | undefined)[]) =>
    new Set(entries.flatMap((entry) => heldFirm(entry) ?? []))
  const [before, after] = [held(changes.map((c) => c.before)), held(changes.map((c) => c.after))]
  return {
    claim: [...after].filter((code) => !before.has(code)).map(firmClaim),
    release: [...before].filter((code) => !after.has(code)).map(firmClaim),
  }
}

/** A row of an application as the living register keeps it: its one year becomes the first of several. */
export function livingAnswers({ rosterId: _, ...row }: Answers): Answers {
  const year = Object.fromEntries(
    yearKeys.flatMap((key) => (row[key] === undefined ? [] : [[key, row[key]] as const])),
  )
  const rest = Object.fromEntries(Object.entries(row).filter(([key]) => !yearKeys.includes(key)))
  return { ...rest, ...(year.year !== undefined && { years: [year] }) }
}

interface Written {
  readonly caseId: string
  readonly at: string
  readonly by: Actor
}

export function newEntry(id: string, answers: Answers, { caseId, at, by }: Written): Entry {
  return { caseId, book: rosterBook, id, form: rosterForm, answers, at, by, version: 0 }
}

/** The row with other answers; what the form does not know stays. */
export function changedEntry(before: Entry, answers: Answers, { at, by }: Omit<Written, 'caseId'>): Entry {
  return { ...before, form: rosterForm, answers, at, by }
}

/** A new name is the same unit: the old one is kept with the day until which it was used. */
export function renamed(before: Answers, after: Answers, today: string): Answers {
  const old = str(before, 'name')
  if (old === '' || old === after.name) return after
  const former = Array.isArray(before.formerNames) ? before.formerNames : []
  return { ...after, formerNames: [...former, { name: old, until: today }] as Answers[] }
}

/** Rows of the same firm that are both there: a park may have it once. */
export function doubled(entries: readonly Entry[]): readonly string[] {
  const codes = entries.flatMap((entry) => {
    const { kind, status, uscc } = entry.answers
    const there = entry.removedAt === undefined && kind === '企业' && status === '在园'
    return there && typeof uscc === 'string' ? [uscc] : []
  })
  return [...new Set(codes.filter((code, i) => codes.indexOf(code) !== i))]
}
