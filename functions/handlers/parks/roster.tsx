import type { Application } from '#domain/application.ts'
import { rosterBook } from '#domain/entry.ts'
import type { Areas } from '#domain/roster/areas.ts'
import { areasOf, excessOf } from '#domain/roster/areas.ts'
import { figuresDue } from '#domain/roster/warnings.ts'
import { dateOf } from '#domain/time.ts'
import type { Title } from '#domain/title.ts'
import { isLive } from '#domain/title.ts'
import type { Call } from '#functions/http/call.ts'
import type { Reply } from '#functions/http/reply.ts'
import { json } from '#functions/http/reply.ts'
import type { Handler } from '#functions/http/site.ts'
import { csvOf } from '#functions/views/csv.ts'
import {
  carrierRows,
  carriersOf,
  exportedRows,
  figureRows,
  figuresOf,
  fits,
  kindChoices,
  livingRows,
  rosterFilterOf,
} from '#functions/views/living-roster.ts'
import type { Side } from '#functions/views/matters.ts'
import type { RowProblem } from '#web/components/row-problems.tsx'
import { labelOf } from '#web/messages/language.ts'
import { formatNumber } from '#web/messages/numbers.ts'
import { t } from '#web/messages/text.ts'
import { LivingRoster } from '#web/pages/living-roster.tsx'
import { path } from '#web/routes.ts'
import type { ParkDeps } from './deps.ts'
import { homeOf } from './deps.ts'

const perPage = 50

export interface RosterView {
  readonly application: Application
  readonly title: Title
  readonly side: Side
  readonly refused?: readonly RowProblem[]
  readonly status?: number
}

type RosterDeps = Pick<ParkDeps, 'show' | 'books' | 'cases' | 'now'>

export function showParkRoster(deps: ParkDeps): Handler {
  return async (call) => rosterPage(deps, call, { ...(await homeOf(deps, call)), side: 'park' })
}

export function downloadParkRoster(deps: ParkDeps): Handler {
  return async (call) => rosterTable(deps, (await homeOf(deps, call)).application.id)
}

/** The list with the figures of the day, narrowed by choices or to the rows behind one figure. */
export async function rosterPage(deps: RosterDeps, call: Call, view: RosterView): Promise<Reply> {
  const { application, title, side, refused = [] } = view
  const today = dateOf(deps.now())
  const entries = await deps.books.entries(application.id, rosterBook)
  const numbers = figuresOf(entries, today)
  const carriers = carriersOf(entries, today)
  const filter = rosterFilterOf(call.query)
  const all = livingRows(application, entries, numbers, { side, today, lang: call.lang })
  const carrier = carriers.find((one) => one.carrier.value === filter.figure)
  const figure = carrier?.units ?? Object.entries(numbers).find(([name]) => name === filter.figure)?.[1]
  const shown = all.filter((row) => (figure ? figure.from.includes(row.id) : fits(row, filter)))
  if (call.wantsJson)
    return json({
      figures: numbers,
      carriers,
      rows: shown.map(({ id, answers, counts }) => ({ id, counts, answers })),
    })
  const text = t(call.lang).living
  const url = path(side === 'park' ? 'parkRoster' : 'staffRoster', { id: application.id })
  const pages = Math.max(1, Math.ceil(shown.length / perPage))
  const page = Math.min(pages, Math.max(1, Number(call.query.get('page')) || 1))
  const live = isLive(title)
  const name = carrier
    ? labelOf(call.lang, carrier.carrier)
    : figure && Object.entries(text.names).find(([key]) => key === filter.figure)?.[1]
  const { id } = application
  const submission = await deps.cases.submission(id, application.round)
  const areas = areasOf(entries, submission?.answers ?? {}, today)
  return deps.show(
    call,
    <LivingRoster
      parkName={title.officialName}
      action={url}
      rows={shown.slice((page - 1) * perPage, page * perPage)}
      there={all.filter((row) => row.there).length}
      left={all.filter((row) => !row.there).length}
      attention={all.filter((row) => row.warnings.length > 0).length}
      figures={figureRows(numbers, url)}
      carriers={carrierRows(carriers, url, call.lang)}
      only={name}
      chosen={filter}
      kinds={kindChoices(call.lang)}
      page={page}
      pages={pages}
      hrefFor={(to) => `${url}?${new URLSearchParams({ ...filter, page: String(to) })}`}
      tableUrl={path(side === 'park' ? 'parkRosterTable' : 'staffRosterTable', { id })}
      lockedUntil={application.lockedUntil}
      crowded={crowdedIn(areas, text)}
      edit={
        side === 'park' && live
          ? {
              newRow: path('parkRosterRow', { id, row: 'new' }),
              importUrl: path('parkRosterImport', { id }),
              inviteUrl: entries.some((entry) => !entry.removedAt && figuresDue(entry, today))
                ? path('parkRosterInvitations', { id })
                : undefined,
            }
          : undefined
      }
      staff={side === 'staff'}
      ended={!live}
      refused={refused}
      flash={flashOf(call)}
    />,
    { status: view.status },
  )
}

/** That all rows together use more than the park has. */
function crowdedIn(areas: Areas, text: { areas(used: string, usable: string, excess: string): string }) {
  const excess = excessOf(areas)
  if (excess === undefined) return undefined
  return text.areas(formatNumber(areas.used), formatNumber(areas.usable ?? 0), formatNumber(excess))
}

/** What was just done, as the address says it. */
export function flashOf(call: Call): string | undefined {
  const text = t(call.lang).living
  const said = {
    saved: text.saved,
    imported: text.imported,
    correction: text.askedDistrict,
    invited: text.invited,
  }
  return Object.entries(said).find(([name]) => name === call.query.get('done'))?.[1]
}

export async function rosterTable(deps: RosterDeps, caseId: string): Promise<Reply> {
  const entries = await deps.books.entries(caseId, rosterBook)
  return {
    status: 200,
    type: 'text/csv; charset=utf-8',
    body: csvOf(exportedRows(entries, dateOf(deps.now()))),
    headers: {
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('入园企业名册.csv')}`,
    },
  }
}
