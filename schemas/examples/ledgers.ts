import { digital, facilities, finance, talent } from '#schemas/examples/ledger-ecosystems.ts'
import { records } from '#schemas/examples/ledger-records.ts'
import type { Months } from '#schemas/examples/ledger-spec.ts'
import { FIRM, PARK } from '#schemas/examples/ledger-spec.ts'
import { makeUscc } from '#schemas/examples/uscc.ts'
import { addDays, addMonths } from '#schemas/fields/day.ts'
import type { Answers } from '#schemas/fields/field.ts'

/** Rows of every ledger and of every kind in it, as a working park would have them. */
export function exampleLedgers(today: string): { readonly [code: string]: readonly Answers[] } {
  const ago = (months: number) => addMonths(today, -months)
  const ahead = (months: number) => addMonths(today, months)
  const year = Number(today.slice(0, 4))
  return {
    L01: investment(ago),
    L02: events(ago),
    L03: services(ago),
    L04: [
      {
        result: '座舱多模态交互算法',
        origin: '某理工大学',
        originPlace: '国内',
        domain: '智能座舱',
        stage: '中试',
        enteredOn: ago(4),
        taker: FIRM,
        contract: 120,
      },
      {
        result: '柔性压力传感薄膜',
        origin: '某研究院',
        originPlace: '国外',
        domain: '传感器',
        stage: '筛选',
      },
    ],
    L05: [
      {
        platform: '座舱概念验证中心',
        type: '概念验证',
        level: '市',
        levelOn: ago(5),
        partners: '某理工大学',
        invested: 600,
        area: 800,
        startedOn: ago(20),
        served: [{ year, times: 86, firms: 18 }],
      },
    ],
    L06: [
      {
        device: '高低温试验箱',
        count: 6,
        value: 240,
        owner: PARK,
        sharing: '共享',
        startedOn: ago(14),
        hours: '工作日 9:00—18:00',
        usage: [{ year, hours: 420.5, firms: FIRM }],
        discount: 30,
      },
    ],
    L07: finance(ago, ahead),
    L08: talent(ago),
    L09: digital(ago, ahead),
    L10: [
      {
        kind: '服务站点',
        site: '园区企业服务驿站',
        network: true,
        area: 160,
        staff: 4,
        serviceList: '政策咨询、融资对接、法律咨询、知识产权代理',
        startedOn: ago(18),
      },
      { kind: '可代办事项', item: '企业变更登记', office: '市场监管局', startedOn: ago(18) },
      {
        kind: '办件',
        item: '企业变更登记',
        firm: FIRM,
        acceptedOn: ago(2),
        doneOn: addDays(ago(2), 3),
        inPark: true,
      },
      { kind: '办件', item: '排污登记', firm: FIRM, acceptedOn: ago(1) },
    ],
    L11: facilities(ago, year),
    ...records(ago, ahead),
  }
}

function investment(ago: Months): readonly Answers[] {
  const project = {
    kind: '招商项目',
    investor: '示例汽车电子股份有限公司',
    investorUscc: makeUscc(900_001),
    leadIndustry: '智能座舱',
    fitsPositioning: true,
    planned: 3200,
    byTaskForce: true,
    talksOn: ago(12),
  }
  return [
    {
      kind: '招商工作专班',
      taskForce: '智能座舱招商专班',
      members: ['园区', '产业基金'],
      foundedOn: ago(24),
    },
    {
      ...project,
      project: '座舱域控制器产线',
      type: '链核',
      status: '落地',
      signedOn: ago(6),
      landedOn: ago(3),
    },
    { ...project, project: '车载显示模组', type: '上下游', status: '签约', signedOn: ago(2) },
    { ...project, project: '精密注塑配套', type: '生产性服务配套', status: '在谈', byTaskForce: false },
  ]
}

function events(ago: Months): readonly Answers[] {
  const event = { place: '园区路演厅', host: PARK, firms: 24, persons: 60 }
  return [
    {
      ...event,
      name: '智能座舱产业链招商推介会',
      type: '招商活动',
      way: '线下',
      byTaskForce: true,
      heldOn: ago(3),
    },
    { ...event, name: '科创企业银企对接会', type: '银企对接', heldOn: ago(5), outcome: '达成授信意向 3 家' },
    { ...event, name: '秋季高校人才专场', type: '人才招聘对接', heldOn: ago(2) },
    { ...event, name: '专精特新申报辅导', type: '培训', heldOn: ago(1) },
  ]
}

function services(ago: Months): readonly Answers[] {
  const service = { firm: FIRM, firmUscc: makeUscc(900_010), byStation: true, satisfaction: 5 }
  return [
    {
      ...service,
      category: '技术转化',
      technical: '概念验证',
      platform: '座舱概念验证中心',
      days: 12,
      servedOn: ago(2),
      provider: '座舱概念验证中心',
      providerKind: '市场',
      free: false,
      fee: 8000,
    },
    {
      ...service,
      category: '政策咨询',
      servedOn: ago(1),
      provider: '园区企业服务驿站',
      providerKind: '政府',
      free: true,
    },
  ]
}
