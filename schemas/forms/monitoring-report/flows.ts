import { calculated } from '#schemas/fields/calculated.ts'
import { choice, words } from '#schemas/fields/choice.ts'
import { decimal } from '#schemas/fields/decimal.ts'
import { integer } from '#schemas/fields/integer.ts'
import { money } from '#schemas/fields/money.ts'
import { percentage } from '#schemas/fields/percentage.ts'
import { table } from '#schemas/fields/table.ts'
import { text } from '#schemas/fields/text.ts'
import { EVENT_TYPES } from '#schemas/ledgers/events.ts'
import { section } from '#schemas/section.ts'

export const TALENTS = words({ 高层次人才: 'Highly qualified', 技能人才: 'Skilled workers' })

const EXITS = words({ 毕业: 'Graduated', 迁出: 'Moved away', 注销: 'Deregistered', 清退: 'Dismissed' })

const PROJECTS = words({ 签约: 'Signed', 落地: 'Settled' })

const FINANCING = words({ 股权: 'Equity', 债权: 'Debt' })

const PROGRESS = words({
  未开始: 'Not begun',
  正常推进: 'On schedule',
  滞后: 'Behind schedule',
  已完成: 'Done',
})

export const flows = section({
  id: 'flows',
  title: '本年累计数（流量）',
  en: 'Since the first of January',
  intro: '均填1月1日至季末的累计数，不填单季数。',
  introEn: 'Give the sum from 1 January to the end of the quarter, not the quarter alone.',
  fields: {
    newStartups: calculated('新增初创型企业（团队）', 'New start-ups (firms and teams)', 'number', '家'),
    exits: table('退出企业', 'Firms that left', {
      way: choice('去向', 'How', EXITS).system(),
      firms: integer('企业数', 'Firms', '家').system(),
    })
      .optional()
      .system(),
    revenueYtd: money('营业收入', 'Revenue'),
    outputYtd: money('工业总产值', 'Industrial output').optional(),
    taxYtd: money('实缴税收', 'Tax paid').help(
      '因退税等减少的，在“变动说明”中写明',
      'Explain below when it fell, as after a tax refund',
    ),
    rdYtd: money('研发费用', 'R&D spending'),
    investYtd: money('固定资产投资', 'Investment in fixed assets').optional(),
    investProjects: table('招商签约/落地项目', 'Projects signed or settled', {
      state: choice('状态', 'State', PROJECTS).system(),
      projects: integer('项目数', 'Projects', '个').system(),
    })
      .optional()
      .system(),
    events: table('各类活动场次', 'Events', {
      type: choice('活动类型', 'Kind', EVENT_TYPES).system(),
      times: integer('场次', 'Times', '场').system(),
    })
      .optional()
      .system(),
    resultsIntroduced: calculated('入园转化成果', 'Results introduced', 'number', '项'),
    firmFinancing: table('企业融资额', 'Financing of firms', {
      way: choice('方式', 'How', FINANCING).system(),
      amount: money('金额', 'Amount').system(),
    })
      .optional()
      .system(),
    talentsIntroduced: table('引进人才', 'Talent introduced', {
      level: choice('层次', 'Level', TALENTS).system(),
      people: integer('人数', 'People', '人'),
    }).preset(TALENTS.map(({ value }) => ({ level: value }))),
    agencyCases: integer('政务代办件', 'Cases handled for firms', '件'),
    inParkRate: percentage('办事不出园率', 'Settled inside the park').help(
      '园内办结件 ÷ 全部办件',
      'Cases settled in the park ÷ all cases',
    ),
    platformServiceTimes: integer('技术平台服务次数', 'Services by technical platforms', '次'),
    sharedHours: decimal('设备共享机时', 'Hours of shared devices', '小时'),
    milestoneProgress: table('里程碑进展', 'Progress of the milestones', {
      task: text('任务', 'Task').atMost(120),
      state: choice('状态', 'State', PROGRESS),
      progress: percentage('进度', 'Progress'),
      note: text('说明', 'Note').atMost(200).optional(),
    }).rows(1, 60),
  },
})
