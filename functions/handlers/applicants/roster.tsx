import { mayChange } from '#domain/locks.ts'
import { rosterOf, rosterPart } from '#domain/parts.ts'
import { accountOf } from '#functions/http/actor.ts'
import type { Call } from '#functions/http/call.ts'
import { param } from '#functions/http/call.ts'
import type { Reply } from '#functions/http/reply.ts'
import { json, seeOther } from '#functions/http/reply.ts'
import type { Handler } from '#functions/http/site.ts'
import { csvOf } from '#functions/views/csv.ts'
import type { Sent } from '#functions/views/imported.ts'
import { nothingSent, pastedIn, rowProblems, sentFile, sentText } from '#functions/views/imported.ts'
import { rosterContext, work } from '#functions/views/own.ts'
import type { Answers, FormContext } from '#schemas/fields/field.ts'
import { rosterProblems } from '#schemas/roster/problems.ts'
import { exportRoster } from '#schemas/tables/export.ts'
import { importRoster, rosterTemplate } from '#schemas/tables/roster.ts'
import type { RowProblem } from '#web/components/row-problems.tsx'
import { Roster } from '#web/pages/roster.tsx'
import { path } from '#web/routes.ts'
import type { ApplicantDeps } from './deps.ts'

const perPage = 100

export function showRoster(deps: ApplicantDeps): Handler {
  return (call) => render(deps, call, {})
}

/** Replaces the roster by a file; a file with problems replaces nothing and every problem is named. */
export function importFile(deps: ApplicantDeps): Handler {
  return async (call) => take(deps, call, await sentFile(call), (_, rows) => rows)
}

/** Adds what was copied from a spreadsheet; with problems nothing is added and the text comes back. */
export function paste(deps: ApplicantDeps): Handler {
  return async (call) =>
    take(deps, call, await sentText(call), (before, rows) => [...before, ...rows], pastedIn(call))
}

/** The roster as it is, ready to be corrected and imported again; an empty one is a template. */
export function downloadRoster(deps: ApplicantDeps): Handler {
  return async (call) => {
    const { drafts, context } = await load(deps, call)
    const rows = rosterOf(drafts)
    const cells = rows.length > 0 ? exportRoster(rows) : rosterTemplate(context).slice(0, 1)
    const headers = {
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('入园企业名册.csv')}`,
    }
    return { status: 200, type: 'text/csv; charset=utf-8', body: csvOf(cells), headers }
  }
}

async function load(deps: ApplicantDeps, call: Call) {
  const own = await deps.readOwn(param(call, 'id'), accountOf(call).id)
  const worked = work(deps.forms, own, deps.now(), call.lang)
  return { ...worked, context: rosterContext(worked) }
}

async function take(
  deps: ApplicantDeps,
  call: Call,
  sent: Sent,
  change: (before: readonly Answers[], rows: readonly Answers[]) => readonly Answers[],
  pasted?: string,
): Promise<Reply> {
  const { context } = await load(deps, call)
  const { rows, problems } = readRows(sent, context, call)
  if (problems.length > 0) {
    if (call.wantsJson) return json({ problems }, 422)
    return render(deps, call, { refused: problems, pasted }, 422)
  }
  await deps.saveRoster({
    id: param(call, 'id'),
    accountId: accountOf(call).id,
    change: (before) => change(before, rows),
  })
  return call.wantsJson ? json({ rows: rows.length }) : seeOther(path('roster', { id: param(call, 'id') }))
}

function readRows(
  sent: Sent,
  context: FormContext,
  call: Call,
): { rows: readonly Answers[]; problems: readonly RowProblem[] } {
  if (sent.kind === 'refused') return { rows: [], problems: sent.problems }
  const imported = importRoster(sent.cells, context)
  const problems = rowProblems(call, imported.problems)
  const empty = imported.rows.length === 0 && problems.length === 0
  return { rows: imported.rows, problems: empty ? [nothingSent(call)] : problems }
}

async function render(
  deps: ApplicantDeps,
  call: Call,
  { refused = [], pasted }: { refused?: readonly RowProblem[]; pasted?: string | undefined },
  status = refused.length > 0 ? 422 : 200,
): Promise<Reply> {
  const { application, context, drafts, unlocked } = await load(deps, call)
  const all = rosterOf(drafts)
  const problems = rosterProblems(all, context)
  if (call.wantsJson) return json({ rows: all, problems })
  const pages = Math.max(1, Math.ceil(all.length / perPage))
  const page = Math.min(pages, Math.max(1, Number(call.query.get('page')) || 1))
  const first = (page - 1) * perPage
  return deps.show(
    call,
    <Roster
      application={application}
      form={deps.forms.form('roster-row', 1)}
      rows={all.slice(first, first + perPage).map((answers, i) => ({
        id: String(answers.rosterId),
        number: first + i + 1,
        answers,
        problems: problems.filter((p) => p.row === first + i).map((p) => (call.lang === 'en' ? p.en : p.zh)),
      }))}
      total={all.length}
      wrong={new Set(problems.map((p) => p.row)).size}
      page={page}
      pages={pages}
      context={context}
      refused={refused}
      pasted={pasted}
      locked={unlocked ? !unlocked.has(rosterPart) : !mayChange(application, rosterPart)}
    />,
    { status },
  )
}
