import { CHECKS } from '#schemas/rubrics/checks.ts'
import { MEASURES, RATIO } from '#schemas/rubrics/measures.ts'
import type { Graded, Limit, Part, Scoring } from '#schemas/rubrics/rubric.ts'

export interface Words {
  readonly zh: string
  readonly en: string
}

/** A scoring rule as a person would say it. */
export function scoringWords(scoring: Scoring, max: number, limit?: Limit): Words {
  if (limit) return joined([scoringWords(scoring, max), limitWords(limit)])
  switch (scoring.kind) {
    case 'metric':
      return gradeWords(scoring.grade, max, MEASURES[scoring.metric].unit)
    case 'sum':
      return joined(scoring.parts.map(partWords))
    case 'checks':
      return joined(
        scoring.checks.map(({ check, points }) => ({
          zh: `${CHECKS[check].zh}，得 ${points} 分`,
          en: `${CHECKS[check].en}: ${points}`,
        })),
      )
    case 'judged':
      return {
        zh: `专家在 0—${max} 分之间评定，去掉最高、最低总分后取平均`,
        en: `Experts give 0 to ${max}; the mean counts, without the highest and the lowest sheet`,
      }
  }
}

/** `unit` is that of the metric. */
export function gradeWords(graded: Graded, max: number, unit: string): Words {
  switch (graded.kind) {
    case 'steps':
      return joined(
        graded.steps.map(({ from, points }, i) =>
          i === graded.steps.length - 1
            ? { zh: `其余得 ${points} 分`, en: `otherwise ${points}` }
            : {
                zh: `达到 ${figure(from, unit)} 得 ${points} 分`,
                en: `from ${bare(from, unit)}: ${points}`,
              },
        ),
      )
    case 'linear':
      return {
        zh: `${figure(graded.floor, unit)} 得 0 分，${figure(graded.full, unit)} 得满分 ${max} 分，其间按比例计算`,
        en: `${bare(graded.floor, unit)} gives 0, ${bare(graded.full, unit)} the full ${max}, in proportion between`,
      }
    case 'yes-no':
      return { zh: `有得 ${max} 分，没有得 0 分`, en: `${max} if there is one, otherwise 0` }
    case 'deduct':
      return {
        zh: `满分 ${max} 分，每${unit}扣 ${graded.per} 分，扣完为止`,
        en: `${max}, less ${graded.per} for each, not below 0`,
      }
  }
}

/** What holds an indicator back below its maximum, and when. */
export function limitWords({ metric, below, most }: Limit): Words {
  const { zh, en, unit } = MEASURES[metric]
  return {
    zh: `${zh}低于 ${figure(below, unit)} 的，本项最高得 ${most} 分`,
    en: `at most ${most} while ${en.toLowerCase()} is below ${bare(below, unit)}`,
  }
}

function partWords({ zh, en, metric, max, grade }: Part): Words {
  const words = gradeWords(grade, max, MEASURES[metric].unit)
  return { zh: `${zh}：${words.zh}`, en: `${en}: ${words.en}` }
}

function figure(value: number, unit: string): string {
  return unit === RATIO ? `${Math.round(value * 10_000) / 100}%` : `${value} ${unit}`
}

/** Units are Chinese counting words; English says the number alone. */
function bare(value: number, unit: string): string {
  return unit === RATIO ? figure(value, unit) : String(value)
}

function joined(all: readonly Words[]): Words {
  return { zh: all.map(({ zh }) => zh).join('；'), en: all.map(({ en }) => en).join('; ') }
}
