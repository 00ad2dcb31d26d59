import { BASIS } from '#schemas/reference/plan.ts'
import { formatDate } from '#web/messages/dates.ts'
import type { OfficialLetter } from './letter.ts'
import { office } from './set.ts'

/** One designated park as a letter lists it. */
export interface ListedTitle {
  readonly titleNo: string
  readonly officialName: string
  readonly operatorName: string
  readonly district: string
  readonly industries: readonly string[]
  readonly validFrom: string
  readonly validTo: string
}

const day = (date: string): string => formatDate('zh-CN', date)
const open = '此件公开发布'
const closed = '此件不公开'

/** 认定通知: one letter for all parks that bear its number. */
export function designationLetter(given: {
  readonly docNo: string
  readonly docDate: string
  readonly year: number
  readonly titles: readonly ListedTitle[]
}): OfficialLetter {
  const { docNo, docDate, year, titles } = given
  const first = titles[0]
  if (!first) throw new Error(`no title bears ${docNo}`)
  const several = titles.length > 1
  const parks = several ? `${first.officialName}等${titles.length}家园区` : first.officialName
  return {
    docNo,
    title: [office, `关于认定${year}年度重庆市`, '中小企业生态家园的通知'],
    to: '各区县（自治县）经济信息委，有关单位',
    paragraphs: [
      `按照${BASIS}要求，经园区申报、区县推荐、形式审查、专家评审、综合审定和社会公示，现认定${parks}为重庆市中小企业生态家园${several ? '（名单见附件）' : '（详见附件）'}，称号有效期${validity(titles)}。`,
      '请各区县经济信息委加强对辖区内中小企业生态家园的指导和服务，督促运营管理机构按照创建方案推进建设、完善生态、培育企业，并按期报送运行情况。',
      '请各中小企业生态家园珍惜称号，规范运营。更名、运营管理机构变更、空间范围调整等重大事项，应当在变更后3个月内按程序报告。我委将开展年度评价，实行动态管理。',
    ],
    attachment: {
      title: '重庆市中小企业生态家园认定名单',
      columns: [
        { name: '序号', width: 7 },
        { name: '家园编号', width: 22 },
        { name: '名称', width: 18 },
        { name: '运营管理机构', width: 21 },
        { name: '所属区县', width: 12 },
        { name: '主导产业', width: 20 },
      ],
      rows: titles.map((title, n) => [
        String(n + 1),
        title.titleNo,
        title.officialName,
        title.operatorName,
        title.district,
        title.industries.join('、'),
      ]),
    },
    date: docDate,
    note: open,
    printedOn: docDate,
  }
}

/** One period for all, or each its own in the list. */
function validity(titles: readonly ListedTitle[]): string {
  const periods = new Set(titles.map(({ validFrom, validTo }) => `自${day(validFrom)}至${day(validTo)}`))
  const [only] = periods
  return periods.size === 1 && only ? only : '以证书载明的日期为准'
}

/** A letter to one park about its application. */
export interface Answered {
  readonly operatorName: string
  readonly parkName: string
  readonly caseNo: string
  readonly decidedOn: string
  readonly reason: string
}

/** 不予认定通知. */
export function declinedLetter({
  operatorName,
  parkName,
  caseNo,
  decidedOn,
  reason,
}: Answered): OfficialLetter {
  return {
    docNo: '',
    title: [office, '关于不予认定重庆市中小企业', '生态家园的通知'],
    to: operatorName,
    paragraphs: [
      `你单位运营管理的“${parkName}”申报重庆市中小企业生态家园（申报编号：${caseNo}），我委已按照${BASIS}完成评审和综合审定，决定不予认定。`,
      `理由：${ended(reason)}`,
      '对本决定有异议的，可以自收到本通知之日起10个工作日内，向我委书面申请复核。复核由未参与原决定的人员进行。',
    ],
    date: decidedOn,
    note: closed,
    printedOn: decidedOn,
  }
}

/** 答复函: the outcome of an objection, to whoever raised it. The letter names no objector; the cover does. */
export function objectionReply(given: {
  readonly objectionNo: string
  readonly parkName: string
  readonly receivedOn: string
  readonly repliedOn: string
  readonly result: string
  readonly reply: string
}): OfficialLetter {
  const { objectionNo, parkName, receivedOn, repliedOn, result, reply } = given
  return {
    docNo: '',
    title: [office, '关于公示异议处理结果的答复函'],
    to: '异议人（单位）',
    paragraphs: [
      `我委于${day(receivedOn)}收到您（你单位）对“${parkName}”拟认定为重庆市中小企业生态家园的书面异议（编号：${objectionNo}）。按照${BASIS}要求，经核查，现答复如下：`,
      `处理结论：${ended(result)}`,
      ended(reply),
      '感谢您（你单位）对中小企业生态家园工作的关心和监督。我委对异议人的身份信息予以保密。',
    ],
    date: repliedOn,
    note: closed,
    printedOn: repliedOn,
  }
}

/** A sentence ends once. */
function ended(text: string): string {
  return /[。！？；]$/.test(text.trim()) ? text.trim() : `${text.trim()}。`
}
