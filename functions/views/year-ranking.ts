import type { RankedPark, YearRanking } from '#domain/actions/rank-year.ts'
import { BAND_WORDS } from '#domain/bands.ts'
import type { Lang } from '#web/messages/language.ts'
import { inLanguage } from '#web/messages/language.ts'
import { formatNumber } from '#web/messages/numbers.ts'
import { t } from '#web/messages/text.ts'
import type { YearParksProps, YearRankingProps } from '#web/pages/year-ranking.tsx'
import { bandName, totalsOf, vetoNames } from './evaluation.ts'
import { districtName } from './register.ts'

type Row = YearRankingProps['rows'][number]

export function yearRankingView(
  { rubric, bands, parks, waiting, exempt }: YearRanking,
  year: number,
  lang: Lang,
): YearRankingProps {
  const names = new Map(parks.map(({ caseId, name }) => [caseId, name]))
  const plain = ({ caseId, name, districtId, status }: YearRanking['waiting'][number]) => ({
    caseId,
    name,
    district: districtName(districtId, lang),
    status,
  })
  return {
    year,
    quota: bands.quota,
    rated: bands.rated,
    share: `${formatNumber(rubric.annual.quota * 100, 2)}%`,
    rubric: { name: inLanguage(lang, rubric), code: rubric.code, version: rubric.version },
    rows: parks.map((park) => rowOf(park, names, lang)),
    waiting: waiting.map(plain),
    exempt: exempt.map(plain),
  }
}

/** Where the parks of a district stand, without scores; a band once it is published. */
export function yearParksView(
  { parks, waiting, exempt }: YearRanking,
  year: number,
  lang: Lang,
): YearParksProps {
  const rows = [...parks, ...waiting, ...exempt].map(({ caseId, name, status, evaluation }) => ({
    caseId,
    name,
    status,
    band: evaluation.published && bandName(evaluation.published.band, lang),
  }))
  return { year, rows: rows.sort((a, b) => a.name.localeCompare(b.name)) }
}

function rowOf(park: RankedPark, names: ReadonlyMap<string, string>, lang: Lang): Row {
  const { caseId, name, districtId, status, evaluation, score, banded } = park
  const { decided, missing } = evaluation
  const { annual } = t(lang)
  return {
    caseId,
    name,
    district: districtName(districtId, lang),
    status,
    place: banded.place,
    tiedWith: banded.tiedWith.map((id) => names.get(id) ?? '—'),
    quant: score.park.quantScore,
    judged: score.park.judgedScore,
    ...totalsOf(score),
    band: missing ? 'fail' : banded.band,
    bandName: inLanguage(lang, BAND_WORDS[missing ? 'fail' : banded.band]),
    why: missing ? annual.missing : annual.why[banded.why],
    vetoes: vetoNames(score.vetoes, lang),
    decided: decided && bandName(decided.band, lang),
    override:
      decided?.override && annual.override(bandName(decided.override.from, lang), decided.override.reason),
  }
}

/** The ranking as a table to take to the meeting, one park a row. */
export function yearRankingCsv({ rows }: YearRankingProps, lang: Lang): readonly (readonly string[])[] {
  const { annual, common } = t(lang)
  return [
    annual.csvHead,
    ...rows.map((row) => [
      String(row.place),
      row.name,
      row.district,
      ...[row.quant, row.judged, row.base, row.bonusCounted, row.deducted, row.final].map((n) =>
        n.toFixed(2),
      ),
      row.bandName,
      row.tiedWith.length > 0
        ? `${row.why}${common.comma}${annual.tied(row.tiedWith.join(common.comma))}`
        : row.why,
      row.decided ?? '',
      row.override ?? '',
      row.vetoes.join(common.semicolon),
    ]),
  ]
}
