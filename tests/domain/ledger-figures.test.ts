import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { eventsByType, ledgerFigures, twelveMonthsTo, yearTo } from '#domain/ledger-figures.ts'
import type { LedgerRows } from '#domain/ledgers/rows.ts'
import { exampleLedgers } from '#schemas/examples/ledgers.ts'
import { addDays } from '#schemas/fields/day.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { LEDGER_METRICS } from '#schemas/ledgers/metrics.ts'

const TODAY = '2026-11-23'
const YEAR = { from: '2026-01-01', to: '2026-12-31' }

const rowsOf = (books: { readonly [code: string]: readonly Answers[] }): LedgerRows =>
  Object.fromEntries(
    Object.entries(books).map(([code, rows]) => [
      code,
      rows.map((answers, n) => ({ id: `${code}-${n}`, answers })),
    ]),
  )

const values = (books: { readonly [code: string]: readonly Answers[] }, span = YEAR) =>
  Object.fromEntries(
    Object.entries(ledgerFigures(rowsOf(books), span)).map(([key, { value }]) => [key, value]),
  )

const PARK = exampleLedgers(TODAY)

describe('figures of a working park', () => {
  // seed: B11, T1h, T1i, T1j, T2a, T2c, T2h, T2j, T3a, T3c, T3e, T3f, T3g, T3h, T3i, T4b, T4d, T4f
  // seed: T5b, T5c, T5d, T5e, T5f, T6b, T6c, T6d, T6e, T6f, T7b, T7c, T7d, T7e, T7g, S2f, S3a
  it('are those of its rows', () => {
    expect(values(PARK, yearTo(TODAY))).toEqual({
      hasInvestTaskForce: 1,
      investTalks: 1,
      investSigned: 2,
      investLanded: 1,
      chainCores: 1,
      investPoints: 2,
      investEvents: 1,
      taskForceActiveQuarters: 2,
      chainGapsClosedRatio: 0.5,
      resultsIntroduced: 1,
      coopAgreements: 1,
      newCoopAgreements: 1,
      techPlatforms: 1,
      platformServiceTimes: 86,
      platformFirms: 18,
      rdPlatformPoints: 4,
      sharedDevices: 6,
      sharedHours: 420.5,
      deviceDiscount: 30,
      serviceDays: 12,
      partnerFunds: 1,
      partnerFinOrgs: 1,
      finProducts: 1,
      riskPool: 1000,
      finEvents: 1,
      firmFinancing: 1100,
      firmEquity: 800,
      firmDebt: 300,
      financedFirms: 1,
      financingMetRatio: 0.75,
      hasTalentPlatform: 1,
      talentBases: 1,
      talentEvents: 1,
      talentsIntroduced: 9,
      talentsHigh: 3,
      talentsSkilled: 6,
      talentMatches: 12,
      trainees: 30,
      traineesRetained: 18,
      digitalModules: 2,
      hasIndustrialInternet: 1,
      digitalVendors: 1,
      xkqzProducts: 1,
      supplyChainFirms: 1,
      hasServiceStation: 1,
      agencyItems: 1,
      networkExtension: 3,
      serviceSiteArea: 160,
      serviceStaff: 4,
      agencyCases: 2,
      inParkRate: 0.5,
      networkServiceFirms: 2,
      serviceRecords: 2,
      publicServiceEvents: 1,
      events: 4,
      sharedSpaceTypes: 2,
      amenityTypes: 1,
      talentFlats3km: 48,
      commerceTypes: 2,
      shuttleLines: 2,
      hasShuttle: 1,
      eduMedTypes: 2,
      infrastructureTypes: 1,
      policies: 1,
      policyPaid: 120,
      publicity: 1,
      publicityCity: 1,
      accidentsOrdinary: 1,
      accidentsSerious: 0,
      accidentsMajor: 0,
      accidentsGravest: 0,
      cyberMajor: 0,
      operatorPenalties: 0,
      incidents: 1,
      demandsRaised: 2,
      demandsClosed: 1,
      demandsClosedRatio: 0.5,
      demandsDays: 20,
      milestonesDue: 1,
      milestoneRatio: 1,
      milestonesLate60: 0,
      guidanceVisits: 1,
      nationalRecommended: 1,
      nationalApproved: 1,
    })
  })

  it('name the rows behind each of them', () => {
    const figures = ledgerFigures(rowsOf(PARK), yearTo(TODAY))
    expect(figures.investLanded.from).toEqual([{ book: 'L01', id: 'L01-1' }])
    expect(figures.talentFlats3km.from).toEqual([{ book: 'L11', id: 'L11-3' }])
    expect(figures.rdPlatformPoints.from.map(({ book }) => book)).toEqual(['L05', 'L08'])
    for (const [metric, { from }] of Object.entries(figures))
      for (const { book } of from)
        expect(Object.entries(LEDGER_METRICS).find(([key]) => key === metric)?.[1].books).toContain(book)
  })

  // seed: T1i, T3h, T4i, T6e
  it('lists events by type, those without any with 0', () => {
    const counted = eventsByType(rowsOf(PARK), YEAR)
    expect(counted).toHaveLength(9)
    expect(counted.filter(({ figure }) => figure.value === 1).map(({ type }) => type)).toEqual([
      '招商活动',
      '银企对接',
      '人才招聘对接',
      '培训',
    ])
  })
})

