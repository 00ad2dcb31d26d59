import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  type Table,
  TextRun,
} from 'docx'
import { formatDate } from '#web/messages/dates.ts'
import { imprint } from './imprint.ts'
import { body, gap, heading, mm, office, plain, portrait, red, run, size } from './set.ts'
import { listTable } from './tables.ts'

/** An official letter as data. Dates are calendar days. */
export interface OfficialLetter {
  /** With the brackets 〔〕; empty until the registry gives a number. */
  readonly docNo: string
  readonly title: readonly string[]
  readonly to: string
  readonly paragraphs: readonly string[]
  readonly attachment?: {
    readonly title: string
    readonly columns: readonly { readonly name: string /** Share of the width. */; readonly width: number }[]
    readonly rows: readonly (readonly string[])[]
  }
  readonly date: string
  /** What stands in brackets under the date: whether everybody may read it. */
  readonly note: string
  readonly printedOn: string
}

/** The letter as a .docx file, in the layout of an official document. */
export async function writeLetter(letter: OfficialLetter): Promise<Uint8Array> {
  const document = new Document({
    creator: office,
    title: letter.title.join(''),
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: { page: portrait },
        footers: { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) },
        children: [
          ...head(letter),
          ...text(letter),
          ...signature(letter),
          ...attached(letter),
          imprint(letter.printedOn),
          last(),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

/** A document ends with a paragraph, however small. */
function last(): Paragraph {
  return new Paragraph({ spacing: { line: 20, lineRule: LineRuleType.EXACT }, children: [] })
}

/** The red head: the name of the office, the number, the red line. */
function head({ docNo }: OfficialLetter): Paragraph[] {
  const mark = new Paragraph({
    alignment: AlignmentType.CENTER,
    // The name begins 35 mm below the edge of the type area.
    spacing: { before: mm(33), after: 0 },
    children: [run(`${office}文件`, { face: 'song', size: markSize(`${office}文件`), color: red })],
  })
  const number = plain([run(docNo === '' ? numberless : docNo)], {
    alignment: AlignmentType.CENTER,
    border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: red, space: 11 } },
  })
  return [mark, ...gap(2), number]
}

/** Where the registry writes the number. */
const numberless = '渝经信中小〔　　　　〕　　号'

/** As large as fits on one line of 156 mm, and no larger than the standard's usual size. */
function markSize(name: string): number {
  const points = Math.floor((156 / 25.4) * 72 * 0.97) / [...name].length
  return Math.min(size.mark, Math.floor(points * 2))
}

function text({ title, to, paragraphs, attachment }: OfficialLetter): Paragraph[] {
  return [
    ...gap(2),
    ...title.map((words) => heading(words)),
    ...gap(),
    plain([run(`${to}：`)]),
    ...paragraphs.map((words, n) => body(words, n === paragraphs.length - 1)),
    ...(attachment ? [...gap(1, true), body(`附件：${attachment.title}`, true)] : []),
  ]
}

/** The office over the middle of the date; the date four characters from the right edge, in Arabic numerals. */
function signature({ date, note }: OfficialLetter): Paragraph[] {
  const day = formatDate('zh-CN', date)
  const right = (shown: string, characters: number) =>
    plain([run(shown)], {
      alignment: AlignmentType.RIGHT,
      indent: { right: Math.round(characters * 320) },
      keepNext: true,
    })
  const widthOf = (shown: string) => [...shown].reduce((sum, c) => sum + (c.charCodeAt(0) > 255 ? 1 : 0.5), 0)
  return [
    ...gap(2, true),
    right(office, Math.max(0, 4 + (widthOf(day) - widthOf(office)) / 2)),
    right(day, 4),
    ...(note ? [body(`（${note}）`)] : []),
  ]
}

function attached({ attachment }: OfficialLetter): (Paragraph | Table)[] {
  if (!attachment) return []
  return [
    plain([run('附件', { face: 'hei' })], { pageBreakBefore: true }),
    ...gap(),
    heading(attachment.title),
    ...gap(),
    listTable(attachment),
  ]
}

/** Size four between two dashes, one character from the outer edge. */
function pageNumber(alignment: typeof AlignmentType.LEFT | typeof AlignmentType.RIGHT): Footer {
  const one = 280
  const edge = alignment === AlignmentType.RIGHT ? { right: one } : { left: one }
  const font = { ascii: '宋体', hAnsi: '宋体', eastAsia: '宋体' }
  return new Footer({
    children: [
      new Paragraph({
        alignment,
        indent: edge,
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], size: size.four, font })],
      }),
    ],
  })
}
