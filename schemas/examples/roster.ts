import { firmRow, origin, personName } from '#schemas/examples/firm.ts'
import type { ParkSpec } from '#schemas/examples/park.ts'
import { addMonths } from '#schemas/fields/day.ts'
import type { Answers } from '#schemas/fields/field.ts'

/** The roster of a demonstration park: firms in incubation first, then other firms, teams, and one that has left. */
export function exampleRoster(spec: ParkSpec, asOf: string, today: string): Answers[] {
  const firms = [
    ...Array.from({ length: spec.incubatees }, (_, n) => incubatee(spec, n, asOf, today)),
    ...Array.from({ length: spec.others }, (_, n) => other(spec, spec.incubatees + n, asOf, today)),
  ]
  const certified = certify(firms, spec.certificates, asOf)
  return [
    ...certified.map((row, n) => ({ ...row, digitalLevel: n < spec.digitalFirms ? digital(n) : '未实施' })),
    ...Array.from({ length: spec.teams }, (_, n) => team(spec, n, asOf, today)),
    graduatedAndGone(spec, asOf, today),
  ]
}

function base(spec: ParkSpec, n: number, asOf: string, today: string): Answers {
  const area = Math.floor(spec.incubationArea / (spec.incubatees + spec.others) / 10) * 10
  const lead = spec.leads[n % spec.leads.length]
  return firmRow({
    n,
    seed: spec.seed,
    asOf,
    today,
    area,
    industryCode: lead?.industryCode ?? '3990',
    clusterCode: lead?.clusterCode ?? 'NONE',
  })
}

function incubatee(spec: ParkSpec, n: number, asOf: string, today: string): Answers {
  const row = base(spec, n, asOf, today)
  const inLead = n < spec.inLead
  const owner = n < spec.ipOwners
  return {
    ...row,
    ...origin(n),
    stage: ['种子期', '初创期', '成长期'][n % 3],
    incubationStatus: '在孵',
    incubationStart: row.enteredOn,
    carrier: ['创业苗圃', '孵化器', '加速器'][n % 3],
    ...(inLead ? { leadIndustryIdx: String((n % spec.leads.length) + 1) } : { clusterCode: 'NONE' }),
    fitsPositioning: true,
    ...(n === 0 ? { hardTech: true, techTags: ['人工智能'] } : {}),
    invention: owner && n % 2 === 0 ? 1 + (n % 3) : 0,
    otherIp: owner ? 2 + (n % 5) : 0,
    ...(n < spec.equityFunded ? { equityFinancing: 300 + n * 100 } : {}),
    ...(n % 4 === 0 ? { debtFinancing: 80 + n * 5 } : {}),
  }
}

function other(spec: ParkSpec, n: number, asOf: string, today: string): Answers {
  const row = base(spec, n, asOf, today)
  const graduated = n < spec.incubatees + 2
  return {
    ...row,
    ...origin(n),
    registeredOn: addMonths(asOf, -70),
    enteredOn: addMonths(asOf, -60),
    contractEndOn: addMonths(asOf, 36),
    stage: graduated ? '成长期' : '成熟期',
    incubationStatus: graduated ? '已毕业（留园）' : '非孵化',
    ...(graduated ? { graduateCriterion: '连续2年营收累计≥1000万元' } : {}),
    carrier: '产业园区',
    revenue: 2400 + n * 30,
    mainRevenue: 2300 + n * 30,
    employees: 60 + n,
    invention: 1,
    otherIp: 3,
    fitsPositioning: true,
  }
}

function team(spec: ParkSpec, n: number, asOf: string, today: string): Answers {
  const lead = spec.leads[0]
  return {
    rosterId: `T${String(n + 1).padStart(4, '0')}`,
    kind: '科创团队',
    name: `${lead?.segment ?? ''}创业团队${'甲乙丙丁戊己庚'.charAt(n)}`,
    teamLeader: personName(n + 40),
    teamMembers: 4 + n,
    teamProject: `${lead?.segment ?? ''}样机验证`,
    enteredOn: addMonths(asOf, -4),
    contractEndOn: addMonths(asOf, 20),
    areaUsed: 60,
    roomNo: `孵化楼 10${n + 1} 室`,
    stage: '种子期',
    incubationStatus: '非孵化',
    carrier: '创业苗圃',
    industryCode: '7320',
    clusterCode: 'NONE',
    chainRole: '其他',
    source: '高校院所成果孵化',
    sourcePartner: '某理工大学',
    fitsPositioning: true,
    year: Number(today.slice(0, 4)) - 1,
    employees: 4 + n,
    invention: 0,
    otherIp: 0,
    digitalLevel: '未实施',
    status: '在园',
  }
}

function graduatedAndGone(spec: ParkSpec, asOf: string, today: string): Answers {
  const n = spec.incubatees + spec.others
  return {
    ...other(spec, n, asOf, today),
    digitalLevel: '已上云用数',
    incubationStatus: '非孵化',
    status: '毕业出园',
    exitOn: addMonths(asOf, -3),
    graduateCriterion: '高新技术企业',
    exitTo: '市内',
  }
}

function certify(
  firms: readonly Answers[],
  held: ParkSpec['certificates'],
  asOf: string,
): readonly Answers[] {
  const ladder = Object.entries(held).filter(([kind]) => kind !== '高新技术企业')
  const rungs = ladder.flatMap(([kind, n]) => new Array<string>(n).fill(kind))
  const highTech = held.高新技术企业 ?? 0
  return firms.map((row, n) => {
    const kinds = [...rungs.slice(n, n + 1), ...(n < highTech ? ['高新技术企业'] : [])]
    return kinds.length === 0
      ? row
      : { ...row, certificates: kinds.map((kind) => certificate(kind, n, asOf)) }
  })
}

function certificate(kind: string, n: number, asOf: string): Answers {
  const issuedOn = addMonths(asOf, -(3 + (n % 12)))
  return {
    certType: kind,
    certNo: `渝示例〔${issuedOn.slice(0, 4)}〕${100 + n}号`,
    certSchemeVersion: kind === '高新技术企业' ? '其他' : '工信部企业〔2022〕63号',
    issuedOn,
    validUntil: addMonths(issuedOn, 36),
  }
}

function digital(n: number): string {
  return n % 2 === 0 ? '已上云用数' : '部署小快轻准产品'
}
