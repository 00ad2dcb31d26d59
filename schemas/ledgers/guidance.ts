import { choice, words } from '#schemas/fields/choice.ts'
import { date } from '#schemas/fields/date.ts'
import { longText } from '#schemas/fields/long-text.ts'
import { text } from '#schemas/fields/text.ts'
import { ledger, order, proof } from '#schemas/ledgers/ledger.ts'

const FOLLOWED = { field: 'state', is: ['已落实'] }

export const guidance = ledger({
  code: 'L18',
  keptBy: ['district', 'city'],
  id: 'guidance',
  title: '指导服务与调研记录',
  en: 'Guidance and visits',
  names: ['unit'],
  aliases: { visitedOn: ['调研日期'] },
  fields: {
    unit: text('指导单位', 'Who came').between(2, 80),
    visitedOn: date('日期', 'Date').notAfterToday(),
    content: longText('内容', 'What was looked at').atMost(500),
    advice: longText('建议', 'Advice').atMost(500).optional(),
    state: choice(
      '跟踪状态',
      'Follow-up',
      words({ 无需跟踪: 'None needed', 跟踪中: 'Being followed', 已落实: 'Carried out' }),
    ),
    followUp: longText('跟踪结果', 'What came of it').atMost(500).when(FOLLOWED),
    followedOn: date('落实日期', 'Carried out on').notAfterToday().when(FOLLOWED),
  },
  rules: [
    order(
      'followed-order',
      'visitedOn',
      'followedOn',
      '落实日期不能早于调研日期',
      'Advice cannot be carried out before it is given',
    ),
  ],
  evidence: proof('调研记录、照片', 'Minutes or photographs'),
})
