import { expect, it } from 'vitest'
import { exampleLedgers } from '#schemas/examples/ledgers.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { ledgerOf } from '#schemas/ledgers/catalogue.ts'
import { check } from '#schemas/operations/check.ts'
import { allFields } from '#schemas/operations/fields.ts'
import { settle } from '#schemas/operations/settle.ts'

const TODAY = '2026-11-23'
const CONTEXT = { today: TODAY, attachments: { proof: 1 } }
const EXAMPLES = exampleLedgers(TODAY)

/** Sentence, ledger, column, its words, and which example row takes them. */
const WORDS: readonly (readonly [string, string, string, string, Answers?])[] = [
  ['G1', 'L16', 'stage', '种子期 初创期 成长期'],
  ['B7', 'L03', 'category', '技术转化 产业链合作 人才培育 资金融通 数字赋能 财务 法律 知识产权 其他'],
  ['B7', 'L16', 'category', '技术转化 产业链合作 人才培育 资金融通 数字赋能 财务 法律 知识产权 其他'],
  ['B12', 'L14', 'remedy', '技术攻关 国内外招商引育'],
  ['B12', 'L14', 'effect', '补链 延链 强链'],
  ['B14', 'L04', 'originPlace', '国内 国外'],
  ['T1e', 'L01', 'type', '产业转移 产业链招商', { kind: '招商项目' }],
  ['T1f', 'L01', 'type', '同行业 上下游 生产性服务配套', { kind: '招商项目' }],
  ['T1h', 'L01', 'members', '园区 区县 产业运营商 产业基金', { kind: '招商工作专班' }],
  ['T1i', 'L02', 'way', '线上 线下 外出 以商招商'],
  ['T2a', 'L19', 'kind', '高校 科研院所 大型企业'],
  ['T2b', 'L04', 'stage', '筛选 入库 概念验证 小试 中试 产业化'],
  ['T2f', 'L03', 'category', '创业孵化 创业辅导 创业支撑'],
  ['T2h', 'L05', 'type', '概念验证 共享实验室 检验检测'],
  ['T2i', 'L03', 'technical', '研发设计 概念验证 小试中试 检验检测', { category: '技术转化' }],
  ['T2i', 'L05', 'type', '研发设计 概念验证 中试 检验检测'],
  ['T2j', 'L06', 'sharing', '共建 共用 共享'],
  ['T3b', 'L07', 'fundKind', '政府引导 产业投资', { kind: '基金' }],
  ['T3d', 'L07', 'use', '园区开发建设 厂房购置 设备更新 生产经营', { kind: '企业融资' }],
  ['T3d', 'L07', 'use', '园区开发建设 厂房购置 设备更新 生产经营', { kind: '融资需求' }],
  ['T3e', 'L07', 'institutionKind', '银行 保险 投资基金 政策性融资担保', { kind: '金融机构' }],
  ['T3g', 'L07', 'productStage', '种子期 初创期 成长期', { kind: '金融产品' }],
  ['T3h', 'L02', 'type', '产融政策宣讲 银企对接 项目路演', { type: '银企对接' }],
  ['T4d', 'L08', 'level', '高层次 技能', { kind: '人才需求' }],
  ['T4d', 'L08', 'level', '高层次 技能', { kind: '供需对接' }],
  ['T4f', 'L08', 'baseKind', '博士后工作站 实习实训基地 产教融合基地', { kind: '培养基地' }],
  ['T4h', 'L19', 'kind', '高校'],
  ['T4i', 'L02', 'type', '人才招聘对接', { type: '银企对接' }],
  ['T5a', 'L17', 'ecosystem', 'DIGITAL'],
  ['T5b', 'L09', 'module', '招商投资 企业培育和服务 就业 物流 能源 安全生产 其他', { kind: '平台模块' }],
  ['T5c', 'L09', 'scope', '区域 行业', { kind: '工业互联网接入' }],
  ['T5f', 'L09', 'link', '设计 管理 财务 仓储 营销', { kind: '小快轻准产品' }],
  ['T6a', 'L03', 'providerKind', '政府 市场'],
  ['T6e', 'L02', 'type', '政策咨询 项目路演 产销推广', { type: '银企对接' }],
  ['T6f', 'L11', 'kind', '会议室 展厅 路演厅 商务服务', { kind: '会议室' }],
  ['T7c', 'L11', 'commerce', '购物 休闲 餐饮 娱乐', { kind: '商业' }],
  ['T7e', 'L11', 'kind', '教育 医疗', { kind: '教育' }],
  ['T7g', 'L11', 'kind', '消防 安全 环保 仓储 物流', { kind: '消防' }],
  ['T7h', 'L11', 'kind', '商务服务 办公 宿舍 食堂', { kind: '消防' }],
  ['T7a', 'L12', 'area', '城市功能与生活服务配套'],
  ['S1c', 'L12', 'area', '规划建设 项目招商 资金扶持'],
  ['S3c', 'L13', 'level', '国家级 市级 区县级'],
]

