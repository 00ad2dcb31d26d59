import { isObject, type Json, type JsonObject } from '#local/step-functions/json.ts'
import { refuse } from './refusal.ts'

const JSON_PATH = new Set([
  'InputPath',
  'OutputPath',
  'ResultPath',
  'Parameters',
  'ResultSelector',
  'Result',
  'ItemsPath',
  'SecondsPath',
  'TimestampPath',
  'TimeoutSecondsPath',
  'HeartbeatSecondsPath',
  'MaxConcurrencyPath',
  'ErrorPath',
  'CausePath',
  'Variable',
])

/** The object at `at`, with every field this engine does not carry out refused by name. */
export function readObject(raw: Json | undefined, allowed: readonly string[], at: string): JsonObject {
  if (!isObject(raw)) return refuse('expected a JSON object', at)
  for (const field of Object.keys(raw)) {
    if (allowed.includes(field)) continue
    if (JSON_PATH.has(field)) refuse(`field '${field}' belongs to JSONPath; only JSONata is supported`, at)
    refuse(`field '${field}' is not supported`, at)
  }
  return raw
}

export function readText(object: JsonObject, field: string, at: string): string | undefined {
  const value = object[field]
  if (value === undefined) return undefined
  if (typeof value !== 'string' || value === '')
    return refuse(`field '${field}' must be a non-empty string`, at)
  return value
}

export function readNumber(
  object: JsonObject,
  field: string,
  range: NumberRange,
  at: string,
): number | undefined {
  const value = object[field]
  if (value === undefined) return undefined
  const whole = range.whole === false || Number.isInteger(value)
  if (typeof value !== 'number' || !whole || value < range.min || value > range.max) {
    return refuse(
      `field '${field}' must be a ${range.whole === false ? '' : 'whole '}number from ${range.min} to ${range.max}`,
      at,
    )
  }
  return value
}

export interface NumberRange {
  readonly min: number
  readonly max: number
  readonly whole?: boolean
}
