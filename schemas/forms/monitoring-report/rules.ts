import type { Answers, FormContext, Message } from '#schemas/fields/field.ts'
import type { Rule } from '#schemas/form.ts'
import { earlierIn, falls, figuresIn, jumps } from '#schemas/monitoring/comparison.ts'
import type { Indicator } from '#schemas/monitoring/indicators.ts'
import { INDICATORS, indicatorOf } from '#schemas/monitoring/indicators.ts'
import { isFar } from '#schemas/monitoring/near.ts'
import { rowsOf } from '#schemas/operations/settle.ts'
import { num, rule, str, when } from '#schemas/rule.ts'

const explained = (answers: Answers): ReadonlySet<unknown> =>
  new Set(rowsOf(answers.explanations).map(({ indicator }) => indicator))

const fallen = (answers: Answers, context: FormContext): readonly string[] =>
  falls(figuresIn(answers), earlierIn(context))

/** A rule with a message for each figure it may concern. */
function eachFigure(
  id: string,
  words: (indicator: Indicator) => Pick<Message, 'zh' | 'en'>,
  broken: (answers: Answers, context: FormContext) => (indicator: Indicator) => boolean,
  also?: string,
): Rule {
  const messageOf = (indicator: Indicator): Message => ({
    code: `${id}.${indicator.value}`,
    ...words(indicator),
  })
  return {
    id,
    messages: INDICATORS.map(messageOf),
    check: (answers, context) =>
      INDICATORS.filter(broken(answers, context)).map((indicator) => {
        const places = indicator.counted && also ? [also] : [indicator.value, ...(also ? [also] : [])]
        const [path = '', ...others] = places
        return { path, ...(others.length > 0 && { also: others }), ...messageOf(indicator) }
      }),
  }
}

const unexplained = eachFigure(
  'R2',
  ({ label, en }) => ({
    zh: `${label}与上季度或上年同期相比变动超过50%，在“变动说明”中写明原因`,
    en: `${en} changed by more than 50% against the quarter before or the same quarter a year ago: say why under “Changes explained”`,
  }),
  (answers, context) => {
    const said = explained(answers)
    const down = new Set(fallen(answers, context))
    const keys = new Set(jumps(figuresIn(answers), earlierIn(context)).map(({ key }) => key))
    return ({ value }) => keys.has(value) && !said.has(value) && !down.has(value)
  },
  'explanations',
)

export const rules: readonly Rule[] = [
  rule(
    'area',
    { zh: '已入驻面积不超过可自主支配面积', en: 'The occupied area must not exceed the usable area' },
    (answers, { usableArea }) =>
      when(typeof usableArea === 'number' && num(answers, 'occupiedArea') > usableArea, 'occupiedArea'),
  ),
  eachFigure(
    'R1.fall',
    ({ label, en }) => ({
      zh: `${label}本年累计数不能小于上季度已报的累计数；上季度报错的，先申请更正`,
      en: `${en} since 1 January must not be less than what was reported the quarter before; have a wrong report corrected first`,
    }),
    (answers, context) => {
      const down = new Set(fallen(answers, context))
      return ({ value, mayFall, counted }) => down.has(value) && !mayFall && !counted
    },
  ),
  rule(
    'R1.tax',
    {
      zh: '实缴税收累计数减少，在“变动说明”中写明原因，例如退税',
      en: 'Tax paid became less: say why under “Changes explained”, such as a refund',
    },
    (answers, context) =>
      fallen(answers, context)
        .filter((key) => indicatorOf(key)?.mayFall && !explained(answers).has(key))
        .map((key) => [key, 'explanations']),
  ),
  unexplained,
  rule(
    'two-people',
    { zh: '审核人与填报人不能是同一人', en: 'Whoever prepared the report must not approve it' },
    (answers) =>
      when(
        str(answers, 'preparer') !== '' && str(answers, 'preparer') === str(answers, 'approver'),
        'approver',
        'preparer',
      ),
  ),
]

export const advice: readonly Rule[] = [
  eachFigure(
    'ledger',
    ({ label, en }) => ({
      zh: `${label}与名册或台账算出的数相差超过10%，请核对`,
      en: `${en}: more than 10% away from what the roster or the ledgers say, please check`,
    }),
    (answers, context) =>
      ({ value, known }) =>
        known === true && isFar(num(answers, value), statedBy(context, value)),
  ),
]

function statedBy({ computed }: FormContext, key: string): number {
  if (typeof computed !== 'object' || computed === null) return Number.NaN
  const value = Object.entries(computed).find(([name]) => name === key)?.[1]
  return typeof value === 'number' ? value : Number.NaN
}
