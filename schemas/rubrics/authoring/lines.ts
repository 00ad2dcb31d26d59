import { CHECKS } from '#schemas/rubrics/checks.ts'
import { MEASURES } from '#schemas/rubrics/measures.ts'
import type { Graded, Group, Indicator } from '#schemas/rubrics/rubric.ts'

/** One editable line of a group's rules. `item` names it: an indicator, or an indicator and its part. */
export interface Line {
  readonly item: string
  readonly zh: string
  readonly en: string
}

export interface Lines {
  readonly parts: readonly (Line & { readonly max: number })[]
  readonly checks: readonly (Line & { readonly points: number })[]
  readonly linear: readonly (Line & { readonly floor: number; readonly full: number })[]
  readonly steps: readonly (Line & { readonly from: number; readonly points: number })[]
  readonly deduct: readonly (Line & { readonly per: number })[]
  readonly limits: readonly (Line & { readonly below: number; readonly most: number })[]
}

/** Everything in a group's rules that is a figure, line by line. */
export function linesOf({ indicators }: Group): Lines {
  return joined([...indicators.map(linesIn), ...indicators.map(limitIn)])
}

function limitIn({ code, limit }: Indicator): Lines {
  if (!limit) return none
  const { metric, below, most } = limit
  const { zh, en, unit } = MEASURES[metric]
  const line = { item: code, zh: `${code} ${zh}（${unit}）`, en: `${code} ${en}`, below, most }
  return { ...none, limits: [line] }
}

function linesIn({ code, scoring }: Indicator): Lines {
  switch (scoring.kind) {
    case 'metric':
      return graded(code, { ...MEASURES[scoring.metric], unit: MEASURES[scoring.metric].unit }, scoring.grade)
    case 'sum':
      return joined([
        {
          ...none,
          parts: scoring.parts.map(({ metric, zh, en, max }) => ({
            item: `${code}.${metric}`,
            zh: `${code} ${zh}`,
            en: `${code} ${en}`,
            max,
          })),
        },
        ...scoring.parts.map(({ metric, zh, en, grade }) =>
          graded(`${code}.${metric}`, { zh, en, unit: MEASURES[metric].unit }, grade),
        ),
      ])
    case 'checks':
      return {
        ...none,
        checks: scoring.checks.map(({ check, points }) => ({
          item: `${code}.${check}`,
          zh: `${code} ${CHECKS[check].zh}`,
          en: `${code} ${CHECKS[check].en}`,
          points,
        })),
      }
    case 'judged':
      return none
  }
}

const none: Lines = { parts: [], checks: [], linear: [], steps: [], deduct: [], limits: [] }

function graded(item: string, named: { zh: string; en: string; unit: string }, grade: Graded): Lines {
  const [code = ''] = item.split('.')
  const zh = `${code} ${named.zh}（${named.unit}）`
  const en = `${code} ${named.en}`
  switch (grade.kind) {
    case 'linear':
      return { ...none, linear: [{ item, zh, en, floor: grade.floor, full: grade.full }] }
    case 'steps':
      return {
        ...none,
        steps: grade.steps.map(({ from, points }, i) => ({
          item: `${item}#${i + 1}`,
          zh: `${zh} 第 ${i + 1} 档`,
          en: `${en}, step ${i + 1}`,
          from,
          points,
        })),
      }
    case 'yes-no':
      return none
    case 'deduct':
      return { ...none, deduct: [{ item, zh, en, per: grade.per }] }
  }
}

function joined(all: readonly Lines[]): Lines {
  return {
    parts: all.flatMap(({ parts }) => parts),
    checks: all.flatMap(({ checks }) => checks),
    linear: all.flatMap(({ linear }) => linear),
    steps: all.flatMap(({ steps }) => steps),
    deduct: all.flatMap(({ deduct }) => deduct),
    limits: all.flatMap(({ limits }) => limits),
  }
}
