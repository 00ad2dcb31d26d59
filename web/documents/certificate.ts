import {
  AlignmentType,
  BorderStyle,
  Document,
  Packer,
  PageBorderDisplay,
  PageBorderOffsetFrom,
  PageOrientation,
  Paragraph,
  VerticalAlignSection,
} from 'docx'
import { BASIS } from '#schemas/reference/plan.ts'
import { formatDate } from '#web/messages/dates.ts'
import { mm, office, red, run, size } from './set.ts'

export interface Certificate {
  readonly titleNo: string
  readonly officialName: string
  readonly operatorName: string
  readonly docNo: string
  readonly docDate: string
  readonly validFrom: string
  readonly validTo: string
}

/** The certificate as a .docx file: one landscape page in a red frame, with room for the seal. */
export async function writeCertificate(certificate: Certificate): Promise<Uint8Array> {
  const frame = { style: BorderStyle.THIN_THICK_MEDIUM_GAP, size: 36, color: 'C00000', space: 24 }
  const document = new Document({
    creator: office,
    title: `重庆市中小企业生态家园证书 ${certificate.titleNo}`,
    sections: [
      {
        properties: {
          verticalAlign: VerticalAlignSection.CENTER,
          page: {
            size: { width: mm(210), height: mm(297), orientation: PageOrientation.LANDSCAPE },
            margin: { top: mm(34), right: mm(35), bottom: mm(25), left: mm(35) },
            borders: {
              pageBorders: { display: PageBorderDisplay.ALL_PAGES, offsetFrom: PageBorderOffsetFrom.PAGE },
              pageBorderTop: frame,
              pageBorderRight: frame,
              pageBorderBottom: frame,
              pageBorderLeft: frame,
            },
          },
        },
        children: content(certificate),
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

function content(certificate: Certificate): Paragraph[] {
  const { titleNo, officialName, operatorName, docNo, docDate, validFrom, validTo } = certificate
  const day = (date: string) => formatDate('zh-CN', date)
  const line = (text: string, after = 200) =>
    new Paragraph({
      alignment: AlignmentType.BOTH,
      spacing: { line: 480, after },
      indent: { firstLineChars: 200, firstLine: 720 },
      children: [run(text, { size: 36 })],
    })
  const right = (text: string) =>
    new Paragraph({
      alignment: AlignmentType.RIGHT,
      spacing: { line: 480 },
      indent: { right: mm(18) },
      children: [run(text, { size: size.three })],
    })
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { after: 120 },
      children: [run('重庆市中小企业生态家园', { face: 'song', size: 60, color: red })],
    }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { after: 240 },
      children: [run('证　书', { face: 'song', size: 84, color: red })],
    }),
    new Paragraph({
      alignment: AlignmentType.RIGHT,
      spacing: { after: 240 },
      children: [run(`编号：${titleNo}`, { size: size.four })],
    }),
    line(`${operatorName}：`, 80),
    line(`你单位运营管理的“${officialName}”经评审和公示，认定为重庆市中小企业生态家园。`),
    line(`认定文号：${docNo}`, 80),
    line(`有 效 期：${day(validFrom)}至${day(validTo)}`, 120),
    new Paragraph({
      spacing: { after: 280 },
      indent: { firstLineChars: 200, firstLine: 560 },
      children: [run(`依据：${BASIS}`, { size: size.four })],
    }),
    right(office),
    right(day(docDate)),
    right('（盖章处）'),
  ]
}
