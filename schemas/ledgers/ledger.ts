import type { Holder } from '#schemas/fields/build.ts'
import { date } from '#schemas/fields/date.ts'
import { isDay } from '#schemas/fields/day.ts'
import type { Option } from '#schemas/fields/field.ts'
import { integer } from '#schemas/fields/integer.ts'
import { table } from '#schemas/fields/table.ts'
import { text } from '#schemas/fields/text.ts'
import { uscc } from '#schemas/fields/uscc.ts'
import type { AttachmentSlot, Form, Rule } from '#schemas/form.ts'
import { rule, when } from '#schemas/rule.ts'
import { section } from '#schemas/section.ts'

/** Who writes into a ledger: the park's operator, its district, the city. */
export type Keeper = 'park' | 'district' | 'city'

/** One of the 台账 a designated park keeps; its form is one row. */
export interface Ledger {
  /** L01 … L20 */
  readonly code: string
  readonly form: Form
  readonly keptBy: readonly Keeper[]
  /** The columns that name a row, the first answered one counts. */
  readonly names: readonly string[]
  /** How many rows of a table inside a row a sheet has columns for. */
  readonly groups: number
  /** Other words people use in the headers of a sheet, by column. */
  readonly aliases: { readonly [key: string]: readonly string[] }
}

interface Draft {
  readonly code: string
  /** The park where nothing is said. */
  readonly keptBy?: readonly Keeper[]
  readonly id: string
  readonly title: string
  readonly en: string
  readonly names: readonly string[]
  readonly fields: { readonly [key: string]: Holder }
  readonly rules?: readonly Rule[]
  readonly evidence?: AttachmentSlot
  readonly aliases?: Ledger['aliases']
  readonly intro?: string
  readonly introEn?: string
}

export function ledger({
  code,
  keptBy = ['park'],
  id,
  title,
  en,
  names,
  fields,
  rules = [],
  evidence,
  aliases = {},
  ...intro
}: Draft): Ledger {
  return {
    code,
    keptBy,
    names,
    groups: 4,
    aliases,
    form: {
      id: `ledger-${id}`,
      version: 1,
      code,
      title,
      en,
      sections: [section({ id: 'row', title, en, ...intro, fields })],
      rules,
      advice: [],
      attachments: evidence ? [evidence] : [],
    },
  }
}

/** The slot for what proves a row. */
export function proof(
  label: string,
  en: string,
  more: Partial<Pick<AttachmentSlot, 'required' | 'when' | 'most'>> = {},
): AttachmentSlot {
  return { key: 'proof', label, en, required: false, accept: ['pdf', 'jpg', 'png'], most: 5, ...more }
}

/** Only for rows of these kinds. */
export function of(...is: readonly string[]) {
  return { field: 'kind', is }
}

/** A firm of the park by name, and by its code where it is known: the same firm is counted once. */
export function firmFields(label: string, en: string) {
  return {
    firm: text(label, en).between(2, 80),
    firmUscc: uscc(`${label}统一社会信用代码`, `Credit code of the ${en.toLowerCase()}`).optional(),
  }
}

/** Figures given year by year, so that a new year does not overwrite the last one. */
export function yearly(
  label: string,
  en: string,
  columns: { readonly [key: string]: Holder },
): ReturnType<typeof table> {
  return table(label, en, { year: integer('年度', 'Year').between(2020, 2040), ...columns })
    .rows(1, 10)
    .distinct(['year'], `${label}的年度不能重复`, `A year may stand only once in ${en.toLowerCase()}`)
}

/** The day something began, and the day it ended where it has. */
export function lasting(from: readonly [string, string], until: readonly [string, string]) {
  return { startedOn: date(...from).notAfterToday(), endedOn: date(...until).optional() }
}

/** The later of two days may not come first. */
export function order(id: string, from: string, to: string, zh: string, en: string): Rule {
  return rule(id, { zh, en }, (row) =>
    when(isDay(row[from]) && isDay(row[to]) && row[to] < row[from], to, from),
  )
}

/** An answer that some answers of another column ask for. */
export function needed(
  id: string,
  key: string,
  { field, is }: { readonly field: string; readonly is: readonly string[] },
  zh: string,
  en: string,
): Rule {
  return rule(id, { zh, en }, (row) =>
    when(is.some((one) => row[field] === one) && row[key] === undefined, key, field),
  )
}

export const LEVELS: readonly Option[] = [
  { value: '国家', label: '国家', en: 'National' },
  { value: '市', label: '市', en: 'Municipal' },
  { value: '区县', label: '区县', en: 'District' },
  { value: '园区', label: '园区', en: 'Park' },
]
