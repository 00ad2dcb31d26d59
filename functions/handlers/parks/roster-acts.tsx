import { rosterFacts } from '#domain/actions/roster-rows.ts'
import type { Entry } from '#domain/entry.ts'
import { rosterBook } from '#domain/entry.ts'
import { DomainError } from '#domain/errors.ts'
import { accountOf, applicantOf } from '#functions/http/actor.ts'
import type { Call } from '#functions/http/call.ts'
import { field, param } from '#functions/http/call.ts'
import type { Reply } from '#functions/http/reply.ts'
import { json, seeOther } from '#functions/http/reply.ts'
import type { Handler } from '#functions/http/site.ts'
import type { RowRefusal } from '#functions/views/roster-refusal.ts'
import { refusedRow } from '#functions/views/roster-refusal.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { decode } from '#schemas/operations/decode.ts'
import { settle } from '#schemas/operations/settle.ts'
import { str } from '#schemas/rule.ts'
import { t } from '#web/messages/text.ts'
import { LivingAct } from '#web/pages/living-act.tsx'
import { path } from '#web/routes.ts'
import type { Home } from './deps.ts'
import { homeOf } from './deps.ts'
import type { ParkRosterDeps } from './roster-deps.ts'
import { after } from './roster-row.tsx'

type Act = 'leave' | 'convert'

const forms = { leave: 'roster-leave', convert: 'roster-conversion' } as const
const routes = { leave: 'parkRosterLeave', convert: 'parkRosterConvert' } as const

/** The page on which a firm leaves, or a team turns into a firm. */
export function showRosterAct(deps: ParkRosterDeps, act: Act): Handler {
  return async (call) => render(deps, call, act, await load(deps, call), {})
}

export function doRosterAct(deps: ParkRosterDeps, act: Act): Handler {
  return async (call) => {
    const loaded = await load(deps, call)
    const form = deps.forms.form(forms[act], deps.forms.latest(forms[act]))
    const answers = settle(form, decode(form, call.posted, {}, {}), loaded.context)
    const reason = field(call, 'correctionReason')
    const input = {
      id: loaded.application.id,
      accountId: accountOf(call).id,
      actor: applicantOf(call),
      row: loaded.entry.id,
      answers,
      reason: reason || undefined,
    }
    try {
      const kept = await (act === 'leave' ? deps.leaveRow(input) : deps.convertTeam(input))
      return after(call, input.id, kept)
    } catch (error) {
      const refusal = call.wantsJson ? undefined : refusedRow(error, call.lang, reason)
      if (!refusal) throw error
      return render(deps, call, act, loaded, answers, refusal)
    }
  }
}

/** Asks the firm of a row for its own figures. */
export function inviteFirm(deps: ParkRosterDeps): Handler {
  return async (call) => {
    const { application, entry } = await load(deps, call)
    const { id } = application
    const row = path('parkRosterRow', { id, row: entry.id })
    try {
      const key = await deps.askFirm({
        id,
        accountId: accountOf(call).id,
        actor: applicantOf(call),
        row: entry.id,
      })
      return call.wantsJson ? json({ key }, 202) : seeOther(`${row}?done=invited`)
    } catch (error) {
      const why =
        error instanceof DomainError && error.code === 'roster.refused' ? error.details.why : undefined
      if (call.wantsJson || typeof why !== 'string') throw error
      return seeOther(`${row}?why=${why}`)
    }
  }
}

interface Loaded extends Home {
  readonly entry: Entry
  readonly context: Awaited<ReturnType<typeof rosterFacts>>
}

async function load(deps: ParkRosterDeps, call: Call): Promise<Loaded> {
  const home = await homeOf(deps, call)
  const entry = await deps.books.entry(home.application.id, rosterBook, param(call, 'row'))
  if (!entry || entry.removedAt !== undefined) throw new DomainError('roster.not-found')
  const facts = await rosterFacts(deps, home.application)
  return { ...home, entry, context: { ...facts, enteredOn: entry.answers.enteredOn } }
}

function render(
  deps: ParkRosterDeps,
  call: Call,
  act: Act,
  { application: { id }, title, entry, context }: Loaded,
  answers: Answers,
  refusal?: RowRefusal,
): Reply {
  const text = t(call.lang).living
  const row = entry.id
  if (call.wantsJson) return json({ row, answers })
  return deps.show(
    call,
    <LivingAct
      parkName={title.officialName}
      firmName={str(entry.answers, 'name')}
      rowUrl={path('parkRosterRow', { id, row })}
      next={act === 'leave' ? text.leaveNext : text.convertNext}
      action={path(routes[act], { id, row })}
      form={deps.forms.form(forms[act], deps.forms.latest(forms[act]))}
      answers={answers}
      problems={refusal?.problems ?? []}
      context={context}
      locked={refusal?.locked}
      refusal={refusal?.words}
      button={act === 'leave' ? text.confirmLeave : text.confirmConvert}
      grave
    />,
    { status: refusal ? 422 : 200 },
  )
}
