import type { Evaluation } from '#domain/evaluation.ts'
import type { Origin } from '#domain/evidence.ts'
import type { Matter } from '#domain/matter.ts'
import type { Survey } from '#domain/survey.ts'
import { fromOfficeIn, surveyValues } from '#domain/survey.ts'
import { dateOf } from '#domain/time.ts'
import { vetoName } from '#domain/year-report.ts'
import { yearScore } from '#domain/year-score.ts'
import type { Option } from '#schemas/fields/field.ts'
import { VERDICTS } from '#schemas/forms/annual-verification/checks.ts'
import { formById } from '#schemas/forms/catalogue.ts'
import { latestVersion } from '#schemas/forms/versions.ts'
import { ledgerOf } from '#schemas/ledgers/catalogue.ts'
import { labels } from '#schemas/operations/labels.ts'
import { cycleOf, openYear } from '#schemas/reference/annual-cycle.ts'
import { ECOSYSTEMS } from '#schemas/reference/code-lists.ts'
import { MEASURES, RATIO } from '#schemas/rubrics/measures.ts'
import type { AnnualRubric } from '#schemas/rubrics/rubric.ts'
import type { IndicatorView } from '#web/components/score-parts.tsx'
import type { SurveyView } from '#web/components/survey-totals.tsx'
import { formatPeriod } from '#web/messages/dates.ts'
import type { Lang } from '#web/messages/language.ts'
import { inLanguage, labelOf, titleOf } from '#web/messages/language.ts'
import { formatNumber } from '#web/messages/numbers.ts'
import { t } from '#web/messages/text.ts'
import type { FindingView, ParkYearProps } from '#web/pages/park-year.tsx'
import { reasonView } from './score.ts'

/** Where a value comes from, and where the reader finds it. */
function originView(origin: Origin, href: string, lang: Lang) {
  const { evaluation, annual } = t(lang)
  if ('book' in origin) {
    const ledger = ledgerOf(origin.book)
    const form = ledger ? `${origin.book} ${titleOf(lang, ledger.form)}` : annual.roster
    return { form, field: origin.rows ? annual.rows(origin.rows.length) : annual.allRows, href }
  }
  if ('matter' in origin) return { form: evaluation.years, field: formatPeriod(lang, origin.key), href }
  const form = formById(origin.form, latestVersion(origin.form))
  return { form: titleOf(lang, form), field: inLanguage(lang, labels(form, origin.path)), href }
}

/** The points of a year, down to the values behind them. Who judged is not in it. */
export function groupViews(
  rubric: AnnualRubric,
  evaluation: Evaluation,
  home: string,
  lang: Lang,
): NonNullable<ParkYearProps['score']> {
  const score = yearScore(rubric, evaluation)
  return {
    base: score.base,
    bonus: score.bonusCounted,
    deducted: score.deducted,
    final: evaluation.final ?? score.final,
    vetoes: evaluation.vetoes.map(vetoName),
    groups: score.park.groups.map((group) => ({
      code: group.code,
      name: inLanguage(lang, group),
      points: group.points,
      max: group.max,
      reachesLeast: true,
      indicators: group.indicators.map(
        (one): IndicatorView => ({
          code: one.code,
          name: inLanguage(lang, one),
          judged: one.judged,
          points: one.points,
          max: one.max,
          rule: inLanguage(lang, one.rule),
          incomplete: one.incomplete,
          reasons: one.reasons.map((reason) =>
            reasonView(
              reason,
              reason.from.map((origin) => originView(origin, home, lang)),
              lang,
            ),
          ),
          marks: [],
        }),
      ),
    })),
  }
}

/** What the district adjusted or did not recognise. */
export function findingViews({ declared, verified, findings }: Evaluation, lang: Lang): FindingView[] {
  return Object.entries(findings)
    .filter(([, { verdict }]) => verdict !== '属实')
    .map(([metric, { verdict, reason }]) => ({
      name: metricName(metric, lang),
      declared: valueWords(metric, declared[metric]),
      verified: valueWords(metric, verified[metric]),
      verdict: wordOf(VERDICTS, verdict, lang),
      reason,
    }))
}

function metricName(metric: string, lang: Lang): string {
  const known = Object.entries(MEASURES).find(([key]) => key === metric)?.[1]
  return known ? inLanguage(lang, known) : metric
}

function valueWords(metric: string, value: number | undefined): string | undefined {
  const unit = Object.entries(MEASURES).find(([key]) => key === metric)?.[1].unit
  if (value === undefined) return undefined
  return unit === RATIO ? `${formatNumber(value * 100, 2)}%` : formatNumber(value, 2)
}

function wordOf(options: readonly Option[], value: string, lang: Lang): string {
  const found = options.find((option) => option.value === value)
  return found ? labelOf(lang, found) : value
}

/** Totals of the survey; for the park only from so many answers on. */
export function surveyView(
  survey: Survey | undefined,
  side: 'park' | 'staff',
  { lang, now }: { readonly lang: Lang; readonly now: string },
): SurveyView | undefined {
  if (!survey) return undefined
  const { answers, units, year, closesAt } = survey
  const least = cycleOf(year).answersShown
  const { response } = surveyValues(survey)
  const names = { ...t(lang).evaluation, ...ecosystemNames(lang) }
  const shown = answers >= least
  return {
    closesAt,
    open: now < closesAt,
    least,
    ...(shown && {
      totals: {
        answers,
        units,
        satisfied: survey.satisfied / answers,
        response,
        ...(side === 'staff' && { fromOffice: fromOfficeIn(survey) }),
        grades: Object.entries(survey.grades).map(([question, sum]) => ({
          name: nameIn(names, question),
          mean: sum / answers,
        })),
      },
    }),
  }
}

function nameIn(names: Readonly<Record<string, unknown>>, question: string): string {
  const name = names[question]
  return typeof name === 'string' ? name : question
}

function ecosystemNames(lang: Lang): { readonly [value: string]: string } {
  return Object.fromEntries(ECOSYSTEMS.map((one) => [one.value, labelOf(lang, one)]))
}

/** The year an address names; any other word is the newest year that is evaluated. */
export function yearAsked(word: string, now: string): number {
  if (/^20\d\d$/.test(word)) return Number(word)
  const today = dateOf(now)
  return openYear(today) ?? Number(today.slice(0, 4)) - 1
}

/** Whether the park and the public may see a result: from the notice on. */
export function isShown({ status }: Pick<Matter, 'status'>): boolean {
  const shown: readonly string[] = ['notice', 'published', 'appeal', 'archived']
  return shown.includes(status)
}
