import { expect, test } from 'vitest'
import type { Event } from '#domain/event.ts'
import { historyOf } from '#domain/matter-history.ts'

const line = (seq: number, type: Event['type'], parts: Partial<Event> = {}): Event => ({
  caseId: 'app_1',
  seq,
  at: `2026-12-02T02:00:0${seq}.000Z`,
  type,
  actor: { kind: 'system', name: 'x', how: 'workflow' },
  prev: '',
  hash: '',
  ...parts,
})

test('the history of a matter is what became of it, its tasks, and what happened to the title in the same act', () => {
  const events = [
    line(1, 'application.created'),
    line(2, 'matter.opened', { internal: { kind: 'rectification', key: '1' } }),
    line(3, 'task.opened', { open: { taskId: 'tsk_1' } }),
    line(4, 'task.opened', { open: { taskId: 'tsk_2' } }),
    line(5, 'matter.changed', { open: { kind: 'rectification', key: '1' } }),
    line(6, 'title.moved', { at: '2026-12-02T02:00:05.000Z' }),
    line(7, 'title.moved'),
    line(8, 'matter.changed', { open: { kind: 'rectification', key: '2' } }),
    line(9, 'task.decided', { sealed: { taskId: 'tsk_1' } }),
  ]
  const own = historyOf(events, { kind: 'rectification', key: '1' }, [{ id: 'tsk_1' }])
  expect(own.map(({ seq }) => seq)).toEqual([2, 3, 5, 6, 9])
})
