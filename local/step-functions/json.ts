/** A JSON value, the only kind of data a workflow carries. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject
export type JsonObject = { readonly [key: string]: Json }

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function isList(value: unknown): value is readonly Json[] {
  return Array.isArray(value)
}

/** The JSON type name Step Functions prints in its messages. */
export function kindOf(value: Json): string {
  if (value === null) return 'null'
  if (isList(value)) return 'array'
  return typeof value
}

/** A parsing boundary: JSON text is JSON. */
export function parseJson(text: string): Json {
  return JSON.parse(text) as Json
}

/** A parsing boundary: what a handler or an expression returned, as JSON would carry it; undefined becomes null. */
export function toJson(value: unknown): Json {
  if (value === null || value === undefined) return null
  if (typeof value === 'string' || typeof value === 'boolean') return value
  return parseJson(JSON.stringify(value) ?? 'null')
}
