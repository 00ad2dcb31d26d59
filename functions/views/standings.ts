import type { CaseScore } from '#domain/actions/score-case.ts'
import { hasEnded, isOut } from '#domain/application.ts'
import type { Batch } from '#domain/batch.ts'
import { METHODS } from '#domain/comparison.ts'
import { standingsOf } from '#domain/standings.ts'
import type { Lang } from '#web/messages/language.ts'
import { t } from '#web/messages/text.ts'
import type { StandingsProps } from '#web/pages/standings.tsx'
import { obstacleWords } from './obstacles.ts'

/** The cases of a batch in their official order, and those still without a score. */
export function standingsView(batch: Batch, all: readonly CaseScore[], lang: Lang): StandingsProps {
  const ranked = all.filter(({ judged, application }) => judged && !isOut(application.status))
  const byId = new Map(all.map((one) => [one.application.id, one]))
  const [first] = ranked
  const standings = first
    ? standingsOf(
        first.rubric,
        ranked.map((one) => ({ ...one, caseId: one.application.id })),
      )
    : { places: [], linked: true }
  return {
    batch: { id: batch.id, title: batch.title },
    rows: standings.places.flatMap(({ caseId, place, tiedWith, results }) => {
      const scored = byId.get(caseId)
      if (!scored) return []
      return [
        {
          ...named(scored),
          place,
          quant: scored.score.quantScore,
          results,
          tiedWith: tiedWith.map((id) => byId.get(id)?.application.parkName ?? id),
          obstacles: scored.obstacles.map((one) => obstacleWords(one, scored.rubric, lang)),
        },
      ]
    }),
    waiting: all
      .filter(({ judged, application }) => !judged && !hasEnded(application.status))
      .map((one) => ({ ...named(one), status: one.application.status })),
    linked: standings.linked,
    mixed: new Set(ranked.map(({ rubric }) => `${rubric.code} ${rubric.version}`)).size > 1,
  }
}

/** The ranking as a table, one park a row. */
export function standingsCsv({ rows }: StandingsProps, lang: Lang): readonly (readonly string[])[] {
  const { standings, common } = t(lang)
  const others = METHODS.filter((method) => method !== 'trimmed')
  return [
    standings.csvHead,
    ...rows.map((row) => [
      String(row.place),
      row.no,
      row.parkName,
      row.quant.toFixed(2),
      row.results.trimmed.judged.toFixed(2),
      row.results.trimmed.total.toFixed(2),
      ...others.flatMap((method) => [
        row.results[method].total.toFixed(2),
        String(row.results[method].place),
      ]),
      row.tiedWith.join(common.comma),
      row.obstacles.join(common.semicolon),
    ]),
  ]
}

function named({ application: { id, no = '', parkName = '' } }: CaseScore) {
  return { caseId: id, no, parkName }
}
