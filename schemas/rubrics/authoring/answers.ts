import type { Answers } from '#schemas/fields/field.ts'
import { roundTo } from '#schemas/fields/numeric.ts'
import { rowsOf } from '#schemas/operations/settle.ts'
import { annualAnswers, annualFrom } from '#schemas/rubrics/authoring/annual.ts'
import { anchorsOf } from '#schemas/rubrics/authoring/form.ts'
import { linesOf } from '#schemas/rubrics/authoring/lines.ts'
import type { Graded, Group, Indicator, Rubric, Scoring, TieBreak } from '#schemas/rubrics/rubric.ts'
import { Rubric as RubricSchema } from '#schemas/rubrics/rubric.ts'
import { num, str } from '#schemas/rule.ts'

const percent = (share: number): number => roundTo(share * 100, 2)
const shareOf = (row: Answers, key: string): number => roundTo(num(row, key) / 100, 4)

/** A rubric as answers to its form. */
export function answersOf(rubric: Rubric): Answers {
  const { zh, en, source, passLine, panel, vetoes, tieBreak, groups } = rubric
  const general: Answers = {
    zh,
    en,
    source,
    passLine,
    groups: groups.map((group) => ({
      code: group.code,
      zh: group.zh,
      en: group.en,
      max: group.max,
      ...(group.floor === undefined ? {} : { floor: percent(group.floor) }),
    })),
    fewest: panel.fewest,
    trimFrom: panel.trimFrom,
    deviation: percent(panel.deviation),
    anchors: anchorsOf(rubric).map((anchor, i) => ({
      step: String(i + 1),
      from: percent(anchor.from),
      zh: anchor.zh,
      en: anchor.en,
    })),
    vetoes: [...vetoes],
    tieBreak: tieBreak.map((rule) => ({ by: wordOf(rule) })),
  }
  return Object.assign(general, ...groups.map(groupAnswers), annualAnswers(rubric))
}

function groupAnswers(group: Group): Answers {
  const { parts, checks, linear, steps, deduct, limits } = linesOf(group)
  const all: Answers = {
    indicators: group.indicators.map(({ code, zh, en, max, source }) => ({
      item: code,
      zh,
      en,
      max,
      source,
    })),
    parts: parts.map(({ item, max }) => ({ item, max })),
    checks: checks.map(({ item, points }) => ({ item, points })),
    linear: linear.map(({ item, floor, full }) => ({ item, floor, full })),
    steps: steps.map(({ item, from, points }) => ({ item, from, points })),
    deduct: deduct.map(({ item, per }) => ({ item, per })),
    limits: limits.map(({ item, below, most }) => ({ item, below, most })),
  }
  const asked = Object.entries(all).filter(([, rows]) => rowsOf(rows).length > 0)
  return Object.fromEntries(asked.map(([key, rows]) => [`${key}_${group.code}`, rows]))
}

/** The rubric that checked answers to the form of `base` describe. */
export function rubricFrom(base: Rubric, answers: Answers): Rubric {
  const rows = rowsOf(answers.groups)
  const anchors = rowsOf(answers.anchors).map((row) => ({
    from: shareOf(row, 'from'),
    zh: str(row, 'zh'),
    en: str(row, 'en'),
  }))
  return RubricSchema.parse({
    ...base,
    zh: answers.zh,
    en: answers.en,
    source: answers.source,
    passLine: answers.passLine,
    panel: {
      fewest: answers.fewest,
      trimFrom: answers.trimFrom,
      deviation: shareOf(answers, 'deviation'),
    },
    vetoes: answers.vetoes,
    ...annualFrom(base, answers),
    tieBreak: rowsOf(answers.tieBreak).map((row) => ruleOf(str(row, 'by'))),
    groups: base.groups.map((group, i) => {
      const { floor: _, ...kept } = group
      const row = rows[i] ?? {}
      return {
        ...kept,
        zh: row.zh,
        en: row.en,
        max: row.max,
        ...(typeof row.floor === 'number' ? { floor: shareOf(row, 'floor') } : {}),
        indicators: group.indicators.map((one) => indicatorFrom(one, group.code, answers, anchors)),
      }
    }),
  })
}

type Find = (kind: string, item: string) => Answers

function indicatorFrom(
  base: Indicator,
  group: string,
  answers: Answers,
  anchors: readonly object[],
): unknown {
  const find: Find = (kind, item) =>
    rowsOf(answers[`${kind}_${group}`]).find((row) => row.item === item) ?? {}
  const { zh, en, max, source } = find('indicators', base.code)
  const { below, most } = find('limits', base.code)
  return {
    ...base,
    zh,
    en,
    max,
    source,
    scoring: scoringFrom(base.code, base.scoring, find, anchors),
    ...(base.limit ? { limit: { ...base.limit, below, most } } : {}),
  }
}

function scoringFrom(code: string, scoring: Scoring, find: Find, anchors: readonly object[]): unknown {
  switch (scoring.kind) {
    case 'metric':
      return { ...scoring, grade: gradeFrom(code, scoring.grade, find) }
    case 'sum':
      return {
        ...scoring,
        parts: scoring.parts.map((part) => ({
          ...part,
          max: find('parts', `${code}.${part.metric}`).max,
          grade: gradeFrom(`${code}.${part.metric}`, part.grade, find),
        })),
      }
    case 'checks':
      return {
        ...scoring,
        checks: scoring.checks.map((one) => ({
          ...one,
          points: find('checks', `${code}.${one.check}`).points,
        })),
      }
    case 'judged':
      return { ...scoring, anchors }
  }
}

function gradeFrom(item: string, grade: Graded, find: Find): unknown {
  switch (grade.kind) {
    case 'linear': {
      const { floor, full } = find('linear', item)
      return { ...grade, floor, full }
    }
    case 'steps':
      return {
        ...grade,
        steps: grade.steps.map((_, i) => {
          const { from, points } = find('steps', `${item}#${i + 1}`)
          return { from, points }
        }),
      }
    case 'yes-no':
      return grade
    case 'deduct':
      return { ...grade, per: find('deduct', item).per }
  }
}

function wordOf(rule: TieBreak): string {
  switch (rule.by) {
    case 'group':
      return `group:${rule.code}`
    case 'metric':
      return `metric:${rule.metric}`
    case 'recommended-earlier':
      return rule.by
  }
}

/** Parsed with the whole rubric. */
function ruleOf(word: string): unknown {
  const [by, name] = word.split(':')
  if (by === 'group') return { by, code: name }
  return by === 'metric' ? { by, metric: name } : { by }
}