describe('an empty park', () => {
  it('has zeros, and no shares', () => {
    const empty = values({})
    expect(
      Object.entries(empty)
        .filter(([, value]) => value === null)
        .map(([key]) => key),
    ).toEqual([
      'chainGapsClosedRatio',
      'deviceDiscount',
      'serviceDays',
      'financingMetRatio',
      'inParkRate',
      'demandsClosedRatio',
      'demandsDays',
      'milestoneRatio',
    ])
    expect(Object.values(empty).filter((value) => value !== null && value !== 0)).toEqual([])
    expect(Object.keys(empty).sort()).toEqual(Object.keys(LEDGER_METRICS).sort())
  })
})

describe('spans', () => {
  it('of twelve months begin the day after the same day of the year before', () => {
    expect(twelveMonthsTo('2026-11-23')).toEqual({ from: '2025-11-24', to: '2026-11-23' })
    const event = (heldOn: string) => ({ type: '招商活动', heldOn })
    const held = { L02: ['2025-11-23', '2025-11-24', '2026-11-23', '2026-11-24'].map(event) }
    expect(values(held, twelveMonthsTo('2026-11-23')).investEvents).toBe(2)
  })

  it('count a project that settled before it was ended, and not after', () => {
    const L01 = [{ kind: '招商项目', type: '链核', landedOn: '2026-02-01', terminatedOn: '2026-05-01' }]
    expect(values({ L01 }, { from: '2026-01-01', to: '2026-03-31' }).investPoints).toBe(2)
    expect(values({ L01 }, { from: '2026-01-01', to: '2026-06-30' }).investPoints).toBe(0)
  })

  it('keep a gap closed last year out of this year’s share', () => {
    const L14 = [
      { addedOn: '2025-03-01', closedOn: '2025-12-31' },
      { addedOn: '2025-03-01', closedOn: '2026-01-01' },
      { addedOn: '2025-03-01' },
      { addedOn: '2026-12-31' },
      { addedOn: '2027-01-01' },
    ]
    expect(values({ L14 }).chainGapsClosedRatio).toBeCloseTo(1 / 3, 10)
  })

  it('take the last day of an agreement in, and the day a platform stops out', () => {
    const until = (expiresOn: string) => [{ kind: '高校', signedOn: '2025-01-01', expiresOn }]
    expect(values({ L19: until('2026-12-31') }).coopAgreements).toBe(1)
    expect(values({ L19: until('2026-12-30') }).coopAgreements).toBe(0)
    const platform = (endedOn: string) => [{ platform: '甲', startedOn: '2025-01-01', endedOn }]
    expect(values({ L05: platform('2026-12-31') }).techPlatforms).toBe(0)
    expect(values({ L05: platform('2027-01-01') }).techPlatforms).toBe(1)
  })
})

describe('events', () => {
  // seed: T1i, T3h, T4i, T6e
  it.each([
    ['investEvents', '招商活动'],
    ['finEvents', '产融政策宣讲 银企对接 项目路演'],
    ['talentEvents', '人才招聘对接'],
    ['publicServiceEvents', '政策咨询 项目路演 产销推广 培训'],
  ])('%s are those of the type %s, quarter by quarter', (metric, types) => {
    const held = types.split(' ').map((type) => ({ type, heldOn: '2026-05-20' }))
    const counted = (from: string, to: string) => values({ L02: held }, { from, to })[metric]
    expect(counted('2026-04-01', '2026-06-30')).toBe(held.length)
    expect(counted('2026-07-01', '2026-09-30')).toBe(0)
  })
})

describe('averages', () => {
  // seed: T2k
  it('are the discount on open devices, by their number, and the days of technical services that say them', () => {
    const device = (count: number, more: Answers) => ({ count, startedOn: '2025-01-01', ...more })
    const L06 = [
      device(3, { discount: 20 }),
      device(1, { discount: 60 }),
      device(9, {}),
      device(9, { discount: 90, endedOn: '2026-06-30' }),
    ]
    const served = (days: number | undefined, servedOn = '2026-05-01') => ({ days, servedOn })
    const L03 = [served(10), served(5), served(undefined), served(99, '2025-12-31')]
    expect(values({ L03, L06 })).toMatchObject({ deviceDiscount: 30, serviceDays: 7.5 })
  })
})

