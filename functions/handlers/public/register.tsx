import { DomainError } from '#domain/errors.ts'
import { dateOf } from '#domain/time.ts'
import type { Title } from '#domain/title.ts'
import type { Call } from '#functions/http/call.ts'
import { param } from '#functions/http/call.ts'
import { json } from '#functions/http/reply.ts'
import type { Handler } from '#functions/http/site.ts'
import { csvOf } from '#functions/views/csv.ts'
import type { RegisterFilter } from '#functions/views/register.ts'
import { choicesIn, filterOf, fits, historyOf, revokedIn, rowOf } from '#functions/views/register.ts'
import { t } from '#web/messages/text.ts'
import { Register } from '#web/pages/register.tsx'
import { TitlePage } from '#web/pages/title.tsx'
import { path } from '#web/routes.ts'
import type { PublicDeps } from './deps.ts'

interface Asked {
  readonly all: readonly Title[]
  readonly shown: readonly Title[]
  readonly filter: RegisterFilter
  readonly today: string
}

async function asked({ titles, now }: PublicDeps, call: Call): Promise<Asked> {
  const all = await titles.all()
  const filter = filterOf(call.query)
  const today = dateOf(now())
  return { all, shown: all.filter((title) => fits(title, filter, today)), filter, today }
}

/** The register, to be narrowed by district, cluster and state. */
export function showRegister(deps: PublicDeps): Handler {
  return async (call) => {
    const { all, shown, filter, today } = await asked(deps, call)
    const rows = shown.map((title) => rowOf(title, call.lang, today))
    const revoked = revokedIn(all, call.lang, today)
    if (call.wantsJson) return json({ total: all.length, titles: rows, revoked })
    const query = new URLSearchParams(Object.entries(filter).filter(([, value]) => value !== ''))
    return deps.show(
      call,
      <Register
        rows={rows}
        revoked={revoked}
        total={all.length}
        chosen={filter}
        {...choicesIn(all, call.lang, today)}
        tableUrl={`${path('registerTable')}${query.size > 0 ? `?${query}` : ''}`}
      />,
    )
  }
}

/** The same rows as a file for spreadsheets. */
export function downloadRegister(deps: PublicDeps): Handler {
  return async (call) => {
    const { shown, today } = await asked(deps, call)
    const text = t(call.lang).register
    const head = [
      text.number,
      text.name,
      text.operator,
      text.district,
      text.industries,
      text.from,
      text.to,
      text.status,
    ]
    const body = shown
      .map((title) => rowOf(title, call.lang, today))
      .map((row) => [
        row.titleNo,
        row.officialName,
        row.operatorName,
        row.district,
        row.industries.join(text.comma),
        row.validFrom,
        row.validTo,
        text.statuses[row.status],
      ])
    return {
      status: 200,
      body: csvOf([head, ...body]),
      type: 'text/csv; charset=utf-8',
      headers: { 'content-disposition': 'attachment; filename="register.csv"' },
    }
  }
}

/** A designated park. @throws title.not-found */
export function showTitle(deps: PublicDeps): Handler {
  return async (call) => {
    const all = await deps.titles.all()
    const title = all.find(({ titleNo }) => titleNo === param(call, 'title'))
    if (!title) throw new DomainError('title.not-found')
    const { docNo, docDate, buildStatus, acceptedOn, revocation, successors = [] } = title
    const predecessors = all
      .filter((one) => one.successors?.includes(title.titleNo))
      .map(({ titleNo }) => titleNo)
    const more = { docNo, docDate, buildStatus, acceptedOn, revocation, successors, predecessors }
    const shown = { ...rowOf(title, call.lang, dateOf(deps.now())), ...more }
    const history = historyOf(title, call.lang)
    return call.wantsJson
      ? json({ ...shown, history })
      : deps.show(call, <TitlePage title={shown} history={history} />)
  }
}
