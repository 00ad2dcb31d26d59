import { choice, words } from '#schemas/fields/choice.ts'
import { choices } from '#schemas/fields/choices.ts'
import { date } from '#schemas/fields/date.ts'
import { money } from '#schemas/fields/money.ts'
import { text } from '#schemas/fields/text.ts'
import { uscc } from '#schemas/fields/uscc.ts'
import { yesNo } from '#schemas/fields/yes-no.ts'
import { ledger, needed, of, order, proof } from '#schemas/ledgers/ledger.ts'
import { INVESTMENT_TYPES } from '#schemas/reference/investment-types.ts'

const PROJECT = of('招商项目')
const TASK_FORCE = of('招商工作专班')
const SETTLED = { field: 'status', not: ['在谈'] }

export const investment = ledger({
  code: 'L01',
  id: 'investment',
  title: '招商项目台账',
  en: 'Investment projects',
  names: ['project', 'taskForce'],
  aliases: {
    investorUscc: ['USCC', '统一社会信用代码', '信用代码'],
    type: ['项目类型'],
    status: ['项目状态'],
  },
  fields: {
    kind: choice(
      '记录类型',
      'Kind of record',
      words({ 招商项目: 'Investment project', 招商工作专班: 'Investment task force' }),
    ),
    project: text('项目名称', 'Project').between(2, 80).when(PROJECT),
    investor: text('投资方', 'Investor').between(2, 80).when(PROJECT),
    investorUscc: uscc('投资方统一社会信用代码', 'Credit code of the investor').optional().when(PROJECT),
    type: choice('类型', 'Type', INVESTMENT_TYPES).when(PROJECT),
    leadIndustry: text('主导产业', 'Lead industry').atMost(60).when(PROJECT),
    fitsPositioning: yesNo('是否符合园区产业定位', 'Fits the park’s positioning').when(PROJECT),
    planned: money('计划投资', 'Planned investment').when(PROJECT),
    byTaskForce: yesNo('是否由招商工作专班引进', 'Brought in by the task force').when(PROJECT),
    status: choice(
      '状态',
      'Status',
      words({
        在谈: 'In talks',
        签约: 'Signed',
        落地: 'Settled',
        投产: 'In production',
        终止: 'Ended',
      }),
    ).when(PROJECT),
    talksOn: date('首次洽谈日期', 'First talks on').notAfterToday().when(PROJECT),
    signedOn: date('签约日期', 'Signed on').notAfterToday().optional().when(SETTLED),
    landedOn: date('落地日期', 'Settled on').notAfterToday().optional().when(SETTLED),
    terminatedOn: date('终止日期', 'Ended on')
      .notAfterToday()
      .when({ field: 'status', is: ['终止'] }),
    taskForce: text('专班名称', 'Name of the task force').between(2, 60).when(TASK_FORCE),
    members: choices(
      '成员单位类型',
      'Kinds of members',
      words({
        园区: 'Park',
        区县: 'District',
        产业运营商: 'Industry operator',
        产业基金: 'Industry fund',
      }),
    ).when(TASK_FORCE),
    foundedOn: date('成立日期', 'Founded on').notAfterToday().when(TASK_FORCE),
    dissolvedOn: date('撤销日期', 'Dissolved on').optional().when(TASK_FORCE),
  },
  rules: [
    needed(
      'signed',
      'signedOn',
      { field: 'status', is: ['签约', '落地', '投产'] },
      '填写签约日期：项目已签约',
      'Enter the day of signing: the project is signed',
    ),
    needed(
      'landed',
      'landedOn',
      { field: 'status', is: ['落地', '投产'] },
      '填写落地日期：项目已落地',
      'Enter the day of settling: the project has settled',
    ),
    order(
      'signed-order',
      'talksOn',
      'signedOn',
      '签约日期不能早于首次洽谈日期',
      'A project cannot be signed before the first talks',
    ),
    order(
      'landed-order',
      'signedOn',
      'landedOn',
      '落地日期不能早于签约日期',
      'A project cannot settle before it is signed',
    ),
    order(
      'terminated-order',
      'landedOn',
      'terminatedOn',
      '终止日期不能早于落地日期',
      'A project cannot end before it settled',
    ),
    order(
      'dissolved-order',
      'foundedOn',
      'dissolvedOn',
      '撤销日期不能早于成立日期',
      'A task force cannot be dissolved before it was founded',
    ),
  ],
  evidence: proof('签约、落地佐证', 'Proof of signing or settling'),
})
