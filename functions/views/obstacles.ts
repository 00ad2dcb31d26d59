import type { Obstacle } from '#domain/verdict.ts'
import { VETOES } from '#schemas/reference/vetoes.ts'
import type { Rubric } from '#schemas/rubrics/rubric.ts'
import type { Lang } from '#web/messages/language.ts'
import { inLanguage, labelOf } from '#web/messages/language.ts'
import { t } from '#web/messages/text.ts'

/** What keeps a park from passing, as a sentence. */
export function obstacleWords(obstacle: Obstacle, { groups }: Pick<Rubric, 'groups'>, lang: Lang): string {
  const { score } = t(lang)
  switch (obstacle.kind) {
    case 'veto': {
      const veto = VETOES.find(({ value }) => value === obstacle.code)
      return score.veto(veto ? labelOf(lang, veto) : obstacle.code)
    }
    case 'pass-line':
      return score.belowLine(obstacle.total, obstacle.least)
    case 'group': {
      const group = groups.find(({ code }) => code === obstacle.code)
      const name = group ? `${group.code} ${inLanguage(lang, group)}` : obstacle.code
      return score.belowGroup(name, obstacle.points, obstacle.least)
    }
  }
}
