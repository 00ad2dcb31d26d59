import { describe, expect, it } from 'vitest'
import { judgedRows } from '#domain/sheet-facts.ts'
import { exampleJudgement, exampleJudgeRecusal } from '#schemas/examples/annual-judgement.ts'
import { annualJudgement } from '#schemas/forms/annual-judgement/index.ts'
import { check } from '#schemas/operations/check.ts'
import { rowsOf, settle } from '#schemas/operations/settle.ts'
import { annual2026 } from '#schemas/rubrics/annual/index.ts'
import type { Valid } from '#tests/schemas/forms/valid.ts'
import { codesWith, TODAY } from '#tests/schemas/forms/valid.ts'

const judged = judgedRows(annual2026)
const SHEET: Valid = {
  form: annualJudgement,
  answers: exampleJudgement(judged),
  context: {
    today: TODAY,
    evalYear: 2026,
    judged,
    quant: [{ item: 'P1', name: '完成率', points: 7.2, max: 8 }],
  },
}
const first = (change: object) => ({
  judgedItems: rowsOf(SHEET.answers.judgedItems).map((row, i) => (i === 0 ? { ...row, ...change } : row)),
})

describe('the sheet of a year’s reviewer', () => {
  it('asks for the seven judged items, each with its four anchors', () => {
    expect(codesWith(SHEET, {})).toEqual([])
    expect(judged.map(({ item, max }) => [item, max])).toEqual([
      ['E1J', 1],
      ['E2J', 1],
      ['E3J', 1],
      ['E4J', 1],
      ['E5J', 1],
      ['E6J', 1],
      ['E7J', 1],
    ])
    const table = annualJudgement.sections[1]?.fields.judgedItems
    expect(table?.guide?.(SHEET.context, 0).map(({ zh }) => zh)).toEqual([
      '0.9 分以上：有完整制度、书面证据和可核实成效，全市可推广',
      '0.7 分以上、不足 0.9 分：制度和证据齐全，成效明显',
      '0.5 分以上、不足 0.7 分：基本具备，证据不完整',
      '不足 0.5 分：仅有设想或无证据',
    ])
    expect(settle(annualJudgement, SHEET.answers, SHEET.context)).toMatchObject({
      evalYear: 2026,
      totalJudged: 5.6,
      signedAt: TODAY,
    })
  })

  it.each([
    ['score-max', first({ score: 1.1 })],
    ['comment', first({ score: 0.4, comment: undefined })],
    ['comment', first({ score: 1, comment: undefined })],
    ['judgedItems.score.required', first({ score: undefined })],
    ['judgedItems.score.decimals', first({ score: 0.55 })],
    ['weaknesses.too-short', { weaknesses: '无' }],
    ['reason.required', { decision: '申请回避' }],
  ])('breaks %s', (code, change) => {
    expect(codesWith(SHEET, change)).toContain(code)
  })

  it('asks for no score of a reviewer who steps aside', () => {
    const answers = settle(annualJudgement, exampleJudgeRecusal(), SHEET.context)
    expect(check(annualJudgement, answers, SHEET.context)).toEqual([])
    expect(answers).not.toHaveProperty('judgedItems')
  })
})
