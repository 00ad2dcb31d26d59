import { DomainError } from '#domain/errors.ts'
import type { Grouped } from '#domain/figures/grouping.ts'
import { districtsOf } from '#domain/figures/grouping.ts'
import type { HomePages, Sums } from '#domain/figures/ports.ts'
import type { Officer } from '#domain/person.ts'
import type { HomeFigures } from '#domain/projection.ts'
import { figureOf } from '#schemas/figures/catalogue.ts'
import type { Figure } from '#schemas/figures/figure.ts'
import type { Lang } from '#web/messages/language.ts'
import type { Known } from './dashboard.ts'
import { loadKnown } from './dashboard.ts'
import type { FigureTable, Grouping } from './figure.ts'
import { figureTable, groupings } from './figure.ts'
import { reachOf } from './scope.ts'

export interface Asked {
  readonly officer: Officer
  readonly query: URLSearchParams
  readonly today: string
  readonly lang: Lang
}

export interface SeenFigure {
  readonly figure: Figure
  readonly known: Known
  readonly by: Grouping
  readonly bys: readonly Grouping[]
  readonly table: FigureTable
  /** The district whose parks are listed; none for all the reader may see. */
  readonly district?: string | undefined
}

/** A figure with measures, as its reader asked for it. @throws figure.not-found */
export async function seeFigure(sums: Sums, code: string, asked: Asked): Promise<SeenFigure> {
  const figure = figureOf(code)
  if (!figure || figure.measures.length === 0) throw new DomainError('figure.not-found')
  const { officer, query, today, lang } = asked
  const reach = reachOf(officer, today)
  const known = await loadKnown(sums, { reach, query, today, lang })
  // Clusters are added up for the whole city only.
  const bys = reach.districts ? (['quarter', 'district'] as const) : groupings
  const by = bys.find((one) => one === query.get('by')) ?? bys[0] ?? 'quarter'
  const groups = await groupsOf(sums, known, by)
  const table = figureTable(figure, { by, sums: groups, today, lang })
  return { figure, known, by, bys, table, district: query.get('district') || undefined }
}

/** One more query for clusters; the others are there already. A quarter's flows are its own, not those of the year. */
async function groupsOf(sums: Sums, known: Known, by: Grouping): Promise<Grouped> {
  if (by === 'quarter') return known.quarters
  return by === 'cluster' ? sums.clusters(known.quarter) : known.districts
}

const parksAtOnce = 50

/** The parks behind a figure, a page at a time. Those an officer is recused from are left out. */
export async function parksBehind(
  pages: HomePages,
  { known, district }: Pick<SeenFigure, 'known' | 'district'>,
  { officer, query, today }: Asked,
): Promise<{ homes: readonly HomeFigures[]; next?: string | undefined }> {
  const own = reachOf(officer, today).districts
  const wanted =
    district === undefined ? own : districtsOf(district, today).filter((id) => own?.includes(id) ?? true)
  const after = query.get('after') || undefined
  const { homes, next } = await pages.page({
    quarter: known.quarter,
    districts: wanted,
    after,
    most: parksAtOnce,
  })
  return { homes: homes.filter(({ recused = [] }) => !recused.includes(officer.email)), next }
}
