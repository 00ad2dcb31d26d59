import { describe, expect, it } from 'vitest'
import type { Mail, Template } from '#web/mails/mail.ts'
import { templates } from '#web/mails/templates.ts'
import { writeMail } from '#web/mails/write.tsx'
import { languages } from '#web/messages/language.ts'

const common = { lang: 'zh-CN', to: '重庆示例园区运营管理有限公司' } as const
const about = { ...common, caseNo: 'SB-2026-BS-0007', parkName: '示例园', url: 'https://home.example.org/x' }
const due = { date: '2027-01-06', provisional: true }
const asked = { ...about, form: '区县推荐意见表', due }
const at = '2026-11-23T06:30:00Z'

const samples: { readonly [T in Template]: Mail & { readonly template: T } } = {
  'sign-in-code': { ...common, template: 'sign-in-code', code: '482913', minutes: 10 },
  'decision-code': {
    ...common,
    template: 'decision-code',
    code: '482913',
    minutes: 10,
    form: '评分表',
    caseNo: 'SB-2026-BS-0007',
    parkName: '示例园',
  },
  receipt: { ...about, template: 'receipt', at },
  'correction-received': { ...about, template: 'correction-received', at },
  returned: {
    ...about,
    template: 'returned',
    by: 'district',
    due,
    items: [
      { where: '占地面积', need: '与四至坐标范围不符 <请核对>' },
      { where: '附件 · 租赁合同', need: '缺少附件二' },
    ],
  },
  'support-received': {
    ...about,
    template: 'support-received',
    at,
    about: 'funding',
    name: '共享检测平台建设',
    outcome: '',
    reason: '',
  },
  'demands-raised': {
    ...about,
    template: 'demands-raised',
    quarter: '2026Q3',
    demands: [
      { category: '资金融通', demand: '希望组织一次银企对接 <尽快>', dueOn: '2026-12-21' },
      { category: '法律', demand: '需要合同审查服务', dueOn: '2026-12-21' },
    ],
  },
  'support-settled': {
    ...about,
    template: 'support-settled',
    at,
    about: 'practice',
    name: '链主带动中试线共建',
    outcome: 'published',
    reason: '做法清楚、数据完整',
  },
  'task-opened': { ...asked, template: 'task-opened', ofPark: true, titled: false },
  'link-reissued': { ...asked, template: 'link-reissued' },
  reminder: { ...asked, template: 'reminder', left: 2 },
  escalated: { ...asked, template: 'escalated', office: '璧山区经济信息委' },
  delegated: { ...asked, template: 'delegated', by: '林远山', reason: '出差' },
  'task-extended': { ...asked, template: 'task-extended', by: '林远山', reason: '需现场核实产权' },
  accepted: { ...about, template: 'accepted', at },
  recommended: { ...about, template: 'recommended', at },
  'desk-review-begun': { ...about, template: 'desk-review-begun', at },
  'city-returned': { ...about, template: 'city-returned', at },
  'desk-passed': { ...about, template: 'desk-passed', at },
  'not-accepted': { ...about, template: 'not-accepted', at, reason: '不在申报范围' },
  'not-recommended': { ...about, template: 'not-recommended', at, reason: '现场核查与申报材料不符' },
  'desk-failed': { ...about, template: 'desk-failed', at, reason: '命中一票否决项 V6' },
  'evaluation-result': { ...about, template: 'evaluation-result', at, year: '2026', band: '良好' },
  'survey-invitation': {
    ...common,
    template: 'survey-invitation',
    parkName: '示例园',
    year: '2026',
    at,
    url: about.url,
  },
  'notice-published': { ...about, template: 'notice-published', no: '公示〔2026〕1号', end: due },
  'notice-corrected': { ...about, template: 'notice-corrected', no: '公示〔2026〕1号', end: due },
  'objection-raised': { ...about, template: 'objection-raised', no: 'YY-2026-0001', at, clue: false },
  'objection-receipt': {
    ...common,
    template: 'objection-receipt',
    parkName: '示例园',
    no: 'YY-2026-0001',
    at,
    clue: false,
  },
  'objection-answered': {
    ...common,
    template: 'objection-answered',
    parkName: '示例园',
    no: 'YY-2026-0001',
    outcome: 'closed',
    result: '异议不成立',
    reply: '经核查，产权材料真实。',
  },
  'objection-settled': {
    ...about,
    template: 'objection-settled',
    no: 'YY-2026-0001',
    outcome: 'refused',
    result: '',
    reply: '与公示内容无关。',
  },
  designated: { ...about, template: 'designated', at },
  'expert-asked': { ...asked, template: 'expert-asked', ask: 'deviation' },
  'no-longer-needed': {
    ...common,
    template: 'no-longer-needed',
    caseNo: about.caseNo,
    parkName: about.parkName,
    form: '专家评分表',
  },
  'sheet-removed': { ...about, template: 'sheet-removed', at, reason: '评分后发现曾任申报单位顾问' },
  'site-visit': { ...about, template: 'site-visit', at },
  deferred: { ...about, template: 'deferred', at, reason: '上年度数据尚未审计' },
  declined: { ...about, template: 'declined', at, reason: '综合得分未达到合格线' },
  disqualified: { ...about, template: 'disqualified', at },
  'deferral-returned': { ...about, template: 'deferral-returned', at },
  'deferral-ended': { ...about, template: 'deferral-ended', at },
  'batch-extended': {
    ...common,
    template: 'batch-extended',
    parkName: about.parkName,
    url: about.url,
    batch: '2026年度第二批中小企业生态家园申报',
    was: at,
    at: '2027-01-08T10:00:00.000Z',
    reason: '申报截止当日系统故障',
  },
  'withdrawal-kept': { ...about, template: 'withdrawal-kept', at, reason: '公示即将结束' },
  'overlap-found': { ...about, template: 'overlap-found', at, reason: '另一示例园' },
  'change-received': { ...about, template: 'change-received', at, reason: '园区更名' },
  'change-settled': {
    ...about,
    template: 'change-settled',
    at,
    what: '运营机构变更',
    change: 'review',
    reason: '新运营机构不具备独立法人资格',
  },
  'firm-asked': { ...asked, template: 'firm-asked' },
  'roster-news': {
    ...about,
    template: 'roster-news',
    party: 'applicant',
    ledger: false,
    news: 'conflict-waiting',
    about: '重庆示例智能科技有限公司',
    other: '另一示例园',
    reason: '',
  },
  'title-news': {
    ...about,
    template: 'title-news',
    news: 'moved',
    at,
    from: '整改中',
    status: '撤销',
    reason: '整改未通过验收',
    days: 0,
    until: '2029-11-30',
    plaqueBackBy: '2028-07-01',
    banUntil: '2030-05-31',
  },
  'appeal-received': { ...about, template: 'appeal-received', at },
  'appeal-refused': { ...about, template: 'appeal-refused', at, reason: '没有新的事实' },
  'appeal-upheld': { ...about, template: 'appeal-upheld', at, reason: '原决定依据充分' },
  'appeal-reopened': { ...about, template: 'appeal-reopened', at, reason: '原决定遗漏证据' },
  withdrawn: { ...about, template: 'withdrawn', at, party: 'applicant' },
  ended: { ...about, template: 'ended', at, party: 'applicant' },
}

