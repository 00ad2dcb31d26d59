import type { IParagraphOptions, IRunOptions } from 'docx'
import { AlignmentType, convertMillimetersToTwip, LineRuleType, Paragraph, TextRun } from 'docx'

/** How an official document is set. source: GB/T 9704—2012 党政机关公文格式, 5 and 7 */
export const office = '重庆市经济和信息化委员会'
export const red = 'FF0000'

/** Half-points of the named Chinese type sizes. */
export const size = { mark: 96, two: 44, three: 32, four: 28, small: 21 } as const

/** Lines of 28 points, in twentieths of a point. */
const line = 560
/** Two characters of size three, in twentieths of a point: for programs that do not count characters. */
const twoCharacters = 640

type Face = 'song' | 'fang' | 'hei' | 'kai'
const faces: { readonly [F in Face]: string } = {
  song: '方正小标宋简体',
  fang: '仿宋',
  hei: '黑体',
  kai: '楷体',
}

export const mm = convertMillimetersToTwip

/** A4 with a type area of 156 × 225 mm. */
export const portrait = {
  size: { width: mm(210), height: mm(297) },
  margin: { top: mm(37), right: mm(26), bottom: mm(35), left: mm(28), header: mm(15), footer: mm(23) },
}

export interface Setting extends Omit<IRunOptions, 'font' | 'size' | 'text' | 'children'> {
  readonly face?: Face
  readonly size?: number
}

/** Text in a Chinese face; quotation marks between Chinese characters are Chinese too. */
export function run(
  text: string,
  { face = 'fang', size: points = size.three, ...rest }: Setting = {},
): TextRun {
  // Digits and Latin letters between Chinese ones are set in a Latin face.
  const latin = face === 'fang' || face === 'kai' ? 'Times New Roman' : faces[face]
  return new TextRun({
    ...rest,
    text,
    size: points,
    font: { ascii: latin, hAnsi: latin, cs: latin, eastAsia: faces[face], hint: 'eastAsia' },
  })
}

/** A paragraph at 28 points, not indented. */
export function plain(
  children: readonly TextRun[],
  options: Omit<IParagraphOptions, 'children'> = {},
): Paragraph {
  return new Paragraph({
    spacing: { line, lineRule: LineRuleType.EXACT },
    ...options,
    children: [...children],
  })
}

/** A paragraph of the text: size three, both edges even, two characters in. A signature never stands on a page without text. */
export function body(text: string, keepNext = false): Paragraph {
  return plain([run(text)], {
    keepNext,
    alignment: AlignmentType.BOTH,
    indent: { firstLineChars: 200, firstLine: twoCharacters },
  })
}

/** A line of a title. */
export function heading(text: string): Paragraph {
  return plain([run(text, { face: 'song', size: size.two })], {
    alignment: AlignmentType.CENTER,
    spacing: { line: 700, lineRule: LineRuleType.EXACT },
  })
}

/** Empty lines of the text. */
export function gap(lines = 1, keepNext = false): Paragraph[] {
  return Array.from({ length: lines }, () => plain([], { keepNext }))
}
