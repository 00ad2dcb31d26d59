import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Event } from '#domain/event.ts'
import { eventTypes, genesis } from '#domain/event.ts'
import type { Reader, TaskPart } from '#domain/visibility.ts'
import { eventPart, isCityOnly, readerBy, taskPart, toldBy } from '#domain/visibility.ts'

const readers = ['applicant', 'district', 'city', 'recused', 'supervisor', 'expert'] as const
const holder = { email: 'holder@x.example', name: '某人', role: 'CITY_EDIT', generation: 1 }
const task = (form: string, office: string, lane?: string) => ({
  form: { id: form, version: 1 },
  office: office || undefined,
  lane,
  holders: [holder],
})
const event = (given: Partial<Event>): Event => ({
  caseId: 'app_1',
  seq: 1,
  at: '2026-11-23T01:00:00.000Z',
  type: 'task.decided',
  actor: { kind: 'officer', name: '卢见山', office: '500120', how: 'link' },
  prev: genesis,
  hash: genesis,
  ...given,
})

/** Section 2 of the programme's description: one row for a form, one letter for a reader: all, result, nothing. */
const matrix: readonly (readonly [form: string, office: string, lane: string | undefined, parts: string])[] =
  [
    //                                              a d c r s e
    ['district-acceptance', '500120', undefined, 'r a a n a a'],
    ['district-recommendation', '500120', undefined, 'r a a n a a'],
    ['countersign', '500120', undefined, 'r a a n a a'],
    ['desk-review-start', 'CITY', undefined, 'r r a n a n'],
    ['desk-review', 'CITY', undefined, 'r r a n a n'],
    ['countersign', 'CITY', undefined, 'r r a n a n'],
    ['panel-draw', 'CITY', undefined, 'n n a n a n'],
    ['expert-invitation', 'exp_1', 'seat:1:1', 'n n a n a n'],
    ['score-sheet', 'exp_1', 'seat:1:1', 'n n a n a n'],
    ['score-deviation', 'exp_1', 'seat:1:1', 'n n a n a n'],
    ['panel-opinion', 'exp_1', undefined, 'n n a n a n'],
    ['site-visit', 'CITY', undefined, 'r a a n a a'],
    ['decision-meeting', 'CITY', undefined, 'n n a n a n'],
    ['notice-publication', 'CITY', undefined, 'a a a n a a'],
    ['objection-acceptance', 'CITY', 'objection:obj_1', 'n n a n a n'],
    ['objection-reply', '', 'objection:obj_1', 'n n a n a n'],
    ['objection-investigation', 'CITY', 'objection:obj_1', 'n n a n a n'],
    ['designation', 'CITY', undefined, 'a a a n a a'],
    ['appeal-review', 'CITY', 'appeal:1', 'n n a n a n'],
    ['appeal', '', 'appeal:1', 'r r a n a n'],
    ['change-district', '500120', undefined, 'r a a n a a'],
    ['change-city', 'CITY', undefined, 'r r a n a n'],
  ]
const letters: { readonly [letter: string]: TaskPart } = { a: 'all', r: 'result', n: 'nothing' }

describe.each(matrix)('%s of %s in lane %s', (form, office, lane, parts) => {
  test.each(readers.map((reader, n): [Reader, string] => [reader, parts.split(' ')[n] ?? '']))(
    'shows %s: %s',
    (reader, letter) => {
      expect(taskPart(reader, task(form, office, lane))).toBe(letters[letter])
    },
  )
})

test('whoever holds a task reads it, unless the case is closed to him', () => {
  const sheet = task('score-sheet', 'exp_1', 'seat:1:1')
  expect(taskPart('expert', sheet, holder.email)).toBe('all')
  expect(taskPart('expert', sheet, 'other@x.example')).toBe('nothing')
  expect(taskPart('applicant', task('objection-reply', '', 'objection:obj_1'), holder.email)).toBe('all')
  expect(taskPart('recused', sheet, holder.email)).toBe('nothing')
})

test('whatever a form is called, a seat or an objection is sealed', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom('seat:', 'objection:'), fc.string(), (form, lane, rest) => {
      const sealed = task(form, 'CITY', lane + rest)
      expect(isCityOnly(sealed)).toBe(true)
      for (const reader of ['applicant', 'district', 'expert', 'recused'] as const)
        expect(taskPart(reader, sealed)).toBe('nothing')
    }),
  )
})

test('an event with a sealed part is for the city and the supervisor alone, whatever else it says', () => {
  const any = fc.record({
    type: fc.constantFrom(...eventTypes),
    open: fc.option(fc.constant({ decision: '推荐' }), { nil: undefined }),
    internal: fc.option(fc.constant({ reason: '内部' }), { nil: undefined }),
  })
  fc.assert(
    fc.property(any, (given) => {
      const sealed = event({ ...given, sealed: { expert: '某专家' } })
      for (const reader of ['applicant', 'district', 'expert', 'recused'] as const)
        expect(toldBy(reader, sealed)).toBeUndefined()
      for (const reader of ['city', 'supervisor'] as const)
        expect(toldBy(reader, sealed)).toMatchObject({ expert: '某专家' })
    }),
  )
})

describe('an event', () => {
  const decided = event({ open: { decision: '推荐' }, internal: { reason: '内部理由' } })

  test.each([
    ['applicant', 'open'],
    ['district', 'internal'],
    ['city', 'internal'],
    ['recused', 'nothing'],
    ['supervisor', 'internal'],
    ['expert', 'open'],
  ] as const)('of a district shows %s: %s', (reader, part) => {
    expect(eventPart(reader, decided)).toBe(part)
  })

  test('of the city shows a district the result and not the remarks', () => {
    const city = { ...decided, actor: { ...decided.actor, office: 'CITY' } }
    expect(toldBy('district', city)).toEqual({ decision: '推荐' })
    expect(toldBy('district', { ...city, open: undefined })).toBeUndefined()
  })

  test('that the system asked the city again, as for a new panel, is no news for a district', () => {
    const actor = { kind: 'system', name: 'workflow', how: 'workflow' } as const
    const asked = event({
      type: 'task.opened',
      actor,
      open: { office: 'CITY' },
      internal: { holders: ['某人'] },
    })
    expect(toldBy('district', { ...asked, from: 'expert-review', to: 'expert-review' })).toBeUndefined()
    expect(toldBy('district', { ...asked, from: 'desk-review', to: 'expert-review' })).toEqual({
      office: 'CITY',
    })
    expect(toldBy('district', { ...asked, open: { office: '500120' } })).toMatchObject({ holders: ['某人'] })
  })

  test.each([
    'task.reminded',
    'task.delegated',
    'personal.revealed',
    'officer.recused',
    'sheet.removed',
    'panel.drawn',
  ] as const)('%s is no news for the applicant or an expert', (type) => {
    for (const reader of ['applicant', 'expert'] as const)
      expect(toldBy(reader, event({ type, internal: { x: 1 } }))).toBeUndefined()
  })
})

test('a holder reads as what he was asked as', () => {
  expect(readerBy({ office: 'exp_1' }, holder)).toBe('expert')
  expect(readerBy({ office: 'CITY' }, holder)).toBe('city')
  expect(readerBy({ office: '500120' }, holder)).toBe('district')
  expect(readerBy({}, { ...holder, accountId: 'acc_1' })).toBe('applicant')
  expect(readerBy({ office: 'CITY' }, holder, [holder.email])).toBe('recused')
})
