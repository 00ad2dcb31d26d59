import { mayChange } from '#domain/locks.ts'
import { rosterOf, rosterPart } from '#domain/parts.ts'
import { accountOf } from '#functions/http/actor.ts'
import type { Call } from '#functions/http/call.ts'
import { field, param } from '#functions/http/call.ts'
import { NotFound } from '#functions/http/errors.ts'
import type { Reply } from '#functions/http/reply.ts'
import { json, seeOther } from '#functions/http/reply.ts'
import type { Handler } from '#functions/http/site.ts'
import { rosterContext, work } from '#functions/views/own.ts'
import type { Answers, Problem } from '#schemas/fields/field.ts'
import type { Form } from '#schemas/form.ts'
import { check } from '#schemas/operations/check.ts'
import { decode } from '#schemas/operations/decode.ts'
import { settle } from '#schemas/operations/settle.ts'
import { RosterRow } from '#web/pages/roster-row.tsx'
import { path } from '#web/routes.ts'
import type { ApplicantDeps } from './deps.ts'

/** The name of a row that does not exist yet. */
const newRow = 'new'

export function showRosterRow(deps: ApplicantDeps): Handler {
  return async (call) => {
    const loaded = await load(deps, call)
    const { worked, row, earlier } = loaded
    const problems = row === newRow ? [] : check(rowForm(deps), earlier, worked.context)
    return render(deps, call, loaded, earlier, problems)
  }
}

/** Saves a row as typed, complete or not; the roster says what is missing in it. */
export function saveRosterRow(deps: ApplicantDeps): Handler {
  return async (call) => {
    const loaded = await load(deps, call)
    const { worked, row, earlier } = loaded
    const form = rowForm(deps)
    const id = param(call, 'id')
    const then = field(call, '_then')
    const answers = settle(form, decode(form, call.posted, earlier, {}), worked.context)
    const rosterId = row === newRow ? deps.newId('row') : row
    const added = field(call, '_add')
    if (added) return render(deps, call, loaded, answers, [], added)
    await deps.saveRoster({
      id,
      accountId: accountOf(call).id,
      change: (now) => changed(now, then === 'remove' ? undefined : { ...answers, rosterId }, rosterId),
    })
    if (call.wantsJson) return json({ rosterId })
    return seeOther(then === 'another' ? path('rosterRow', { id, row: newRow }) : path('roster', { id }))
  }
}

function changed(rows: readonly Answers[], row: Answers | undefined, rosterId: string): readonly Answers[] {
  if (!row) return rows.filter((one) => one.rosterId !== rosterId)
  const known = rows.some((one) => one.rosterId === rosterId)
  return known ? rows.map((one) => (one.rosterId === rosterId ? row : one)) : [...rows, row]
}

const rowForm = (deps: ApplicantDeps): Form => deps.forms.form('roster-row', 1)

async function load(deps: ApplicantDeps, call: Call) {
  const own = await deps.readOwn(param(call, 'id'), accountOf(call).id)
  const worked = work(deps.forms, own, deps.now(), call.lang)
  const row = param(call, 'row')
  const earlier = row === newRow ? {} : rosterOf(own.drafts).find((one) => one.rosterId === row)
  if (!earlier) throw new NotFound()
  return { worked: { ...worked, context: rosterContext(worked) }, row, earlier }
}

function render(
  deps: ApplicantDeps,
  call: Call,
  { worked, row }: Awaited<ReturnType<typeof load>>,
  answers: Answers,
  problems: readonly Problem[],
  added?: string,
): Reply {
  const { application, context, unlocked } = worked
  return deps.show(
    call,
    <RosterRow
      application={application}
      row={row}
      form={rowForm(deps)}
      answers={answers}
      problems={problems}
      context={context}
      locked={unlocked ? !unlocked.has(rosterPart) : !mayChange(application, rosterPart)}
      added={added}
    />,
  )
}
