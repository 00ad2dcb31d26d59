import { appeal } from '#web/mails/appeal-zh-CN.ts'
import type { Letter } from '#web/mails/letter.ts'
import type { OutcomeMail } from '#web/mails/mail.ts'
import { firmAsked, roster } from '#web/mails/roster-zh-CN.ts'
import { formatTime } from '#web/messages/dates.ts'

const on = (at: string): string => formatTime('zh-CN', at)

const changes = {
  agreed: '同意',
  review: '需重新评审，将下达整改通知',
  cancelled: '拟取消称号，将另行听取陈述申辩',
  kept: '不同意，称号保留',
} as const

/** What becomes of a case once it was decided: a title, an appeal, a return, a withdrawal. */
export function outcome(mail: OutcomeMail): Letter {
  switch (mail.template) {
    case 'firm-asked':
      return firmAsked(mail)
    case 'roster-news':
      return roster(mail)
    case 'batch-extended':
      return {
        subject: `申报截止时间调整为${on(mail.at)}`,
        paragraphs: [
          `“${mail.batch}”的申报截止时间由${on(mail.was)}调整为${on(mail.at)}，对本批次所有园区适用。`,
          ...(mail.reason ? [`原因：${mail.reason}`] : []),
          `${mail.parkName ? `“${mail.parkName}”的申报书` : '您新建的申报书'}尚未提交，请在${on(mail.at)}前完成并提交。`,
        ],
        action: { label: '继续填写申报书', url: mail.url },
      }
    case 'designated':
      return {
        subject: `已认定为重庆市中小企业生态家园（${mail.caseNo}）`,
        paragraphs: [
          `“${mail.parkName}”（编号 ${mail.caseNo}）已于${on(mail.at)}认定为重庆市中小企业生态家园，列入名录。`,
          '认定文件和证书可在页面上下载。',
          '请登录园区页面持续更新入园企业名册和工作台账；每季度结束后，系统会发邮件请园区报送运行监测报表。称号有效期内如有更名、运营机构变更等重大事项，请在 3 个月内报告。',
        ],
        action: { label: '查看认定结果', url: mail.url },
      }
    case 'disqualified':
      return {
        subject: `异议成立，取消资格（${mail.caseNo}）`,
        paragraphs: [
          `公示期间收到的异议经核查成立，“${mail.parkName}”（编号 ${mail.caseNo}）被取消资格。`,
          appeal(mail),
        ],
        action: { label: '查看办理意见', url: mail.url },
      }
    case 'appeal-received':
      return {
        subject: `已收到复核申请（${mail.caseNo}）`,
        paragraphs: [
          `“${mail.parkName}”（编号 ${mail.caseNo}）的复核申请已于${on(mail.at)}收到。`,
          '是否受理在 5 个工作日内决定；受理后由不少于 3 名未参与原决定的人员复核，15 个工作日内答复。目前不需要办理。',
        ],
        action: { label: '查看办理进度', url: mail.url },
      }
    case 'appeal-refused':
      return {
        subject: `复核申请不予受理（${mail.caseNo}）`,
        paragraphs: [`“${mail.parkName}”（编号 ${mail.caseNo}）的复核申请不予受理。`, `理由：${mail.reason}`],
        action: { label: '查看办理意见', url: mail.url },
      }
    case 'appeal-upheld':
      return {
        subject: `复核结论：维持原决定（${mail.caseNo}）`,
        paragraphs: [
          `“${mail.parkName}”（编号 ${mail.caseNo}）的复核申请已经办结，复核结论为维持原决定。`,
          `答复意见：${mail.reason}`,
        ],
        action: { label: '查看办理意见', url: mail.url },
      }
    case 'appeal-reopened':
      return {
        subject: `复核结论：撤销原决定，重新办理（${mail.caseNo}）`,
        paragraphs: [
          `“${mail.parkName}”（编号 ${mail.caseNo}）的复核申请已经办结，原决定不再有效，回到作出该决定的环节重新办理。`,
          `答复意见：${mail.reason}`,
        ],
        action: { label: '查看办理进度', url: mail.url },
      }
    case 'overlap-found':
      return {
        subject: `申报空间重叠：${mail.reason}`,
        paragraphs: [
          `“${mail.reason}”于${on(mail.at)}提交的申报空间，与“${mail.parkName}”（编号 ${mail.caseNo}）的空间重叠超过 5%，未能提交。`,
          '该园区已被告知与所在区县联系，请核实四至和两个园区的关系。',
        ],
        action: { label: '查看案卷', url: mail.url },
      }
    case 'change-received':
      return {
        subject: `已收到：${mail.reason}（${mail.caseNo}）`,
        paragraphs: [
          `“${mail.parkName}”（编号 ${mail.caseNo}）关于“${mail.reason}”的材料已于${on(mail.at)}收到。`,
          '接下来由区县核实并提出意见，市经济信息委作出决定，结果另行通知。目前不需要办理。',
        ],
        action: { label: '查看办理进度', url: mail.url },
      }
    case 'change-settled':
      return {
        subject: `${mail.what}：${changes[mail.change]}（${mail.caseNo}）`,
        paragraphs: [
          `“${mail.parkName}”（编号 ${mail.caseNo}）关于“${mail.what}”的事项已于${on(mail.at)}办结：${changes[mail.change]}。`,
          ...(mail.reason ? [`理由：${mail.reason}`] : []),
        ],
        action: { label: '查看办理意见', url: mail.url },
      }
    case 'deferral-returned':
      return {
        subject: `更新后的申报材料已收到（${mail.caseNo}）`,
        paragraphs: [
          `缓议的“${mail.parkName}”（编号 ${mail.caseNo}）更新后的申报材料已于${on(mail.at)}收到，不需要区县重新推荐。`,
          '接下来由市经济信息委进行形式审查。目前不需要办理。',
        ],
        action: { label: '查看办理进度', url: mail.url },
      }
    case 'deferral-ended':
      return {
        subject: `缓议期满，申报终止（${mail.caseNo}）`,
        paragraphs: [
          `“${mail.parkName}”（编号 ${mail.caseNo}）缓议满 12 个月，没有重新提交，申报已于${on(mail.at)}终止。以后可以在开放的批次另行申报。`,
        ],
        action: { label: '查看申报', url: mail.url },
      }
    case 'withdrawal-kept':
      return {
        subject: `不同意撤回（${mail.caseNo}）`,
        paragraphs: [
          `市经济信息委不同意“${mail.parkName}”（编号 ${mail.caseNo}）在公示期间撤回，公示和后续环节照常进行。`,
          `理由：${mail.reason}`,
        ],
        action: { label: '查看办理意见', url: mail.url },
      }
    case 'withdrawn':
      return {
        subject: `申报已撤回（${mail.caseNo}）`,
        paragraphs: [
          mail.party === 'applicant'
            ? `贵园区“${mail.parkName}”的申报（编号 ${mail.caseNo}）已于${on(mail.at)}撤回，申报终止。`
            : `“${mail.parkName}”（编号 ${mail.caseNo}）的申报人已于${on(mail.at)}撤回申报，未办理的事项不再需要办理。`,
          ...(mail.reason ? [`撤回理由：${mail.reason}`] : []),
        ],
        action: { label: '查看申报', url: mail.url },
      }
    case 'ended':
      return {
        subject: `申报已终止（${mail.caseNo}）`,
        paragraphs: [
          mail.party === 'applicant'
            ? `贵园区“${mail.parkName}”的申报（编号 ${mail.caseNo}）未在规定期限内补正，视为放弃，已于${on(mail.at)}终止。申报期内可以另行申报。`
            : `“${mail.parkName}”（编号 ${mail.caseNo}）未在规定期限内补正，已于${on(mail.at)}终止。`,
          ...(mail.reason ? [`说明：${mail.reason}`] : []),
        ],
        action: { label: '查看申报', url: mail.url },
      }
  }
}
