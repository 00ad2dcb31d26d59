import type { HomePages } from '#domain/figures/ports.ts'
import type { HomeFigures } from '#domain/projection.ts'
import { dateOf } from '#domain/time.ts'
import type { Call } from '#functions/http/call.ts'
import { param } from '#functions/http/call.ts'
import { json } from '#functions/http/reply.ts'
import type { Handler } from '#functions/http/site.ts'
import { csvOf } from '#functions/views/csv.ts'
import { quarterChoices, quarterNoteOf } from '#functions/views/programme/dashboard.ts'
import { cellsOf, figureChart } from '#functions/views/programme/figure.ts'
import type { SeenFigure } from '#functions/views/programme/figure-view.ts'
import { parksBehind, seeFigure } from '#functions/views/programme/figure-view.ts'
import { funnelFigure } from '#functions/views/programme/funnel.ts'
import { rowsBehind } from '#functions/views/programme/rows-behind.ts'
import { districtInChargeName, linesOf, say } from '#functions/views/programme/words.ts'
import { districtName } from '#functions/views/register.ts'
import { officeName } from '#functions/views/timeline.ts'
import { workbookType, writeWorkbook } from '#web/documents/workbook.ts'
import { formatPeriod } from '#web/messages/dates.ts'
import { t } from '#web/messages/text.ts'
import { ProgrammeFigure } from '#web/pages/programme-figure.tsx'
import { path } from '#web/routes.ts'
import type { DashboardDeps } from './dashboard.tsx'
import { officerOf } from './deps.ts'
import type { FunnelDeps } from './funnel.tsx'
import { funnelCells, funnelFor, showFunnel } from './funnel.tsx'

export interface FigureDeps extends DashboardDeps, FunnelDeps {
  readonly homePages: HomePages
}

/** One figure by groups of parks, with the parks behind it. */
export function showFigure(deps: FigureDeps): Handler {
  return async (call) => {
    const asked = askedBy(deps, call)
    const funnel = funnelFigure(param(call, 'figure'))
    if (funnel) return showFunnel(deps, call, funnel, asked.officer)
    const seen = await seeFigure(deps.sums, param(call, 'figure'), asked)
    const behind = await parksBehind(deps.homePages, seen, asked)
    const { figure, known, by, table } = seen
    const { lang } = call
    const text = t(lang).programme
    const ids = new Set(table.columns.map(({ id }) => id))
    const parks = behind.homes.map((home) => parkRow(seen, home, ids))
    const chart = figureChart(figure, table, by, lang)
    const query = queryOf(seen)
    if (call.wantsJson)
      return json({ code: figure.code, quarter: known.quarter, by, ...table, parks, next: behind.next })
    return deps.show(
      call,
      <ProgrammeFigure
        code={figure.code}
        name={say(figure, lang)}
        formula={say(figure.formula, lang)}
        over={officeName(asked.officer.office, lang)}
        quarter={text.where(formatPeriod(lang, known.quarter))}
        note={quarterNoteOf(known)}
        hint={by === 'cluster' ? text.clusterHint : undefined}
        selects={selectsOf(seen)}
        columns={table.columns}
        groups={table.groups.map(({ id, name, lines }) => ({
          id,
          name,
          texts: lines.map((line) => line.text),
        }))}
        groupedBy={text.groups[by]}
        chart={chart && { chart, src: `${path('staffChart', { chart: figure.code })}?${query}` }}
        parks={parks}
        more={
          behind.next &&
          `${path('figure', { figure: figure.code })}?${query}&after=${encodeURIComponent(behind.next)}`
        }
        csv={`${path('figureCsv', { figure: figure.code })}?${query}`}
        xlsx={`${path('figureXlsx', { figure: figure.code })}?${query}`}
      />,
    )
  }
}

/** The groups of a figure as a table file. */
export function downloadFigureCsv(deps: FigureDeps): Handler {
  return async (call) => {
    const { name, cells } = await table(deps, call)
    const body = csvOf(cells.map((row) => row.map((cell) => String(cell ?? ''))))
    return { status: 200, type: 'text/csv; charset=utf-8', body, headers: attachment(`${name}.csv`) }
  }
}

export function downloadFigureXlsx(deps: FigureDeps): Handler {
  return async (call) => {
    const { name, cells } = await table(deps, call)
    const body = writeWorkbook([{ name, rows: cells }])
    return { status: 200, type: workbookType, body, headers: attachment(`${name}.xlsx`) }
  }
}

async function table(deps: FigureDeps, call: Call) {
  const asked = askedBy(deps, call)
  const funnel = funnelFigure(param(call, 'figure'))
  if (funnel) {
    const seen = await funnelFor(deps, call, asked.officer)
    return { name: `${funnel.code} ${say(funnel, call.lang)} ${seen.batch}`, cells: funnelCells(seen, call) }
  }
  const seen = await seeFigure(deps.sums, param(call, 'figure'), asked)
  const { figure, known } = seen
  const name = `${figure.code} ${say(figure, call.lang)} ${known.quarter}`
  return { name, cells: cellsOf(seen.table, call.lang) }
}

function askedBy({ now }: FigureDeps, call: Call) {
  return { officer: officerOf(call), query: call.query, today: dateOf(now()), lang: call.lang }
}

function attachment(name: string): Record<string, string> {
  return { 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}` }
}

function queryOf({ known, by, district }: SeenFigure): URLSearchParams {
  return new URLSearchParams({ quarter: known.quarter, by, ...(district && { district }) })
}

function parkRow({ figure, known }: SeenFigure, home: HomeFigures, shown: ReadonlySet<string>) {
  const { caseId, name, titleNo, districtId, numbers } = home
  const lines = linesOf(figure, numbers, known.lang).filter(({ id }) => shown.has(id))
  return {
    caseId,
    name,
    titleNo,
    district: districtName(districtId, known.lang),
    texts: lines.map((line) => line.text),
    rows: rowsBehind(figure, caseId, known.lang),
  }
}

function selectsOf({ known, by, bys, table, district }: SeenFigure) {
  const text = t(known.lang).programme
  const districts = by === 'district' ? table.groups : []
  return [
    { name: 'quarter', label: text.quarter, chosen: known.quarter, choices: quarterChoices(known) },
    {
      name: 'by',
      label: text.by,
      chosen: by,
      choices: bys.map((value) => ({ value, label: text.groups[value] })),
    },
    ...(districts.length > 1 || district
      ? [
          {
            name: 'district',
            label: text.parks,
            all: text.allDistricts,
            chosen: district ?? '',
            choices: districts.map(({ id }) => ({
              value: id,
              label: districtInChargeName(id, known.today, known.lang),
            })),
          },
        ]
      : []),
  ]
}
