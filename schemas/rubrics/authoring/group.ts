import type { Holder } from '#schemas/fields/build.ts'
import { choice } from '#schemas/fields/choice.ts'
import { decimal } from '#schemas/fields/decimal.ts'
import { table } from '#schemas/fields/table.ts'
import { text } from '#schemas/fields/text.ts'
import type { Section } from '#schemas/form.ts'
import type { Line } from '#schemas/rubrics/authoring/lines.ts'
import { linesOf } from '#schemas/rubrics/authoring/lines.ts'
import type { Group } from '#schemas/rubrics/rubric.ts'
import { section } from '#schemas/section.ts'

const RATIO_HELP = [
  '单位为“比例”的按小数填写，0.3 即 30%',
  'Ratios are written as fractions: 0.3 is 30 per cent',
] as const

/** One group of a rubric: its indicators, and each rule that has figures. A group has only the tables it needs. */
export function groupSection(group: Group): Section {
  const { code, zh, en, indicators } = group
  const { parts, checks, linear, steps, deduct, limits } = linesOf(group)
  const named = indicators.map((one) => ({ item: one.code, zh: one.code, en: one.code }))
  return section({
    id: `group-${code}`,
    title: `${code} ${zh}`,
    en: `${code} ${en}`,
    fields: {
      [`indicators_${code}`]: table('指标', 'Indicators', {
        item: items(named),
        zh: text('名称', 'Name in Chinese').atMost(60),
        en: text('英文名称', 'Name in English').atMost(120),
        max: decimal('满分', 'Maximum', '分').atMost(100),
        source: text('依据', 'Source').atMost(200),
      }).preset(named.map(({ item }) => ({ item }))),
      ...lines(`parts_${code}`, '指标的组成', 'Parts of indicators', parts, {
        max: decimal('满分', 'Maximum', '分').atMost(100),
      }),
      ...lines(`checks_${code}`, '符合项得分', 'Points for facts that hold', checks, {
        points: decimal('得分', 'Points', '分').atMost(100),
      }),
      ...lines(`linear_${code}`, '按比例计分', 'Scored in proportion', linear, {
        floor: decimal('得 0 分的值', 'Value that gives 0'),
        full: decimal('得满分的值', 'Value that gives the full points'),
      }),
      ...lines(`steps_${code}`, '按档计分', 'Scored in steps', steps, {
        from: decimal('不低于', 'From'),
        points: decimal('得分', 'Points', '分').atMost(100),
      }),
      ...lines(`deduct_${code}`, '按次扣分', 'Points taken for each', deduct, {
        per: decimal('每次扣', 'For each', '分').atMost(100),
      }),
      ...lines(`limits_${code}`, '最高得分限制', 'Limits', limits, {
        below: decimal('低于', 'Below'),
        most: decimal('最高得', 'At most', '分').atMost(100),
      }),
    },
  })
}

function lines(
  key: string,
  label: string,
  en: string,
  rows: readonly Line[],
  columns: { readonly [key: string]: Holder },
): { readonly [key: string]: Holder } {
  if (rows.length === 0) return {}
  const made = table(label, en, { item: items(rows), ...columns }).preset(rows.map(({ item }) => ({ item })))
  return { [key]: key.startsWith('linear') ? made.help(...RATIO_HELP) : made }
}

function items(rows: readonly Line[]) {
  return choice(
    '项目',
    'Item',
    rows.map(({ item, zh, en }) => ({ value: item, label: zh, en })),
  ).system()
}
