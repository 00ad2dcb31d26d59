import { describe, expect, test } from 'vitest'
import type { Application, ObjectionLine } from '#domain/application.ts'
import type { Objection } from '#domain/objection.ts'
import { lineOf, noticeState, objectionNo, objectionSeries, settled, withLine } from '#domain/objection.ts'
import { draft } from '#tests/support/draft.ts'

const at = '2026-09-22T02:00:00.000Z'
const raised: Objection = {
  id: 'obj_1',
  no: 'YY-2026-0001',
  caseId: 'app_1',
  noticeId: 'not_1',
  row: 1,
  status: 'received',
  objectorType: '个人',
  identity: 'sealed',
  facts: '产权材料与实际不符',
  evidence: [],
  receivedAt: at,
  version: 1,
}

function setup(lines: readonly ObjectionLine[] = [], status: Application['status'] = 'notice'): Application {
  return {
    ...draft,
    status,
    owner: { id: 'acc_1', email: 'a@parks.example' },
    round: 1,
    createdAt: at,
    seq: 1,
    head: 'h',
    version: 1,
    notice: {
      id: 'not_1',
      row: 1,
      publishedOn: '2026-09-18',
      endOn: '2026-09-24',
      endAt: '2026-09-24T16:00:00.000Z',
      provisional: false,
    },
    objections: [...lines],
  }
}

const line = (status: ObjectionLine['status'], result?: string): ObjectionLine => ({
  id: `obj_${status}`,
  no: 'YY-2026-0001',
  status,
  receivedAt: at,
  ...(result && { result }),
})
const during = '2026-09-23T02:00:00.000Z'
const after = '2026-09-25T02:00:00.000Z'
const later = '2026-09-25T08:00:00.000Z'

test('objections and late reports are numbered in series of their own', () => {
  expect(objectionNo(objectionSeries(2026, false), 7)).toBe('YY-2026-0007')
  expect(objectionNo(objectionSeries(2026, true), 12)).toBe('XS-2026-0012')
})

describe('an objection', () => {
  test('is accepted and closed with a result', () => {
    const accepted = settled(raised, { to: 'accepted' }, at)
    expect(accepted).toMatchObject({ status: 'accepted', acceptedAt: at })
    const closed = settled(accepted, { to: 'closed', result: '异议不成立' }, after)
    expect(lineOf(closed)).toEqual({
      id: 'obj_1',
      no: 'YY-2026-0001',
      status: 'closed',
      result: '异议不成立',
      receivedAt: at,
    })
  })

  test('is settled the same way twice without any change', () => {
    const refused = settled(raised, { to: 'refused' }, at)
    expect(settled(refused, { to: 'refused' }, after)).toBe(refused)
  })

  test.each([
    ['closed before it was accepted', raised, { to: 'closed', result: '异议不成立' }],
    ['accepted after it was refused', settled(raised, { to: 'refused' }, at), { to: 'accepted' }],
  ] as const)('is never %s', (_, objection, to) => {
    expect(() => settled(objection, to, after)).toThrow('objection.settled')
  })

  test('has one line in its case', () => {
    const application = setup([line('received')])
    expect(withLine(application, { ...line('received'), status: 'accepted' })).toHaveLength(1)
    expect(withLine(application, line('accepted'))).toHaveLength(2)
  })
})

describe('a published case', () => {
  test('waits for the end of its own row', () => {
    expect(noticeState(setup(), during, later)).toEqual({ state: 'wait', until: '2026-09-24T16:00:00.000Z' })
    expect(noticeState(setup(), after, later)).toEqual({ state: 'clear' })
  })

  test('is looked at before its end too, so that an objection that is upheld takes effect', () => {
    const soon = '2026-09-23T08:00:00.000Z'
    expect(noticeState(setup(), during, soon)).toEqual({ state: 'wait', until: soon })
    expect(noticeState(setup([line('closed', '成立（取消资格）')]), during, soon)).toEqual({
      state: 'disqualified',
    })
  })

  test.each(['received', 'accepted'] as const)('waits while an objection is %s', (status) => {
    expect(noticeState(setup([line(status)]), after, later)).toEqual({ state: 'wait', until: later })
  })

  test.each([
    ['异议不成立', 'clear'],
    ['部分成立（不影响认定）', 'clear'],
    ['成立（取消资格）', 'disqualified'],
    ['成立（重新评审）', 'reassess'],
  ])('goes on after the result %s as %s', (result, state) => {
    expect(noticeState(setup([line('closed', result)]), after, later)).toEqual({ state })
  })

  test.each(['refused', 'clue'] as const)('is not held up by an objection that is %s', (status) => {
    expect(noticeState(setup([line(status)]), after, later)).toEqual({ state: 'clear' })
  })

  test('is not judged again by a result from before its newest notice', () => {
    const old = { ...line('closed', '成立（重新评审）'), receivedAt: '2026-05-01T02:00:00.000Z' }
    expect(noticeState(setup([old]), after, later)).toEqual({ state: 'clear' })
  })

  test('is settled once it has left the notice', () => {
    expect(noticeState(setup([], 'designated'), after, later)).toEqual({ state: 'final' })
  })
})
