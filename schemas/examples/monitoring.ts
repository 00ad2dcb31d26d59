import type { Answers } from '#schemas/fields/field.ts'

/** A quarterly report as a park fills it in; `share` scales its sums, 1 being a first quarter. */
export function exampleReport(share = 1, stated: Answers = {}): Answers {
  return {
    employees: 412,
    occupiedArea: 18_650.5,
    publicServiceDigital: 70,
    operationSmart: 55,
    firmsIntelligent: 40,
    talentFlats3km: 120,
    revenueYtd: 5200 * share,
    outputYtd: 4600 * share,
    taxYtd: 310 * share,
    rdYtd: 420 * share,
    investYtd: 800 * share,
    talentsIntroduced: [
      { level: '高层次人才', people: 2 * share },
      { level: '技能人才', people: 9 * share },
    ],
    agencyCases: 64 * share,
    inParkRate: 92.5,
    platformServiceTimes: 38 * share,
    sharedHours: 260 * share,
    milestoneProgress: [
      { task: '概念验证平台建设', state: '正常推进', progress: 60 },
      { task: '人才公寓二期', state: '滞后', progress: 35, note: '竣工验收资料补充中' },
    ],
    highlights: '新落地两家传感器企业，概念验证平台开放预约。',
    anyProblems: '有',
    problemKind: '其他',
    problems: '部分团队反映检测费用较高，建议区县给予服务券支持。',
    anyIncidents: '无',
    preparer: '游书涵',
    approver: '寇明远',
    decision: '报送',
    ...stated,
  }
}

/** What roster and ledgers say of the same park. */
export const exampleComputed: Answers = {
  startupTotal: 34,
  enterpriseTotal: 41,
  employees: 410,
  ladderCounts: [
    { rung: '科技型中小企业', firms: 12 },
    { rung: '创新型中小企业', firms: 6 },
    { rung: '高新技术企业', firms: 5 },
    { rung: '专精特新中小企业', firms: 3 },
    { rung: '专精特新“小巨人”', firms: 1 },
    { rung: '制造业单项冠军', firms: 0 },
  ],
  techPlatforms: 3,
  partnerFunds: 2,
  digitalFirms: 22,
  newStartups: 2,
  exits: [{ way: '毕业', firms: 1 }],
  investProjects: [
    { state: '签约', projects: 3 },
    { state: '落地', projects: 2 },
  ],
  events: [
    { type: '银企对接', times: 2 },
    { type: '培训', times: 3 },
  ],
  resultsIntroduced: 1,
  firmFinancing: [
    { way: '股权', amount: 600 },
    { way: '债权', amount: 350 },
  ],
}

export function exampleMonitoringCheck(): Answers {
  return { anomalies: [{ settled: true, note: '已与园区核对，新增两条产线' }], districtCheck: '通过' }
}

export function exampleMonitoringReceipt(): Answers {
  return { cityReceipt: '已收' }
}

export function exampleMissing(): Answers {
  return { missingDecision: '维持未报送' }
}

export function exampleAlertAnswer(today: string): Answers {
  return {
    contactedOn: today,
    outcome: '情况属实',
    reason: '两家团队因融资未到位退出，园区已与三个项目签订入园意向。',
    doneBy: today,
  }
}

export function exampleAlertDecision(): Answers {
  return { action: '约谈', reason: '园区连续两个季度初创型企业减少，约谈运营机构负责人，了解原因。' }
}
