import { DomainError } from '#domain/errors.ts'
import { answersOf, profileOf } from '#domain/expert-profile.ts'
import { dateOf } from '#domain/time.ts'
import type { Call } from '#functions/http/call.ts'
import { json, seeOther } from '#functions/http/reply.ts'
import type { Handler } from '#functions/http/site.ts'
import { csvOf } from '#functions/views/csv.ts'
import { UnreadableTableError } from '#schemas/tables/cells.ts'
import { expertTemplate, exportExperts, importExpertRows } from '#schemas/tables/experts.ts'
import { readTable } from '#schemas/tables/read.ts'
import type { RowProblem } from '#web/components/row-problems.tsx'
import { inLanguage } from '#web/messages/language.ts'
import { t } from '#web/messages/text.ts'
import { path } from '#web/routes.ts'
import type { PoolDeps } from './deps.ts'
import { keeperOf } from './deps.ts'
import { showPool } from './pool.tsx'

/** The pool as a file, ready to be corrected and imported again; an empty one is a template. */
export function downloadExperts(deps: PoolDeps): Handler {
  return async (call) => {
    keeperOf(call)
    const experts = await deps.experts.all()
    const context = { today: dateOf(deps.now()) }
    const cells = experts.length > 0 ? exportExperts(experts.map(answersOf)) : expertTemplate(context)
    const headers = {
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('评审专家库.csv')}`,
    }
    return { status: 200, type: 'text/csv; charset=utf-8', body: csvOf(cells), headers }
  }
}

/** Takes over a file of profiles; a file with problems changes nothing and every problem is named. */
export function importExperts(deps: PoolDeps): Handler {
  return async (call) => {
    const { name } = keeperOf(call)
    const { rows, problems } = await readRows(deps, call)
    if (problems.length > 0) {
      if (call.wantsJson) throw new DomainError('expert.invalid', { problems })
      return showPool(deps, call, problems)
    }
    const outcomes = await deps.importAll({ profiles: rows.map(profileOf), by: name })
    const count = (outcome: string) => outcomes.filter((one) => one === outcome).length
    const [added, changed] = [count('added'), count('changed')]
    if (call.wantsJson) return json({ added, changed })
    return seeOther(`${path('experts')}?added=${added}&changed=${changed}`)
  }
}

async function readRows(deps: PoolDeps, call: Call) {
  const nothing: RowProblem = { row: 1, column: '', message: t(call.lang).experts.nothing }
  const part = call.parts.find((one) => one.field === 'file')
  if (!part || part.bytes.length === 0) return { rows: [], problems: [nothing] }
  try {
    const read = importExpertRows(await readTable(part.bytes), { today: dateOf(deps.now()) })
    const problems = read.problems.map(({ line, letter, label, zh, en }) => ({
      row: line,
      column: [letter && (call.lang === 'en' ? `column ${letter}` : `${letter} 列`), label]
        .filter(Boolean)
        .join(' '),
      message: (call.lang === 'en' ? en : zh).replace(/^.*?[：:]\s*/, ''),
    }))
    const empty = read.rows.length === 0 && problems.length === 0
    return { rows: read.rows, problems: empty ? [nothing] : problems }
  } catch (error) {
    if (!(error instanceof UnreadableTableError)) throw error
    return { rows: [], problems: [{ row: 1, column: '', message: inLanguage(call.lang, error) }] }
  }
}
