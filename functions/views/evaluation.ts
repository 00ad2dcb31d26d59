import type { YearExplained } from '#domain/actions/explain-year.ts'
import type { ExtraScore, YearScore } from '#domain/annual.ts'
import type { Counted } from '#domain/averages.ts'
import { countSheets, sheetTotal } from '#domain/averages.ts'
import { BAND_WORDS } from '#domain/bands.ts'
import type { FormLibrary } from '#domain/ports.ts'
import type { GroupScore, IndicatorScore } from '#domain/score.ts'
import { ANNUAL_VETOES } from '#schemas/reference/vetoes.ts'
import type { GroupView, IndicatorView } from '#web/components/score-parts.tsx'
import type { ExtraView } from '#web/components/year-extras.tsx'
import type { Lang } from '#web/messages/language.ts'
import { inLanguage, labelOf } from '#web/messages/language.ts'
import { t } from '#web/messages/text.ts'
import type { EvaluationProps } from '#web/pages/evaluation.tsx'
import { originsOf } from './origins.ts'
import { reasonView } from './score.ts'

interface Park {
  readonly caseId: string
  readonly name: string
  readonly titleNo: string
}

/** A year taken apart, down to the rows it comes from. `whole` is for those who may know who judged. */
export function evaluationView(
  found: YearExplained,
  park: Park,
  forms: FormLibrary,
  { lang, whole }: { readonly lang: Lang; readonly whole: boolean },
): EvaluationProps {
  const { evaluation, rubric, score, own, bands } = found
  const sheets = whole ? found.sheets : []
  const counted = countSheets(sheets, rubric.panel)
  const group = (one: GroupScore) =>
    groupView(one, found, { counted, forms, lang, caseId: park.caseId, whole })
  const { decided } = evaluation
  return {
    park,
    year: evaluation.year,
    status: found.status,
    state: evaluation.missing ? 'missing' : found.provisional ? 'provisional' : undefined,
    judged: Object.keys(evaluation.judged).length > 0,
    rubric: { name: inLanguage(lang, rubric), version: rubric.version, bonusCap: rubric.annual.bonus.cap },
    ...totalsOf(score),
    quant: score.park.quantScore,
    judgedScore: score.park.judgedScore,
    bonusLines: score.bonus.map((line) => extraView(line, lang)),
    deductionLines: score.deductions.map((line) => extraView(line, lang)),
    vetoes: vetoNames(score.vetoes, lang),
    placing:
      own && bands && whole
        ? {
            place: own.place,
            rated: bands.rated,
            quota: bands.quota,
            band: inLanguage(lang, BAND_WORDS[evaluation.missing ? 'fail' : own.band]),
            why: t(lang).annual.why[own.why],
          }
        : undefined,
    decided: decided && {
      band: bandName(decided.band, lang),
      ...(decided.override && {
        override: t(lang).annual.override(bandName(decided.override.from, lang), decided.override.reason),
      }),
    },
    sheets: sheets.map(({ seat, name, id, signedAt, points, comments }) => ({
      seat,
      name,
      total: sheetTotal({ id, points }),
      counts: counted.counted.some((one) => one.id === id),
      signedAt,
      comments,
    })),
    groups: score.park.groups.map(group),
  }
}

export function totalsOf({ base, bonusCounted, deducted, final }: YearScore) {
  return { base, bonusCounted, deducted, final }
}

export function vetoNames(codes: readonly string[], lang: Lang): string[] {
  return codes.map((code) => {
    const known = ANNUAL_VETOES.find(({ value }) => value === code)
    return known ? labelOf(lang, known) : code
  })
}

/** A band as it is stored, in the reader's language. */
export function bandName(stored: string, lang: Lang): string {
  const known = Object.values(BAND_WORDS).find(({ zh }) => zh === stored)
  return known ? inLanguage(lang, known) : stored
}

export function extraView({ code, each, count, points, ...words }: ExtraScore, lang: Lang): ExtraView {
  return { code, name: inLanguage(lang, words), each, count, points }
}

interface Around {
  readonly counted: Counted
  readonly forms: FormLibrary
  readonly lang: Lang
  readonly caseId: string
  readonly whole: boolean
}

function groupView(group: GroupScore, found: YearExplained, around: Around): GroupView {
  const { code, points, max, least, reachesLeast } = group
  const indicators = group.indicators.map((one) => indicatorView(one, found, around))
  return { code, name: inLanguage(around.lang, group), points, max, least, reachesLeast, indicators }
}

function indicatorView(indicator: IndicatorScore, found: YearExplained, around: Around): IndicatorView {
  const { code, judged, points, max, rule, reasons, incomplete, held } = indicator
  const { lang, counted } = around
  return {
    code,
    name: inLanguage(lang, indicator),
    judged,
    points,
    max,
    rule: inLanguage(lang, rule),
    incomplete,
    held: held && inLanguage(lang, held),
    reasons: reasons.map((reason) => reasonView(reason, originsOf(reason.from, around), lang)),
    marks:
      judged && around.whole
        ? found.sheets.map((sheet) => ({
            seat: sheet.seat,
            name: sheet.name,
            points: sheet.points[code] ?? 0,
            comment: sheet.comments[code],
            counts: counted.counted.some(({ id }) => id === sheet.id),
          }))
        : [],
  }
}
