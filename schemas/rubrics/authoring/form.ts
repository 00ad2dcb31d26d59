import { choice } from '#schemas/fields/choice.ts'
import { choices } from '#schemas/fields/choices.ts'
import { decimal } from '#schemas/fields/decimal.ts'
import type { Option } from '#schemas/fields/field.ts'
import { integer } from '#schemas/fields/integer.ts'
import { percentage } from '#schemas/fields/percentage.ts'
import { table } from '#schemas/fields/table.ts'
import { text } from '#schemas/fields/text.ts'
import type { Form } from '#schemas/form.ts'
import { ANNUAL_VETOES, VETOES } from '#schemas/reference/vetoes.ts'
import { annualRules, annualSection } from '#schemas/rubrics/authoring/annual.ts'
import { groupSection } from '#schemas/rubrics/authoring/group.ts'
import { rulesFor } from '#schemas/rubrics/authoring/rules.ts'
import { MEASURES } from '#schemas/rubrics/measures.ts'
import type { Rubric } from '#schemas/rubrics/rubric.ts'
import { isAnnual, metricsIn } from '#schemas/rubrics/rubric.ts'
import { section } from '#schemas/section.ts'

/** What a tie may be decided by, as one stored word each. */
export function tieBreaks(rubric: Rubric): readonly Option[] {
  const { groups } = rubric
  return [
    ...groups.map(({ code, zh, en }) => ({
      value: `group:${code}`,
      label: `${code} ${zh}得分`,
      en: `Points in ${code} ${en}`,
    })),
    ...metricsIn(rubric).map((key) => ({
      value: `metric:${key}`,
      label: MEASURES[key].zh,
      en: MEASURES[key].en,
    })),
    ...(isAnnual(rubric)
      ? []
      : [{ value: 'recommended-earlier', label: '区县推荐时间在先', en: 'Recommended earlier' }]),
  ]
}

/**
 * The form in which the city writes a new version of a rubric: every figure and every text of it. Its structure, that
 * is which indicators there are and what they measure, stays that of the version it begins with; a maximum of 0 retires one.
 */
export function rubricForm(base: Rubric): Form {
  const general = section({
    id: 'general',
    title: '总则',
    en: 'General',
    fields: {
      zh: text('名称', 'Name in Chinese').atMost(60),
      en: text('英文名称', 'Name in English').atMost(120),
      source: text('依据', 'Source').atMost(200),
      passLine: decimal('合格线', 'Pass line', '分').atMost(100),
      groups: table('分组', 'Groups', {
        code: choice('组', 'Group', named(base.groups)).system(),
        zh: text('名称', 'Name in Chinese').atMost(40),
        en: text('英文名称', 'Name in English').atMost(80),
        max: decimal('满分', 'Maximum', '分').atMost(100),
        floor: percentage('最低得分率', 'Least share').optional(),
      })
        .preset(base.groups.map(({ code }) => ({ code })))
        .help(
          '填写最低得分率的组，得分低于满分乘以该比例的园区不能通过；不填则没有组下限',
          'A park below this share of a group’s maximum cannot pass; without one the group has no minimum',
        ),
      fewest: integer('有效评分表最少份数', 'Fewest valid sheets', '份').between(1, 15),
      trimFrom: integer(
        '去掉最高、最低分的起始份数',
        'Sheets from which the highest and lowest drop out',
        '份',
      ).between(3, 15),
      deviation: percentage(
        '偏差说明线（占定性满分）',
        'Deviation to be explained, share of the judged maximum',
      ),
      anchors: table('定性指标评分档', 'Anchors of the judged indicators', {
        step: choice('档', 'Step', steps(base)).system(),
        from: percentage('得分率不低于', 'Share from'),
        zh: text('档次说明', 'Words in Chinese').atMost(100),
        en: text('英文说明', 'Words in English').atMost(160),
      }).preset(steps(base).map(({ value }) => ({ step: value }))),
      vetoes: choices('一票否决项', 'Vetoes', isAnnual(base) ? ANNUAL_VETOES : VETOES),
      tieBreak: table('同分排序', 'Order of ties', { by: choice('依次比较', 'By', tieBreaks(base)) })
        .rows(1, 12)
        .distinct(['by'], '同一项只列一次', 'List each only once'),
    },
  })
  return {
    id: 'rubric',
    version: 1,
    code: base.code,
    title: '评审评分表',
    en: 'Rubric',
    sections: [general, ...base.groups.map(groupSection), ...annualSection(base)],
    rules: [...rulesFor(base), ...annualRules(base)],
    advice: [],
    attachments: [],
  }
}

/** The anchors that all judged indicators have in common. */
export function anchorsOf({ groups }: Rubric) {
  for (const { scoring } of groups.flatMap(({ indicators }) => indicators))
    if (scoring.kind === 'judged') return scoring.anchors
  return []
}

function steps(base: Rubric): readonly Option[] {
  return anchorsOf(base).map((_, i) => ({
    value: String(i + 1),
    label: `第 ${i + 1} 档`,
    en: `Step ${i + 1}`,
  }))
}

function named(all: readonly { code: string; zh: string; en: string }[]): readonly Option[] {
  return all.map(({ code, zh, en }) => ({ value: code, label: `${code} ${zh}`, en: `${code} ${en}` }))
}
