import { describe, expect, it } from 'vitest'
import { CLUSTERS } from '#schemas/reference/clusters.ts'
import { sizeClass } from '#schemas/reference/enterprise-size.ts'

describe('enterprise size', () => {
  it.each([
    ['IND', 1200, 45000, '大型'],
    ['IND', 1200, 39999, '中型'],
    ['IND', 999, 90000, '中型'],
    ['IND', 1000, 40000, '大型'],
    ['IND', 300, 2000, '中型'],
    ['IND', 299, 2000, '小型'],
    ['IND', 500, 1500, '小型'],
    ['IND', 20, 300, '小型'],
    ['IND', 19, 5000, '微型'],
    ['IND', 400, 299, '微型'],
    ['SOFT', 9, 800, '微型'],
    ['SOFT', 120, 1200, '中型'],
    ['OTHR', 10, undefined, '小型'],
    ['IND', 30, undefined, undefined],
  ] as const)('%s with %i employees and %s 万元 is %s', (industry, employees, revenue, size) => {
    expect(sizeClass(industry, { employees, revenue })).toBe(size)
  })
})

describe('clusters', () => {
  // seed: H6
  it('are 3 + 3 + 6 + 18', () => {
    const tier = (letter: string) => CLUSTERS.filter(({ code }) => code.startsWith(letter)).length
    expect([tier('A'), tier('B'), tier('C'), tier('D')]).toEqual([3, 3, 6, 18])
  })
})
