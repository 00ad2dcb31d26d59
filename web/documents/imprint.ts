import {
  BorderStyle,
  FrameAnchorType,
  HorizontalPositionAlign,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
  VerticalPositionAlign,
} from 'docx'
import { formatDate } from '#web/messages/dates.ts'
import { mm, office, run, size } from './set.ts'

const width = mm(156)
/** One character of size four, in twentieths of a point. */
const one = size.four * 10
/** 0.35 mm, in eighths of a point. */
const rule = { style: BorderStyle.SINGLE, size: 8, color: '000000', space: 3 }

/** Who printed it and when, between two lines at the foot of the last page. */
export function imprint(printedOn: string): Paragraph {
  return new Paragraph({
    frame: {
      type: 'alignment',
      width,
      height: mm(9),
      anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.MARGIN },
      alignment: { x: HorizontalPositionAlign.CENTER, y: VerticalPositionAlign.BOTTOM },
    },
    border: { top: rule, bottom: rule },
    indent: { left: one, right: one },
    tabStops: [{ type: TabStopType.RIGHT, position: width - one }],
    children: [
      run(`${office}办公室`, { size: size.four }),
      new TextRun({ children: [new Tab()] }),
      run(`${formatDate('zh-CN', printedOn)}印发`, { size: size.four }),
    ],
  })
}
