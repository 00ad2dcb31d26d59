import { appeal } from '#web/mails/appeal-zh-CN.ts'
import type { Letter } from '#web/mails/letter.ts'
import type { AnnualMail } from '#web/mails/mail.ts'
import { formatTime } from '#web/messages/dates.ts'

/** The result of a year, and the survey of the firms. */
export function annualLetter(mail: AnnualMail): Letter {
  switch (mail.template) {
    case 'evaluation-result':
      return {
        subject: `${mail.year} 年度绩效评价结果（${mail.parkName}）`,
        paragraphs: [
          `“${mail.parkName}”${mail.year} 年度绩效评价结果已于${formatTime('zh-CN', mail.at)}公布，等次为：${mail.band}。`,
          '反馈函和各项得分可在页面上查看。',
          appeal(mail),
        ],
        action: { label: '查看评价结果', url: mail.url },
      }
    case 'survey-invitation':
      return {
        subject: `${mail.year} 年度入园企业满意度问卷（${mail.parkName}）`,
        paragraphs: [
          `请对“${mail.parkName}”${mail.year} 年度的服务作出评价，约需 3 分钟，请于${formatTime('zh-CN', mail.at)}前提交。`,
          '问卷匿名：系统只记录此链接已经使用，不保存答卷与企业的对应关系；园区只能看到 5 份及以上答卷的汇总。',
        ],
        action: { label: '填写问卷', url: mail.url },
        after: ['每个链接只能提交一次。打开链接不会产生任何结果，请不要转发本邮件。'],
      }
  }
}
