import { calculated, unseen } from '#schemas/fields/calculated.ts'
import { choice, words } from '#schemas/fields/choice.ts'
import { decimal } from '#schemas/fields/decimal.ts'
import { integer } from '#schemas/fields/integer.ts'
import { table } from '#schemas/fields/table.ts'
import { text } from '#schemas/fields/text.ts'
import { IS_VERIFIED } from '#schemas/forms/annual-verification/outcome.ts'
import { rowsFact } from '#schemas/forms/facts.ts'
import { section } from '#schemas/section.ts'

const LOWEST = -999_999

// source: F11, units to be asked about accidents and penalties
const UNITS = words({
  应急管理部门: 'Emergency management',
  生态环境部门: 'Environment',
  市场监管部门: 'Market regulation',
  税务部门: 'Taxation',
})

export const VERDICTS = words({ 属实: 'True', 调整: 'Adjusted', 不予认可: 'Not recognised' })

export const checks = section({
  id: 'checks',
  title: '逐项核验',
  en: 'Item by item',
  intro: '属实的不需填写核验值；调整或不予认可的，填写核验值和理由，申报值保留。',
  introEn: 'Give a verified value and a reason only where you adjust or reject; the declared value is kept.',
  fields: {
    evalYear: integer('评价年度', 'Year').system(),
    itemChecks: table('核验结果', 'Result', {
      metric: unseen(text('指标代码', 'Code').system()),
      name: text('指标', 'Indicator').system(),
      unit: text('单位', 'Unit').system(),
      declared: decimal('申报值', 'Declared').atLeast(LOWEST).system(),
      verdict: choice('结论', 'Result', VERDICTS),
      verified: decimal('核验值', 'Verified').atLeast(LOWEST).optional(),
      reason: text('理由', 'Reason').atMost(200).optional(),
    })
      .presetFor((context) => rowsFact(context, 'declared', ['metric', 'name', 'unit', 'declared']))
      .rows(1, 100)
      .when(IS_VERIFIED),
  },
})

export const samples = section({
  id: 'samples',
  title: '抽查与外部核查',
  en: 'Samples and other offices',
  fields: {
    startupCount: calculated('在园初创型企业（团队）', 'Start-ups in the park', 'number', '家'),
    sampleFirms: table('抽查企业', 'Firms sampled', {
      name: text('企业（团队）名称', 'Firm or team').atMost(80),
      presence: choice(
        '在场情况',
        'Presence',
        words({ 在场生产办公: 'Working on site', 空置: 'Empty', 挂靠: 'Registered only' }),
      ),
      verdict: choice('结论', 'Result', words({ 相符: 'As declared', 不相符: 'Not as declared' })),
      note: text('备注', 'Note').atMost(200).optional(),
    })
      .rows(1, 200)
      .distinct(['name'], '同一企业只抽查一次', 'Sample each firm once')
      .help(
        '不少于在园初创型企业（团队）的 10% 且不少于 5 家',
        'At least 10% of the start-ups and at least five',
      )
      .when(IS_VERIFIED),
    sampleMatchRate: calculated('相符率', 'Share as declared', 'number', '%'),
    incidentCheck: table('事故与处罚核查', 'Accidents and penalties', {
      unit: choice('部门', 'Office', UNITS).system(),
      found: choice(
        '核查结果',
        'Found',
        words({
          无: 'None',
          一般事故: 'General accident',
          较大及以上事故: 'Larger accident',
          行政处罚: 'Penalty',
        }),
      ),
      count: integer('次数', 'Number')
        .between(1, 99)
        .when({ field: 'found', not: ['无'] }),
      note: text('说明', 'Note')
        .atMost(200)
        .when({ field: 'found', not: ['无'] }),
    })
      .preset(UNITS.map(({ value }) => ({ unit: value })))
      .when(IS_VERIFIED),
  },
})
