import { Entry, rosterBook } from '#domain/entry.ts'
import { firmClaim, firmIn, heldFirm } from '#domain/roster/entries.ts'

type Items = readonly Record<string, unknown>[]

/** A firm that counts in a park with a living title is held by it, and nobody holds a firm without such a row; a row that waits is held by another park. */
export function rosterFaults(items: Items): string[] {
  const ended = new Set(
    items
      .filter(
        ({ SK, status }) =>
          String(SK).startsWith('TITLE#') && ['撤销', '退出', '到期'].includes(String(status)),
      )
      .map(({ caseId }) => String(caseId)),
  )
  const entries = items
    .filter(({ SK }) => String(SK).startsWith(`ENTRY#${rosterBook}#`))
    .map((item) => Entry.parse(item) as Entry)
    .filter(({ caseId }) => !ended.has(caseId))
  const holders = new Map(
    items.flatMap(({ PK, caseId }) => {
      const uscc = firmIn(String(PK).replace(/^CLAIM#/, ''))
      return uscc === undefined ? [] : [[firmClaim(uscc), String(caseId)] as const]
    }),
  )
  const held = entries.flatMap((entry) => {
    const uscc = heldFirm(entry)
    return uscc === undefined ? [] : [{ claim: firmClaim(uscc), entry }]
  })
  return [
    ...held
      .filter(({ claim, entry }) => holders.get(claim) !== entry.caseId)
      .map(({ claim, entry }) => `${claim} counts in ${entry.caseId}, which does not hold it`),
    ...[...holders]
      .filter(([, caseId]) => !ended.has(caseId))
      .filter(
        ([claim, caseId]) =>
          held.filter((one) => one.claim === claim && one.entry.caseId === caseId).length !== 1,
      )
      .map(([claim, caseId]) => `${claim} is held by ${caseId} without a row that counts`),
  ]
}
