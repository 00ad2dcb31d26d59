import type { Letter } from '#web/mails/letter.ts'
import type { TitleMail } from '#web/mails/mail.ts'
import { formatDate, formatTime } from '#web/messages/dates.ts'

const day = (date: string): string => formatDate('zh-CN', date)

const follows: { readonly [status: string]: string } = {
  有效: '各项支持按规定恢复正常。',
  警示: '警示期间不享受资金优先支持。',
  整改中: '整改期间不得申请资金支持和优秀案例，请按通知书要求按期整改并提交整改报告。',
  暂停: '称号暂停期间不计入全市建设目标，不得申请资金支持和优秀案例。',
  撤销: '称号已终止，请按期交回牌匾。',
  退出: '称号已终止，可在以后的批次重新申报。',
  到期: '有效期届满未通过复核，称号已终止，可在以后的批次重新申报。',
}

/** What becomes of a title after the designation, for the park and its district. */
export function titleLetter(mail: TitleMail): Letter {
  const { caseNo, parkName, until, url } = mail
  const name = `“${parkName}”（编号 ${caseNo}）`
  const reason = mail.reason ? [`理由：${mail.reason}`] : []
  const action = { label: '查看称号情况', url }
  switch (mail.news) {
    case 'moved':
      return {
        subject: `称号状态：${mail.status}（${caseNo}）`,
        paragraphs: [
          `${name}的中小企业生态家园称号已于${formatTime('zh-CN', mail.at)}由“${mail.from}”转为“${mail.status}”。`,
          ...(follows[mail.status] ? [follows[mail.status] ?? ''] : []),
          ...(mail.plaqueBackBy ? [`请于${day(mail.plaqueBackBy)}前交回牌匾。`] : []),
          ...(mail.banUntil ? [`运营管理机构在${day(mail.banUntil)}前（含当日）不得再次申报。`] : []),
          ...reason,
        ],
        action,
      }
    case 'expiring':
      return {
        subject: `称号有效期还有 ${mail.days} 天（${caseNo}）`,
        paragraphs: [
          `${name}的中小企业生态家园称号有效期至${day(until)}，还有 ${mail.days} 天。`,
          '市经济信息委正在进行到期复核，结果另行通知；期满未通过复核的，称号终止。',
        ],
        action,
      }
    case 'renewed':
      return {
        subject: `到期复核通过，称号延续三年（${caseNo}）`,
        paragraphs: [`${name}通过到期复核，称号有效期延续至${day(until)}。`, ...reason],
        action,
      }
    case 'not-renewed':
      return {
        subject: `到期复核结果：不再延续（${caseNo}）`,
        paragraphs: [`${name}未通过到期复核，称号在${day(until)}有效期满后终止。`, ...reason],
        action,
      }
    case 'succeeded':
      return {
        subject: `原家园另有承接（${caseNo}）`,
        paragraphs: [
          `${name}的称号已因合并重组终止。又一家新认定的家园承接该园区，名录已注明承接关系。`,
          ...reason,
        ],
        action,
      }
    case 'unmerged':
      return {
        subject: `合并重组未完成，称号照常有效（${caseNo}）`,
        paragraphs: [
          `${name}曾同意合并重组，由新园区重新申报。新园区未获认定，原称号及其有效期不变，原空间不再接受其他申报。`,
          ...reason,
          '仍拟合并重组的，请重新报告变更。',
        ],
        action,
      }
    case 'kept':
      return {
        subject: `不予撤销称号（${caseNo}）`,
        paragraphs: [`经听取陈述申辩，市经济信息委决定不撤销${name}的中小企业生态家园称号。`, ...reason],
        action,
      }
  }
}
