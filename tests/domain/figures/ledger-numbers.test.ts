import { expect, it } from 'vitest'
import { homeFigures } from '#domain/figures/home.ts'
import type { Title } from '#domain/title.ts'
import { exampleLedgers } from '#schemas/examples/ledgers.ts'
import type { RosterRow } from '#schemas/roster/row.ts'
import { certificate, firm } from '#tests/domain/roster/rows.ts'

const TODAY = '2026-11-23'
const TITLE: Title = {
  titleNo: 'CQSTJY-2025-001',
  caseId: 'app_1',
  officialName: '甲园',
  operatorName: '甲公司',
  districtId: '500101',
  leadIndustries: [{ cluster: 'A1', segment: '' }],
  docNo: '',
  docDate: '2025-11-01',
  validFrom: '2025-11-01',
  validTo: '2028-10-31',
  buildStatus: '建设中',
  status: '有效',
  history: [],
  claims: [],
  version: 1,
}
const LEDGERS = Object.fromEntries(
  Object.entries(exampleLedgers(TODAY)).map(([code, rows]) => [
    code,
    rows.map((answers, n) => ({ id: `${code}_${n}`, answers })),
  ]),
)

/** The numbers of the park at the end of each quarter; flows are added up over them. */
function setup(roster: readonly RosterRow[] = []) {
  const home = {
    title: TITLE,
    applied: {},
    roster,
    ledgers: LEDGERS,
    matters: [],
    rubrics: [],
    mine: new Set<string>(),
  }
  const quarters = homeFigures(home, TODAY).map(({ numbers }) => numbers)
  return {
    stock: (key: string) => quarters.at(-1)?.[key] ?? 0,
    flow: (key: string) => quarters.reduce((sum, numbers) => sum + (numbers[key] ?? 0), 0),
  }
}

/** Sentence, what is counted, how, and what the rows of the example come to. Money is in hundredths of 万元. */
const COUNTED: readonly (readonly [string, string, 'stock' | 'flow', number])[] = [
  ['T1e', 'invest.落地', 'stock', 1],
  ['T1e', 'invest.签约', 'stock', 1],
  ['T1e', 'invest.在谈', 'stock', 1],
  ['T2c', 'results', 'flow', 1],
  ['T2h', 'platforms', 'stock', 1],
  ['T2i', 'platformServices', 'stock', 86],
  ['T3c', 'equity', 'flow', 80_000],
  ['T3c', 'debt', 'flow', 30_000],
  ['T3d', 'financeAsked', 'flow', 40_000],
  ['T3i', 'financeSettled', 'flow', 30_000],
  ['T4d', 'talents', 'flow', 9],
  ['T4g', 'trainees', 'flow', 30],
  ['T4i', 'talentEvents', 'flow', 1],
  ['T6b', 'agencyCases', 'flow', 2],
  ['T6c', 'agencyInPark', 'flow', 1],
  ['T7b', 'flats', 'stock', 48],
  ['T7c', 'withCommerce', 'stock', 1],
  ['T7d', 'withShuttle', 'stock', 1],
  ['T7e', 'withEduMed', 'stock', 1],
  ['G4', 'policyPaid', 'stock', 12_000],
  ['S1c', 'policies', 'stock', 1],
  ['S1d', 'projectsReferred', 'flow', 1],
  ['S1d', 'projectsApproved', 'flow', 1],
  ['S2b', 'milestonesDue', 'flow', 1],
  ['T5a', 'milestonesDone', 'flow', 1],
  ['S3a', 'publicity', 'flow', 1],
  ['G1', 'needs', 'flow', 2],
  ['G1', 'needsSettled', 'flow', 1],
]

// seed: T1e, T2c, T2h, T2i, T3c, T3d, T3i, T4d, T4g, T4i, T6b, T6c, T7b, T7c, T7d, T7e, G4, S1c, S1d, S2b, T5a
// seed: S3a, G1
it.each(COUNTED.map(([id, key, nature, value]) => ({ id, key, nature, value })))(
  '$id: $key is counted from the ledgers as a $nature of $value',
  ({ key, nature, value }) => {
    expect(setup()[nature](key)).toBe(value)
  },
)

// seed: H5, G11, B9
it('the firms of each rung are counted, and those that reached it in a quarter', () => {
  const roster = [
    firm(1, '2025-11-10', { certificates: [certificate('专精特新中小企业', '2025-12-01')] }),
    firm(2, '2025-11-10', { certificates: [certificate('专精特新中小企业', '2026-04-01')] }),
    firm(3, '2025-11-10', { certificates: [certificate('专精特新“小巨人”', '2026-07-01')] }),
    firm(4, '2025-11-10', { certificates: [certificate('制造业单项冠军', '2026-10-08')] }),
  ]
  const { stock, flow } = setup(roster)
  expect(
    ['专精特新中小企业', '专精特新“小巨人”', '制造业单项冠军'].map((rung) => stock(`held.${rung}`)),
  ).toEqual([2, 1, 1])
  expect(flow('newHeld.专精特新中小企业')).toBe(2)
  expect(flow('newHeld.制造业单项冠军')).toBe(1)
})

// seed: T1j, T5g
it('core firms of the chain and firms in digital transformation are counted from the roster', () => {
  const years = (digitalLevel: string) => [{ year: 2025, employees: 30, revenue: 500, digitalLevel }]
  const { stock } = setup([
    firm(1, '2025-11-10', { chainRole: '链核（龙头）', years: years('已上云用数') }),
    firm(2, '2025-11-10', { chainRole: '上游', years: years('部署小快轻准产品') }),
    firm(3, '2025-11-10', { chainRole: '链核（龙头）', years: years('未实施') }),
  ])
  expect([stock('chainCore'), stock('digitalFirms'), stock('enterprises')]).toEqual([2, 2, 3])
})
