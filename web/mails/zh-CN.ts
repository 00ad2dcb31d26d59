import { expertLetter } from '#web/mails/expert-zh-CN.ts'
import { isHomeMail } from '#web/mails/home.ts'
import { homeLetter } from '#web/mails/home-zh-CN.ts'
import type { Letter } from '#web/mails/letter.ts'
import type { DueDay, Mail } from '#web/mails/mail.ts'
import { noticeLetter } from '#web/mails/notice-zh-CN.ts'
import { outcome } from '#web/mails/outcome-zh-CN.ts'
import { formatDate, formatTime } from '#web/messages/dates.ts'

const on = (at: string): string => formatTime('zh-CN', at)
const by = ({ date, provisional }: DueDay): string =>
  `${formatDate('zh-CN', date)}${provisional ? '（暂定）' : ''}`
const offices = { district: '区县经济信息委', city: '市经济信息委' } as const
const seeAnytime = '办理期间可以随时登录查看进度。'
const personal =
  '此链接只供您本人使用，打开链接不会产生任何办理结果。如不应由您办理，请在页面上选择“委托他人办理”，不要转发本邮件。'

/** The Chinese wording of every mail. */
export function letter(mail: Mail): Letter {
  if (isHomeMail(mail)) return homeLetter(mail)
  switch (mail.template) {
    case 'sign-in-code':
      return {
        subject: '登录验证码',
        paragraphs: ['您正在登录重庆市中小企业生态家园申报与评审系统，验证码为：'],
        code: mail.code,
        after: [`验证码 ${mail.minutes} 分钟内有效，只能使用一次。如非本人操作，请忽略本邮件。`],
      }
    case 'decision-code':
      return {
        subject: '办理验证码',
        paragraphs: [`您正在提交“${mail.parkName}”（${mail.caseNo}）的《${mail.form}》，验证码为：`],
        code: mail.code,
        after: [
          `验证码 ${mail.minutes} 分钟内有效，只能用于本事项，且只能使用一次。提交后不能修改。如非本人操作，请勿告知他人。`,
        ],
      }
    case 'receipt':
      return {
        subject: `申报已提交（${mail.caseNo}）`,
        paragraphs: [
          `贵园区“${mail.parkName}”的《中小企业生态家园申报书》已于${on(mail.at)}提交，申报编号：${mail.caseNo}。`,
          '接下来由所在区县经济信息委决定是否受理。目前不需要办理；需要补正时，会发邮件一次性告知。',
        ],
        action: { label: '查看办理进度', url: mail.url },
        after: [seeAnytime],
      }
    case 'correction-received':
      return {
        subject: `补正材料已收到（${mail.caseNo}）`,
        paragraphs: [
          `贵园区“${mail.parkName}”的补正材料已于${on(mail.at)}收到，申报编号：${mail.caseNo}。`,
          '申报已直接回到退回的单位继续办理。目前不需要办理。',
        ],
        action: { label: '查看办理进度', url: mail.url },
      }
    case 'returned':
      return {
        subject: `请于${by(mail.due)}前补正（${mail.caseNo}）`,
        paragraphs: [
          `${offices[mail.by]}退回贵园区“${mail.parkName}”的申报（编号 ${mail.caseNo}），请于${by(mail.due)}前补正以下内容（一次性告知）：`,
        ],
        items: mail.items.map(({ where, need }) => `${where}：${need}`),
        action: { label: '登录并补正', url: mail.url },
        after: ['只需修改以上内容，其余内容不能修改。逾期未补正，视为放弃，申报终止。'],
      }
    case 'task-opened':
      if (mail.ofPark)
        return {
          subject: `请于${by(mail.due)}前对公示异议作出说明（${mail.caseNo}）`,
          paragraphs: [
            `公示期间收到对贵园区“${mail.parkName}”（编号 ${mail.caseNo}）的异议，已经受理。请于${by(mail.due)}前在页面上查看异议事实，提交《${mail.form}》，可以附证明材料。`,
            '逾期未说明的，按已有材料核查。异议办结前，贵园区的认定暂缓办理。',
          ],
          action: { label: '打开办理页面', url: mail.url },
          after: ['此链接只供贵单位使用，打开链接不会产生任何办理结果。请不要转发本邮件。'],
        }
      if (mail.items && mail.items.length > 0)
        return {
          subject: `请于${by(mail.due)}前补正：${mail.form}（${mail.caseNo}）`,
          paragraphs: [
            `“${mail.parkName}”（编号 ${mail.caseNo}）报送的《${mail.form}》已退回补正，请于${by(mail.due)}前补正以下内容（一次性告知）：`,
          ],
          items: mail.items.map(({ where, need }) => `${where}：${need}`),
          action: { label: '打开办理页面', url: mail.url },
          after: [
            mail.mayBeMissing
              ? '只需修改以上内容，变动说明可以一并修改，名册和台账计算的指标自动更新，其余内容不能修改。逾期10个工作日未补正的，记为未报送。'
              : '只需修改以上内容，其余内容不能修改。逾期未补正的，按已报送的内容继续办理。',
            personal,
          ],
        }
      return {
        subject: `请于${by(mail.due)}前办理：${mail.form}（${mail.caseNo}）`,
        paragraphs: [
          `“${mail.parkName}”${mail.titled ? '' : '申报中小企业生态家园'}（编号 ${mail.caseNo}），请您于${by(mail.due)}前填写并提交《${mail.form}》。`,
        ],
        action: { label: '打开办理页面', url: mail.url },
        after: [personal],
      }
    case 'link-reissued':
      return {
        subject: `新的办理链接：${mail.form}（${mail.caseNo}）`,
        paragraphs: [
          `以下是“${mail.parkName}”（编号 ${mail.caseNo}）《${mail.form}》的新办理链接，以前发送的链接已经失效。截止日期：${by(mail.due)}。`,
        ],
        action: { label: '打开办理页面', url: mail.url },
        after: [personal],
      }
    case 'reminder':
      return {
        subject: `催办：${mail.form}${mail.left < 0 ? `已超期 ${-mail.left} 个工作日` : mail.left === 0 ? '今天截止' : `距截止还有 ${mail.left} 个工作日`}（${mail.caseNo}）`,
        paragraphs: [
          `“${mail.parkName}”（编号 ${mail.caseNo}）的《${mail.form}》尚未提交，截止日期：${by(mail.due)}${mail.left < 0 ? `，已超期 ${-mail.left} 个工作日` : mail.left === 0 ? '，即今天' : `，还有 ${mail.left} 个工作日`}。`,
        ],
        action: { label: '打开办理页面', url: mail.url },
      }
    case 'escalated':
      return {
        subject: `超期提示：${mail.form}（${mail.caseNo}）`,
        paragraphs: [
          `“${mail.parkName}”（编号 ${mail.caseNo}）的《${mail.form}》应由${mail.office}于${by(mail.due)}前办理，至今尚未提交，请督促或协助办理。`,
          '是否通过由办理人决定，系统不会因超期自动作出结论。',
        ],
        action: { label: '查看事项', url: mail.url },
      }
    case 'delegated':
      return {
        subject: `${mail.by}委托您办理：${mail.form}（${mail.caseNo}）`,
        paragraphs: [
          `${mail.by}委托您办理“${mail.parkName}”（编号 ${mail.caseNo}）的《${mail.form}》，请于${by(mail.due)}前填写并提交。`,
          `委托理由：${mail.reason}`,
        ],
        action: { label: '打开办理页面', url: mail.url },
        after: [personal],
      }
    case 'task-extended':
      return {
        subject: `延长办理期限：${mail.form}（${mail.caseNo}）`,
        paragraphs: [
          `${mail.by}延长了“${mail.parkName}”（编号 ${mail.caseNo}）《${mail.form}》的办理期限，延至${by(mail.due)}。每件异议只能延长一次。`,
          `延长理由：${mail.reason}`,
        ],
        action: { label: '查看案卷', url: mail.url },
      }
    case 'accepted':
      return {
        subject: `已受理（${mail.caseNo}）`,
        paragraphs: [
          `贵园区《申报书》（编号 ${mail.caseNo}）已于${on(mail.at)}受理。`,
          `接下来由区县经济信息委审核“${mail.parkName}”的申报并提出推荐意见。目前不需要办理。`,
        ],
        action: { label: '查看办理进度', url: mail.url },
      }
    case 'not-accepted':
      return {
        subject: `不予受理（${mail.caseNo}）`,
        paragraphs: [
          `贵园区“${mail.parkName}”的申报（编号 ${mail.caseNo}）不予受理。`,
          `理由：${mail.reason}`,
          '如有异议，可于 10 个工作日内申请复核。',
        ],
        action: { label: '查看办理意见', url: mail.url },
      }
    case 'recommended':
      return {
        subject: `已推荐至市经济信息委（${mail.caseNo}）`,
        paragraphs: [
          `“${mail.parkName}”（编号 ${mail.caseNo}）已推荐至市经济信息委。`,
          '接下来由市经济信息委进行形式审查。目前不需要办理。',
        ],
        action: { label: '查看办理进度', url: mail.url },
      }
    case 'not-recommended':
      return {
        subject: `不予推荐（${mail.caseNo}）`,
        paragraphs: [
          `贵园区“${mail.parkName}”的申报（编号 ${mail.caseNo}），区县经济信息委不予推荐。`,
          `理由：${mail.reason}`,
          '如有异议，可于 10 个工作日内申请复核。',
        ],
        action: { label: '查看办理意见', url: mail.url },
      }
    case 'desk-review-begun':
      return {
        subject: `市级形式审查已开始（${mail.caseNo}）`,
        paragraphs: [
          `市经济信息委已于${on(mail.at)}开始对“${mail.parkName}”（编号 ${mail.caseNo}）进行形式审查。目前不需要办理。`,
        ],
        action: { label: '查看办理进度', url: mail.url },
      }
    case 'city-returned':
      return {
        subject: `市级退回补正（${mail.caseNo}）`,
        paragraphs: [
          `市经济信息委已将“${mail.parkName}”（编号 ${mail.caseNo}）退回补正，已一次性告知申报人。请督促申报人按期补正。`,
        ],
        action: { label: '查看申报', url: mail.url },
      }
    case 'desk-passed':
      return {
        subject: `形式审查通过（${mail.caseNo}）`,
        paragraphs: [
          `“${mail.parkName}”（编号 ${mail.caseNo}）已于${on(mail.at)}通过市级形式审查，接下来由专家评审。`,
          '目前不需要办理。需要园区配合实地核查时，另行通知。',
        ],
        action: { label: '查看办理进度', url: mail.url },
      }
    case 'desk-failed':
      return {
        subject: `形式审查不通过（${mail.caseNo}）`,
        paragraphs: [
          `“${mail.parkName}”（编号 ${mail.caseNo}）未通过市级形式审查。`,
          `理由：${mail.reason}`,
          '如有异议，可于 10 个工作日内申请复核。',
        ],
        action: { label: '查看办理意见', url: mail.url },
      }
    case 'expert-asked':
      return expertLetter(mail)
    case 'no-longer-needed':
      return {
        subject: `无需再办理：${mail.form}（${mail.caseNo}）`,
        paragraphs: [
          `“${mail.parkName}”（编号 ${mail.caseNo}）的《${mail.form}》不再需要您办理，原链接已停用，相关材料不再提供查阅。`,
          '请继续对评审有关情况保密。感谢您的支持。',
        ],
      }
    case 'sheet-removed':
      return {
        subject: `专家评分表作废（${mail.caseNo}）`,
        paragraphs: [
          `“${mail.parkName}”（编号 ${mail.caseNo}）的一份专家评分表因评分后发现回避情形，已于${on(mail.at)}作废，平均分重新计算。`,
          `理由：${mail.reason}`,
        ],
        action: { label: '查看申报', url: mail.url },
      }
    case 'site-visit':
      return {
        subject: `将进行实地核查（${mail.caseNo}）`,
        paragraphs: [
          `“${mail.parkName}”（编号 ${mail.caseNo}）进入实地核查环节。市级核查组将到园区核对四至、设施和企业情况，具体时间另行联系。`,
          '请园区备好与申报有关的原始材料，并安排人员配合。目前不需要在系统中办理。',
        ],
        action: { label: '查看办理进度', url: mail.url },
      }
    case 'deferred':
      return {
        subject: `缓议（${mail.caseNo}）`,
        paragraphs: [
          `经综合审定，“${mail.parkName}”（编号 ${mail.caseNo}）本次缓议。`,
          `理由：${mail.reason}`,
          '缓议之日起 12 个月内，园区更新数据后可以直接再次提交，不需要区县重新推荐；逾期未提交的，本次申报终止。',
        ],
        action: { label: '查看办理意见', url: mail.url },
      }
    case 'declined':
      return {
        subject: `不予认定（${mail.caseNo}）`,
        paragraphs: [
          `经综合审定，“${mail.parkName}”（编号 ${mail.caseNo}）不予认定。`,
          `理由：${mail.reason}`,
          '如有异议，可于 10 个工作日内申请复核。',
        ],
        action: { label: '查看办理意见', url: mail.url },
      }
    case 'notice-published':
    case 'notice-corrected':
    case 'objection-raised':
    case 'objection-receipt':
    case 'objection-answered':
    case 'objection-settled':
      return noticeLetter(mail)
    default:
      return outcome(mail)
  }
}
