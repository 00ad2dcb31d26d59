import { makeUscc } from '#schemas/examples/uscc.ts'
import { addMonths } from '#schemas/fields/day.ts'
import type { Answers } from '#schemas/fields/field.ts'

const FIRST = ['云', '星', '禾', '澜', '岩', '川', '沐', '辰', '拓', '衡', '瑞', '凌', '启', '卓', '朗', '渝']
const SECOND = [
  '启',
  '帆',
  '石',
  '维',
  '图',
  '野',
  '光',
  '联',
  '科',
  '芯',
  '驰',
  '合',
  '达',
  '信',
  '远',
  '源',
]
const FAMILY = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨'
const GIVEN = ['安然', '子墨', '若谷', '明远', '书瑶', '景行', '听松', '知夏', '一航', '晚晴', '思齐']

/** A made-up name of two characters; 256 different ones. */
export function brand(n: number): string {
  return `${FIRST[n % FIRST.length]}${SECOND[(Math.floor(n / FIRST.length) + n * 3) % SECOND.length]}`
}

export function personName(n: number): string {
  return `${FAMILY.charAt((n * 7) % FAMILY.length)}${GIVEN[(n * 5) % GIVEN.length]}`
}

interface FirmSpec {
  readonly n: number
  readonly seed: number
  readonly asOf: string
  readonly today: string
  readonly area: number
  readonly industryCode: string
  readonly clusterCode: string
}

/** What every registered firm in the park has, with the figures of last year. */
export function firmRow({ n, seed, asOf, today, area, industryCode, clusterCode }: FirmSpec): Answers {
  const enteredOn = addMonths(asOf, -(6 + (n % 20)))
  return {
    rosterId: `R${String(n + 1).padStart(4, '0')}`,
    kind: '企业',
    name: `重庆${brand(seed / 1000 + n * 5)}${['智能科技', '电子', '精密制造', '技术'][n % 4]}有限公司`,
    uscc: makeUscc(seed + n),
    legalRep: personName(n + seed / 1000),
    registeredOn: addMonths(enteredOn, -(2 + (n % 9))),
    registeredCapital: 100 + (n % 7) * 50,
    registeredInPark: true,
    enteredOn,
    contractEndOn: addMonths(enteredOn, 48),
    areaUsed: area,
    roomNo: `${1 + (n % 3)}号楼${2 + (n % 6)}0${1 + (n % 8)}室`,
    industryCode,
    clusterCode,
    chainRole: ['同行业', '上游', '下游', '生产性服务配套'][n % 4],
    year: Number(today.slice(0, 4)) - 1,
    employees: 12 + ((n * 5) % 26),
    revenue: 180 + ((n * 137) % 900),
    mainRevenue: 160 + ((n * 137) % 900),
    assets: 260 + ((n * 71) % 700),
    debtRatio: 28 + (n % 30),
    rd: 20 + ((n * 13) % 60),
    tax: 6 + ((n * 7) % 30),
    status: '在园',
  }
}

/** The n-th origin in turn, with the partner it asks for. */
export function origin(n: number): Answers {
  if (n % 5 === 0) return { source: '链主补链延链强链', sourcePartner: '示例整车制造股份有限公司' }
  if (n % 5 === 1) return { source: '高校院所成果孵化', sourcePartner: '某大学技术转移中心' }
  return { source: n % 5 === 2 ? '本地创业' : '33618细分领域引进培育' }
}
