import type { Letter } from '#web/mails/letter.ts'
import type { DemandsMail } from '#web/mails/mail.ts'
import { formatDate } from '#web/messages/dates.ts'

/** What a quarterly report asks for help with, told once and in full. */
export function demandsLetter({ parkName, caseNo, quarter, demands, url }: DemandsMail): Letter {
  const [year, number] = quarter.split('Q')
  return {
    subject: `园区提出诉求 ${demands.length} 项：${parkName}（${caseNo}）`,
    paragraphs: [
      `“${parkName}”（编号 ${caseNo}）${year}年第${number}季度运行监测报表已由市级接收，报表提出的以下诉求已登入诉求台账（L16），请区县按时限办理：`,
    ],
    items: demands.map(
      ({ category, demand, dueOn }) => `${category}：${demand}（办理时限：${formatDate('zh-CN', dueOn)}）`,
    ),
    action: { label: '打开诉求台账', url },
    after: ['办结后请在台账中填写办理结果。全部园区的诉求在“已认定园区”页面的“企业诉求”中查看。'],
  }
}
