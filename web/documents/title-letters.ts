import { BASIS } from '#schemas/reference/plan.ts'
import { formatDate } from '#web/messages/dates.ts'
import type { OfficialLetter } from './letter.ts'
import { office } from './set.ts'

const day = (date: string): string => formatDate('zh-CN', date)

/** A designated park as letters about its title address it. */
export interface AddressedTitle {
  readonly titleNo: string
  readonly officialName: string
  readonly operatorName: string
  readonly district: string
}

/** 整改通知书 with the list of problems. */
export function rectificationLetter(
  { titleNo, officialName, operatorName }: AddressedTitle,
  given: {
    readonly noticeNo: string
    readonly issuedOn: string
    readonly cause: string
    readonly dueOn: string
    readonly consequence: string
    readonly problems: readonly {
      readonly problem: string
      readonly basis: string
      readonly demand: string
      readonly due: string
    }[]
  },
): OfficialLetter {
  const { noticeNo, issuedOn, cause, dueOn, consequence, problems } = given
  return {
    docNo: '',
    title: [office, '关于中小企业生态家园', '限期整改的通知书'],
    to: operatorName,
    paragraphs: [
      `你单位运营管理的“${officialName}”（家园编号：${titleNo}）存在${cause}的情形。按照${BASIS}动态管理要求，现就附件所列问题下达整改通知（编号：${noticeNo}）。`,
      `请于${day(dueOn)}前完成整改，并提交整改报告及佐证材料；确有困难的，可以申请延期一次，最长不超过3个月。整改由所在区县复查、我委验收。`,
      `整改期间不得申请资金支持和优秀案例。逾期未完成或者验收未通过的，予以${consequence}。`,
    ],
    attachment: {
      title: '整改问题清单',
      columns: [
        { name: '序号', width: 8 },
        { name: '问题', width: 30 },
        { name: '依据', width: 18 },
        { name: '整改要求', width: 28 },
        { name: '期限', width: 16 },
      ],
      rows: problems.map((row, n) => [String(n + 1), row.problem, row.basis, row.demand, day(row.due)]),
    },
    date: issuedOn,
    note: '此件不公开',
    printedOn: issuedOn,
  }
}

/** 撤销决定, as it is announced. */
export function revocationLetter(
  { titleNo, officialName, operatorName, district }: AddressedTitle,
  given: {
    readonly docNo: string
    readonly decidedOn: string
    readonly why: string
    readonly plaqueBackBy: string
    readonly banUntil?: string | undefined
  },
): OfficialLetter {
  const { docNo, decidedOn, why, plaqueBackBy, banUntil } = given
  return {
    docNo,
    title: [office, '关于撤销重庆市中小企业', '生态家园称号的决定'],
    to: '各区县（自治县）经济信息委，有关单位',
    paragraphs: [
      `${district}“${officialName}”（家园编号：${titleNo}，运营管理机构：${operatorName}）存在以下情形：${why}。`,
      `按照${BASIS}动态管理要求，经听取园区陈述申辩，决定撤销其重庆市中小企业生态家园称号，请于${day(plaqueBackBy)}前交回牌匾。`,
      ...(banUntil ? [`${operatorName}在${day(banUntil)}前（含当日）不得再次申报。`] : []),
    ],
    date: decidedOn,
    note: '此件公开发布',
    printedOn: decidedOn,
  }
}

/** 警示函. */
export function warningLetter(
  { titleNo, officialName, operatorName }: AddressedTitle,
  { warnedOn, reason }: { readonly warnedOn: string; readonly reason: string },
): OfficialLetter {
  return {
    docNo: '',
    title: [office, '关于对中小企业生态家园', '予以警示的函'],
    to: operatorName,
    paragraphs: [
      `按照${BASIS}动态管理要求，我委决定对你单位运营管理的“${officialName}”（家园编号：${titleNo}）予以警示。`,
      `理由：${reason}${/[。！？]$/.test(reason) ? '' : '。'}`,
      '警示期间不享受资金优先支持。请查明原因，采取措施；警示事由消除后，由我委解除警示。',
    ],
    date: warnedOn,
    note: '此件不公开',
    printedOn: warnedOn,
  }
}
