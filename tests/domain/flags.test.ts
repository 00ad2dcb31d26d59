import { expect, test } from 'vitest'
import { staffCodes } from '#domain/firms.ts'
import type { Double } from '#domain/flags.ts'
import { flagsOf } from '#domain/flags.ts'
import type { Submission } from '#domain/submission.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { parkApplication } from '#schemas/forms/park-application/index.ts'

function flagsFor(doubles: readonly Double[], answers: Answers = {}): readonly string[] {
  const submission: Submission = {
    caseId: 'app_1',
    round: 1,
    form: { id: 'park-application', version: 1 },
    at: '2026-11-23T01:00:00.000Z',
    answers,
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

test('staff that one operator counts in two parks are named with the other park, apart from the firms', () => {
  const answers = {
    operatorUscc: '91500000MA9X10375A',
    staffList: [{ name: '江 映雪' }, { name: '程一鸣' }, { name: '白若谷' }],
  }
  const other = { no: 'SB-2026-500101-0001', parkName: '示例园' }
  const shared = [...staffCodes({ ...answers, staffList: answers.staffList.slice(0, 2) }).keys()]
  const found = [...shared, 'CODE1'].map((code) => ({ code, ...other }))
  const flags = flagsFor(found, answers).filter((flag) => flag.includes('同时列入'))
  expect(flags).toEqual([
    '专职运营服务人员 江映雪、程一鸣 同时列入同一运营管理机构的“示例园”（SB-2026-500101-0001），不得重复计算',
    '企业 CODE1 同时列入“示例园”（SB-2026-500101-0001）的在园名册',
  ])
  const elsewhere = staffCodes({ ...answers, operatorUscc: '91500000MAX9C0DEEK' })
  expect([...elsewhere.keys()].filter((code) => shared.includes(code))).toEqual([])
})
