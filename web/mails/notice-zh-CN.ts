import type { Letter } from '#web/mails/letter.ts'
import type { NoticeMail } from '#web/mails/mail.ts'
import { formatDate, formatTime } from '#web/messages/dates.ts'

const outcomes = {
  accepted: '已受理，自受理之日起 15 个工作日内核查并答复',
  refused: '不予受理',
  clue: '转为举报线索另行核查，不影响本次公示',
  closed: '已办结',
} as const

const answers = {
  accepted: '异议已受理',
  refused: '异议不予受理',
  clue: '异议转为举报线索',
  closed: '异议答复',
} as const

/** The Chinese wording of mails about notices and objections. */
export function noticeLetter(mail: NoticeMail): Letter {
  switch (mail.template) {
    case 'notice-published':
      return {
        subject: `已进入公示（${mail.caseNo}）`,
        paragraphs: [
          `“${mail.parkName}”（编号 ${mail.caseNo}）已列入${mail.no}，公示至${end(mail)} 24:00。`,
          '公示期间如收到异议，会另行通知。目前不需要办理。',
        ],
        action: { label: '查看办理进度', url: mail.url },
      }
    case 'notice-corrected':
      return {
        subject: `更正公告（${mail.caseNo}）`,
        paragraphs: [
          `${mail.no}中“${mail.parkName}”（编号 ${mail.caseNo}）的内容已更正，公示期自更正之日起重新计算，至${end(mail)} 24:00。`,
        ],
        action: { label: '查看办理进度', url: mail.url },
      }
    case 'objection-raised':
      return {
        subject: `${mail.clue ? '收到举报线索' : '收到公示异议'}（${mail.no}）`,
        paragraphs: [
          `${formatTime('zh-CN', mail.at)}收到对“${mail.parkName}”（编号 ${mail.caseNo}）的${mail.clue ? '举报线索（公示期已满）' : '公示异议'}，编号 ${mail.no}。异议人身份保密。`,
        ],
        action: { label: '查看事项', url: mail.url },
      }
    case 'objection-receipt':
      return {
        subject: `已收到您的${mail.clue ? '举报线索' : '异议'}（${mail.no}）`,
        paragraphs: [
          `您对“${mail.parkName}”提出的${mail.clue ? '意见' : '异议'}已于${formatTime('zh-CN', mail.at)}收到，编号：${mail.no}。`,
          mail.clue
            ? '公示期已满，您的意见按举报线索处理。'
            : '是否受理将在 3 个工作日内决定，结果发送到本邮箱。您的身份信息加密保存，仅承办人员和监督人员可见。',
        ],
      }
    case 'objection-answered':
      return {
        subject: `${answers[mail.outcome]}（${mail.no}）`,
        paragraphs: [`您对“${mail.parkName}”提出的异议（编号 ${mail.no}）${outcome(mail)}。`, ...reply(mail)],
      }
    case 'objection-settled':
      return {
        subject: `异议办理情况（${mail.no}）`,
        paragraphs: [
          `对“${mail.parkName}”（编号 ${mail.caseNo}）的异议（${mail.no}）${outcome(mail)}。`,
          ...reply(mail),
        ],
        action: { label: '查看事项', url: mail.url },
      }
  }
}

type Ended = Extract<NoticeMail, { outcome: unknown }>

const end = ({ end: { date, provisional } }: Extract<NoticeMail, { end: unknown }>): string =>
  `${formatDate('zh-CN', date)}${provisional ? '（暂定）' : ''}`

function outcome({ outcome: state, result }: Ended): string {
  return `${outcomes[state]}${result === '' ? '' : `，处理结论：${result}`}`
}

function reply({ reply: said }: Ended): string[] {
  return said === '' ? [] : [`答复意见：${said}`]
}
