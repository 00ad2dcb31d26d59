import type { Option } from '#schemas/fields/field.ts'

// source: admission vetoes modelled on 工信部企业〔2022〕63号, 渝经信规范〔2023〕5号 and 渝经信中小〔2024〕36号 二
export const VETOES: readonly Option[] = [
  {
    value: 'V1',
    label: 'V1 运营管理机构被列入经营异常名录或严重失信主体名单',
    en: 'V1 Operator listed as abnormal or seriously dishonest',
  },
  {
    value: 'V2',
    label: 'V2 近三年发生较大及以上生产安全、质量、环境污染事故',
    en: 'V2 A larger safety, quality or environmental accident within three years',
  },
  {
    value: 'V3',
    label: 'V3 重大及以上网络安全事件、数据安全事件',
    en: 'V3 A major network or data security incident',
  },
  { value: 'V4', label: 'V4 偷税漏税、严重违法违规行为', en: 'V4 Tax evasion or a serious breach of law' },
  { value: 'V5', label: 'V5 申报或报送数据弄虚作假', en: 'V5 False data in the application or reports' },
  {
    value: 'V6',
    label: 'V6 运营管理机构不具备独立法人资格',
    en: 'V6 Operator is not an independent legal entity',
  },
  {
    value: 'V7',
    label: 'V7 四至界限不清或土地、房产权属存在重大纠纷',
    en: 'V7 Unclear boundary or a major dispute over land or buildings',
  },
  {
    value: 'V8',
    label: 'V8 产业或产品属国家、重庆市禁止、限制或淘汰类',
    en: 'V8 Industry or product banned, restricted or to be phased out',
  },
]

const ALSO_ANNUAL = ['V1', 'V3', 'V4', 'V5', 'V8']

// source: V9 and V10 are this programme's own, after 工信部企业〔2022〕119号 and 国科发区〔2018〕300号 第十五条
export const ANNUAL_VETOES: readonly Option[] = [
  ...VETOES.filter(({ value }) => ALSO_ANNUAL.includes(value)),
  {
    value: 'V2',
    label: 'V2 评价年度发生较大及以上生产安全、质量、环境污染事故',
    en: 'V2 A larger safety, quality or environmental accident in the year',
  },
  {
    value: 'V9',
    label: 'V9 拒不接受检查，或连续两个季度不报送运行数据',
    en: 'V9 Refused inspection, or two quarters in a row not reported',
  },
  {
    value: 'V10',
    label: 'V10 主导产业、空间范围、运营机构等重大变更未在规定期限报告',
    en: 'V10 A major change of industry, space or operator not reported in time',
  },
].sort((a, b) => Number(a.value.slice(1)) - Number(b.value.slice(1)))
