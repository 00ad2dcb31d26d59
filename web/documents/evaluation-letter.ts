import { BASIS } from '#schemas/reference/plan.ts'
import { formatDate } from '#web/messages/dates.ts'
import type { OfficialLetter } from './letter.ts'
import { office } from './set.ts'

export interface EvaluationLetter {
  readonly year: number
  readonly titleNo: string
  readonly officialName: string
  readonly operatorName: string
  readonly band: string
  /** Two decimals. */
  readonly score: number
  readonly base: number
  readonly bonus: number
  readonly deducted: number
  readonly vetoes: readonly string[]
  /** The city's own words about the year. */
  readonly opinion: string
  readonly publishedOn: string
  readonly appealUntil: string
  readonly items: readonly {
    readonly code: string
    readonly name: string
    readonly max: number
    readonly points: number
  }[]
}

/** 年度绩效评价反馈函: the result of a year with every indicator; nobody learns from it who judged, or how many. */
export function evaluationLetter(given: EvaluationLetter): OfficialLetter {
  const { year, officialName, titleNo, band, score, base, bonus, deducted, vetoes, opinion } = given
  const parts = `基础得分${two(base)}分，加分${two(bonus)}分，扣分${two(Math.abs(deducted))}分`
  return {
    docNo: '',
    title: [office, `关于${year}年度中小企业生态家园`, '绩效评价结果的反馈函'],
    to: given.operatorName,
    paragraphs: [
      `按照${BASIS}要求，经园区自评、区县核验、专家评审、会议审定和公示，你单位运营管理的“${officialName}”（家园编号：${titleNo}）${year}年度绩效评价最终得分${two(score)}分（${parts}），等次为${band}。`,
      ...(vetoes.length > 0 ? [`认定的否决情形：${vetoes.join('；')}。`] : []),
      ...(opinion ? [`评价意见：${ended(opinion)}`] : []),
      `评价结果已于${formatDate('zh-CN', given.publishedOn)}公布，各项指标得分见附件。对评价结果有异议的，可以在${formatDate('zh-CN', given.appealUntil)}前向我委书面申请复核，复核由未参与原决定的人员进行。`,
      '请你单位对照评价意见，巩固成效、补齐短板，并在下一年度计划中予以落实。',
    ],
    attachment: {
      title: `${year}年度绩效评价各项指标得分`,
      columns: [
        { name: '代码', width: 12 },
        { name: '指标', width: 56 },
        { name: '满分', width: 16 },
        { name: '得分', width: 16 },
      ],
      rows: given.items.map(({ code, name, max, points }) => [code, name, String(max), two(points)]),
    },
    date: given.publishedOn,
    note: '此件不公开',
    printedOn: given.publishedOn,
  }
}

const two = (points: number): string => points.toFixed(2)

/** A sentence ends once. */
function ended(text: string): string {
  return /[。！？；]$/.test(text.trim()) ? text.trim() : `${text.trim()}。`
}