describe('facilities and training', () => {
  // seed: T6f, T7h
  it('the four facilities are counted once each while they are in use', () => {
    const at = (kind: string, more: Answers = {}) => ({ kind, startedOn: '2025-01-01', ...more })
    const L11 = [
      at('商务服务'),
      at('商务服务'),
      at('办公'),
      at('食堂'),
      at('宿舍', { endedOn: '2026-06-30' }),
    ]
    expect(values({ L11 }).amenityTypes).toBe(3)
  })

  // seed: T4g
  it('of those trained in a year the retained are added up', () => {
    const held = (happenedOn: string, retained?: number) => ({
      kind: '人才培训',
      happenedOn,
      persons: 9,
      retained,
    })
    const L08 = [held('2026-02-01', 6), held('2026-03-01', 3), held('2026-04-01'), held('2025-12-31', 9)]
    expect(values({ L08 })).toMatchObject({ trainees: 27, traineesRetained: 9 })
  })
})

describe('things counted once', () => {
  it('are a firm with its code in one row and its name in another', () => {
    const paid = { kind: '企业融资', way: '股权', amount: 1, paidOn: '2026-05-01' }
    const L07 = [
      { ...paid, firm: '甲公司', firmUscc: '91110000101623741K' },
      { ...paid, firm: '甲 公司' },
      { ...paid, firm: '甲公司（旧名）', firmUscc: '91110000101623741K' },
      { ...paid, firm: '乙公司' },
    ]
    expect(values({ L07 }).financedFirms).toBe(2)
  })

  // seed: T2i
  it('are services that a platform declares and that are recorded too', () => {
    const served = (platform: string) => ({ platform, servedOn: '2026-05-01', firm: '甲公司' })
    const L03 = [served('甲平台'), served('甲平台'), served('乙平台')]
    const L05 = [
      {
        platform: '甲平台',
        served: [
          { year: 2026, times: 5, firms: 3 },
          { year: 2025, times: 9, firms: 9 },
        ],
      },
    ]
    expect(values({ L03, L05 })).toMatchObject({ platformServiceTimes: 6, platformFirms: 3 })
    expect(values({ L03 })).toMatchObject({ platformServiceTimes: 3, platformFirms: 1 })
  })
})

describe('properties', () => {
  const days = fc.integer({ min: -800, max: 800 }).map((n) => addDays('2026-01-01', n))
  const spans = fc.tuple(days, days).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a }))
  const picked = fc
    .constantFrom(...Object.keys(PARK))
    .chain((code) => fc.tuple(fc.constant(code), fc.constantFrom(...(PARK[code] ?? [{}])), days))
  /** Rows of the example with all their days moved. */
  const books = fc.array(picked, { maxLength: 30 }).map((rows) => {
    const found: { [code: string]: Answers[] } = {}
    for (const [code, row, day] of rows) {
      const moved = Object.entries(row).map(([key, value]) => [
        key,
        typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? day : value,
      ])
      found[code] = [...(found[code] ?? []), Object.fromEntries(moved)]
    }
    return found
  })

  const FLOWS = [
    'investEvents',
    'events',
    'firmFinancing',
    'trainees',
    'agencyCases',
    'incidents',
    'policyPaid',
  ] as const

  it('flows of two spans that meet add up to the flow of both', () => {
    fc.assert(
      fc.property(books, spans, days, (rows, { from, to }, middle) => {
        fc.pre(from <= middle && middle < to)
        const [whole, first, second] = [
          { from, to },
          { from, to: middle },
          { from: addDays(middle, 1), to },
        ].map((span) => ledgerFigures(rowsOf(rows), span))
        for (const flow of FLOWS)
          expect(whole?.[flow].value).toBeCloseTo((first?.[flow].value ?? 0) + (second?.[flow].value ?? 0), 6)
      }),
    )
  })

  it('shares lie between 0 and 1, counts are never negative, the order of rows never matters', () => {
    fc.assert(
      fc.property(books, spans, (rows, span) => {
        const found = values(rows, span)
        for (const [key, value] of Object.entries(found)) {
          expect(value === null || value >= 0, key).toBe(true)
          if (key.endsWith('Ratio') || key.endsWith('Rate'))
            expect(value === null || value <= 1, key).toBe(true)
        }
        const turned = Object.fromEntries(
          Object.entries(rows).map(([code, list]) => [code, [...list].reverse()]),
        )
        expect(values(turned, span)).toEqual(found)
      }),
    )
  })

  it('a row nobody can read changes nothing', () => {
    const odd = fc.dictionary(
      fc.constantFrom('heldOn', 'kind', 'amount', 'startedOn', 'usage', 'commerce', 'members'),
      fc.oneof(fc.string(), fc.double(), fc.constant(null), fc.boolean()).map((value) => value),
    )
    fc.assert(
      fc.property(odd, spans, (row, span) => {
        const strange = Object.fromEntries(Object.keys(PARK).map((code) => [code, [row]]))
        expect(() => values(strange, span)).not.toThrow()
      }),
    )
  })
})
