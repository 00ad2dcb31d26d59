import { personName } from '#schemas/examples/firm.ts'
import { exampleBoundary } from '#schemas/examples/outline.ts'
import type { ParkSpec } from '#schemas/examples/park.ts'
import { examplePlan } from '#schemas/examples/plan.ts'
import { exampleRoster } from '#schemas/examples/roster.ts'
import { exampleTexts } from '#schemas/examples/texts.ts'
import { addDays } from '#schemas/fields/day.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { attachments as SLOTS } from '#schemas/forms/park-application/attachments.ts'
import type { Figures } from '#schemas/roster/figures.ts'
import { figures } from '#schemas/roster/figures.ts'

export interface ExampleApplication {
  /** What the operator types; calculated answers are left to the form. */
  readonly answers: Answers
  readonly roster: Answers[]
  /** How many documents lie in each slot. */
  readonly attachments: { readonly [slot: string]: number }
}

/** A full application of a demonstration park that is valid on this day. */
export function exampleApplication(spec: ParkSpec, today: string): ExampleApplication {
  const dataAsOf = addDays(`${today.slice(0, 8)}01`, -1)
  const roster = exampleRoster(spec, dataAsOf, today)
  const found = figures(roster, dataAsOf)
  return {
    answers: {
      ...applicant(spec, today),
      ...space(spec, found),
      ...industry(spec, roster, found),
      dataAsOf,
      ...firms(spec, roster, found),
      ...ecosystems(spec),
      ...exampleTexts(spec),
      ...examplePlan(found, today),
      ...declarations(spec, today),
    },
    roster,
    attachments: Object.fromEntries(
      SLOTS.filter((slot) => slot.required || slot.key === 'evidence').map((slot) => [slot.key, 1]),
    ),
  }
}

function applicant(spec: ParkSpec, today: string): Answers {
  const people = (n: number, from: number) => Array.from({ length: n }, (_, i) => personName(from + i))
  const leased = spec.tenure !== '自有'
  return {
    parkName: spec.parkName,
    districtId: spec.districtId,
    devZone: '无',
    parkAddress: spec.address,
    operatorName: spec.operatorName,
    operatorUscc: spec.operatorUscc,
    operatorIsLegalEntity: true,
    operatorNature: spec.operatorNature,
    operatorFoundedOn: '2018-05-16',
    operatorCapital: 3000,
    legalRep: spec.legalRep,
    legalRepPhone: '13800001234',
    contactName: spec.contact,
    contactPhone: '023-60001234',
    contactEmail: `${spec.key}@parks.example`,
    operationStartOn: '2019-03-01',
    propertyTenure: spec.tenure,
    ...(leased ? { tenureEndOn: `${Number(today.slice(0, 4)) + 6}-12-31` } : {}),
    fullTimeStaff: spec.staff,
    staffList: people(spec.staff, 60).map((name, i) => ({
      name,
      post: ['企业服务', '招商', '物业安全', '产融服务', '人力资源'][i % 5],
      insured: true,
    })),
    mentorCount: 3,
    mentors: people(3, 90).map((name, i) => ({
      name,
      organisation: ['某大学', '某产业基金', '某律师事务所'][i],
      speciality: ['技术转化', '投融资', '知识产权'][i],
    })),
    externalOrgCount: 2,
    externalOrgs: [
      { name: '示例会计师事务所', services: '财务、税务', signedOn: '2025-03-10' },
      { name: '示例知识产权代理有限公司', services: '知识产权', signedOn: '2025-06-18' },
    ],
  }
}

function space(spec: ParkSpec, found: Figures): Answers {
  const [boundEast, boundSouth, boundWest, boundNorth] = spec.bounds
  return {
    boundEast,
    boundSouth,
    boundWest,
    boundNorth,
    boundaryGeo: exampleBoundary(spec.corner, spec.parcels),
    boundaryCrs: 'CGCS2000',
    parcelCount: spec.parcels,
    ...(spec.parcels > 1 ? { maxParcelGap: 300 } : {}),
    landArea: 60 * spec.parcels,
    totalFloorArea: spec.floorArea,
    usableArea: spec.usableArea,
    incubationArea: spec.incubationArea,
    publicServiceArea: spec.publicArea,
    occupiedArea: found.areaUsed,
    buildingTypes: ['标准厂房', '研发楼', '孵化楼'],
    avgRent: 18.5,
    rentDiscount: 30,
  }
}

