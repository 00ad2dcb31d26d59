import type { Months } from '#schemas/examples/ledger-spec.ts'
import { FIRM } from '#schemas/examples/ledger-spec.ts'
import { makeUscc } from '#schemas/examples/uscc.ts'
import type { Answers } from '#schemas/fields/field.ts'

export function finance(ago: Months, ahead: Months): readonly Answers[] {
  const term = { agreedOn: ago(10), validUntil: ahead(14) }
  return [
    {
      kind: '基金',
      fund: '星辰产业引导基金',
      fundKind: '政府引导',
      fundSize: 20_000,
      filingNo: 'SX1234',
      ...term,
    },
    { kind: '金融机构', institution: '示例银行璧山支行', institutionKind: '银行', ...term },
    {
      kind: '金融产品',
      product: '园区科创贷',
      productStage: '成长期',
      institution: '示例银行璧山支行',
      ...term,
    },
    { kind: '风险补偿池', pool: '园区风险补偿池', poolSize: 1000, partners: '区财政、示例银行', ...term },
    {
      kind: '企业融资',
      firm: FIRM,
      firmUscc: makeUscc(900_010),
      way: '股权',
      use: '生产经营',
      provider: '星辰产业引导基金',
      amount: 800,
      paidOn: ago(4),
    },
    { kind: '企业融资', firm: FIRM, way: '贷款', use: '设备更新', amount: 300, paidOn: ago(2) },
    {
      kind: '融资需求',
      firm: FIRM,
      use: '设备更新',
      wanted: 400,
      raisedOn: ago(3),
      outcome: '部分满足',
      met: 300,
      metOn: ago(2),
    },
  ]
}

export function talent(ago: Months): readonly Answers[] {
  const people = { firm: FIRM, post: '算法工程师', level: '高层次' }
  return [
    { kind: '人才需求', ...people, persons: 5, happenedOn: ago(6) },
    { kind: '供需对接', ...people, persons: 12, happenedOn: ago(5) },
    { kind: '引进人才', ...people, persons: 3, happenedOn: ago(3) },
    { kind: '引进人才', ...people, post: '调试技师', level: '技能', persons: 6, happenedOn: ago(2) },
    {
      kind: '培养联合体',
      consortium: '智能座舱人才联合体',
      members: '某理工大学、某职业学院',
      startedOn: ago(12),
    },
    {
      kind: '培养基地',
      base: '博士后工作站',
      baseKind: '博士后工作站',
      baseLevel: '市',
      levelOn: ago(4),
      startedOn: ago(4),
    },
    {
      kind: '人才培训',
      subject: '嵌入式开发实训',
      trainingKind: '实训',
      persons: 30,
      certified: 22,
      retained: 18,
      happenedOn: ago(2),
    },
    { kind: '人才信息平台', platform: '星辰人才服务平台', linked: '市人才公共服务平台', startedOn: ago(9) },
  ]
}

export function digital(ago: Months, ahead: Months): readonly Answers[] {
  return [
    { kind: '平台模块', module: '招商投资', startedOn: ago(12) },
    { kind: '平台模块', module: '安全生产', startedOn: ago(6) },
    { kind: '工业互联网接入', internet: '西部工业互联网平台', scope: '区域', startedOn: ago(8) },
    { kind: '数字化服务商', vendor: '示例数字科技有限公司', startedOn: ago(10), endedOn: ahead(14) },
    {
      kind: '小快轻准产品',
      product: '轻量排产系统',
      vendor: '示例数字科技有限公司',
      link: '管理',
      firm: FIRM,
      doneOn: ago(3),
    },
    { kind: '供应链协同', service: '集中采购协同', chainFirm: FIRM, startedOn: ago(5) },
  ]
}

export function facilities(ago: Months, year: number): readonly Answers[] {
  const at = (kind: string, facility: string, more: Answers): Answers => ({
    kind,
    facility,
    count: 1,
    area: 120,
    distance: 0,
    startedOn: ago(20),
    ...more,
  })
  return [
    at('会议室', '共享会议室', { count: 4, usage: [{ year, times: 210 }] }),
    at('路演厅', '星辰路演厅', { usage: [{ year, times: 26 }] }),
    at('商务服务', '商务服务中心', { usage: [{ year, times: 60 }] }),
    at('人才公寓', '星辰人才公寓', { count: 48, occupied: 40, area: 2400, distance: 1.2 }),
    at('人才公寓', '远郊公寓', { count: 90, area: 4500, distance: 6 }),
    at('商业', '园区邻里中心', { commerce: ['购物', '餐饮'], area: 900, distance: 0.5 }),
    { kind: '班车', facility: '轨道接驳专线', count: 2, runs: 12, distance: 0, startedOn: ago(10) },
    at('教育', '园区托育点', { distance: 0.8 }),
    at('医疗', '社区卫生服务站', { distance: 1.5 }),
    at('消防', '微型消防站', {}),
  ]
}
