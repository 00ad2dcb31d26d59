import { expect, test } from 'vitest'
import type { Figure } from '../../bench/figure.ts'
import { budgetOf, judge } from '../../bench/figure.ts'

const figure = (value: number, budget: Partial<Figure>): Figure => ({
  id: 'start',
  what: 'start',
  value,
  unit: 's',
  ...budget,
})

test('a figure without a budget is recorded', () => {
  expect(judge(figure(9, {}), {})).toBe('recorded')
  expect(budgetOf(figure(9, {}))).toBe('–')
})

test('a budget is kept up to and including its limit', () => {
  expect(judge(figure(2, { most: 2 }), {})).toBe('kept')
  expect(judge(figure(300, { least: 300 }), {})).toBe('kept')
  expect(judge(figure(2.1, { most: 2 }), {})).toBe('missed')
  expect(judge(figure(299, { least: 300 }), {})).toBe('missed')
})

test('a missed budget is accepted only under its own name', () => {
  expect(judge(figure(3, { most: 2 }), { start: 'why' })).toBe('accepted')
  expect(judge(figure(3, { most: 2 }), { other: 'why' })).toBe('missed')
})
