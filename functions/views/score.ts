import type { CaseScore } from '#domain/actions/score-case.ts'
import type { Counted } from '#domain/averages.ts'
import { countSheets, sheetTotal } from '#domain/averages.ts'
import type { FormOrigin } from '#domain/evidence.ts'
import { isInForms } from '#domain/evidence.ts'
import type { FormLibrary } from '#domain/ports.ts'
import type { IndicatorScore, Reason } from '#domain/score.ts'
import { labels } from '#schemas/operations/labels.ts'
import { RATIO } from '#schemas/rubrics/measures.ts'
import { idOf } from '#web/components/id.ts'
import type { IndicatorView, ReasonView } from '#web/components/score-parts.tsx'
import type { Lang } from '#web/messages/language.ts'
import { inLanguage, titleOf } from '#web/messages/language.ts'
import { formatNumber } from '#web/messages/numbers.ts'
import { t } from '#web/messages/text.ts'
import type { ScoreProps } from '#web/pages/score.tsx'
import { path } from '#web/routes.ts'
import { obstacleWords } from './obstacles.ts'

/** A score taken apart, down to the fields it comes from, in the reader's language. */
export function scoreView(scored: CaseScore, forms: FormLibrary, lang: Lang): ScoreProps {
  const { application, rubric, score, sheets, examination } = scored
  const counted = countSheets(sheets, rubric.panel)
  const { id, no, parkName = '', status, batchId } = application
  return {
    application: { id, no, parkName, status, batchId },
    rubric: { name: inLanguage(lang, rubric), version: rubric.version, passLine: rubric.passLine },
    quant: score.quantScore,
    judged: scored.judged && score.judgedScore,
    total: score.total,
    counting: sheets.length === 0 ? 'waiting' : counted.kind,
    sheets: sheets.map((sheet) => ({
      seat: sheet.seat,
      name: sheet.name,
      total: sheetTotal(sheet),
      counts: counts(counted, sheet.id),
      signedAt: sheet.signedAt,
    })),
    obstacles: scored.obstacles.map((one) => obstacleWords(one, rubric, lang)),
    groups: score.groups.map((group) => ({
      code: group.code,
      name: inLanguage(lang, group),
      points: group.points,
      max: group.max,
      least: group.least,
      reachesLeast: group.reachesLeast,
      indicators: group.indicators.map((one) => indicatorView(one, scored, counted, forms, lang)),
    })),
    corrections: examination.corrections,
  }
}

function indicatorView(
  indicator: IndicatorScore,
  scored: CaseScore,
  counted: Counted,
  forms: FormLibrary,
  lang: Lang,
): IndicatorView {
  const { code, judged, points, max, rule, reasons, incomplete } = indicator
  const { application, submission, sheets } = scored
  const origin = (from: FormOrigin) => originView(from, application.id, submission.form.version, forms, lang)
  return {
    code,
    name: inLanguage(lang, indicator),
    judged,
    points,
    max,
    rule: inLanguage(lang, rule),
    incomplete,
    reasons: reasons.map((reason) => reasonView(reason, reason.from.filter(isInForms).map(origin), lang)),
    marks: judged
      ? sheets.map((sheet) => ({
          seat: sheet.seat,
          name: sheet.name,
          points: sheet.points[code] ?? 0,
          comment: sheet.comments[code],
          counts: counts(counted, sheet.id),
        }))
      : [],
  }
}

export function reasonView(reason: Reason, from: ReasonView['from'], lang: Lang): ReasonView {
  const { points, max, rule, declared, finding } = reason
  return {
    name: inLanguage(lang, reason),
    value: valueWords(reason, lang),
    declared: declared === undefined ? undefined : valueWords({ ...reason, value: declared }, lang),
    finding: finding && t(lang).annual.finding(finding.verdict, finding.reason),
    points,
    max,
    rule: inLanguage(lang, rule),
    from,
  }
}

function valueWords({ value, unit }: Reason, lang: Lang): string | undefined {
  const { common, units } = t(lang)
  if (value === undefined) return undefined
  if (typeof value === 'boolean') return value ? common.yes : common.no
  if (unit === RATIO) return `${formatNumber(value * 100, 2)}%`
  const words: { readonly [unit: string]: string } = units
  return `${formatNumber(value, 2)} ${words[unit] ?? unit}`
}

/** The newest stored version of the form that says so, and the line of the case page where it is read. */
function originView(
  { form, path: at }: FormOrigin,
  caseId: string,
  version: number,
  forms: FormLibrary,
  lang: Lang,
): ReasonView['from'][number] {
  const written = forms.form(form, form === 'park-application' ? version : forms.latest(form))
  const [key = ''] = at.split('.')
  const column = key === 'roster' ? at.slice('roster.'.length) : undefined
  const rows = column === undefined ? undefined : forms.form('roster-row', forms.latest('roster-row'))
  const label = inLanguage(lang, labels(written, at))
  return {
    form: titleOf(lang, written),
    field: rows && column ? `${label} · ${inLanguage(lang, labels(rows, column))}` : label,
    href: `${path('staffCase', { id: caseId })}#${idOf(key)}`,
  }
}

function counts({ counted }: Counted, id: string): boolean {
  return counted.some((sheet) => sheet.id === id)
}
