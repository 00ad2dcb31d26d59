import { choice, words } from '#schemas/fields/choice.ts'
import { date } from '#schemas/fields/date.ts'
import { integer } from '#schemas/fields/integer.ts'
import { text } from '#schemas/fields/text.ts'
import { LEVELS, ledger, of, order, proof } from '#schemas/ledgers/ledger.ts'
import { TALENT_BASES } from '#schemas/reference/code-lists.ts'
import { num, rule, when } from '#schemas/rule.ts'

const BASE = of('培养基地')
const CONSORTIUM = of('培养联合体')
const PLATFORM = of('人才信息平台')
const TRAINING = of('人才培训')
const LASTING = of('培养基地', '培养联合体', '人才信息平台')
const PEOPLE = of('人才需求', '供需对接', '引进人才')

export const talent = ledger({
  code: 'L08',
  id: 'talent',
  title: '人才台账',
  en: 'Talent',
  names: ['base', 'consortium', 'platform', 'subject', 'firm'],
  fields: {
    kind: choice(
      '记录类型',
      'Kind of record',
      words({
        人才需求: 'Demand',
        供需对接: 'Matching',
        引进人才: 'Talents brought in',
        培养联合体: 'Training consortium',
        培养基地: 'Training base',
        人才培训: 'Training',
        人才信息平台: 'Information platform',
      }),
    ),
    firm: text('企业名称', 'Firm').between(2, 80).when(PEOPLE),
    post: text('岗位', 'Post').atMost(60).when(PEOPLE),
    level: choice('人才层次', 'Level of talent', words({ 高层次: 'High-level', 技能: 'Skilled' })).when(
      PEOPLE,
    ),
    persons: integer('人数', 'Persons', '人')
      .atLeast(1)
      .when(of('人才需求', '供需对接', '引进人才', '人才培训')),
    base: text('基地名称', 'Base').between(2, 80).when(BASE),
    baseKind: choice('基地类型', 'Kind of base', TALENT_BASES).when(BASE),
    baseLevel: choice('基地级别', 'Level of the base', LEVELS).when(BASE),
    levelOn: date('级别认定日期', 'Level granted on')
      .notAfterToday()
      .when({ field: 'baseLevel', is: ['国家', '市'] }),
    consortium: text('联合体名称', 'Consortium').between(2, 80).when(CONSORTIUM),
    members: text('成员单位', 'Members').atMost(300).when(CONSORTIUM),
    platform: text('平台名称', 'Platform').between(2, 80).when(PLATFORM),
    linked: text('已链接的市内人才平台', 'Platforms of the city it is linked to')
      .atMost(200)
      .optional()
      .when(PLATFORM),
    startedOn: date('起始日期', 'Since').notAfterToday().when(LASTING),
    endedOn: date('终止日期', 'Until').optional().when(LASTING),
    subject: text('培训内容', 'Subject').between(2, 80).when(TRAINING),
    trainingKind: choice(
      '培训方式',
      'Kind of training',
      words({ 联合培养: 'Trained together', 实训: 'Practical training', 其他: 'Other' }),
    ).when(TRAINING),
    certified: integer('取得证书人数', 'Persons certified', '人').optional().when(TRAINING),
    retained: integer('留用人数', 'Persons retained', '人')
      .optional()
      .when(TRAINING)
      .help('培训后在园内企业就业或留任的人数', 'Persons who work for a firm of the park after it'),
    happenedOn: date('日期', 'Date')
      .notAfterToday()
      .when(of('人才需求', '供需对接', '引进人才', '人才培训')),
  },
  rules: [
    order(
      'ended-order',
      'startedOn',
      'endedOn',
      '终止日期不能早于起始日期',
      'The end must not be before the start',
    ),
    rule(
      'certified',
      { zh: '取得证书人数不能大于培训人数', en: 'No more persons can be certified than were trained' },
      (row) => when(num(row, 'certified') > num(row, 'persons'), 'certified', 'persons'),
    ),
    rule(
      'retained',
      { zh: '留用人数不能大于培训人数', en: 'No more persons can be retained than were trained' },
      (row) => when(num(row, 'retained') > num(row, 'persons'), 'retained', 'persons'),
    ),
  ],
  evidence: proof('协议、批复或签到', 'Agreement, approval or attendance'),
})