/** What the row says of a record that is kept column by column. */
const COLUMNS: readonly (readonly [string, string, string, Answers?])[] = [
  ['B11', 'L14', 'leader link gap'],
  ['T1f', 'L01', 'fitsPositioning', { kind: '招商项目' }],
  ['T2a', 'L19', 'partner leadIndustry signedOn expiresOn'],
  ['T2j', 'L06', 'device count value owner usage'],
  ['T2k', 'L06', 'discount'],
  ['T2k', 'L03', 'days', { category: '技术转化' }],
  ['T3a', 'L07', 'fund fundSize agreedOn', { kind: '基金' }],
  ['T3f', 'L07', 'pool poolSize partners', { kind: '风险补偿池' }],
  ['T3g', 'L07', 'product institution', { kind: '金融产品' }],
  ['T4b', 'L08', 'firm post persons', { kind: '人才需求' }],
  ['T4b', 'L08', 'platform', { kind: '人才信息平台' }],
  ['T4c', 'L08', 'linked', { kind: '人才信息平台' }],
  ['T4e', 'L08', 'consortium members startedOn', { kind: '培养联合体' }],
  ['T4f', 'L08', 'base baseLevel levelOn', { kind: '培养基地' }],
  ['T4g', 'L08', 'persons certified retained', { kind: '人才培训' }],
  ['T5b', 'L09', 'module startedOn', { kind: '平台模块' }],
  ['T5c', 'L09', 'internet', { kind: '工业互联网接入' }],
  ['T5d', 'L09', 'service chainFirm', { kind: '供应链协同' }],
  ['T5e', 'L09', 'vendor startedOn', { kind: '数字化服务商' }],
  ['T6b', 'L10', 'site staff', { kind: '服务站点' }],
  ['T6b', 'L10', 'item', { kind: '可代办事项' }],
  ['T6d', 'L10', 'network area staff serviceList', { kind: '服务站点' }],
  ['T6f', 'L11', 'facility area usage', { kind: '会议室' }],
  ['T6g', 'L11', 'usage', { kind: '会议室' }],
  ['T7b', 'L11', 'count distance occupied', { kind: '人才公寓' }],
  ['T7d', 'L11', 'count runs', { kind: '班车' }],
  ['S1d', 'L20', 'project priority outcome'],
  ['S2b', 'L17', 'task dueOn progress status'],
  ['S2f', 'L18', 'unit visitedOn advice followUp'],
  ['S3c', 'L13', 'media publishedOn link'],
]

function rowIn(code: string, like: Answers = {}): Answers {
  const found = EXAMPLES[code]?.find((row) =>
    Object.entries(like).every(([key, value]) => row[key] === value),
  )
  if (!found) throw new Error(`${code} has no such example`)
  return found
}

function setup(code: string, column: string, like?: Answers) {
  const form = ledgerOf(code)?.form
  const field = form && allFields(form)[column]
  if (!form || !field) throw new Error(`${code} has no ${column}`)
  const row = rowIn(code, like)
  const saved = (value: string) =>
    settle(form, { ...row, [column]: Array.isArray(row[column]) ? [value] : value }, CONTEXT)
  return {
    field,
    row,
    saved,
    codes: (value: string) => check(form, saved(value), CONTEXT).map((one) => one.code),
  }
}

// seed: G1, B7, B12, B14, T1e, T1f, T1h, T1i, T2a, T2b, T2f, T2h, T2i, T2j, T3b, T3d, T3e, T3g, T3h, T4d, T4f, T4h, T4i
// seed: T5a, T5b, T5c, T5f, T6a, T6e, T6f, T7a, T7c, T7e, T7g, T7h, S1c, S3c
it.each(WORDS.map(([id, code, column, words, like = {}]) => ({ id, code, column, words, like })))(
  '$id: $code offers in $column $words and takes each of them',
  ({ code, column, words, like }) => {
    const { saved, codes, field } = setup(code, column, like)
    for (const word of words.split(' ')) {
      expect([word, codes(word)]).toEqual([word, []])
      expect([word].flat()).toEqual([saved(word)[column]].flat())
      expect(field.everyOption?.().map(({ value }) => value)).toContain(word)
    }
    expect(codes('别的')).toEqual([`${column}.not-offered`])
  },
)

// seed: B11, T1f, T2a, T2j, T2k, T3a, T3f, T3g, T4b, T4c, T4e, T4f, T4g, T5b, T5c, T5d, T5e, T6b, T6d, T6f, T6g, T7b
// seed: T7d, S1d, S2b, S2f, S3c
it.each(COLUMNS.map(([id, code, columns, like = {}]) => ({ id, code, columns, like })))(
  '$id: $code keeps $columns of a row',
  ({ code, columns, like }) => {
    for (const column of columns.split(' ')) {
      const { row } = setup(code, column, like)
      const form = ledgerOf(code)?.form
      const kept = form && settle(form, row, CONTEXT)[column]
      expect([column, kept]).toEqual([column, row[column]])
      expect([column, kept]).not.toEqual([column, undefined])
    }
  },
)
