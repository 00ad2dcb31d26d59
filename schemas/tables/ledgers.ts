import type { Answers, FormContext } from '#schemas/fields/field.ts'
import { text } from '#schemas/fields/text.ts'
import type { Form } from '#schemas/form.ts'
import type { Ledger } from '#schemas/ledgers/ledger.ts'
import { check } from '#schemas/operations/check.ts'
import { settle } from '#schemas/operations/settle.ts'
import type { Cells } from '#schemas/tables/cells.ts'
import type { Columns } from '#schemas/tables/columns.ts'
import { columnsOf } from '#schemas/tables/columns.ts'
import { exportRows } from '#schemas/tables/export.ts'
import type { ImportProblem } from '#schemas/tables/sheet.ts'
import { problemAt, readSheet, templateOf } from '#schemas/tables/sheet.ts'

export const MOST_LEDGER_ROWS = 1000

/** A row of a file: a new one, or one that stands in the ledger under this id. */
export interface ImportedRow {
  readonly line: number
  readonly id?: string
  readonly answers: Answers
}

export interface LedgerImport {
  readonly rows: readonly ImportedRow[]
  readonly problems: readonly ImportProblem[]
  /** Headers that are no column of the ledger; their cells are left out. */
  readonly ignored: readonly string[]
}

interface Reading {
  readonly today: string
  /** How many documents each slot of a row has; undefined when the ledger has no such row. */
  readonly attached: (row: string) => { readonly [slot: string]: number } | undefined
}

/** Turns cells into rows of a ledger. Rows with problems are returned as well: nothing typed is lost. */
export function importLedger(ledger: Ledger, cells: Cells, { today, attached }: Reading): LedgerImport {
  const { form } = ledger
  const columns = ledgerColumns(ledger)
  const sheet = readSheet(columns, cells, { today })
  if (sheet.rows.length > MOST_LEDGER_ROWS)
    return { rows: [], problems: [tooMany(form, sheet.rows.length)], ignored: [] }
  const seen = new Map<string, number>()
  const read = sheet.rows.map(({ line, answers: { rowId, ...typed } }) => {
    const id = typeof rowId === 'string' ? rowId : undefined
    const files = id === undefined ? {} : attached(id)
    const context: FormContext = { today, attachments: files ?? {} }
    const answers = settle(form, typed, context)
    const found = [...idProblems(id, files, line, seen), ...check(form, answers, context).map(named(form))]
    return {
      row: { line, answers, ...(id !== undefined && { id }) },
      problems: found.map((problem) => problemAt(columns, sheet.columns, line, problem)),
    }
  })
  return {
    rows: read.map(({ row }) => row),
    problems: read.flatMap(({ problems }) => problems),
    ignored: sheet.ignored,
  }
}

/** Where in a file a row lies that cannot be taken for a reason of its own. */
export function problemOf(line: number, code: string, zh: string, en: string): ImportProblem {
  return { line, label: '', code, zh: `第 ${line} 行：${zh}`, en: `Row ${line}: ${en}` }
}

/** The headers of a sheet to fill in, and the words each choice may take. */
export function ledgerTemplate(ledger: Ledger, today: string): Cells {
  return templateOf(ledgerColumns(ledger), { today })
}

/** Rows as a sheet that can be corrected and imported again. */
export function exportLedger(
  ledger: Ledger,
  rows: readonly { readonly id: string; readonly answers: Answers }[],
): Cells {
  return exportRows(
    ledgerColumns(ledger),
    rows.map(({ id, answers }) => ({ rowId: id, ...answers })),
  )
}

/** Which columns of the sheet hold numbers. */
export function numberColumns(ledger: Ledger): ReadonlySet<number> {
  const numbers = ['integer', 'decimal', 'money', 'percentage']
  return new Set(
    ledgerColumns(ledger).all.flatMap(({ field }, i) => (numbers.includes(field.kind) ? [i] : [])),
  )
}

const rowId = text('行编号', 'Row number').optional().field

function ledgerColumns({ form, groups, aliases }: Ledger): Columns {
  const numbered = { id: 'row-id', title: form.title, en: form.en, fields: { rowId } }
  return columnsOf({ form: { ...form, sections: [numbered, ...form.sections] }, groups, aliases })
}

interface Found {
  readonly path: string
  readonly code: string
  readonly zh: string
  readonly en: string
}

/** A document cannot come with a file: the message says where it is uploaded. */
function named(form: Form): (problem: Found) => Found {
  return (problem) => {
    const slot = form.attachments.find(({ key }) => problem.path === `attachments.${key}`)
    if (!slot) return problem
    return {
      ...problem,
      zh: `${slot.label}不能随文件导入，请先按未办结导入，再打开该行上传`,
      en: `${slot.en} cannot come with a file: import the row as still open, then open it and upload`,
    }
  }
}

function idProblems(
  id: string | undefined,
  files: unknown,
  line: number,
  seen: Map<string, number>,
): Found[] {
  if (id === undefined) return []
  const earlier = seen.get(id)
  if (earlier !== undefined)
    return [
      {
        path: 'rowId',
        code: 'row.repeated',
        zh: `行编号与第 ${earlier} 行重复`,
        en: `This number stands in row ${earlier} already`,
      },
    ]
  seen.set(id, line)
  return files === undefined
    ? [
        {
          path: 'rowId',
          code: 'row.unknown',
          zh: '台账中没有这个行编号；新增的行不填行编号',
          en: 'The ledger has no such row; leave the number of a new row empty',
        },
      ]
    : []
}

function tooMany({ title, en }: Form, count: number): ImportProblem {
  return {
    line: 1,
    label: title,
    code: 'ledger.too-many',
    zh: `${title}一次最多导入 ${MOST_LEDGER_ROWS} 行，该文件有 ${count} 行`,
    en: `${en}: a file may have ${MOST_LEDGER_ROWS} rows, this one has ${count}`,
  }
}
