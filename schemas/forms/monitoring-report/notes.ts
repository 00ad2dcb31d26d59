import { choice, words } from '#schemas/fields/choice.ts'
import { date } from '#schemas/fields/date.ts'
import { longText } from '#schemas/fields/long-text.ts'
import { table } from '#schemas/fields/table.ts'
import { text } from '#schemas/fields/text.ts'
import { INDICATORS } from '#schemas/monitoring/indicators.ts'
import { SERVICE_NEEDS } from '#schemas/reference/code-lists.ts'
import { section } from '#schemas/section.ts'

const ACCIDENTS = words({
  安全: 'Safety',
  质量: 'Quality',
  环境: 'Environment',
  网络: 'Network',
  数据: 'Data',
  税务: 'Tax',
  消防: 'Fire protection',
})

// source: 生产安全事故报告和调查处理条例 (国务院令第493号)
export const GRADES = words({ 一般: 'Ordinary', 较大: 'Larger', 重大: 'Major', 特别重大: 'Very grave' })

export const HANDED_IN = '报送'

const NO_PROBLEMS = '无'
export const SOME_PROBLEMS = '有'
const HAS_PROBLEMS = { field: 'anyProblems', is: [SOME_PROBLEMS] }

export const notes = section({
  id: 'notes',
  title: '情况说明',
  en: 'Explanations',
  fields: {
    explanations: table('变动说明', 'Changes explained', {
      indicator: choice('指标', 'Figure', INDICATORS),
      reason: longText('变动原因', 'Why it changed').atLeast(5).atMost(300),
    })
      .rows(1, INDICATORS.length)
      .distinct(['indicator'], '同一指标只说明一次', 'Explain each figure once')
      .optional()
      .help(
        '与上季度或上年同期相比变动超过50%的指标，逐项说明',
        'Explain each figure that changed by more than 50% against the quarter before or the same quarter a year ago',
      ),
    highlights: longText('主要成效', 'What was achieved').atMost(500),
    anyProblems: choice(
      '有无需要协调解决的困难问题',
      'Difficulties that need help',
      words({ [NO_PROBLEMS]: 'None', [SOME_PROBLEMS]: 'There are some' }),
    ).help(
      '选“有”的，报表经市级接收后登入诉求台账（L16），由区县办理',
      'Once the city has received the report, they become a demand in the ledger L16, which the district deals with',
    ),
    problemKind: choice('困难问题类别', 'Kind of difficulty', SERVICE_NEEDS).when(HAS_PROBLEMS),
    problems: longText('困难问题与建议', 'Difficulties and suggestions').atMost(500).when(HAS_PROBLEMS),
    anyIncidents: choice(
      '安全环保事故/处罚',
      'Accidents and penalties',
      words({ 无: 'None', 有: 'There were some' }),
    ),
    incidents: table('事故与处罚', 'Accidents and penalties, one by one', {
      type: choice('类型', 'Kind', ACCIDENTS),
      grade: choice('等级', 'Grade', GRADES),
      on: date('日期', 'Date').notAfterToday(),
      party: choice('责任主体', 'Responsible', words({ 运营机构: 'Operator', 园内企业: 'Firm in the park' })),
      result: text('处理结果', 'Result').atMost(200),
    })
      .rows(1, 40)
      .when({ field: 'anyIncidents', is: ['有'] }),
    preparer: text('填报人', 'Prepared by').between(2, 20),
    approver: text('审核人', 'Approved by').between(2, 20),
    decision: choice('处理', 'Action', words({ [HANDED_IN]: 'Hand in the report' })),
  },
})
