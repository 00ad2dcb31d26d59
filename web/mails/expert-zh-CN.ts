import type { Letter } from '#web/mails/letter.ts'
import type { DueDay, ExpertMail } from '#web/mails/mail.ts'
import { formatDate } from '#web/messages/dates.ts'

const by = ({ date, provisional }: DueDay): string =>
  `${formatDate('zh-CN', date)}${provisional ? '（暂定）' : ''}`
const alone = '请独立评审，对评审内容和其他专家情况保密；不得将材料转交他人。'

/** The Chinese wording of what an expert is asked for: what to do, until when, and what follows without it. */
export function expertLetter(mail: ExpertMail): Letter {
  return {
    subject:
      mail.ask === 'invitation'
        ? `请于${by(mail.due)}前完成回避声明（${mail.caseNo}）`
        : `请于${by(mail.due)}前完成：${mail.form}（${mail.caseNo}）`,
    paragraphs: paragraphs(mail),
    action: { label: '打开评审页面', url: mail.url },
    after: ['此链接只供您本人使用，打开链接不会产生任何结果。请不要转发本邮件。'],
  }
}

function paragraphs({ ask, due, parkName, caseNo, form }: ExpertMail): string[] {
  const park = `“${parkName}”（编号 ${caseNo}）`
  switch (ask) {
    case 'invitation':
      return [
        `市经济信息委邀请您担任“${parkName}”申报中小企业生态家园（编号 ${caseNo}）的评审专家。`,
        `请您于${by(due)}前确认是否参加，并先作回避声明；声明前不提供申报材料。逾期未确认的，由候补专家递补。`,
      ]
    case 'sheet':
      return [
        `请您于${by(due)}前评审${park}，提交《${form}》。`,
        `${alone}评审中发现应当回避的，在页面上选择“申请回避”。`,
        '逾期未提交的，由候补专家递补，并记入履职情况；累计两次的，暂停评审资格。',
      ]
    case 'deviation':
      return [
        `您对${park}的评分与专家组评分差异较大，请您于${by(due)}前说明理由，或者重新评分一次。`,
        `原评分表保留。逾期未办理的，按原评分计算，并在专家组评审意见中注明。${alone}`,
      ]
    case 'opinion':
      return [
        `${park}的专家评分已经完成。请您作为专家组组长组织会商，于${by(due)}前签署《${form}》。`,
        '会商情况和评审意见请注意保密，签署后才能进入下一环节。',
      ]
  }
}