function industry(spec: ParkSpec, roster: readonly Answers[], found: Figures): Answers {
  const present = roster.filter((row) => row.status === '在园' && row.kind === '企业')
  const sum = (rows: readonly Answers[]) => rows.reduce((total, row) => total + Number(row.revenue ?? 0), 0)
  const from = (source: string) => present.filter((row) => row.source === source).length
  return {
    leadIndustries: spec.leads.map(({ clusterCode, segment, industryCode, leader }, i) => {
      const rows = present.filter((row) => row.leadIndustryIdx === String(i + 1))
      return {
        clusterCode,
        segment,
        industryCode,
        firmCount: rows.length,
        revenueLastYear: sum(rows),
        leader,
      }
    }),
    sourceMix: [
      { source: '33618细分领域引进培育', count: from('33618细分领域引进培育') },
      { source: '链主企业补链延链强链', count: from('链主补链延链强链') },
      { source: '高校院所成果孵化', count: from('高校院所成果孵化') + found.teamCount },
    ],
    chainLeaders: [
      {
        name: '示例整车制造股份有限公司',
        uscc: '91500000MA9X11853M',
        chain: '智能网联新能源汽车',
        cooperation: '联合研发与配套采购',
        agreedOn: '2025-09-12',
      },
    ],
    chainGaps: [
      {
        no: '1',
        link: '高可靠传感芯片封装',
        state: '依赖市外配套，交付周期长',
        remedy: '国内外招商引育',
        responsible: spec.contact,
        dueOn: '2027-06-30',
        progress: '进行中',
      },
    ],
  }
}

function firms(spec: ParkSpec, roster: readonly Answers[], found: Figures): Answers {
  const sum = (key: string) =>
    roster.filter((row) => row.status === '在园').reduce((total, row) => total + Number(row[key] ?? 0), 0)
  return {
    outputLastYear: found.revenue,
    taxLastYear: sum('tax'),
    rdLastYear: sum('rd'),
    inventionPatents: found.inventionPatents,
    ipOwners: found.ipOwners,
    equityFunded: found.equityFunded,
    graduatesTotal: found.graduates,
    cntAboveScale: Math.min(spec.others, 3),
  }
}

function ecosystems({ ecosystems: eco, digitalFirms }: ParkSpec): Answers {
  const {
    incubationChain,
    digitalModules,
    commerceTypes,
    eduMedTypes,
    industrialInternet,
    network,
    flats,
    ...counts
  } = eco
  return {
    ...counts,
    hasInvestTaskForce: true,
    incubationChain: [...incubationChain],
    hasTalentPlatform: true,
    trainingConsortia: 1,
    postdocStations: 0,
    industryEducationBases: 0,
    digitalModules: [...digitalModules],
    hasIndustrialInternet: industrialInternet !== undefined,
    ...(industrialInternet === undefined ? {} : { industrialInternetName: industrialInternet }),
    xkqzProducts: 3,
    digitalFirms,
    hasServiceStation: true,
    serviceStationArea: 80,
    networkSite: network[0],
    networkStaff: network[1],
    networkList: network[2],
    meetingRooms: 4,
    meetingRoomArea: 220,
    showrooms: 1,
    showroomArea: 300,
    roadshowHalls: 1,
    roadshowHallArea: 180,
    publicServiceEvents12m: 6,
    talentFlatsInPark: flats[0],
    talentFlatsNearby: flats[1],
    commerceTypes: [...commerceTypes],
    eduMedTypes: [...eduMedTypes],
    infrastructure: ['消防', '安全', '环保', '物流'],
  }
}

function declarations({ legalRep }: ParkSpec, today: string): Answers {
  return {
    complianceDeclared: [
      '未列入经营异常名录、严重失信主体名单',
      '未发生较大及以上安全、质量、环境污染事故',
      '无重大网络安全、数据安全事件',
      '无偷税漏税',
    ],
    truthDeclared: true,
    truthSignedBy: legalRep,
    truthSignedOn: today,
    publicityConsent: true,
  }
}