describe.each(templates)('%s', (template) => {
  const mail = samples[template]

  it.each(languages)('says the same as text and as HTML in %s', (lang) => {
    const { text, html } = writeMail({ ...mail, lang })
    const shown = html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
    const lines = text.split('\n').filter((line) => line !== '' && line !== '--')
    expect(lines.filter((line) => !shown.includes(line.replace(/^\d+\. |：$/g, '')))).toEqual([])
  })

  it('has at most one link, and the text holds it whole', () => {
    const { text, html } = writeMail(mail)
    const url = 'url' in mail ? mail.url : undefined
    expect(html.match(/<a /g)?.length ?? 0).toBe(url ? 1 : 0)
    if (url) expect(text).toContain(`\n${url}\n`)
  })

  it('leaves no English in the Chinese mail', () => {
    const { subject, text } = writeMail(mail)
    expect(`${subject}\n${text}`).not.toMatch(/[A-Za-z]{3,} [A-Za-z]{3,}/)
  })

  it('loads nothing from elsewhere', () => {
    expect(writeMail(mail).html).not.toMatch(/<img|<link|<script|url\(/)
  })
})

describe('a return for correction', () => {
  it('tells everything once, by when, and that a provisional day is provisional', () => {
    const { subject, text } = writeMail(samples.returned)
    expect(subject).toBe('【中小企业生态家园】请于2027年1月6日（暂定）前补正（SB-2026-BS-0007）')
    expect(text).toContain('请于2027年1月6日（暂定）前补正以下内容（一次性告知）')
    expect(text).toContain('1. 占地面积：与四至坐标范围不符 <请核对>\n2. 附件 · 租赁合同：缺少附件二')
    expect(text).toContain('逾期未补正，视为放弃')
  })

  it('escapes what people typed', () => {
    expect(writeMail(samples.returned).html).not.toContain('<请核对>')
  })
})

describe('a reminder', () => {
  it.each([
    [2, '距截止还有 2 个工作日'],
    [0, '今天截止'],
    [-2, '已超期 2 个工作日'],
  ])('with %i working days left says so', (left, words) => {
    expect(writeMail({ ...samples.reminder, left }).subject).toContain(words)
  })
})

describe('what is asked of somebody', () => {
  it.each([
    [false, '申报中小企业生态家园'],
    [true, '“示例园”（编号 SB-2026-BS-0007），请您于'],
  ])('is about an application until the park has its title (%s)', (titled, words) => {
    expect(writeMail({ ...samples['task-opened'], ofPark: false, titled }).text).toContain(words)
  })
})
