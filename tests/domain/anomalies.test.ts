import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Reported } from '#domain/anomalies.ts'
import { anomaliesIn } from '#domain/anomalies.ts'
import { saidOf } from '#domain/anomaly-words.ts'
import { falls, figuresIn, jumps, LIMIT } from '#schemas/monitoring/comparison.ts'

const about = (reported: Partial<Reported>): Reported => ({
  figures: {},
  known: {},
  earlier: {},
  files: [],
  oldFiles: [],
  ...reported,
})
const codes = (reported: Partial<Reported>) => anomaliesIn(about(reported)).map(({ code }) => code)

describe('a jump', () => {
  test('is more than half, up or down, of the quarter alone', () => {
    const earlier = { revenueYtd: { soFar: 500, before: 500 } }
    expect(jumps({ revenueYtd: 1250 }, earlier)).toEqual([])
    expect(jumps({ revenueYtd: 1251 }, earlier)).toMatchObject([{ against: 'quarter', from: 500, to: 751 }])
    expect(jumps({ revenueYtd: 749 }, earlier)).toMatchObject([{ rate: -0.502 }])
  })

  test('is held against the same quarter a year ago too', () => {
    expect(jumps({ employees: 100 }, { employees: { before: 100, yearAgo: 60 } })).toMatchObject([
      { against: 'year', from: 60, to: 100 },
    ])
  })

  // seed: T5h
  test('is none of the progress of the three digital parts, which grows by its nature', () => {
    const parts = ['publicServiceDigital', 'operationSmart', 'firmsIntelligent']
    const told = (value: number) => Object.fromEntries(parts.map((key) => [key, value]))
    expect(figuresIn(told(80))).toEqual(told(80))
    const earlier = Object.fromEntries(parts.map((key) => [key, { before: 20, yearAgo: 5 }]))
    expect(jumps(told(80), earlier)).toEqual([])
  })

  test('from nothing has no rate', () => {
    expect(jumps({ employees: 100 }, { employees: { before: 0 } })).toEqual([])
  })

  test('is found exactly when the change is above the limit', () => {
    const amounts = fc.integer({ min: 1, max: 1_000_000 })
    fc.assert(
      fc.property(amounts, fc.integer({ min: 0, max: 2_000_000 }), (before, now) => {
        const found = jumps({ employees: now }, { employees: { before } })
        expect(found.length).toBe(Math.abs(now - before) / before > LIMIT ? 1 : 0)
      }),
    )
  })
})

test('a sum that became smaller inside a year is named', () => {
  expect(falls({ revenueYtd: 400 }, { revenueYtd: { soFar: 500 } })).toEqual(['revenueYtd'])
  expect(falls({ revenueYtd: 500 }, { revenueYtd: { soFar: 500 } })).toEqual([])
  expect(codes({ figures: { taxYtd: 400 }, earlier: { taxYtd: { soFar: 500, before: 500 } } })).toContain(
    'fall',
  )
})

test('start-ups fit between those that came and those that left', () => {
  const earlier = { startupTotal: { before: 30 }, newStartups: { soFar: 2, before: 2 }, exits: { soFar: 1 } }
  const figures = { newStartups: 5, exits: 3 }
  for (const [startupTotal, fits] of [
    [33, true],
    [31, true],
    [34, false],
    [30, false],
  ] as const)
    expect(codes({ figures: { ...figures, startupTotal }, earlier }).includes('sum')).toBe(!fits)
})

test('what the park states is held against roster and ledgers, with a tenth to spare', () => {
  expect(codes({ figures: { agencyCases: 100 }, known: { agencyCases: 91 } })).toEqual([])
  expect(codes({ figures: { agencyCases: 100 }, known: { agencyCases: 89 } })).toEqual(['ledger'])
  expect(codes({ figures: { revenueYtd: 100 }, known: { revenueYtd: 1 } })).toEqual([])
})

test('a quarter told again and amounts that are all round are pointed out', () => {
  expect(codes({ figures: { rdYtd: 240 }, earlier: { rdYtd: { soFar: 120, before: 120 } } })).toEqual([
    'same',
  ])
  const round = { revenueYtd: 5200, taxYtd: 300, rdYtd: 400, investYtd: 800 }
  expect(codes({ figures: round })).toEqual(['round'])
  expect(codes({ figures: { ...round, taxYtd: 312 } })).toEqual([])
})

test('the same document as in an earlier quarter is recognised by its hash', () => {
  const files = [{ name: '说明.pdf', sha256: 'a' }]
  expect(codes({ files, oldFiles: [{ sha256: 'b', quarter: '2025Q4' }] })).toEqual([])
  const [found] = anomaliesIn(about({ files, oldFiles: [{ sha256: 'a', quarter: '2025Q4' }] }))
  expect(found).toMatchObject({ code: 'file', numbers: { file: '说明.pdf', quarter: '2025Q4' } })
})

test('every finding says what it is and the numbers behind it, in both languages', () => {
  const found = anomaliesIn(
    about({
      figures: { startupTotal: 90, newStartups: 1, revenueYtd: 400, agencyCases: 9, investYtd: 100 },
      known: { agencyCases: 20 },
      earlier: {
        startupTotal: { before: 30, yearAgo: 20 },
        newStartups: { before: 1 },
        revenueYtd: { soFar: 500, before: 100 },
        investYtd: { before: 100 },
      },
      files: [{ name: '说明.pdf', sha256: 'a' }],
      oldFiles: [{ sha256: 'a', quarter: '2025Q4' }],
    }),
  )
  expect(new Set(found.map(({ code }) => code)).size).toBe(6)
  for (const one of found) {
    expect(saidOf(one, 'zh').finding).toMatch(/\p{Script=Han}/u)
    expect(saidOf(one, 'en').finding).not.toMatch(/\p{Script=Han}/u)
    expect(saidOf(one, 'zh').figures).toMatch(/\d/)
    expect(`${Object.values(saidOf(one, 'en')).join('')}`).not.toMatch(/undefined|NaN/)
  }
})

test('a table counts as the sum of its column', () => {
  expect(
    figuresIn({
      events: [
        { type: '培训', times: 3 },
        { type: '其他', times: 2 },
      ],
      firmFinancing: [],
    }),
  ).toEqual({ events: 5, firmFinancing: 0 })
})
