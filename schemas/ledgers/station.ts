import { choice, words } from '#schemas/fields/choice.ts'
import { date } from '#schemas/fields/date.ts'
import { decimal } from '#schemas/fields/decimal.ts'
import { integer } from '#schemas/fields/integer.ts'
import { longText } from '#schemas/fields/long-text.ts'
import { text } from '#schemas/fields/text.ts'
import { yesNo } from '#schemas/fields/yes-no.ts'
import { ledger, of, order, proof } from '#schemas/ledgers/ledger.ts'
import { rule, when } from '#schemas/rule.ts'

const SITE = of('服务站点')
const CASE = of('办件')
const LASTING = of('服务站点', '可代办事项')

export const station = ledger({
  code: 'L10',
  id: 'station',
  title: '服务站点与政务代办台账',
  en: 'Service station and government errands',
  names: ['site', 'item'],
  fields: {
    kind: choice(
      '记录类型',
      'Kind of record',
      words({ 服务站点: 'Station', 可代办事项: 'Errand offered', 办件: 'Errand done' }),
    ),
    site: text('站点名称', 'Station').between(2, 80).when(SITE),
    network: yesNo(
      '是否为中小企业公共服务平台网络延伸站点',
      'Station of the public service network for SMEs',
    ).when(SITE),
    area: decimal('站点面积', 'Area', '㎡').when(SITE),
    staff: integer('服务人员', 'Staff', '人').when(SITE),
    serviceList: longText('服务清单', 'List of services').atMost(1000).optional().when(SITE),
    item: text('政务事项', 'Errand').between(2, 80).when(of('可代办事项', '办件')),
    office: text('主管部门', 'Authority').atMost(60).optional().when(of('可代办事项')),
    startedOn: date('启用日期', 'Since').notAfterToday().when(LASTING),
    endedOn: date('停用日期', 'Until').optional().when(LASTING),
    firm: text('企业名称', 'Firm').between(2, 80).when(CASE),
    acceptedOn: date('受理日期', 'Accepted on').notAfterToday().when(CASE),
    doneOn: date('办结日期', 'Done on').notAfterToday().optional().when(CASE),
    inPark: yesNo('是否园内办结', 'Done inside the park').optional().when(CASE),
  },
  rules: [
    order(
      'ended-order',
      'startedOn',
      'endedOn',
      '停用日期不能早于启用日期',
      'The end must not be before the start',
    ),
    order(
      'done-order',
      'acceptedOn',
      'doneOn',
      '办结日期不能早于受理日期',
      'An errand cannot be done before it is accepted',
    ),
    rule(
      'in-park',
      { zh: '选择是否园内办结：已有办结日期', en: 'Say whether it was done inside the park: it is done' },
      (row) => when(row.doneOn !== undefined && row.inPark === undefined, 'inPark', 'doneOn'),
    ),
    rule(
      'not-done',
      { zh: '填写办结日期：已选择是否园内办结', en: 'Enter the day it was done: you say where it was done' },
      (row) => when(row.inPark !== undefined && row.doneOn === undefined, 'doneOn', 'inPark'),
    ),
  ],
  evidence: proof('站点照片、办件凭证', 'Photographs of the station, proof of the errand'),
})
