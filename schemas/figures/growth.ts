import {
  distribution,
  flow,
  HUNDREDTHS,
  parts,
  quotient,
  share,
  stock,
  UNITS,
} from '#schemas/figures/build.ts'
import type { Figure } from '#schemas/figures/figure.ts'
import { CERTIFICATES } from '#schemas/reference/certificates.ts'

const certificates = CERTIFICATES.filter(({ value }) => value !== '瞪羚' && value !== '其他')

/** D06, D16–D18: how the firms and the parks grow. */
export const growth: readonly Figure[] = [
  {
    code: 'D06',
    zh: '优质企业',
    en: 'Quality firms',
    formula: {
      zh: '当日有效证书的持有企业数，含毕业出园企业；“新增”按发证日期计入当期',
      en: 'Firms that hold a certificate valid on the day, graduates that left included; “new” by the day of issue',
    },
    measures: [
      distribution(['held', '持证企业', 'Firms'], 'stock', UNITS.firms, parts('held', certificates)),
      distribution(['newHeld', '当期新增', 'New'], 'flow', UNITS.firms, parts('newHeld', certificates)),
    ],
    behind: { kind: 'roster' },
  },
  {
    code: 'D16',
    zh: '入驻率与单位面积企业数',
    en: 'Occupancy and density',
    formula: {
      zh: '入驻率＝已使用面积÷可自主支配面积；密度＝初创型企业（团队）÷（可自主支配面积÷1000㎡）',
      en: 'Occupancy = area in use ÷ area at the park’s disposal; density = start-ups ÷ (area at its disposal ÷ 1,000 ㎡)',
    },
    measures: [
      share(['occupancy', '入驻率', 'Occupancy'], 'stock', 'areaUsed', 'areaUsable'),
      quotient(['density', '单位面积企业数', 'Density'], {
        nature: 'stock',
        of: 'startups',
        per: 'areaUsable',
        times: 1000 * HUNDREDTHS,
        unit: UNITS.density,
      }),
    ],
    behind: { kind: 'homes' },
  },
  {
    code: 'D17',
    zh: '毕业企业',
    en: 'Graduates',
    formula: {
      zh: '当期毕业＝毕业出园或毕业留园日期在当期；毕业率＝累计毕业÷（累计毕业＋在孵企业）',
      en: 'Graduated in the period by the day of graduation; rate = graduates so far ÷ (graduates so far + firms in incubation)',
    },
    measures: [
      flow(['graduates', '当期毕业', 'Graduated in the period'], UNITS.firms),
      stock(['graduatesTotal', '累计毕业', 'Graduated so far'], UNITS.firms),
      share(['graduation', '毕业率', 'Graduation rate'], 'stock', 'graduatesTotal', 'incubatedTotal'),
    ],
    behind: { kind: 'roster' },
  },
  {
    code: 'D18',
    zh: '营业收入、税收、研发强度',
    en: 'Revenue, tax, R&D intensity',
    formula: {
      zh: '季报（F08）当季数之和；研发强度＝研发投入÷营业收入',
      en: 'Sums of the quarterly reports (F08); R&D intensity = R&D spending ÷ revenue',
    },
    measures: [
      flow(['revenue', '营业收入', 'Revenue'], UNITS.money, HUNDREDTHS),
      flow(['tax', '税收', 'Tax'], UNITS.money, HUNDREDTHS),
      flow(['rd', '研发投入', 'R&D spending'], UNITS.money, HUNDREDTHS),
      share(['rdIntensity', '研发强度', 'R&D intensity'], 'flow', 'rd', 'revenue'),
    ],
    behind: { kind: 'matters', matters: ['monitoring'] },
  },
]
