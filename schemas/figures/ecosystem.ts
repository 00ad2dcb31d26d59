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
import { ECOSYSTEMS } from '#schemas/reference/code-lists.ts'

const investStates = [
  { value: '在谈', label: '在谈', en: 'In talks' },
  { value: '签约', label: '签约', en: 'Signed' },
  { value: '落地', label: '落地', en: 'Landed' },
]

/** D08–D15: the seven ecosystems. */
export const ecosystem: readonly Figure[] = [
  {
    code: 'D08',
    zh: '七大生态雷达',
    en: 'The seven ecosystems',
    formula: {
      zh: '各园区最近一次年度绩效评价中生态建设各项得分率（得分÷满分）之和÷参评园区数',
      en: 'Share of the maximum reached for each ecosystem in the park’s latest annual evaluation, averaged over the evaluated parks',
    },
    measures: ECOSYSTEMS.map(({ value, label, en = label }) =>
      quotient([`eco.${value}`, label, en], {
        nature: 'stock',
        of: `eco.${value}`,
        per: 'evaluated',
        times: 1 / HUNDREDTHS,
        unit: UNITS.share,
      }),
    ),
    behind: { kind: 'matters', matters: ['evaluation'] },
  },
  {
    code: 'D09',
    zh: '招商项目与链核企业',
    en: 'Investment projects and core firms of the chain',
    formula: {
      zh: '招商项目台账（L01）按状态计；链核企业取名册产业链角色',
      en: 'Investment ledger (L01) by state; core firms by their role in the roster',
    },
    measures: [
      distribution(['invest', '招商项目', 'Projects'], 'stock', UNITS.items, parts('invest', investStates)),
      stock(['chainCore', '链核企业', 'Core firms of the chain'], UNITS.firms),
    ],
    behind: { kind: 'ledgers', books: ['L01'] },
  },
  {
    code: 'D10',
    zh: '科技成果入园转化与技术平台服务',
    en: 'Research results and technical services',
    formula: {
      zh: '成果按入园日期计入当期（L04）；平台服务次数为年初以来（L05、L03）',
      en: 'Results by the day they came in (L04); services since the beginning of the year (L05, L03)',
    },
    measures: [
      flow(['results', '入园转化成果', 'Results introduced'], UNITS.items),
      stock(['platforms', '技术服务平台', 'Technical platforms'], UNITS.platforms),
      stock(['platformServices', '本年平台服务', 'Services this year'], UNITS.times),
    ],
    behind: { kind: 'ledgers', books: ['L04', 'L05'] },
  },
  {
    code: 'D11',
    zh: '企业融资',
    en: 'Financing of firms',
    formula: {
      zh: '资金台账（L07）当期融资额，分股权和债权；满足率＝已满足金额÷当期提出的需求金额（L07 融资需求）',
      en: 'Financing in the period (L07), equity and debt; met = amount met ÷ amount firms asked for in the period (L07)',
    },
    measures: [
      flow(['equity', '股权融资', 'Equity'], UNITS.money, HUNDREDTHS),
      flow(['debt', '债权融资', 'Debt'], UNITS.money, HUNDREDTHS),
      share(['financeMet', '满足率', 'Demand met'], 'flow', 'financeSettled', 'financeAsked'),
    ],
    behind: { kind: 'ledgers', books: ['L07'] },
  },
  {
    code: 'D12',
    zh: '人才引进、培训与对接',
    en: 'Talent',
    formula: {
      zh: '人才台账（L08）当期引进与培训人数；对接活动取L02 人才招聘对接',
      en: 'People brought in and trained in the period (L08); recruitment events from L02',
    },
    measures: [
      flow(['talents', '引进人才', 'Brought in'], UNITS.people),
      flow(['trainees', '培训人数', 'Trained'], UNITS.people),
      flow(['talentEvents', '对接活动', 'Recruitment events'], UNITS.times),
    ],
    behind: { kind: 'ledgers', books: ['L08', 'L02'] },
  },
  {
    code: 'D13',
    zh: '数字化转型企业占比',
    en: 'Firms in digital transformation',
    formula: {
      zh: '数字化水平不为“未实施”的在园企业÷在园企业（名册）',
      en: 'Firms in the park with any digital transformation ÷ firms in the park (roster)',
    },
    measures: [
      stock(['digitalFirms', '数字化转型企业', 'Firms in digital transformation'], UNITS.firms),
      share(['digital', '占比', 'Share'], 'stock', 'digitalFirms', 'enterprises'),
    ],
    behind: { kind: 'roster' },
  },
  {
    code: 'D14',
    zh: '办事不出园',
    en: 'Government services in the park',
    formula: {
      zh: '当期受理的政务代办件（L10）；办事不出园率＝园内办结÷受理',
      en: 'Cases accepted in the period (L10); in-park rate = completed in the park ÷ accepted',
    },
    measures: [
      flow(['agencyCases', '政务代办件', 'Cases'], UNITS.cases),
      share(['inPark', '办事不出园率', 'Completed in the park'], 'flow', 'agencyInPark', 'agencyCases'),
    ],
    behind: { kind: 'ledgers', books: ['L10'] },
  },
  {
    code: 'D15',
    zh: '人才公寓与配套覆盖',
    en: 'Flats and amenities',
    formula: {
      zh: '园内及3公里内人才公寓套数；有班车、商业、教育或医疗配套的园区÷计入的园区（L11）',
      en: 'Flats in the park or within 3 km; counted parks with shuttle, commerce, education or health ÷ counted parks (L11)',
    },
    measures: [
      stock(['flats', '人才公寓', 'Flats'], UNITS.flats),
      share(['shuttle', '班车覆盖', 'With a shuttle'], 'stock', 'withShuttle', 'homes'),
      share(['commerce', '商业配套覆盖', 'With commerce'], 'stock', 'withCommerce', 'homes'),
      share(['eduMed', '教育或医疗覆盖', 'With education or health'], 'stock', 'withEduMed', 'homes'),
    ],
    behind: { kind: 'ledgers', books: ['L11'] },
  },
]
