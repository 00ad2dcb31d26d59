import { choice, words } from '#schemas/fields/choice.ts'
import { choices } from '#schemas/fields/choices.ts'
import { decimal } from '#schemas/fields/decimal.ts'
import { integer } from '#schemas/fields/integer.ts'
import { text } from '#schemas/fields/text.ts'
import { lasting, ledger, of, order, proof, yearly } from '#schemas/ledgers/ledger.ts'
import { COMMERCE } from '#schemas/reference/code-lists.ts'
import { num, rule, when } from '#schemas/rule.ts'

const SPACES = ['会议室', '展厅', '路演厅', '商务服务']

export const FACILITIES = words({
  会议室: 'Meeting room',
  展厅: 'Exhibition hall',
  路演厅: 'Roadshow hall',
  商务服务: 'Business services',
  办公: 'Offices',
  人才公寓: 'Talent flats',
  宿舍: 'Dormitory',
  食堂: 'Canteen',
  商业: 'Shops',
  班车: 'Shuttle',
  教育: 'Education',
  医疗: 'Medical care',
  消防: 'Fire safety',
  安全: 'Work safety',
  环保: 'Environment',
  仓储: 'Warehousing',
  物流: 'Logistics',
})

export const facilities = ledger({
  code: 'L11',
  id: 'facilities',
  title: '公共空间与配套设施台账',
  en: 'Shared spaces and facilities',
  names: ['facility'],
  fields: {
    kind: choice('设施类型', 'Kind of facility', FACILITIES),
    facility: text('设施名称', 'Facility').between(2, 80),
    commerce: choices('商业类型', 'Kinds of shops', COMMERCE).when(of('商业')),
    count: integer('数量', 'Number').help(
      '公寓、宿舍按套，班车按条，其他按处、间填写',
      'Flats and rooms by unit, shuttles by line, others by place',
    ),
    occupied: integer('已入住', 'Occupied', '套').optional().when(of('人才公寓', '宿舍')),
    runs: integer('每日班次', 'Runs a day', '班').when(of('班车')),
    area: decimal('面积', 'Area', '㎡').when({ field: 'kind', not: ['班车'] }),
    distance: decimal('距园区距离', 'Distance from the park', '公里').help(
      '园区内填 0',
      '0 where it is inside the park',
    ),
    ...lasting(['启用日期', 'In use since'], ['停用日期', 'Out of use since']),
    usage: yearly('年度使用情况', 'Use by year', { times: integer('使用次数', 'Uses', '次') })
      .optional()
      .when(of(...SPACES)),
  },
  rules: [
    order(
      'ended-order',
      'startedOn',
      'endedOn',
      '停用日期不能早于启用日期',
      'The end must not be before the start',
    ),
    rule('occupied', { zh: '已入住不能大于数量', en: 'No more can be occupied than there are' }, (row) =>
      when(num(row, 'occupied') > num(row, 'count'), 'occupied', 'count'),
    ),
  ],
  evidence: proof('照片、验收或备案文件', 'Photographs, acceptance or filing'),
})
