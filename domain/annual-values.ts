import type { Evidence, Measured } from '#domain/evidence.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { roundTo } from '#schemas/fields/numeric.ts'
import { rowsOf } from '#schemas/operations/settle.ts'
import type { Metric } from '#schemas/rubrics/measures.ts'
import { MEASURES, RATIO } from '#schemas/rubrics/measures.ts'
import type { Rubric } from '#schemas/rubrics/rubric.ts'
import { metricsIn } from '#schemas/rubrics/rubric.ts'
import { num, str } from '#schemas/rule.ts'

/** A metric as a form shows it: ratios in per cent. A value that is not known is left out. */
interface ValueRow {
  readonly metric: Metric
  readonly name: string
  readonly unit: string
}

/** Rows of the self-evaluation: every computed metric of the rubric with what the system knows. */
export function systemRows(
  rubric: Rubric,
  { metrics }: Evidence,
): readonly (ValueRow & { system?: number })[] {
  return metricsIn(rubric).map((metric) => ({
    ...named(metric),
    ...valueAt('system', shown(metric, metrics[metric]?.value)),
  }))
}

/** Rows of the district's verification: what the park declares, by its own value or by leaving the system's. */
export function declaredRows(
  rubric: Rubric,
  { metrics }: Evidence,
  self: Answers | undefined,
): readonly (ValueRow & { declared?: number })[] {
  return metricsIn(rubric).map((metric) => {
    const own = ownValue(metric, metrics[metric], self)
    return { ...named(metric), ...valueAt('declared', shown(metric, own ?? metrics[metric]?.value)) }
  })
}

/**
 * What counts. The district's word wins: a value it adjusted, or the declared one it found true. A value of the park's own
 * that nobody verified, or that was refused, gives way to the system's; a refused system value is not known.
 */
export function verifiedEvidence(
  evidence: Evidence,
  year: string,
  self: Answers | undefined,
  verification: Answers | undefined,
): Evidence {
  const checks = new Map(rowsOf(verification?.itemChecks).map((row) => [str(row, 'metric'), row]))
  const keys = [...new Set([...Object.keys(evidence.metrics), ...checks.keys(), ...ownKeys(self)])]
  const metrics = keys.filter(isMetric).map((metric): [Metric, Measured] => {
    const found = evidence.metrics[metric] ?? { from: [] }
    return [metric, verified(metric, found, ownValue(metric, found, self), checks.get(metric), year)]
  })
  return { ...evidence, metrics: Object.fromEntries(metrics) }
}

function verified(
  metric: Metric,
  found: Measured,
  own: number | undefined,
  check: Answers | undefined,
  year: string,
): Measured {
  const { value: system, ...rest } = found
  const declared = own ?? system
  const value = counting(metric, system, own, check)
  const differs = declared !== undefined && declared !== value
  const reason = str(check ?? {}, 'reason')
  return {
    ...rest,
    ...(value === undefined ? {} : { value }),
    from: [...found.from, ...originsOf(year, own, check)],
    ...(differs ? { declared } : {}),
    ...(check ? { finding: { verdict: str(check, 'verdict'), reason } } : {}),
  }
}

function counting(
  metric: Metric,
  system: Measured['value'],
  own: number | undefined,
  check: Answers | undefined,
): Measured['value'] {
  const adjusted = stored(metric, num(check ?? {}, 'verified'))
  switch (check?.verdict) {
    case '属实':
      return own ?? system
    case '调整':
      return adjusted ?? system
    case '不予认可':
      return adjusted ?? (own === undefined ? undefined : system)
    default:
      return system
  }
}

function originsOf(year: string, own: number | undefined, check: Answers | undefined): Measured['from'] {
  const at = (form: string, path: string) => ({ matter: 'evaluation', key: year, form, path }) as const
  return [
    ...(own === undefined ? [] : [at('annual-self-evaluation', 'indicatorValues')]),
    ...(check ? [at('annual-verification', 'itemChecks')] : []),
  ]
}

/** The park's own value where it is another than the system's. */
function ownValue(
  metric: Metric,
  found: Measured | undefined,
  self: Answers | undefined,
): number | undefined {
  const row = rowsOf(self?.indicatorValues).find((one) => one.metric === metric)
  const typed = num(row ?? {}, 'own')
  return Number.isNaN(typed) || typed === shown(metric, found?.value) ? undefined : stored(metric, typed)
}

function ownKeys(self: Answers | undefined): readonly string[] {
  return rowsOf(self?.indicatorValues).map((row) => str(row, 'metric'))
}

function named(metric: Metric): ValueRow {
  const { zh, unit } = MEASURES[metric]
  return { metric, name: zh, unit: unit === RATIO ? '%' : unit }
}

function shown(metric: Metric, value: number | boolean | undefined): number | undefined {
  if (value === undefined) return undefined
  return roundTo(Number(value) * (MEASURES[metric].unit === RATIO ? 100 : 1), 2)
}

function stored(metric: Metric, value: number): number | undefined {
  if (Number.isNaN(value)) return undefined
  return MEASURES[metric].unit === RATIO ? value / 100 : value
}

function valueAt<K extends string>(key: K, value: number | undefined): { readonly [key in K]?: number } {
  const found: { [key in K]?: number } = {}
  if (value !== undefined) found[key] = value
  return found
}

function isMetric(key: string): key is Metric {
  return key in MEASURES
}
