import type { Call } from '#functions/http/call.ts'
import type { Cells } from '#schemas/tables/cells.ts'
import { UnreadableTableError } from '#schemas/tables/cells.ts'
import { decodeText, textCells } from '#schemas/tables/csv.ts'
import { readTable } from '#schemas/tables/read.ts'
import type { ImportProblem } from '#schemas/tables/sheet.ts'
import type { RowProblem } from '#web/components/row-problems.tsx'
import { t } from '#web/messages/text.ts'

/** Cells of what was sent, or why there are none. */
export type Sent =
  | { readonly kind: 'cells'; readonly cells: Cells }
  | { readonly kind: 'refused'; readonly problems: readonly RowProblem[] }

/** The file of a post. */
export function sentFile(call: Call): Promise<Sent> {
  const part = call.parts.find((one) => one.field === 'file')
  return readSent(call, part && part.bytes.length > 0 ? () => readTable(part.bytes) : undefined)
}

/** What was pasted into a post. */
export function sentText(call: Call): Promise<Sent> {
  const pasted = pastedIn(call)
  const read = async () => textCells(decodeText(new TextEncoder().encode(pasted)))
  return readSent(call, pasted.trim() === '' ? undefined : read)
}

export function pastedIn(call: Call): string {
  return call.posted.get('pasted')?.[0] ?? ''
}

/** Problems of an import as the page lists them. */
export function rowProblems({ lang }: Call, problems: readonly ImportProblem[]): RowProblem[] {
  return problems.map(({ line, letter, label, labelEn = label, zh, en }) => {
    const named = lang === 'en' ? [letter && `column ${letter}`, labelEn] : [letter && `${letter} 列`, label]
    return {
      row: line,
      column: named.filter(Boolean).join(' '),
      message: (lang === 'en' ? en : zh).replace(/^.*?[：:]\s*/, ''),
    }
  })
}

export function nothingSent({ lang }: Call): RowProblem {
  return { row: 1, column: '', message: t(lang).roster.nothing }
}

async function readSent(call: Call, read: (() => Promise<Cells>) | undefined): Promise<Sent> {
  if (!read) return { kind: 'refused', problems: [nothingSent(call)] }
  try {
    return { kind: 'cells', cells: await read() }
  } catch (error) {
    if (!(error instanceof UnreadableTableError)) throw error
    const message = call.lang === 'en' ? error.en : error.zh
    return { kind: 'refused', problems: [{ row: 1, column: '', message }] }
  }
}
