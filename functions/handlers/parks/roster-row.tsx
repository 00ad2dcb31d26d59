import { rosterFacts } from '#domain/actions/roster-rows.ts'
import type { Entry } from '#domain/entry.ts'
import { rosterBook } from '#domain/entry.ts'
import { DomainError } from '#domain/errors.ts'
import { ledgerOwner } from '#domain/ledgers/owner.ts'
import { rosterForm } from '#domain/roster/entries.ts'
import { isLive } from '#domain/title.ts'
import { accountOf, applicantOf } from '#functions/http/actor.ts'
import type { Call } from '#functions/http/call.ts'
import { field, param } from '#functions/http/call.ts'
import type { Reply } from '#functions/http/reply.ts'
import { json, seeOther } from '#functions/http/reply.ts'
import type { Handler } from '#functions/http/site.ts'
import { warningWords } from '#functions/views/living-roster.ts'
import type { RowRefusal } from '#functions/views/roster-refusal.ts'
import { refusedRow } from '#functions/views/roster-refusal.ts'
import { rowVersions } from '#functions/views/row-versions.ts'
import { filledSlots } from '#functions/views/slots.ts'
import type { Answers, FormContext } from '#schemas/fields/field.ts'
import { advise } from '#schemas/operations/check.ts'
import { decode } from '#schemas/operations/decode.ts'
import { settle } from '#schemas/operations/settle.ts'
import { str } from '#schemas/rule.ts'
import { t } from '#web/messages/text.ts'
import { LivingRow } from '#web/pages/living-row.tsx'
import { path } from '#web/routes.ts'
import type { Home } from './deps.ts'
import { homeOf } from './deps.ts'
import { flashOf } from './roster.tsx'
import type { ParkRosterDeps } from './roster-deps.ts'

/** The name of a row that does not exist yet. */
export const newRow = 'new'

export function showParkRosterRow(deps: ParkRosterDeps): Handler {
  return async (call) => {
    const loaded = await load(deps, call)
    const refusal = call.query.get('why')
    return render(deps, call, loaded, {
      answers: loaded.entry?.answers ?? {},
      refusal: refusal
        ? refusedRow(new DomainError('roster.refused', { why: refusal }), call.lang)
        : undefined,
    })
  }
}

export function saveParkRosterRow(deps: ParkRosterDeps): Handler {
  return async (call) => {
    const loaded = await load(deps, call)
    const { application, entry, context } = loaded
    const form = deps.forms.form(rosterForm.id, rosterForm.version)
    const answers = settle(form, decode(form, call.posted, entry?.answers ?? {}, {}), context)
    const added = field(call, '_add')
    if (added) return render(deps, call, loaded, { answers, added })
    try {
      const kept = await deps.saveRow({
        id: application.id,
        accountId: accountOf(call).id,
        actor: applicantOf(call),
        row: entry?.id,
        answers,
        reason: field(call, 'correctionReason') || undefined,
      })
      return after(call, application.id, kept)
    } catch (error) {
      const refusal = call.wantsJson
        ? undefined
        : refusedRow(error, call.lang, field(call, 'correctionReason'))
      if (!refusal) throw error
      return render(deps, call, loaded, { answers, refusal })
    }
  }
}

/** Back to the roster, with what became of it. */
export function after(call: Call, id: string, kept: { row: string; correction?: string }): Reply {
  if (call.wantsJson) return json(kept, kept.correction === undefined ? 200 : 202)
  return seeOther(
    `${path('parkRoster', { id })}?done=${kept.correction === undefined ? 'saved' : 'correction'}`,
  )
}

interface Loaded extends Home {
  readonly entry: Entry | undefined
  readonly context: FormContext
}

async function load(deps: ParkRosterDeps, call: Call): Promise<Loaded> {
  const home = await homeOf(deps, call)
  const row = param(call, 'row')
  const entry = row === newRow ? undefined : await deps.books.entry(home.application.id, rosterBook, row)
  if (row !== newRow && (!entry || entry.removedAt !== undefined)) throw new DomainError('roster.not-found')
  return { ...home, entry, context: await rosterFacts(deps, home.application) }
}

interface Shown {
  readonly answers: Answers
  readonly refusal?: RowRefusal | undefined
  readonly added?: string
}

async function render(deps: ParkRosterDeps, call: Call, loaded: Loaded, shown: Shown): Promise<Reply> {
  const { application, title, entry, context } = loaded
  const { answers, refusal, added } = shown
  const { id } = application
  if (call.wantsJson) return json({ row: entry?.id, answers })
  const text = t(call.lang).living
  const form = deps.forms.form(rosterForm.id, rosterForm.version)
  const row = entry?.id ?? newRow
  const live = isLive(title)
  const there = entry?.answers.status === '在园'
  const past = entry ? await deps.books.past(id, rosterBook, entry.id) : []
  const files = entry ? await deps.files.list(ledgerOwner({ caseId: id, book: rosterBook, row })) : []
  return deps.show(
    call,
    <LivingRow
      parkName={title.officialName}
      title={entry ? str(entry.answers, 'name') : text.newRow}
      rosterUrl={path('parkRoster', { id })}
      form={form}
      answers={answers}
      problems={refusal?.problems ?? []}
      advice={entry ? advise(form, answers, context) : []}
      context={context}
      warnings={entry ? warningWords(entry, context.today, call.lang) : []}
      saveUrl={live && (there || !entry) ? path('parkRosterRow', { id, row }) : undefined}
      added={added}
      locked={refusal?.locked}
      acts={
        live && there
          ? {
              leave: path('parkRosterLeave', { id, row }),
              convert: entry.answers.kind === '科创团队' ? path('parkRosterConvert', { id, row }) : undefined,
              invite: entry.answers.contactEmail ? path('parkRosterInvite', { id, row }) : undefined,
            }
          : undefined
      }
      slots={entry ? filledSlots(form, files, call.lang) : []}
      slotUrl={live ? (slot) => path('parkRosterUpload', { id, row, slot }) : undefined}
      versions={entry ? rowVersions(form, [...past, entry], call.lang) : []}
      flash={flashOf(call)}
      refusal={refusal?.words}
      next={text.rowNext}
    />,
    { status: refusal && call.method === 'POST' ? 422 : 200 },
  )
}
