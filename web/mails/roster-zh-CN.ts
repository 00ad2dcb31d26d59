import type { Letter } from '#web/mails/letter.ts'
import type { FirmMail, RosterMail } from '#web/mails/mail.ts'
import { formatDate } from '#web/messages/dates.ts'

const subjects = {
  'conflict-opened': (about: string) => `企业重复登记待核实：${about}`,
  'conflict-waiting': (about: string) => `企业暂不计入：${about}`,
  'conflict-released': (about: string) => `企业重复登记已处理：${about}`,
  'conflict-kept': (about: string) => `企业仍计入原园区：${about}`,
  'dispute-upheld': (about: string) => `名册异议成立：${about}`,
  'dispute-rejected': (about: string) => `名册异议不成立：${about}`,
  'correction-approved': (about: string) => `数据更正已批准：${about}`,
  'correction-refused': (about: string) => `数据更正未获批准：${about}`,
} as const

function said({ news, about, other, parkName }: RosterMail): string {
  switch (news) {
    case 'conflict-opened':
      return `“${about}”同时登记在“${parkName}”和“${other}”。一家企业全市只计一次：已请先登记的园区在 10 个工作日内答复企业现在何处，意见不一致的由其所在区县认定。`
    case 'conflict-waiting':
      return `“${about}”已登记在“${other}”，在该园区关闭其记录前，贵园区的这条记录暂不计入。已请该园区在 10 个工作日内答复，目前不需要办理。`
    case 'conflict-released':
      return `“${about}”重复登记一事已处理：先登记园区的记录已经关闭，由后登记园区计入。另一园区为“${other}”。`
    case 'conflict-kept':
      return `“${about}”重复登记一事已处理：企业仍计入先登记的园区，后登记园区的记录不计入。另一园区为“${other}”。`
    case 'dispute-upheld':
      return `“${about}”对“${parkName}”名册记录提出的异议成立，园区应按决定更正。`
    case 'dispute-rejected':
      return `“${about}”对“${parkName}”名册记录提出的异议不成立，记录不变。`
    case 'correction-approved':
      return `“${parkName}”已锁定数据的更正（${about}）已获批准，记录和相关指标已更新，已接收的季度报表随之更正，原值保留。`
    case 'correction-refused':
      return `“${parkName}”已锁定数据的更正（${about}）未获批准，数据不变。`
  }
}

/** What came of a matter of the roster. A firm has no page to go to. */
export function roster(mail: RosterMail): Letter {
  return {
    subject: `${subjects[mail.news](mail.about)}（${mail.caseNo}）`,
    paragraphs: [said(mail), ...(mail.reason ? [`理由：${mail.reason}`] : [])],
    ...(mail.party !== 'firm' && {
      action: { label: mail.ledger ? '查看台账' : '查看园区名册', url: mail.url },
    }),
  }
}

export function firmAsked(mail: FirmMail): Letter {
  const until = formatDate('zh-CN', mail.due.date)
  return {
    subject: `请于${until}前填报企业年度数据和资质（${mail.parkName}）`,
    paragraphs: [
      `贵企业（团队）登记在“${mail.parkName}”。请于${until}前打开页面填报年度经营、资质和数字化转型情况，并核对园区登记的其他信息；有误的可以提出异议。`,
      '填报内容用于中小企业生态家园运行监测和绩效评价的汇总统计。',
    ],
    action: { label: '打开填报页面', url: mail.url },
    after: ['此链接只供贵企业使用，打开链接不会产生任何办理结果。请不要转发本邮件。'],
  }
}
