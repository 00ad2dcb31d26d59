import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PublicNotice } from '#domain/notice.ts'
import { corrected, isOpenFor, noticeNo, periodOf, published, rowOf, withdrawnNote } from '#domain/notice.ts'
import { rowFrom, rowsFrom } from '#domain/notice-row.ts'
import { instantOf } from '#domain/time.ts'
import { addDays } from '#schemas/fields/day.ts'
import { CALENDAR } from '#schemas/reference/calendar.ts'
import { isWorkday, workingDaysBetween } from '#schemas/reference/working-days.ts'

const way = {
  contact: '综合处',
  phone: '023-60000001',
  email: 'a@city.example',
  address: '示例路1号',
  supervisorPhone: '023-60000002',
}
const park = (n: number) => ({
  caseId: `app_${n}`,
  parkName: `第${n}号园`,
  operatorName: `运营${n}公司`,
  districtId: '500107',
  leadIndustries: ['先进材料'],
})

function setup(publishedOn = '2026-09-18', parks = 3): PublicNotice {
  return published({
    id: 'not_1',
    batchId: 'bat_1',
    year: 2026,
    no: noticeNo(2026, 1),
    title: '关于2026年度重庆市中小企业生态家园拟认定名单的公示',
    publishedAt: instantOf(publishedOn, '10:00'),
    publishedOn,
    periodDays: 5,
    countFirstDay: false,
    way,
    rows: Array.from({ length: parks }, (_, n) => park(n + 1)),
  })
}

describe('the last day of a notice', () => {
  test.each([
    ['2025-09-26', 5, '2025-10-10'],
    ['2025-01-24', 5, '2025-02-07'],
    ['2026-02-12', 5, '2026-02-26'],
    ['2026-04-29', 7, '2026-05-12'],
    ['2026-06-15', 5, '2026-06-23'],
    ['2026-09-18', 5, '2026-09-24'],
  ])('published on %s for %i working days, the day itself not counted, it is %s', (on, days, end) => {
    expect(periodOf(on, days, false)).toEqual({
      endOn: end,
      endAt: instantOf(end, '24:00'),
      provisional: false,
    })
  })

  test.each([
    ['2025-09-26', '2025-10-09'],
    ['2026-09-18', '2026-09-23'],
  ])('published on %s and the day counted, it is %s', (on, end) => {
    expect(periodOf(on, 5, true).endOn).toBe(end)
  })

  test('is provisional where it reaches into a year without an official calendar', () => {
    expect(periodOf('2026-12-30', 5, false)).toMatchObject({ endOn: '2027-01-07', provisional: true })
  })

  test.each([4, 11, 5.5])('is refused for a period of %d working days', (days) => {
    expect(() => periodOf('2026-09-18', days, false)).toThrow('notice.refused')
  })

  test('is a working day with exactly the period between', () => {
    const day = fc.integer({ min: 0, max: 600 }).map((n) => addDays('2025-01-02', n))
    fc.assert(
      fc.property(day, fc.integer({ min: 5, max: 10 }), (on, days) => {
        const { endOn } = periodOf(on, days, false)
        expect(isWorkday(endOn)).toBe(true)
        expect(workingDaysBetween(on, endOn)).toBe(days)
      }),
    )
  })

  test('stays what it was when the calendar is corrected later', () => {
    const notice = setup('2026-09-18')
    const year = CALENDAR['2026']
    const off = year?.off as [string, string][]
    off.push(['2026-09-21', '2026-09-22'])
    try {
      expect(periodOf('2026-09-18', 5, false).endOn).not.toBe('2026-09-24')
      expect(notice.endOn).toBe('2026-09-24')
      const next = corrected(notice, {
        row: 1,
        fields: { ...park(1), parkName: '新名园' },
        reason: '园区名称漏了两个字，予以更正',
        by: '罗承志',
        at: '2026-09-19T02:00:00.000Z',
        on: '2026-09-19',
      })
      expect(rowOf(next, 2).endOn).toBe('2026-09-24')
    } finally {
      off.pop()
    }
  })
})

describe('a correction', () => {
  const fields = { ...park(2), operatorName: '更名后公司' }
  const input = {
    row: 2,
    fields,
    reason: '运营机构名称有误，予以更正',
    by: '罗承志',
    at: '2026-09-22T02:00:00.000Z',
    on: '2026-09-22',
  }

  test('starts the period of its row again and leaves every other row as it was', () => {
    const before = setup()
    const after = corrected(before, input)
    expect(rowOf(after, 2)).toMatchObject({ operatorName: '更名后公司', endOn: '2026-09-30' })
    expect(rowOf(after, 2).corrections).toEqual([
      {
        at: input.at,
        on: input.on,
        by: input.by,
        reason: input.reason,
        changed: [{ field: 'operatorName', before: '运营2公司', after: '更名后公司' }],
      },
    ])
    expect([rowOf(after, 1), rowOf(after, 3)]).toEqual([rowOf(before, 1), rowOf(before, 3)])
    expect(after.endOn).toBe(before.endOn)
    expect(after.contentHash).not.toBe(before.contentHash)
  })

  test.each([
    ['nothing changed', { fields: park(2) }],
    ['the reason says too little', { reason: '有误' }],
    ['the row has ended', { at: '2026-09-25T02:00:00.000Z' }],
  ])('is refused when %s', (_, change) => {
    expect(() => corrected(setup(), { ...input, ...change })).toThrow('notice.refused')
  })
})

test('an objection counts until 24:00 of the last day', () => {
  const { endAt } = setup()
  expect(endAt).toBe('2026-09-24T16:00:00.000Z')
  expect(isOpenFor({ endAt }, '2026-09-24T15:59:59.999Z')).toBe(true)
  expect(isOpenFor({ endAt }, '2026-09-24T16:00:00.001Z')).toBe(false)
  expect(isOpenFor({ endAt, note: withdrawnNote }, '2026-09-24T15:59:59.999Z')).toBe(false)
})

test('a row takes the four public facts and none of any other field', () => {
  const allowed = {
    parkName: '甲园',
    operatorName: '乙公司',
    districtId: '500107',
    leadIndustries: [{ clusterCode: 'A3', leader: '某人', segment: 'x' }, { clusterCode: 'A3' }],
  }
  const facts = {
    parkName: '甲园',
    operatorName: '乙公司',
    districtId: '500107',
    leadIndustries: ['先进材料'],
  }
  const other = fc.string({ minLength: 1 }).filter((key) => !(key in allowed) && key !== '__proto__')
  fc.assert(
    fc.property(fc.dictionary(other, fc.oneof(fc.string(), fc.integer())), (rest) => {
      expect(rowFrom({ ...rest, ...allowed })).toEqual(facts)
    }),
  )
  expect(rowsFrom([{ caseId: 'app_1', answers: allowed }])).toEqual([{ caseId: 'app_1', ...facts }])
})
