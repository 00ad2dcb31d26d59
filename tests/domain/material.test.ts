import { expect, test } from 'vitest'
import { materialOf, opensDocuments } from '#domain/material.ts'
import type { LinkState, Task } from '#domain/task.ts'

const of = (form: string, lane?: string, office?: string) =>
  materialOf({ form: { id: form, version: 1 }, lane, office })

test('an expert reads nothing before the declaration, then only what is to be judged', () => {
  expect(of('expert-invitation', 'seat:1:1', 'exp_1')).toBe('none')
  for (const form of ['score-sheet', 'score-deviation', 'panel-opinion'])
    expect(of(form, 'seat:1:1', 'exp_1')).toBe('assessment')
})

test('whoever is of no office reads nothing but the form, an officer the whole case', () => {
  expect(of('objection-reply', 'objection:obj_1')).toBe('none')
  expect(of('desk-review', undefined, 'CITY')).toBe('all')
})

test('documents close for an expert with the sheet, and stay open for an officer who decided', () => {
  const task = (form: string, lane: string | undefined, office: string) =>
    ({ form: { id: form, version: 1 }, lane, office }) as Task
  const opens = (one: Task) =>
    (['open', 'decided', 'withdrawn', 'overdue', 'reissued', 'expired'] as LinkState[]).filter((state) =>
      opensDocuments(one, state),
    )
  expect(opens(task('expert-invitation', 'seat:1:1', 'exp_1'))).toEqual([])
  expect(opens(task('score-sheet', 'seat:1:1', 'exp_1'))).toEqual(['open'])
  expect(opens(task('desk-review', undefined, 'CITY'))).toEqual(['open', 'decided'])
})
