import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { touchesLocked } from '#domain/ledgers/locked.ts'
import { ledgerIn, ledgerOwner } from '#domain/ledgers/owner.ts'
import { exampleLedgers } from '#schemas/examples/ledgers.ts'
import type { Answers } from '#schemas/fields/field.ts'

const EXAMPLES = exampleLedgers('2026-11-23')
const locked = { lockedUntil: '2026-09-30', since: '2026-01-01' }
const touches = (book: string, before: Answers | undefined, after: Answers | undefined, more = {}) =>
  touchesLocked(book, [before, after], { ...locked, ...more })

const event = { type: '招商活动', heldOn: '2026-05-01' }

describe('a row of a locked quarter', () => {
  it('is touched when its figure changes, also from one locked quarter to another', () => {
    expect(touches('L02', undefined, event)).toBe(true)
    expect(touches('L02', event, undefined)).toBe(true)
    expect(touches('L02', event, { ...event, type: '培训' })).toBe(true)
    expect(touches('L02', event, { ...event, heldOn: '2026-08-01' })).toBe(true)
  })

  it('is not touched by what no figure counts', () => {
    expect(touches('L02', event, { ...event, outcome: '签约三家' })).toBe(false)
    expect(touches('L02', event, { ...event, heldOn: '2026-05-20' })).toBe(false)
  })

  it('is left alone by what happens later: a project settles, a gap closes, a demand is answered, the trained stay', () => {
    const project = {
      kind: '招商项目',
      type: '链核',
      talksOn: '2026-02-01',
      signedOn: '2026-05-01',
      status: '签约',
    }
    expect(touches('L01', project, { ...project, status: '落地', landedOn: '2026-11-01' })).toBe(false)
    const gap = { addedOn: '2026-02-01', status: '推进中' }
    expect(touches('L14', gap, { ...gap, status: '已销号', closedOn: '2026-11-01' })).toBe(false)
    const training = { kind: '人才培训', happenedOn: '2026-05-01', persons: 30 }
    expect(touches('L08', training, { ...training, retained: 18 })).toBe(false)
    const demand = { raisedOn: '2026-02-01', state: '办理中' }
    expect(touches('L16', demand, { ...demand, state: '已解决', closedOn: '2026-11-01' })).toBe(false)
  })

  it('takes hours of the running year, and not those of a year that is over', () => {
    const device = (hours: number) => ({ device: '甲', usage: [{ year: 2026, hours }] })
    expect(touches('L06', device(100), device(200))).toBe(false)
    expect(touches('L06', device(100), device(200), { lockedUntil: '2026-12-31' })).toBe(true)
  })

  it('does not exist before the first quarter of the title, or while nothing is locked', () => {
    expect(touches('L02', undefined, event, { since: '2026-10-01' })).toBe(false)
    expect(touches('L02', undefined, event, { lockedUntil: undefined })).toBe(false)
    expect(touches('L02', undefined, { ...event, heldOn: '2025-12-31' })).toBe(false)
  })

  it('stays as it is whatever is dated after it, in any ledger', () => {
    const rows = Object.entries(EXAMPLES).flatMap(([book, all]) => all.map((row) => ({ book, row })))
    fc.assert(
      fc.property(fc.constantFrom(...rows), fc.integer({ min: 1, max: 60 }), ({ book, row }, days) => {
        const late = new Date(Date.parse('2026-09-30T00:00:00Z') + days * 86_400_000)
          .toISOString()
          .slice(0, 10)
        const later = JSON.parse(
          JSON.stringify(row, (_, value: unknown) =>
            typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? late : value,
          ),
        )
        const { usage: _u, served: _s, ...dated } = later
        expect(touches(book, undefined, dated)).toBe(false)
      }),
    )
  })
})

describe('the owner of evidence', () => {
  it('names a row and nothing else', () => {
    const place = { caseId: 'app_01m8t7nvn4', book: 'L14', row: 'row_01m8t7nvn4abc' }
    expect(ledgerIn(ledgerOwner(place))).toEqual(place)
    for (const other of [
      'app_01m8t7nvn4',
      'tsk_1',
      'led_app_1_L14_x',
      'led_app_1_R14_row_01m8t7nvn4abc',
      'apl_app_1_1',
    ])
      expect(ledgerIn(other)).toBeUndefined()
  })
})
