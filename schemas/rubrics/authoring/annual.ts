import { choice, words } from '#schemas/fields/choice.ts'
import { choices } from '#schemas/fields/choices.ts'
import { decimal } from '#schemas/fields/decimal.ts'
import type { Answers, Option } from '#schemas/fields/field.ts'
import { roundTo } from '#schemas/fields/numeric.ts'
import { percentage } from '#schemas/fields/percentage.ts'
import { table } from '#schemas/fields/table.ts'
import { text } from '#schemas/fields/text.ts'
import type { Rule, Section } from '#schemas/form.ts'
import { rowsOf } from '#schemas/operations/settle.ts'
import type { Extra, Rubric } from '#schemas/rubrics/rubric.ts'
import { isAnnual } from '#schemas/rubrics/rubric.ts'
import { num, rule, when } from '#schemas/rule.ts'
import { section } from '#schemas/section.ts'

const FOUR = '优秀、良好、合格、不合格'
const THREE = '优秀、合格、不合格'

/** What an annual rubric says of bonus, deductions and bands; a selection rubric has none of it. */
export function annualSection(base: Rubric): readonly Section[] {
  if (!isAnnual(base)) return []
  const { bonus, deductions } = base.annual
  return [
    section({
      id: 'annual',
      title: '加分、扣分与等次',
      en: 'Bonus, deductions and bands',
      fields: {
        bonusCap: decimal('加分上限', 'Most bonus', '分').atMost(100),
        bonus: extras('加分项', 'Bonus', bonus.items, '每项加'),
        deductions: extras('扣分项', 'Deductions', deductions, '每次扣'),
        bands: choice(
          '等次设置',
          'Bands',
          words({
            [FOUR]: 'Excellent, good, passed, failed',
            [THREE]: 'Excellent, passed, failed',
          }),
        ),
        excellent: decimal('优秀不低于', 'Excellent from', '分').atMost(100),
        good: decimal('良好不低于', 'Good from', '分').atMost(100),
        quota: percentage('优秀名额占参评园区的比例', 'Share of rated parks that may be excellent').help(
          '名额按参评园区数乘以该比例取整（舍去小数），至少 1 家',
          'The share of the rated parks, rounded down, at least one',
        ),
        barredBy: choices(
          '有下列扣分的不评为优秀',
          'Deductions that bar excellent',
          named(deductions),
        ).optional(),
      },
    }),
  ]
}

export function annualRules(base: Rubric): readonly Rule[] {
  if (!isAnnual(base)) return []
  return [
    rule(
      'bands-down',
      {
        zh: '优秀线应高于良好线，良好线应高于合格线',
        en: 'Excellent must be above good, and good above the pass line',
      },
      (answers) => [
        ...when(num(answers, 'excellent') <= num(answers, 'good'), 'excellent', 'good'),
        ...when(num(answers, 'good') <= num(answers, 'passLine'), 'good', 'passLine'),
      ],
    ),
  ]
}

export function annualAnswers(rubric: Rubric): Answers {
  if (!isAnnual(rubric)) return {}
  const { bonus, deductions, excellent, good, quota, barredBy, bands } = rubric.annual
  return {
    bonusCap: bonus.cap,
    bonus: bonus.items.map(rowOf),
    deductions: deductions.map(rowOf),
    bands: bands === 'three' ? THREE : FOUR,
    excellent,
    good,
    quota: roundTo(quota * 100, 2),
    ...(barredBy.length > 0 ? { barredBy: [...barredBy] } : {}),
  }
}

/** Parsed with the whole rubric. */
export function annualFrom(base: Rubric, answers: Answers): { readonly annual?: unknown } {
  if (!isAnnual(base)) return {}
  const { bonus, deductions } = base.annual
  return {
    annual: {
      bonus: { cap: answers.bonusCap, items: extrasFrom(bonus.items, answers.bonus) },
      deductions: extrasFrom(deductions, answers.deductions),
      excellent: answers.excellent,
      good: answers.good,
      quota: roundTo(num(answers, 'quota') / 100, 4),
      barredBy: answers.barredBy ?? [],
      bands: answers.bands === THREE ? 'three' : 'four',
    },
  }
}

function extras(label: string, en: string, items: readonly Extra[], each: string) {
  return table(label, en, {
    item: choice('项目', 'Item', named(items)).system(),
    zh: text('名称', 'Name in Chinese').atMost(60),
    en: text('英文名称', 'Name in English').atMost(120),
    each: decimal(each, 'For each', '分').atMost(100),
  }).preset(items.map(({ code }) => ({ item: code })))
}

function named(items: readonly Extra[]): readonly Option[] {
  return items.map(({ code, zh, en }) => ({ value: code, label: `${code} ${zh}`, en: `${code} ${en}` }))
}

const rowOf = ({ code, zh, en, each }: Extra): Answers => ({ item: code, zh, en, each })

function extrasFrom(items: readonly Extra[], rows: Answers[string]): readonly unknown[] {
  return items.map(({ code }) => {
    const { zh, en, each } = rowsOf(rows).find(({ item }) => item === code) ?? {}
    return { code, zh, en, each }
  })
}
