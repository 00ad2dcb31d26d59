import type { Months } from '#schemas/examples/ledger-spec.ts'
import { FIRM, PARK } from '#schemas/examples/ledger-spec.ts'
import { addDays } from '#schemas/fields/day.ts'
import type { Answers } from '#schemas/fields/field.ts'

export function records(ago: Months, ahead: Months): { readonly [code: string]: readonly Answers[] } {
  return {
    L12: [
      {
        area: '资金扶持',
        policy: '支持中小企业生态家园建设若干措施',
        docNo: '璧山府办发〔2025〕12号',
        issuer: '璧山区人民政府办公室',
        amount: 500,
        validFrom: ago(12),
        validUntil: ahead(24),
        payments: [{ paidOn: ago(3), amount: 120 }],
      },
    ],
    L13: [
      {
        headline: '一园一业一品的星辰实践',
        media: '示例日报',
        level: '市级',
        publishedOn: ago(2),
        link: 'https://news.example.cn/a/1',
      },
    ],
    L14: [
      { ...gap, addedOn: ago(10), dueOn: ahead(2), status: '推进中' },
      { ...gap, gap: '车规级压力传感器', addedOn: ago(8), dueOn: ago(1), status: '已销号', closedOn: ago(2) },
    ],
    L15: [
      {
        incident: '车间轻微火情',
        nature: '事故（事件）',
        type: '消防',
        level: '一般',
        happenedOn: ago(7),
        party: '园内企业',
        firm: FIRM,
        state: '已办结',
        outcome: '完成整改并复查合格',
        settledOn: ago(6),
      },
    ],
    L16: [
      {
        ...demand,
        raisedOn: ago(3),
        dueOn: ago(2),
        state: '已解决',
        outcome: '对接示例银行放款',
        closedOn: addDays(ago(3), 20),
        satisfaction: 5,
      },
      { ...demand, category: '人才培育', raisedOn: ago(1), dueOn: ahead(1), state: '办理中' },
    ],
    L17: [
      { ...milestone, dueOn: ago(2), progress: 100, status: '完成', doneOn: ago(2) },
      { ...milestone, task: '建成二期孵化楼', dueOn: ahead(1), progress: 40, status: '正常' },
    ].map((row) => ({ ...row, startOn: ago(12) })),
    L18: [
      {
        unit: '市经济信息委中小企业处',
        visitedOn: ago(4),
        content: '调研孵化链条建设',
        advice: '补充中试服务能力',
        state: '已落实',
        followUp: '已引入中试服务商',
        followedOn: ago(1),
      },
    ],
    L19: [
      {
        partner: '某理工大学',
        kind: '高校',
        leadIndustry: '智能座舱',
        signedOn: ago(8),
        expiresOn: ahead(28),
        content: '共建联合实验室',
      },
      {
        partner: '示例会计师事务所',
        kind: '服务商',
        signedOn: ago(8),
        expiresOn: ahead(4),
        content: '财务代理服务',
      },
    ],
    L20: [
      {
        project: '国家小型微型企业创业创新示范基地',
        applicant: PARK,
        authority: '工业和信息化部',
        recommendedOn: ago(6),
        priority: true,
        outcome: '获批',
        decidedOn: ago(1),
        docNo: '工信部企业函〔2026〕88号',
      },
    ],
  }
}

const gap = {
  leader: '示例整车制造股份有限公司',
  link: '传感器',
  gap: '座舱雷达模组',
  remedy: '国内外招商引育',
  effect: '补链',
  owner: '周明远',
}

const demand = {
  firm: FIRM,
  stage: '成长期',
  category: '资金融通',
  demand: '设备更新缺少抵押物，希望获得信用贷款',
  unit: '园区企业服务部',
}

const milestone = { task: '上线数字园区平台', ecosystem: 'DIGITAL', unit: '园区数字化部' }
