import { officerReader } from '#domain/access.ts'
import type { DemandPages } from '#domain/demand-pages.ts'
import { demandBook, demandStates, inHand, isPlace } from '#domain/demand-pages.ts'
import type { Entry } from '#domain/entry.ts'
import { cityOffice } from '#domain/person.ts'
import { dateOf } from '#domain/time.ts'
import { isLive } from '#domain/title.ts'
import { sessionOf } from '#functions/http/actor.ts'
import type { Call } from '#functions/http/call.ts'
import { json } from '#functions/http/reply.ts'
import type { Handler } from '#functions/http/site.ts'
import { demandRow } from '#functions/views/demands.ts'
import { reachOf } from '#functions/views/programme/scope.ts'
import { districtName } from '#functions/views/register.ts'
import { officeName } from '#functions/views/timeline.ts'
import { ledgerLinks } from '#web/components/ledger-links.ts'
import { t } from '#web/messages/text.ts'
import type { ListedDemand } from '#web/pages/demands.tsx'
import { Demands } from '#web/pages/demands.tsx'
import { path } from '#web/routes.ts'
import type { ProgrammeDeps } from './deps.ts'
import { officerOf } from './deps.ts'

export interface DemandsDeps extends ProgrammeDeps {
  readonly demands: DemandPages
}

/** Demands on a page: each park of it is looked up, however many there are. */
const atOnce = 30

/** In hand and past their day. */
const overdue = 'overdue'

/** Demands of all parks an office answers for: the city's all, a district's own and its predecessors'. */
export function showDemands(deps: DemandsDeps): Handler {
  return async (call) => {
    const officer = officerOf(call)
    const { lang, query } = call
    const today = dateOf(deps.now())
    const asked = query.get('state') ?? ''
    const late = asked === overdue
    const state = demandStates.find((one) => one === asked) ?? inHand
    const after = query.get('after') ?? ''
    const { entries, next } = await deps.demands.page({
      state,
      districts: reachOf(officer, today).districts,
      most: atOnce,
      dueBefore: late ? today : undefined,
      after: isPlace(after) ? after : undefined,
    })
    const rows = await listed(deps, call, entries)
    const chosen = late ? overdue : state
    const to = (place?: string) =>
      `${path('demands')}?${new URLSearchParams({ state: chosen, ...(place && { after: place }) })}`
    if (call.wantsJson) return json({ state: chosen, demands: rows, next })
    const { states } = t(lang).demands
    return deps.show(
      call,
      <Demands
        office={officeName(officer.office, lang)}
        acts={state === inHand && officer.office !== cityOffice}
        state={chosen}
        states={Object.entries(states).map(([value, label]) => ({ value, label }))}
        rows={rows}
        first={isPlace(after) ? to() : undefined}
        next={next && to(next)}
      />,
    )
  }
}

/** What the reader may see of them, each with its park. */
async function listed(
  deps: DemandsDeps,
  call: Call,
  entries: readonly Entry[],
): Promise<readonly ListedDemand[]> {
  const now = deps.now()
  const ids = [...new Set(entries.map(({ caseId }) => caseId))]
  const parks = new Map(await Promise.all(ids.map(async (id) => [id, await parkOf(deps, call, id)] as const)))
  return entries.flatMap((entry) => {
    const park = parks.get(entry.caseId)
    if (!park) return []
    return [{ ...demandRow(entry, { side: 'staff', now }), ...park }]
  })
}

/** None where the case is closed to the reader. */
async function parkOf(deps: DemandsDeps, call: Call, id: string) {
  const application = await deps.cases.load(id)
  const reader = application && officerReader(sessionOf(call), application, dateOf(deps.now()))
  const title = application?.titleNo === undefined ? undefined : await deps.titles.load(application.titleNo)
  if (!title || reader === undefined || reader === 'recused') return undefined
  return {
    park: title.officialName,
    district: districtName(title.districtId, call.lang),
    ledger: ledgerLinks('staff', id).ledger(demandBook),
    ended: isLive(title) ? undefined : title.status,
  }
}
