import { expect, test } from 'vitest'
import { demandBook, demandPlace, demandStates } from '#domain/demand-pages.ts'
import type { Entry } from '#domain/entry.ts'
import { demands } from '#schemas/ledgers/demands.ts'
import { allFields } from '#schemas/operations/fields.ts'
import { zhCN } from '#web/messages/zh-CN.ts'

const entry = (answers: Entry['answers'], more: Partial<Entry> = {}): Entry => ({
  caseId: 'app_1',
  book: demandBook,
  id: 'row_1',
  form: { id: 'demands', version: 1 },
  answers,
  at: '',
  by: { kind: 'system', name: 'test', how: 'workflow' },
  version: 1,
  ...more,
})

test('lists know the ledger of demands and every state it has', () => {
  expect(demandBook).toBe(demands.code)
  const state = allFields(demands.form).state
  for (const one of demandStates) expect(state?.check(one, 'state', { today: '2026-01-01' })).toEqual([])
  expect(Object.keys(zhCN.demands.states)).toEqual(expect.arrayContaining([...demandStates]))
})

test('a demand stands by the day it is due, closed by the day it was, and struck out nowhere', () => {
  const open = { state: '办理中', dueOn: '2026-05-06' }
  const closed = { ...open, state: '无法解决', closedOn: '2026-04-01' }
  expect(demandPlace(entry(open))).toEqual({ state: '办理中', place: '2026-05-06#app_1#row_1' })
  expect(demandPlace(entry(closed))).toEqual({ state: '无法解决', place: '2026-04-01#app_1#row_1' })
  expect(demandPlace(entry(open, { removedAt: '2026-04-01' }))).toBeUndefined()
  expect(demandPlace(entry(open, { book: 'L14' }))).toBeUndefined()
  expect(demandPlace(entry({ state: '办理中' }))).toBeUndefined()
})
