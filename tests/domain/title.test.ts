import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Actor } from '#domain/person.ts'
import type { Mover, Title, TitleStatus } from '#domain/title.ts'
import {
  changeTitle,
  counts,
  isDocumentNo,
  isLive,
  moveBetween,
  moves,
  moveTitle,
  publicHistory,
  titleClaims,
  titleNoOf,
  titleSeries,
  titleStatuses,
  validToOf,
} from '#domain/title.ts'

const by: Actor = { kind: 'officer', name: '苗远舟', office: 'CITY', role: 'CITY_LEAD', how: 'signed-in' }
const at = '2027-06-01T02:00:00.000Z'
const title = (given: Partial<Title> = {}): Title => ({
  titleNo: 'CQSTJY-2026-001',
  caseId: 'app_1',
  officialName: '云栖智造园',
  operatorName: '重庆云栖园区运营有限公司',
  districtId: '500120',
  leadIndustries: [{ cluster: 'A1', segment: '智能座舱' }],
  docNo: '渝经信中小〔2026〕12号',
  docDate: '2026-12-01',
  validFrom: '2026-12-01',
  validTo: '2029-11-30',
  buildStatus: '已建成',
  status: '有效',
  history: [],
  claims: ['title|云栖智造园'],
  version: 1,
  ...given,
})
const status = fc.constantFrom(...titleStatuses)
const mover = fc.constantFrom<Mover>('CITY_LEAD', 'CITY_DECIDE', 'CITY', 'system')
const day = fc
  .date({ min: new Date('2024-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('a number', () => {
  test('names the year of the document and runs in three digits', () => {
    expect(titleNoOf('2026-12-01', 7)).toBe('CQSTJY-2026-007')
    expect(titleNoOf('2026-12-01', 1204)).toBe('CQSTJY-2026-1204')
    expect(titleSeries('2027-01-05')).toBe('title|2027')
  })

  test.each(['渝经信中小〔2026〕12号', '渝经信中小〔2027〕1号'])('%s is one of a document', (text) => {
    expect(isDocumentNo(text)).toBe(true)
  })

  test.each([
    '渝经信中小[2026]12号',
    '渝经信中小（2026）12号',
    '渝经信中小【2026】12号',
    '渝经信中小〔2026〕012号',
    '渝经信中小〔26〕12号',
    '渝经信中小〔2026〕12号。',
    '渝经信〔2026〕12号',
  ])('%s is none', (text) => {
    expect(isDocumentNo(text)).toBe(false)
  })
})

describe('the validity', () => {
  test.each([
    ['2026-12-01', '2029-11-30'],
    ['2027-01-01', '2029-12-31'],
    ['2028-02-29', '2031-02-28'],
    ['2025-03-01', '2028-02-29'],
  ])('from %s ends on %s', (from, to) => {
    expect(validToOf(from)).toBe(to)
  })

  test('is three years, to the day', () => {
    fc.assert(
      fc.property(day, (from) => {
        const days = (Date.parse(validToOf(from)) - Date.parse(from)) / 86_400_000 + 1
        expect([1095, 1096]).toContain(days)
      }),
    )
  })
})

describe('a move', () => {
  test('is made by whoever decides it, and noted', () => {
    const warned = moveTitle(title(), { to: '警示', mover: 'CITY_LEAD', at, by, reason: '红色预警' })
    expect(warned.status).toBe('警示')
    expect(warned.history).toEqual([
      { at, by, what: 'moved', before: { status: '有效' }, after: { status: '警示' }, reason: '红色预警' },
    ])
  })

  test('is refused to anybody else', () => {
    expect(() => moveTitle(title(), { to: '撤销', mover: 'CITY_LEAD', at, by, reason: '' })).toThrow(
      expect.objectContaining({ code: 'title.move-refused' }),
    )
  })

  test('out of an ended title does not exist, and every living one can end', () => {
    fc.assert(
      fc.property(status, status, (from, to) => {
        if (!isLive({ status: from })) expect(moveBetween(from, to)).toBeUndefined()
      }),
    )
    for (const end of ['撤销', '退出', '到期'] as const)
      for (const from of titleStatuses.filter((one) => isLive({ status: one })))
        expect(moveBetween(from, end)).toBeDefined()
  })

  test('is described once: no pair of states has two rules', () => {
    const pairs = moves.flatMap(({ from, to }) => from.map((one) => `${one}→${to}`))
    expect(new Set(pairs).size).toBe(pairs.length)
  })

  test('keeps number, validity and all that was noted before; an end gives its names back', () => {
    const walk = fc.array(fc.tuple(status, mover), { maxLength: 12 })
    fc.assert(
      fc.property(walk, (steps) => {
        const end = steps.reduce((held, [to, by_]) => {
          const allowed = moveBetween(held.status, to)?.by === by_
          return allowed ? moveTitle(held, { to, mover: by_, at, by, reason: 'x' }) : held
        }, title())
        const { titleNo, validFrom, validTo } = title()
        expect(end).toMatchObject({ titleNo, validFrom, validTo })
        expect(end.claims.length > 0).toBe(isLive(end))
        const path = end.history.flatMap(({ after }) => after?.status ?? [])
        expect(path.at(-1) ?? '有效').toBe(end.status)
      }),
    )
  })
})

describe('a change of name', () => {
  test('leaves number and validity, and is public without its reason', () => {
    const changed = changeTitle(title(), { officialName: '云栖创新园' }, { at, by, reason: '登记更名' })
    expect(changed).toMatchObject({
      officialName: '云栖创新园',
      titleNo: 'CQSTJY-2026-001',
      validTo: '2029-11-30',
    })
    expect(publicHistory(changed)).toEqual([
      { at, what: 'changed', before: { officialName: '云栖智造园' }, after: { officialName: '云栖创新园' } },
    ])
    expect(JSON.stringify(publicHistory(changed))).not.toMatch(/苗远舟|登记更名/)
  })

  test('comes too late for an ended title', () => {
    expect(() =>
      changeTitle(title({ status: '撤销' }), { officialName: 'x' }, { at, by, reason: '' }),
    ).toThrow(expect.objectContaining({ code: 'title.move-refused' }))
  })
})

describe('the target of the city', () => {
  test.each<[TitleStatus, boolean]>([
    ['有效', true],
    ['警示', true],
    ['整改中', true],
    ['暂停', false],
    ['撤销', false],
    ['退出', false],
    ['到期', false],
  ])('counts %s: %s', (one, expected) => {
    expect(counts(title({ status: one }), { builtOnly: false })).toBe(expected)
  })

  test('counts homes under construction unless told not to', () => {
    const building = title({ buildStatus: '建设中' })
    expect(counts(building, { builtOnly: false })).toBe(true)
    expect(counts(building, { builtOnly: true })).toBe(false)
  })
})

test('two spellings of a park claim one name, and an operator one boundary', () => {
  const named = { parkName: '云栖 智造园', operatorUscc: 'OPERATOR', boundary: '{"type":"Polygon"}' }
  const [park, place] = titleClaims(named)
  expect(park).toBe('title|云栖智造园')
  expect(place).toMatch(/^title\|operator\|[0-9a-f]{32}$/)
  expect(titleClaims({ ...named, parkName: '另一园' })[1]).toBe(place)
  expect(titleClaims({ parkName: '云栖智造园' })).toEqual(['title|云栖智造园'])
})
