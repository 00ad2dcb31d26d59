import type { Template } from '#local/step-functions/definition/model.ts'
import { type Json, kindOf, parseJson } from '#local/step-functions/json.ts'
import { compile, type Variables } from './expression.ts'
import { QueryFailed } from './failure.ts'

export interface Scope {
  readonly variables: Variables
  readonly now: Date
}

export async function evaluate(template: Template, scope: Scope): Promise<Json> {
  switch (template.kind) {
    case 'literal':
      return template.value
    case 'expression':
      return evaluateText(template.text, template.field, scope)
    case 'list': {
      const items: Json[] = []
      for (const item of template.items) items.push(await evaluate(item, scope))
      return items
    }
    case 'object': {
      const entries: [string, Json][] = []
      for (const [key, value] of template.entries) entries.push([key, await evaluate(value, scope)])
      return Object.fromEntries(entries)
    }
  }
}

/** Evaluates a field that takes one type only. */
export async function evaluateAs<K extends keyof Kinds>(
  template: Template,
  kind: K,
  scope: Scope,
): Promise<Kinds[K]> {
  const value = await evaluate(template, scope)
  if (isKind(value, kind)) return value
  const subject =
    template.kind === 'expression'
      ? `The JSONata expression '${template.text}' specified for the field '${template.field}'`
      : `The value specified for the field '${template.field}'`
  throw new QueryFailed(
    `${subject} returned an unexpected result type. Expected '${kind}', but was '${kindOf(value)}' for value: ${JSON.stringify(value)}`,
    template.field,
  )
}

interface Kinds {
  array: readonly Json[]
  boolean: boolean
  number: number
  string: string
  object: { readonly [key: string]: Json }
}

function isKind<K extends keyof Kinds>(value: Json, kind: K): value is Kinds[K] & Json {
  return kindOf(value) === kind
}

async function evaluateText(text: string, field: string, scope: Scope): Promise<Json> {
  let value: unknown
  try {
    value = await compile(text).evaluate(scope.variables, scope.now)
  } catch (error) {
    throw new QueryFailed(
      `The JSONata expression '${text}' specified for the field '${field}' threw an error during evaluation. ${describe(error)}`,
      field,
    )
  }
  // JSONata finds methods of JavaScript's own objects; for a workflow they do not exist.
  if (value === undefined || typeof value === 'function') {
    throw new QueryFailed(
      `The JSONata expression '${text}' specified for the field '${field}' returned nothing (undefined).`,
      field,
    )
  }
  return asJson(value, text, field)
}

function asJson(value: unknown, text: string, field: string): Json {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number' && Number.isFinite(value)) return value
  const encoded = typeof value === 'object' ? JSON.stringify(value) : undefined
  const isFunction = typeof value === 'object' && ('_jsonata_lambda' in value || '_jsonata_function' in value)
  if (encoded === undefined || isFunction) {
    throw new QueryFailed(
      `The JSONata expression '${text}' specified for the field '${field}' returned an unsupported result type.`,
      field,
    )
  }
  return parseJson(encoded)
}

function describe(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error)
  const { code, message } = error as { code?: unknown; message?: unknown }
  return [code, message].filter((part) => typeof part === 'string').join(': ')
}
