import * as z from 'zod/mini'
import type { Base, Chain, Constraint, Holder } from '#schemas/fields/build.ts'
import { base, chain, fieldsOf } from '#schemas/fields/build.ts'
import type { Answer, Answers, Field, Fields, FormContext, Message, Problem } from '#schemas/fields/field.ts'
import { checkRow } from '#schemas/fields/row.ts'
import { postedRows } from '#schemas/fields/rows.ts'
import { inSentence, message, toFill } from '#schemas/fields/wording.ts'

interface Spec extends Base {
  readonly columns: Fields
  readonly least: number
  readonly most: number
  readonly preset?: readonly Answers[]
  readonly presetFor?: (context: FormContext) => readonly Answers[]
  readonly guide?: NonNullable<Field['guide']>
  readonly named: readonly string[]
  readonly distinct: readonly { readonly keys: readonly string[]; readonly message: Message }[]
}

export interface TableBuilder extends Chain<TableBuilder> {
  rows(least: number, most: number): TableBuilder
  /** Rows the table always has, in this order; the given columns cannot be changed. */
  preset(rows: readonly Answers[]): TableBuilder
  presetFor(rows: (context: FormContext) => readonly Answers[]): TableBuilder
  /** Messages name a row by these columns instead of its number. */
  named(...columns: readonly string[]): TableBuilder
  /** What helps to answer a row that is given. */
  guide(words: NonNullable<Field['guide']>): TableBuilder
  /** No two rows alike in these columns. */
  distinct(keys: readonly string[], zh: string, en: string): TableBuilder
}

/** A repeating table. An empty row is dropped, unless the rows are preset. */
export function table(label: string, en: string, columns: { readonly [key: string]: Holder }): TableBuilder {
  return build({
    ...base(label, en),
    columns: fieldsOf(columns),
    least: 1,
    most: 100,
    named: [],
    distinct: [],
  })
}

function build(spec: Spec): TableBuilder {
  return {
    ...chain(spec, build),
    field: fieldOf(spec),
    rows: (least, most) => build({ ...spec, least, most }),
    preset: (preset) => build({ ...spec, preset, least: preset.length, most: preset.length }),
    presetFor: (presetFor) => build({ ...spec, presetFor, least: 1, most: 100 }),
    named: (...named) => build({ ...spec, named }),
    guide: (guide) => build({ ...spec, guide }),
    distinct: (keys, zh, en) =>
      build({ ...spec, distinct: [...spec.distinct, { keys, message: message('not-distinct', zh, en) }] }),
  }
}

function fieldOf(spec: Spec): Field {
  const {
    label,
    en,
    help,
    helpEn,
    optional,
    system,
    personal,
    when,
    columns,
    preset,
    presetFor,
    guide,
    most,
  } = spec
  const required = toFill(spec)
  const limits = sizeLimits(spec)
  return {
    kind: 'table',
    label,
    en,
    optional,
    system,
    personal,
    ...(help === undefined ? {} : { help, helpEn }),
    ...(when === undefined ? {} : { when }),
    ...(preset === undefined ? {} : { preset }),
    ...(presetFor === undefined ? {} : { presetFor }),
    ...(guide === undefined ? {} : { guide }),
    fields: columns,
    limit: most,
    get schema() {
      return z.array(rowSchema(columns)).check(z.minLength(spec.least), z.maxLength(most))
    },
    decode: (posted, name) =>
      postedRows(posted, name, columns, preset !== undefined || presetFor !== undefined, preset),
    check: (value, path, context) => checkTable(spec, limits, value, path, context),
    messages: () => [
      required,
      ...limits.map((limit) => limit.message),
      ...spec.distinct.map(({ keys, message: text }) => ({ ...text, code: `${keys[0]}.${text.code}` })),
    ],
  }
}

function sizeLimits({ label, en, least, most }: Spec): readonly Constraint[] {
  return [
    {
      message: message('table', `${label}应逐行填写`, `Fill in ${inSentence(en)} row by row`),
      holds: (value) => isRows(value),
    },
    ...(least > 1
      ? [
          {
            message: message(
              'too-few',
              `${label}至少填写 ${least} 行`,
              `${en} must have at least ${least} rows`,
            ),
            holds: (value: Answer) => isRows(value) && value.length >= least,
          },
        ]
      : []),
    {
      message: message('too-many', `${label}不超过 ${most} 行`, `${en} must have ${most} rows or fewer`),
      holds: (value) => isRows(value) && value.length <= most,
    },
  ]
}

function checkTable(
  spec: Spec,
  limits: readonly Constraint[],
  value: Answer,
  path: string,
  context: FormContext,
): Problem[] {
  const broken = limits.find((limit) => !limit.holds(value, context))
  const rows = isRows(value) ? value : []
  return [
    ...(broken ? [{ path, ...broken.message }] : []),
    ...rows
      .slice(0, spec.most)
      .flatMap((row, i) => checkRow(spec, spec.columns, row, `${path}.${i}`, i + 1, context)),
    ...spec.distinct.flatMap((rule) => repeated(rule, rows, path)),
  ]
}

function repeated(
  { keys, message }: { readonly keys: readonly string[]; readonly message: Message },
  rows: readonly Answers[],
  path: string,
): Problem[] {
  const first = new Map<string, number>()
  return rows.flatMap((row, i) => {
    const key = JSON.stringify(keys.map((name) => row[name] ?? null))
    if (keys.some((name) => row[name] === undefined)) return []
    const seen = first.get(key)
    if (seen === undefined) {
      first.set(key, i)
      return []
    }
    const [column = ''] = keys
    return [{ path: `${path}.${i}.${column}`, also: [`${path}.${seen}.${column}`], ...message }]
  })
}

function rowSchema(columns: Fields): z.ZodMiniType {
  return z.object(
    Object.fromEntries(
      Object.entries(columns).map(([key, column]) => [
        key,
        column.optional || column.when || column.system ? z.optional(column.schema) : column.schema,
      ]),
    ),
  )
}

function isRows(value: Answer): value is Answers[] {
  return Array.isArray(value) && value.every((row) => typeof row === 'object' && row !== null)
}
