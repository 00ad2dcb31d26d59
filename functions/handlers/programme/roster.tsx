import { rosterFacts } from '#domain/actions/roster-rows.ts'
import type { createVerifyRow } from '#domain/actions/verify-row.ts'
import { rosterBook } from '#domain/entry.ts'
import { DomainError } from '#domain/errors.ts'
import { ledgerOwner } from '#domain/ledgers/owner.ts'
import { rosterForm } from '#domain/roster/entries.ts'
import { isLive } from '#domain/title.ts'
import { flashOf, rosterPage, rosterTable } from '#functions/handlers/parks/roster.tsx'
import { officerActor } from '#functions/http/actor.ts'
import type { Call } from '#functions/http/call.ts'
import { param } from '#functions/http/call.ts'
import type { Reply } from '#functions/http/reply.ts'
import { json, seeOther } from '#functions/http/reply.ts'
import type { Handler } from '#functions/http/site.ts'
import { warningWords } from '#functions/views/living-roster.ts'
import type { RowRefusal } from '#functions/views/roster-refusal.ts'
import { refusedRow } from '#functions/views/roster-refusal.ts'
import { rowVersions } from '#functions/views/row-versions.ts'
import { filledSlots } from '#functions/views/slots.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { decode } from '#schemas/operations/decode.ts'
import { settle } from '#schemas/operations/settle.ts'
import { str } from '#schemas/rule.ts'
import { RowAct } from '#web/components/row-act.tsx'
import { t } from '#web/messages/text.ts'
import { LivingRow } from '#web/pages/living-row.tsx'
import { path } from '#web/routes.ts'
import type { ProgrammeDeps, ReadHome } from './deps.ts'
import { readHome } from './deps.ts'

const check = 'roster-verification'

export interface StaffRosterDeps extends ProgrammeDeps {
  readonly verifyRow: ReturnType<typeof createVerifyRow>
}

export function showStaffRoster(deps: StaffRosterDeps): Handler {
  return async (call) => rosterPage(deps, call, { ...(await readHome(deps, call)), side: 'staff' })
}

export function downloadStaffRoster(deps: StaffRosterDeps): Handler {
  return async (call) => rosterTable(deps, (await readHome(deps, call)).application.id)
}

export function showStaffRosterRow(deps: StaffRosterDeps): Handler {
  return async (call) => render(deps, call, await readHome(deps, call))
}

/** The district says whether a row is right. @throws request.forbidden for everybody else */
export function verifyStaffRosterRow(deps: StaffRosterDeps): Handler {
  return async (call) => {
    const home = await readHome(deps, call)
    const { application, officer, reader } = home
    if (reader !== 'district') throw new DomainError('request.forbidden')
    const row = param(call, 'row')
    const form = deps.forms.form(check, deps.forms.latest(check))
    const answers = settle(form, decode(form, call.posted, {}, {}), await rosterFacts(deps, application))
    const actor = officerActor(call, officer)
    try {
      await deps.verifyRow({ id: application.id, row, actor, answers })
    } catch (error) {
      const refusal = call.wantsJson ? undefined : refusedRow(error, call.lang)
      if (!refusal) throw error
      return render(deps, call, home, answers, refusal)
    }
    if (call.wantsJson) return json({ row, verdict: answers.verdict })
    return seeOther(`${path('staffRosterRow', { id: application.id, row })}?done=saved`)
  }
}

async function render(
  deps: StaffRosterDeps,
  call: Call,
  { application, title, reader }: ReadHome,
  typed?: Answers,
  refusal?: RowRefusal,
): Promise<Reply> {
  const { id } = application
  const entry = await deps.books.entry(id, rosterBook, param(call, 'row'))
  if (!entry || entry.removedAt !== undefined) throw new DomainError('roster.not-found')
  if (call.wantsJson) return json({ row: entry.id, answers: entry.answers })
  const text = t(call.lang).living
  const form = deps.forms.form(rosterForm.id, rosterForm.version)
  const context = await rosterFacts(deps, application)
  const past = await deps.books.past(id, rosterBook, entry.id)
  const files = await deps.files.list(ledgerOwner({ caseId: id, book: rosterBook, row: entry.id }))
  const { verifiedBy, verifiedNote } = entry.answers
  return deps.show(
    call,
    <LivingRow
      parkName={title.officialName}
      title={str(entry.answers, 'name')}
      rosterUrl={path('staffRoster', { id })}
      form={form}
      answers={entry.answers}
      problems={refusal?.problems ?? []}
      advice={[]}
      context={context}
      warnings={warningWords(entry, context.today, call.lang)}
      slots={filledSlots(form, files, call.lang)}
      versions={rowVersions(form, [...past, entry], call.lang)}
      flash={flashOf(call)}
      refusal={refusal?.words}
      next={text.nextStaff}
    >
      {reader === 'district' && isLive(title) ? (
        <>
          <h2>{text.verify}</h2>
          <RowAct
            action={path('staffRosterRow', { id, row: entry.id })}
            form={deps.forms.form(check, deps.forms.latest(check))}
            answers={
              typed ?? { verdict: verifiedBy === '未核验' ? undefined : verifiedBy, note: verifiedNote }
            }
            problems={refusal?.problems ?? []}
            context={context}
            button={text.record}
          />
        </>
      ) : null}
    </LivingRow>,
    { status: refusal ? 422 : 200 },
  )
}
