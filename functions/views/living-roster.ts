import type { Application } from '#domain/application.ts'
import type { Entry } from '#domain/entry.ts'
import { rowsIn } from '#domain/entry.ts'
import type { Figure } from '#domain/roster/figure.ts'
import type { Warning } from '#domain/roster/warnings.ts'
import { warningsOf } from '#domain/roster/warnings.ts'
import { rosterFigures, rosterFlows } from '#domain/roster-figures.ts'
import type { Answers, Field, Option } from '#schemas/fields/field.ts'
import { rosterEntry } from '#schemas/forms/roster-entry/index.ts'
import { allFields } from '#schemas/operations/fields.ts'
import { CARRIERS } from '#schemas/reference/code-lists.ts'
import { yearOn } from '#schemas/roster/row.ts'
import { str } from '#schemas/rule.ts'
import { exportRoster } from '#schemas/tables/export.ts'
import type { RosterCarrier } from '#web/components/roster-carriers.tsx'
import type { RosterFigure } from '#web/components/roster-figures.tsx'
import type { Lang } from '#web/messages/language.ts'
import { labelOf } from '#web/messages/language.ts'
import { t } from '#web/messages/text.ts'
import type { LivingRow } from '#web/pages/living-roster.tsx'
import { path } from '#web/routes.ts'
import type { Side } from './matters.ts'

const NONE: Figure = { value: 0, from: [] }

export interface RosterFilter {
  readonly status: string
  readonly kind: string
  readonly warn: string
  readonly figure: string
}

export function rosterFilterOf(query: URLSearchParams): RosterFilter {
  const given = (name: string) => query.get(name) ?? ''
  return {
    status: given('status') || 'there',
    kind: given('kind'),
    warn: given('warn'),
    figure: given('figure'),
  }
}

/** The figures of the day with the rows behind each. */
export function figuresOf(entries: readonly Entry[], today: string) {
  const rows = rowsIn(entries)
  const stock = rosterFigures(rows, today)
  const flows = rosterFlows(rows, { from: `${today.slice(0, 4)}-01-01`, to: today })
  const { graduated, moved, closed, dismissed } = flows.exits
  const left = [graduated, moved, closed, dismissed]
  return {
    startups: stock.startups,
    startupFirms: stock.startupFirms,
    startupTeams: stock.startupTeams,
    enterprises: stock.enterprises,
    employees: stock.employees,
    occupiedArea: stock.occupiedArea,
    leadConcentration: stock.leadConcentration,
    digitalFirms: stock.digitalFirms,
    ladderPoints: stock.ladderPoints,
    graduatesTotal: stock.graduatesTotal,
    newStartups: flows.newStartups,
    newTechnologyFirms: flows.newTechnologyFirms,
    conversions: flows.conversions,
    exits: {
      value: left.reduce((sum, one) => sum + one.value, 0),
      from: left.flatMap((one) => one.from),
    },
  }
}

/** The chain from nursery to industrial park: what sits in each carrier today. */
export function carriersOf(entries: readonly Entry[], today: string) {
  const { carriers, carrierAreas } = rosterFigures(rowsIn(entries), today)
  return CARRIERS.map((carrier) => ({
    carrier,
    units: carriers[carrier.value] ?? NONE,
    area: carrierAreas[carrier.value] ?? NONE,
  }))
}

export type RosterCarrierNumbers = ReturnType<typeof carriersOf>

export function carrierRows(numbers: RosterCarrierNumbers, url: string, lang: Lang): RosterCarrier[] {
  return numbers.map(({ carrier, units, area }) => ({
    name: labelOf(lang, carrier),
    units: units.value,
    area: area.value,
    href: `${url}?${new URLSearchParams({ figure: carrier.value })}`,
  }))
}

export type RosterNumbers = ReturnType<typeof figuresOf>

const units: { readonly [name: string]: RosterFigure['unit'] } = {
  leadConcentration: 'share',
  occupiedArea: 'area',
}

export function figureRows(numbers: RosterNumbers, url: string): RosterFigure[] {
  const names = Object.keys(numbers) as (keyof RosterNumbers)[]
  return names.map((name) => {
    const unit = units[name]
    return { name, value: numbers[name].value, href: `${url}?figure=${name}`, ...(unit && { unit }) }
  })
}

/** Rows as the list shows them; those that need a look first, then by name. */
export function livingRows(
  { id }: Pick<Application, 'id'>,
  entries: readonly Entry[],
  numbers: RosterNumbers,
  { side, today, lang }: { side: Side; today: string; lang: Lang },
): LivingRow[] {
  const counted = new Set(numbers.startups.from)
  const route = side === 'park' ? 'parkRosterRow' : 'staffRosterRow'
  return rowsIn(entries)
    .map((row) => ({
      id: row.id,
      href: path(route, { id, row: row.id }),
      answers: row.answers,
      counts: counted.has(row.id),
      there: row.answers.status === '在园',
      warnings: warningWords(row, today, lang),
      kind: word('kind', row.answers, lang),
      status: word('status', row.answers, lang),
      stage: word('stage', row.answers, lang),
      verified: word('verifiedBy', row.answers, lang) || word('verifiedBy', { verifiedBy: '未核验' }, lang),
    }))
    .sort(
      (a, b) =>
        Number(b.warnings.length > 0) - Number(a.warnings.length > 0) ||
        str(a.answers, 'name').localeCompare(str(b.answers, 'name'), 'zh-CN'),
    )
}

export function fits(row: LivingRow, { status, kind, warn }: RosterFilter): boolean {
  return (
    (status === 'all' || (status === 'left') !== row.there) &&
    (kind === '' || row.answers.kind === kind) &&
    (warn === '' || row.warnings.length > 0)
  )
}

export function warningWords(row: { id: string; answers: Answers }, today: string, lang: Lang): string[] {
  return warningsOf(row, today).map((one) => wordsOf(one, lang))
}

function wordsOf({ what, on = '', about = '' }: Warning, lang: Lang): string {
  const { warning } = t(lang).living
  switch (what) {
    case 'incubation':
      return warning.incubation(on)
    case 'certificate':
      return warning.certificate(on, certificateName(about, lang))
    case 'contract':
      return warning.contract(on)
    case 'year':
      return warning.year(about)
    case 'blocked':
      return warning.blocked()
    case 'doubt':
      return warning.doubt()
  }
}

export const kindChoices = (lang: Lang) =>
  optionsOf('kind').map((option) => ({ value: option.value, label: labelOf(lang, option) }))

function certificateName(kind: string, lang: Lang): string {
  const column = allFields(rosterEntry).certificates?.fields?.certType
  return nameIn(column, kind, lang)
}

function word(key: string, answers: Answers, lang: Lang): string {
  return nameIn(allFields(rosterEntry)[key], str(answers, key), lang)
}

function nameIn(field: Field | undefined, value: string, lang: Lang): string {
  const option = (field?.everyOption?.() ?? []).find((one) => one.value === value) ?? offered(field, value)
  return option ? labelOf(lang, option) : value
}

function offered(field: Field | undefined, value: string): Option | undefined {
  return field?.options?.({ today: '' }).find((one) => one.value === value)
}

function optionsOf(key: string): readonly Option[] {
  return allFields(rosterEntry)[key]?.options?.({ today: '' }) ?? []
}

/** The rows as a file that can be imported again: the figures of the newest year. */
export function exportedRows(entries: readonly Entry[], today: string) {
  return exportRoster(
    rowsIn(entries).map(({ id, answers }) => ({ rosterId: id, ...answers, ...yearOn(answers, today) })),
  )
}
