import { calculated } from '#schemas/fields/calculated.ts'
import { decimal } from '#schemas/fields/decimal.ts'
import type { Answers, FormContext } from '#schemas/fields/field.ts'
import { integer } from '#schemas/fields/integer.ts'
import { roundTo } from '#schemas/fields/numeric.ts'
import { table } from '#schemas/fields/table.ts'
import { text } from '#schemas/fields/text.ts'
import type { Rule } from '#schemas/form.ts'
import { rowsFact } from '#schemas/forms/facts.ts'
import { rowsOf } from '#schemas/operations/settle.ts'
import { num, rule, when } from '#schemas/rule.ts'
import { section } from '#schemas/section.ts'

const COLUMNS = ['item', 'name', 'each', 'suggested', 'basis']

const columns = (suggested: string, en: string) => ({
  item: text('代码', 'Code').system(),
  name: text('事项', 'What').system(),
  each: decimal('每项分值', 'Points each', '分').atLeast(-100).system(),
  suggested: integer(suggested, en).system(),
  basis: text('依据', 'Basis').atMost(2000).system(),
  count: integer('认定数量', 'Recognised').between(0, 99),
  reason: text('理由', 'Reason').atMost(200).optional(),
})

export const extras = section({
  id: 'extras',
  title: '加分与扣分',
  en: 'Bonus and deductions',
  fields: {
    bonus: table('加分认定', 'Bonus', columns('申报数量', 'Claimed'))
      .presetFor((context) => rowsFact(context, 'bonusItems', COLUMNS))
      .rows(1, 20),
    deductions: table('扣分认定', 'Deductions', columns('提示数量', 'Found'))
      .presetFor((context) => rowsFact(context, 'deductionItems', COLUMNS))
      .rows(1, 20),
    bonusPoints: calculated('加分合计（封顶后）', 'Bonus, capped', 'number', '分'),
    deductionPoints: calculated('扣分合计', 'Deductions', 'number', '分'),
    finalScore: calculated('最终得分', 'Final score', 'number', '分'),
  },
})

export const extraRules: readonly Rule[] = [
  rule(
    'extra-reason',
    {
      zh: '认定数量与申报或提示不同的，填写理由',
      en: 'Give a reason where you recognise another number',
    },
    (answers) =>
      (['bonus', 'deductions'] as const).flatMap((key) =>
        rowsOf(answers[key]).flatMap((row, i) =>
          when(
            !Number.isNaN(num(row, 'count')) &&
              num(row, 'count') !== (row.suggested ?? 0) &&
              row.reason === undefined,
            `${key}.${i}.reason`,
          ),
        ),
      ),
  ),
]

/** Adds up what is recognised. The final score lies between 0 and 100. */
export function withTotals({ bonusCap }: FormContext, answers: Answers): Answers {
  const base = num(answers, 'baseScore')
  const cap = typeof bonusCap === 'number' ? bonusCap : 0
  const bonusPoints = Math.min(cap, points(answers, 'bonus'))
  const deductionPoints = points(answers, 'deductions')
  const all = { ...answers, bonusPoints, deductionPoints }
  if (Number.isNaN(base)) return all
  const total = Math.min(100, Math.max(0, base + bonusPoints + deductionPoints))
  return { ...all, finalScore: roundTo(total, 2) }
}

function points(answers: Answers, key: 'bonus' | 'deductions'): number {
  const all = rowsOf(answers[key]).map((row) => {
    const earned = num(row, 'count') * num(row, 'each')
    return Number.isNaN(earned) ? 0 : earned
  })
  return roundTo(
    all.reduce((sum, one) => sum + one, 0),
    2,
  )
}
