import type { Answers } from '#schemas/fields/field.ts'
import type { Rule } from '#schemas/form.ts'
import { rowsOf } from '#schemas/operations/settle.ts'
import type { Group, Rubric } from '#schemas/rubrics/rubric.ts'
import type { Places } from '#schemas/rule.ts'
import { num, rule, str, when } from '#schemas/rule.ts'

const FULL = 100

/** What must hold between the figures of a rubric before it can be published. */
export function rulesFor({ groups }: Rubric): readonly Rule[] {
  const inGroups =
    (find: (answers: Answers, group: Group, at: number) => readonly Places[]) => (answers: Answers) =>
      groups.flatMap((group, at) => find(answers, group, at))
  return [
    rule(
      'sum-total',
      { zh: '各组满分合计应为 100 分', en: 'The maxima of the groups must add up to 100' },
      (answers) => when(differs(sumOf(answers.groups, 'max'), FULL), 'groups.0.max'),
    ),
    rule(
      'sum-group',
      {
        zh: '本组各指标满分合计应等于本组满分',
        en: 'The indicators must add up to the maximum of the group',
      },
      inGroups((answers, { code }, at) => {
        const max = num(rowsOf(answers.groups)[at] ?? {}, 'max')
        return when(
          differs(sumOf(answers[`indicators_${code}`], 'max'), max),
          `indicators_${code}.0.max`,
          `groups.${at}.max`,
        )
      }),
    ),
    rule(
      'sum-parts',
      { zh: '各组成部分合计应等于该指标满分', en: 'The parts must add up to the maximum of the indicator' },
      inGroups((answers, group) => [
        ...adds(answers, group, 'parts', 'max'),
        ...adds(answers, group, 'checks', 'points'),
      ]),
    ),
    rule(
      'steps-first',
      { zh: '最高一档的得分应等于该指标满分', en: 'The highest step must give the maximum of the indicator' },
      inGroups((answers, group) =>
        stepsOf(answers, group).flatMap(({ max, steps: [first] }) =>
          when(first !== undefined && differs(first.points, max), first?.at ?? ''),
        ),
      ),
    ),
    rule(
      'steps-down',
      { zh: '各档应从高到低排列，最低一档从 0 起', en: 'Steps must go down, the last one beginning at 0' },
      inGroups((answers, group) =>
        stepsOf(answers, group).flatMap(({ steps }) =>
          steps.flatMap(({ from, points, row }, i) => {
            const next = steps[i + 1]
            const wrong = next ? next.from >= from || next.points > points : from !== 0
            return when(wrong, `${row}.from`)
          }),
        ),
      ),
    ),
    rule(
      'full-above-floor',
      { zh: '得满分的值应大于得 0 分的值', en: 'The value for the full points must be above the one for 0' },
      inGroups((answers, { code }) =>
        rowsOf(answers[`linear_${code}`]).flatMap((row, i) =>
          when(
            num(row, 'full') <= num(row, 'floor'),
            `linear_${code}.${i}.full`,
            `linear_${code}.${i}.floor`,
          ),
        ),
      ),
    ),
    rule(
      'trim-from',
      {
        zh: '去掉最高、最低分的起始份数不能少于有效评分表最少份数',
        en: 'Sheets can drop out only from the fewest valid sheets on',
      },
      (answers) => when(num(answers, 'trimFrom') < num(answers, 'fewest'), 'trimFrom', 'fewest'),
    ),
    rule(
      'anchors-down',
      {
        zh: '评分档应从高到低排列，最低一档从 0 起',
        en: 'Anchors must go down, the last one beginning at 0',
      },
      ({ anchors }) => {
        const from = rowsOf(anchors).map((row) => num(row, 'from'))
        return from.flatMap((value, i) => {
          const next = from[i + 1]
          return when(next === undefined ? value > 0 : next >= value, `anchors.${i}.from`)
        })
      },
    ),
  ]
}

function differs(a: number, b: number): boolean {
  return Math.abs(a - b) > 1e-6
}

function sumOf(rows: Answers[string], key: string): number {
  return rowsOf(rows).reduce((sum, row) => sum + num(row, key), 0)
}

function maxOf(answers: Answers, { code }: Group, indicator: string): number {
  const row = rowsOf(answers[`indicators_${code}`]).find(({ item }) => item === indicator)
  return num(row ?? {}, 'max')
}

/** Where the lines of an indicator do not add up to its maximum. */
function adds(answers: Answers, group: Group, kind: string, key: string): readonly Places[] {
  const name = `${kind}_${group.code}`
  const rows = rowsOf(answers[name]).map((row, i) => ({ row, at: `${name}.${i}.${key}` }))
  const byIndicator = Map.groupBy(rows, ({ row }) => str(row, 'item').split('.')[0] ?? '')
  return [...byIndicator].flatMap(([indicator, lines]) => {
    const sum = lines.reduce((total, { row }) => total + num(row, key), 0)
    return when(differs(sum, maxOf(answers, group, indicator)), ...lines.map(({ at }) => at))
  })
}

function stepsOf(answers: Answers, group: Group) {
  const name = `steps_${group.code}`
  const rows = rowsOf(answers[name]).map((line, i) => ({
    indicator: str(line, 'item').split('#')[0] ?? '',
    from: num(line, 'from'),
    points: num(line, 'points'),
    row: `${name}.${i}`,
    at: `${name}.${i}.points`,
  }))
  return [...Map.groupBy(rows, ({ indicator }) => indicator)].map(([indicator, steps]) => ({
    max: maxOf(answers, group, indicator),
    steps,
  }))
}
