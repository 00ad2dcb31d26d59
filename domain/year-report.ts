import type { Evaluation } from '#domain/evaluation.ts'
import type { Answer, Answers } from '#schemas/fields/field.ts'
import { rowsOf } from '#schemas/operations/settle.ts'
import { ANNUAL_VETOES } from '#schemas/reference/vetoes.ts'
import type { Metric } from '#schemas/rubrics/measures.ts'
import { MEASURES, RATIO } from '#schemas/rubrics/measures.ts'
import { num, str } from '#schemas/rule.ts'

/** Decided answers were checked against their form before they were stored: JSON as the fields have it. */
const rows = (answers: Readonly<Record<string, unknown>>, key: string) =>
  rowsOf(answers[key] as Answer | undefined)

type Told = Readonly<Record<string, unknown>>

/** Numbers of a form in the units of the rubric: there a ratio is 0–1, here 0–100. */
export function toForm(metric: string, value: number): number {
  return isRatio(metric) ? Math.round(value * 10_000) / 100 : Math.round(value * 100) / 100
}

export function fromForm(metric: string, value: number): number {
  return isRatio(metric) ? Math.round(value * 100) / 10_000 : value
}

export function isMetric(metric: string): metric is Metric {
  return Object.hasOwn(MEASURES, metric)
}

function isRatio(metric: string): boolean {
  return isMetric(metric) && MEASURES[metric].unit === RATIO
}

/** How a form writes a metric. */
export function metricRow(metric: Metric): { metric: string; name: string; unit: string } {
  const { zh, unit } = MEASURES[metric]
  return { metric, name: zh, unit: unit === RATIO ? '%' : unit }
}

/** What a park declares: its own value where it gives one, else the system's. */
export function declaredIn(answers: Told): Evaluation['declared'] {
  return Object.fromEntries(
    rows(answers, 'indicatorValues').flatMap((row) => {
      const value = Number.isNaN(num(row, 'own')) ? num(row, 'system') : num(row, 'own')
      const metric = str(row, 'metric')
      return Number.isNaN(value) ? [] : [[metric, fromForm(metric, value)]]
    }),
  )
}

/** The system's values as the park saw them when it handed in. */
export function systemIn(answers: Told): Evaluation['system'] {
  return Object.fromEntries(
    rows(answers, 'indicatorValues').flatMap((row) => {
      const [metric, value] = [str(row, 'metric'), num(row, 'system')]
      return Number.isNaN(value) ? [] : [[metric, fromForm(metric, value)]]
    }),
  )
}

/** Grounds for a veto the park found itself. */
export function admittedIn(answers: Told): string[] {
  return rows(answers, 'vetoSelfCheck').flatMap((row) => (row.state === '有' ? [str(row, 'item')] : []))
}

/** What a district made of the declared values. */
export function verifiedIn(
  answers: Told,
  declared: Evaluation['declared'],
): Pick<Evaluation, 'verified' | 'findings'> {
  const verified: Record<string, number> = { ...declared }
  const findings: Evaluation['findings'] = {}
  for (const row of rows(answers, 'itemChecks')) {
    const [metric, verdict, value] = [str(row, 'metric'), str(row, 'verdict'), num(row, 'verified')]
    if (verdict === '属实') continue
    findings[metric] = { verdict, reason: str(row, 'reason') }
    if (Number.isNaN(value)) delete verified[metric]
    else verified[metric] = fromForm(metric, value)
  }
  return { verified, findings }
}

/** Accidents and penalties the district was told of, by the code they may count under. */
export function incidentsIn(answers: Told): { readonly [code: string]: number } {
  const codes: { readonly [found: string]: string } = {
    一般事故: 'Y1',
    行政处罚: 'Y2',
    较大及以上事故: 'V2',
  }
  const found: Record<string, number> = {}
  for (const row of rows(answers, 'incidentCheck')) {
    const code = codes[str(row, 'found')]
    if (code) found[code] = (found[code] ?? 0) + (num(row, 'count') || 1)
  }
  return found
}

/** How often each bonus or deduction was recognised. */
export function recognisedIn(answers: Told, key: 'bonus' | 'deductions'): { [code: string]: number } {
  return Object.fromEntries(rows(answers, key).map((row: Answers) => [str(row, 'item'), num(row, 'count')]))
}

export function vetoName(code: string): string {
  return ANNUAL_VETOES.find(({ value }) => value === code)?.label ?? code
}
