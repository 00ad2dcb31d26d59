import type { Answer, Answers, Posted } from '#schemas/fields/field.ts'

/** The post a browser would send for these answers: the inverse of decoding. */
export function encode(answers: Answers): Posted {
  return new Map(Object.entries(answers).flatMap(([key, value]) => entries(key, value)))
}

function entries(name: string, value: Answer | undefined): [string, readonly string[]][] {
  if (value === undefined || value === null) return []
  if (typeof value === 'boolean') return [[name, [value ? 'yes' : 'no']]]
  if (typeof value !== 'object') return [[name, [String(value)]]]
  if (!Array.isArray(value))
    return Object.entries(value).flatMap(([key, part]) => entries(`${name}.${key}`, part))
  const texts = value.filter((one) => typeof one === 'string')
  return texts.length === value.length
    ? [[name, texts]]
    : value.flatMap((row, i) => entries(`${name}.${i}`, row))
}
