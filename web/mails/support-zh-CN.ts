import type { Letter } from '#web/mails/letter.ts'
import type { SupportMail } from '#web/mails/mail.ts'
import { matterStatuses } from '#web/matter-status.ts'
import { formatTime } from '#web/messages/dates.ts'

const things = { funding: '资金支持申请', practice: '优秀案例' } as const

/** A request for funds or a best-practice case, for the park. */
export function supportLetter(mail: SupportMail): Letter {
  const thing = `${things[mail.about]}“${mail.name}”`
  const action = { label: '查看办理情况', url: mail.url }
  if (mail.template === 'support-received')
    return {
      subject: `已收到${thing}（${mail.caseNo}）`,
      paragraphs: [
        `“${mail.parkName}”的${thing}已于${formatTime('zh-CN', mail.at)}收到。`,
        '接下来由区县审核，市经济信息委决定，结果另行通知。目前不需要办理。',
      ],
      action,
    }
  const outcome = matterStatuses[mail.about][mail.outcome]?.zh ?? ''
  return {
    subject: `${thing}：${outcome}（${mail.caseNo}）`,
    paragraphs: [
      `“${mail.parkName}”的${thing}于${formatTime('zh-CN', mail.at)}有了新的进展：${outcome}。`,
      ...(mail.reason ? [`说明：${mail.reason}`] : []),
    ],
    action,
  }
}
