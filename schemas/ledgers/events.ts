import { choice, words } from '#schemas/fields/choice.ts'
import { date } from '#schemas/fields/date.ts'
import { integer } from '#schemas/fields/integer.ts'
import { longText } from '#schemas/fields/long-text.ts'
import { text } from '#schemas/fields/text.ts'
import { yesNo } from '#schemas/fields/yes-no.ts'
import { ledger, proof } from '#schemas/ledgers/ledger.ts'

const INVESTMENT = { field: 'type', is: ['招商活动'] }

export const EVENT_TYPES = words({
  招商活动: 'Investment promotion',
  产融政策宣讲: 'Finance policy briefing',
  银企对接: 'Banks meet firms',
  项目路演: 'Roadshow',
  人才招聘对接: 'Recruitment',
  政策咨询: 'Policy advice',
  产销推广: 'Marketing',
  培训: 'Training',
  其他: 'Other',
})

export const events = ledger({
  code: 'L02',
  id: 'events',
  title: '活动台账',
  en: 'Events',
  names: ['name'],
  aliases: {
    name: ['名称'],
    type: ['类型'],
    heldOn: ['活动日期', '时间'],
    place: ['活动地点'],
    host: ['主办'],
  },
  fields: {
    name: text('活动名称', 'Event').between(2, 80),
    type: choice('活动类型', 'Type', EVENT_TYPES),
    way: choice(
      '招商形式',
      'Way of promotion',
      words({ 线上: 'On line', 线下: 'On site', 外出: 'Visiting', 以商招商: 'Firms bring firms' }),
    ).when(INVESTMENT),
    byTaskForce: yesNo('是否由招商工作专班组织', 'Held by the task force').when(INVESTMENT),
    heldOn: date('日期', 'Date').notAfterToday(),
    place: text('地点', 'Place').atMost(80),
    host: text('主办单位', 'Host').between(2, 80),
    firms: integer('参加企业数', 'Firms taking part', '家'),
    persons: integer('参加人数', 'Persons taking part', '人'),
    outcome: longText('成果', 'Outcome').atMost(500).optional(),
  },
  evidence: proof('活动照片', 'Photographs', { most: 10 }),
})
