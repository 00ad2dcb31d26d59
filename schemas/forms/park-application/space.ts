import { boundary } from '#schemas/fields/boundary.ts'
import { calculated } from '#schemas/fields/calculated.ts'
import { choice, words } from '#schemas/fields/choice.ts'
import { choices } from '#schemas/fields/choices.ts'
import { decimal } from '#schemas/fields/decimal.ts'
import { integer } from '#schemas/fields/integer.ts'
import { percentage } from '#schemas/fields/percentage.ts'
import { text } from '#schemas/fields/text.ts'
import { section } from '#schemas/section.ts'

export const space = section({
  id: 'space',
  title: '空间载体',
  en: 'Space',
  fields: {
    boundEast: text('四至界限（东至）', 'Eastern boundary').atMost(80),
    boundSouth: text('四至界限（南至）', 'Southern boundary').atMost(80),
    boundWest: text('四至界限（西至）', 'Western boundary').atMost(80),
    boundNorth: text('四至界限（北至）', 'Northern boundary').atMost(80),
    boundaryGeo: boundary('四至坐标范围', 'Boundary coordinates').help(
      '粘贴 GeoJSON 文本，首尾坐标相同，经度在前、纬度在后',
      'Paste GeoJSON; the first and last point are the same, longitude before latitude',
    ),
    boundaryCrs: choice('坐标系', 'Coordinate system', words({ CGCS2000: 'CGCS2000', WGS84: 'WGS84' })),
    parcelCount: integer('地块数', 'Parcels', '块').atLeast(1),
    maxParcelGap: integer('地块最大间距', 'Largest gap between parcels', '米').when({
      field: 'parcelCount',
      not: [1],
    }),
    isContiguous: calculated('是否集中连片', 'Contiguous', 'yes-no'),
    landArea: decimal('占地面积', 'Land area', '亩').above(0),
    totalFloorArea: decimal('总建筑面积', 'Total floor area', '㎡').above(0),
    usableArea: decimal('可自主支配面积', 'Area at the operator’s disposal', '㎡').above(0),
    incubationArea: decimal('在孵企业使用面积', 'Area used by firms in incubation', '㎡'),
    publicServiceArea: decimal('公共服务面积', 'Public service area', '㎡'),
    occupiedArea: decimal('已入驻面积', 'Occupied area', '㎡'),
    occupancyRate: calculated('入驻率', 'Occupancy rate', 'number', '%'),
    expandableArea: decimal('规划可拓展面积', 'Planned extension', '㎡').optional(),
    buildingTypes: choices(
      '载体类型',
      'Building types',
      words({
        标准厂房: 'Standard plant',
        研发楼: 'R&D building',
        孵化楼: 'Incubation building',
        中试厂房: 'Pilot plant',
        写字楼: 'Office building',
        其他: 'Other',
      }),
    ),
    avgRent: decimal('平均租金', 'Average rent', '元/㎡·月').between(0, 500).optional(),
    rentDiscount: percentage('对在孵企业租金优惠幅度', 'Rent discount for firms in incubation').optional(),
  },
})
