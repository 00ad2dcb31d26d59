import { expect, test } from 'vitest'
import type { Double } from '#domain/flags.ts'
import { flagsOf } from '#domain/flags.ts'
import type { Submission } from '#domain/submission.ts'
import { parkApplication } from '#schemas/forms/park-application/index.ts'

function flagsFor(doubles: readonly Double[]): readonly string[] {
  const submission: Submission = {
    caseId: 'app_1',
    round: 1,
    form: { id: 'park-application', version: 1 },
    at: '2026-11-23T01:00:00.000Z',
    answers: {},
    roster: [],
    files: [],
  }
  return flagsOf(parkApplication, submission, { today: '2026-11-23' }, doubles).map(({ flag }) => flag)
}

const doublesIn = (parks: number, firms: number): Double[] =>
  Array.from({ length: parks * firms }, (_, n) => ({
    code: `CODE${n}`,
    no: `SB-2026-500101-${String(n % parks).padStart(4, '0')}`,
    parkName: `示例园${n % parks}`,
  }))

test('firms shared with one park are one line, however many they are', () => {
  const flags = flagsFor(doublesIn(2, 75)).filter((flag) => flag.includes('同时列入'))
  expect(flags).toHaveLength(2)
  expect(flags[0]).toMatch(/^企业 CODE0、CODE2、.* 等 75 家 同时列入“示例园0”/)
})

test('there are never more lines than the desk review has rows, and none is longer than a cell', () => {
  const flags = flagsFor(doublesIn(300, 20))
  expect(flags).toHaveLength(100)
  expect(Math.max(...flags.map((flag) => flag.length))).toBeLessThanOrEqual(300)
})
