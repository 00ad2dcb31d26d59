import { isList, type Json } from '#local/step-functions/json.ts'
import { readNumber, readObject, readText } from './fields.ts'
import type { Catcher, Retrier } from './model.ts'
import { refuse } from './refusal.ts'
import { readAssignments, readOptionalTemplate } from './template.ts'

const LONGEST_DELAY = 31_622_400
const MOST_ATTEMPTS = 99_999_999

export function readRetry(raw: Json | undefined, at: string): Retrier[] {
  const list = readList(raw, 'Retry', at)
  return list.map((item, index) => {
    const here = `${at}/Retry[${index}]`
    const fields = [
      'ErrorEquals',
      'IntervalSeconds',
      'MaxAttempts',
      'BackoffRate',
      'MaxDelaySeconds',
      'JitterStrategy',
      'Comment',
    ]
    const object = readObject(item, fields, here)
    const jitter = readText(object, 'JitterStrategy', here) ?? 'NONE'
    if (jitter !== 'FULL' && jitter !== 'NONE') refuse(`JitterStrategy '${jitter}' is not supported`, here)
    const interval = readNumber(object, 'IntervalSeconds', { min: 1, max: MOST_ATTEMPTS }, here) ?? 1
    const maxDelay = readNumber(object, 'MaxDelaySeconds', { min: 1, max: LONGEST_DELAY - 1 }, here)
    if (maxDelay !== undefined && maxDelay <= interval)
      refuse("field 'MaxDelaySeconds' must exceed IntervalSeconds", here)
    return {
      errors: readErrors(object.ErrorEquals, index === list.length - 1, here),
      interval,
      attempts: readNumber(object, 'MaxAttempts', { min: 0, max: MOST_ATTEMPTS }, here) ?? 3,
      backoff: readNumber(object, 'BackoffRate', { min: 1, max: 1e6, whole: false }, here) ?? 2,
      ...(maxDelay === undefined ? {} : { maxDelay }),
      jitter,
    }
  })
}

export function readCatch(raw: Json | undefined, at: string): Catcher[] {
  const list = readList(raw, 'Catch', at)
  return list.map((item, index) => {
    const here = `${at}/Catch[${index}]`
    const object = readObject(item, ['ErrorEquals', 'Next', 'Assign', 'Output', 'Comment'], here)
    const offers = 'errorOutput'
    const assign = readAssignments(object.Assign, { at: here, field: `Catch[${index}]/Assign`, offers })
    const output = readOptionalTemplate(object, 'Output', {
      at: here,
      field: `Catch[${index}]/Output`,
      offers,
    })
    return {
      errors: readErrors(object.ErrorEquals, index === list.length - 1, here),
      next: readText(object, 'Next', here) ?? refuse("field 'Next' is required", here),
      ...(assign ? { assign } : {}),
      ...(output ? { output } : {}),
    }
  })
}

function readErrors(raw: Json | undefined, isLast: boolean, at: string): string[] {
  if (!isList(raw) || raw.length === 0) return refuse("field 'ErrorEquals' must be a non-empty list", at)
  const names = raw.map((name) =>
    typeof name === 'string' ? name : refuse('an error name must be a string', at),
  )
  if (names.includes('States.ALL') && (names.length > 1 || !isLast)) {
    refuse("'States.ALL' must appear alone and in the last retrier or catcher", at)
  }
  return names
}

function readList(raw: Json | undefined, field: string, at: string): readonly Json[] {
  if (raw === undefined) return []
  return isList(raw) ? raw : refuse(`field '${field}' must be a list`, at)
}
