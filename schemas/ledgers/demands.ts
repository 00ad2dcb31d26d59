import { choice, words } from '#schemas/fields/choice.ts'
import { date } from '#schemas/fields/date.ts'
import { integer } from '#schemas/fields/integer.ts'
import { longText } from '#schemas/fields/long-text.ts'
import { text } from '#schemas/fields/text.ts'
import { firmFields, ledger, order } from '#schemas/ledgers/ledger.ts'
import { GROWTH_STAGES, SERVICE_NEEDS } from '#schemas/reference/code-lists.ts'

const CLOSED = { field: 'state', is: ['已解决', '部分解决', '无法解决'] }

export const demands = ledger({
  code: 'L16',
  keptBy: ['park', 'district'],
  id: 'demands',
  title: '诉求台账',
  en: 'Demands of firms',
  names: ['firm'],
  aliases: { firm: ['企业名称'], demand: ['诉求', '痛点难点'], outcome: ['结果'] },
  fields: {
    ...firmFields('企业', 'Firm'),
    stage: choice('成长阶段', 'Growth stage', GROWTH_STAGES).optional(),
    category: choice('类别', 'Category', SERVICE_NEEDS),
    demand: longText('诉求内容（痛点难点）', 'The demand').atMost(500),
    source: text('来源', 'Where it came up')
      .atMost(60)
      .optional()
      .help(
        '如座谈会、走访；季度报表提出的由系统登记',
        'Such as a meeting or a visit; those of a quarterly report are entered by the system',
      ),
    raisedOn: date('提出日期', 'Raised on').notAfterToday(),
    unit: text('责任单位', 'Who deals with it').between(2, 80),
    dueOn: date('办理时限', 'Due'),
    state: choice(
      '办理状态',
      'State',
      words({
        办理中: 'Being dealt with',
        已解决: 'Solved',
        部分解决: 'Partly solved',
        无法解决: 'Cannot be solved',
      }),
    ),
    outcome: longText('办理结果', 'Outcome').atMost(500).when(CLOSED),
    closedOn: date('办结日期', 'Closed on').notAfterToday().when(CLOSED),
    satisfaction: integer('满意度', 'Satisfaction').between(1, 5).optional().when(CLOSED),
  },
  rules: [
    order(
      'due-order',
      'raisedOn',
      'dueOn',
      '办理时限不能早于提出日期',
      'It cannot be due before it is raised',
    ),
    order(
      'closed-order',
      'raisedOn',
      'closedOn',
      '办结日期不能早于提出日期',
      'It cannot be closed before it is raised',
    ),
  ],
})
