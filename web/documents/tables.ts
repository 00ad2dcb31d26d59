import {
  AlignmentType,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { OfficialLetter } from './letter.ts'
import { mm, run, size } from './set.ts'

const width = mm(156)

/** The list in an attachment; its head is repeated on every page. */
export function listTable({ columns, rows }: NonNullable<OfficialLetter['attachment']>): Table {
  const whole = columns.reduce((sum, column) => sum + column.width, 0)
  const widths = columns.map((column) => Math.round((width * column.width) / whole))
  const row = (cells: readonly string[], head: boolean) =>
    new TableRow({
      tableHeader: head,
      cantSplit: true,
      children: cells.map((cell, n) => listCell(cell, widths[n] ?? 0, head)),
    })
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    rows: [
      row(
        columns.map(({ name }) => name),
        true,
      ),
      ...rows.map((cells) => row(cells, false)),
    ],
  })
}

function listCell(text: string, size_: number, head: boolean): TableCell {
  return new TableCell({
    width: { size: size_, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { top: 40, bottom: 40, left: 60, right: 60 },
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { line: 320, lineRule: LineRuleType.AT_LEAST },
        children: [run(text, { face: head ? 'hei' : 'fang', size: size.small })],
      }),
    ],
  })
}
