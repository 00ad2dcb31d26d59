import { decimal } from '#schemas/fields/decimal.ts'
import type { Answers, Condition, Field, FormContext } from '#schemas/fields/field.ts'
import { longText } from '#schemas/fields/long-text.ts'
import { roundTo } from '#schemas/fields/numeric.ts'
import type { Labels } from '#schemas/fields/row.ts'
import { inRow } from '#schemas/fields/row.ts'
import type { TableBuilder } from '#schemas/fields/table.ts'
import { table } from '#schemas/fields/table.ts'
import { text } from '#schemas/fields/text.ts'
import type { Rule } from '#schemas/form.ts'
import { rowsFact } from '#schemas/forms/facts.ts'
import { rowsOf } from '#schemas/operations/settle.ts'
import { num, rule, when } from '#schemas/rule.ts'

type Guide = ReturnType<NonNullable<Field['guide']>>[number]
type Anchor = Guide & { readonly from: number }

const LOW = 0.5
const HIGH = 0.9

const labels: Labels = {
  label: '定性指标评分',
  en: 'Scores of the judged indicators',
  named: ['item', 'name'],
}

/** The judged items with room for a score and a comment; the rows come from the context as `judged`. */
export function judgedItems(condition: Condition): TableBuilder {
  return table(labels.label, labels.en, {
    item: text('指标', 'Indicator').system(),
    name: text('名称', 'Name').system(),
    max: decimal('满分', 'Maximum', '分').system(),
    score: decimal('得分', 'Score', '分').places(1).atMost(100).outOf('max'),
    comment: longText('评语', 'Comment').atMost(500).optional(),
  })
    .presetFor(judgedRows)
    .named(...labels.named)
    .rows(1, 60)
    .when(condition)
    .guide(anchorsOf)
    .help(
      '每项展开“评分标准”可查看四档分值锚点。得分低于满分50%或高于90%的，须填写评语',
      'Open the standard of each item for its four anchors. Comment on scores below 50% or above 90% of the maximum',
    )
}

export function judgedRows(context: FormContext): readonly Answers[] {
  return rowsFact(context, 'judged', ['item', 'name', 'max'])
}

/** What each range of points of an item stands for, best first. The context brings `anchors` ({ from, zh, en }) with the item. */
function anchorsOf({ judged }: FormContext, row: number): readonly Guide[] {
  const item: unknown = Array.isArray(judged) ? judged[row] : undefined
  if (!isItem(item)) return []
  const least = ({ from }: Anchor) => roundTo(from * item.max, 2)
  return item.anchors.map((anchor, i) => {
    const [low, above] = [least(anchor), item.anchors[i - 1]]
    if (!above) return { zh: `${low} 分以上：${anchor.zh}`, en: `${low} points or more: ${lower(anchor.en)}` }
    const high = least(above)
    return low === 0
      ? { zh: `不足 ${high} 分：${anchor.zh}`, en: `Less than ${high} points: ${lower(anchor.en)}` }
      : {
          zh: `${low} 分以上、不足 ${high} 分：${anchor.zh}`,
          en: `${low} to less than ${high} points: ${lower(anchor.en)}`,
        }
  })
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

function isItem(item: unknown): item is { readonly max: number; readonly anchors: readonly Anchor[] } {
  return typeof item === 'object' && item !== null && 'max' in item && 'anchors' in item
}

/** The sum of the scores given, with two decimals; nothing before the first one. */
export function totalJudged({ judgedItems }: Answers): Answers {
  const scores = rowsOf(judgedItems).flatMap(({ score }) => (typeof score === 'number' ? [score] : []))
  if (scores.length === 0) return { totalJudged: undefined }
  return {
    totalJudged: roundTo(
      scores.reduce((sum, score) => sum + score, 0),
      2,
    ),
  }
}

export const judgedRules: readonly Rule[] = [
  rule('score-max', { zh: '得分不能超过该指标满分', en: 'A score must not exceed its maximum' }, (answers) =>
    rowsOf(answers.judgedItems).flatMap((row, i) =>
      when(num(row, 'score') > num(row, 'max'), `judgedItems.${i}.score`),
    ),
  ),
  rule(
    'comment',
    {
      zh: '得分低于满分50%或高于90%的，填写评语',
      en: 'Comment on a score below 50% or above 90% of the maximum',
    },
    (answers) =>
      rowsOf(answers.judgedItems).flatMap((row, i) =>
        when(isExtreme(row) && row.comment === undefined, `judgedItems.${i}.comment`),
      ),
  ),
].map(namingItem)

/** The same rule with the item in front of what it says. */
function namingItem(one: Rule): Rule {
  return {
    ...one,
    check: (answers, context) =>
      one.check(answers, context).map((problem) => {
        const n = Number(problem.path.split('.')[1])
        return inRow(labels, {}, rowsOf(answers.judgedItems)[n] ?? {}, n + 1, problem)
      }),
  }
}

/** Shares are compared in tenths of a point: 0.9 × 7 is a little less than 6.3. */
function isExtreme(row: Answers): boolean {
  const [score, max] = [roundTo(num(row, 'score'), 2), num(row, 'max')]
  return score < roundTo(max * LOW, 2) || score > roundTo(max * HIGH, 2)
}
