import { rosterFacts } from '#domain/actions/roster-rows.ts'
import { DomainError } from '#domain/errors.ts'
import { accountOf, applicantOf } from '#functions/http/actor.ts'
import type { Call } from '#functions/http/call.ts'
import { json, seeOther } from '#functions/http/reply.ts'
import type { Handler } from '#functions/http/site.ts'
import { refusedRow } from '#functions/views/roster-refusal.ts'
import type { FormContext } from '#schemas/fields/field.ts'
import { UnreadableTableError } from '#schemas/tables/cells.ts'
import { readTable } from '#schemas/tables/read.ts'
import { importRoster } from '#schemas/tables/roster.ts'
import type { RowProblem } from '#web/components/row-problems.tsx'
import { inLanguage } from '#web/messages/language.ts'
import { t } from '#web/messages/text.ts'
import { path } from '#web/routes.ts'
import { homeOf } from './deps.ts'
import { rosterPage } from './roster.tsx'
import type { ParkRosterDeps } from './roster-deps.ts'

/** Takes over a file; one with problems changes nothing, and every problem is named. */
export function importParkRoster(deps: ParkRosterDeps): Handler {
  return async (call) => {
    const home = await homeOf(deps, call)
    const { id } = home.application
    const { rows, problems } = await readRows(call, await rosterFacts(deps, home.application))
    const refuse = (refused: readonly RowProblem[]) =>
      call.wantsJson
        ? json({ problems: refused }, 422)
        : rosterPage(deps, call, { ...home, side: 'park', refused, status: 422 })
    if (problems.length > 0) return refuse(problems)
    try {
      const kept = await deps.importRows({
        id,
        accountId: accountOf(call).id,
        actor: applicantOf(call),
        rows,
      })
      if (call.wantsJson) return json(kept)
      return seeOther(`${path('parkRoster', { id })}?done=imported`)
    } catch (error) {
      const refusal = error instanceof DomainError ? refusedRow(error, call.lang) : undefined
      const area = refusal?.problems?.[0]
      const message =
        refusal?.words ??
        (area && inLanguage(call.lang, area)) ??
        (refusal?.locked && lockedWords(call, refusal.locked.figures))
      if (message === undefined) throw error
      return refuse([{ row: 0, column: '', message }])
    }
  }
}

/** A file may not alter locked quarters: such a row is changed by itself, with its reason. */
function lockedWords({ lang }: Call, figures: readonly string[]): string {
  const { common, refusals } = t(lang)
  return [refusals['roster.locked'], ...figures].join(common.semicolon)
}

async function readRows(call: Call, context: FormContext) {
  const { lang } = call
  const one = (message: string): RowProblem[] => [{ row: 1, column: '', message }]
  const part = call.parts.find(({ field }) => field === 'file')
  if (!part || part.bytes.length === 0) return { rows: [], problems: one(t(lang).roster.nothing) }
  try {
    const { rows, problems } = importRoster(await readTable(part.bytes), context)
    const named = problems.map(({ line, letter, label, zh, en }) => ({
      row: line,
      column: [letter && (lang === 'en' ? `column ${letter}` : `${letter} 列`), label]
        .filter(Boolean)
        .join(' '),
      message: (lang === 'en' ? en : zh).replace(/^.*?[：:]\s*/, ''),
    }))
    const empty = rows.length === 0 && named.length === 0
    return { rows, problems: empty ? one(t(lang).roster.nothing) : named }
  } catch (error) {
    if (!(error instanceof UnreadableTableError)) throw error
    return { rows: [], problems: one(lang === 'en' ? error.en : error.zh) }
  }
}
