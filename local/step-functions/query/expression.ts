import jsonata from 'jsonata'
import type { Json } from '#local/step-functions/json.ts'
import { library } from './library.ts'
import { mentions } from './scan.ts'

export interface Expression {
  readonly mentions: readonly [string, string | undefined][]
  /** Undefined when the expression finds nothing. */
  evaluate(variables: Variables, now: Date): Promise<unknown>
}

export type Variables = Readonly<Record<string, Json>>

const cache = new Map<string, Expression>()
const FORMAT_NOW = jsonata('$fromMillis($at, $picture, $timezone)')
const CACHE_LIMIT = 5000

/** Compiles once; throws JSONata's own error when the text does not parse. */
export function compile(text: string): Expression {
  const known = cache.get(text)
  if (known) return known
  const compiled = build(text)
  if (cache.size >= CACHE_LIMIT) cache.clear()
  cache.set(text, compiled)
  return compiled
}

function build(text: string): Expression {
  const source = jsonata(text)
  let now = new Date(0)
  for (const [name, implementation] of Object.entries(library)) source.assign(name, implementation)
  source.assign('eval', undefined)
  source.assign('millis', () => now.getTime())
  source.assign('now', (picture?: string, timezone?: string) =>
    FORMAT_NOW.evaluate(undefined, { at: now.getTime(), picture, timezone }),
  )
  const path = plainPath(text)
  return {
    mentions: mentions(source.ast()),
    evaluate: async (variables, at) => {
      const short = path && follow(path, variables)
      if (short !== undefined) return short
      now = at
      return source.evaluate(undefined, variables)
    },
  }
}

const PLAIN_PATH = /^\s*\$([A-Za-z_]\w*)((?:\.[A-Za-z_]\w*)*)\s*$/
const WORD_OPERATORS = new Set(['and', 'or', 'in', 'true', 'false', 'null', 'function'])

function plainPath(text: string): readonly string[] | undefined {
  const match = PLAIN_PATH.exec(text)
  if (!match) return undefined
  const names = `${match[1]}${match[2]}`.split('.')
  return names.some((name) => WORD_OPERATORS.has(name)) ? undefined : names
}

/** Reads a path through objects only; anything else (lists, nothing found) is left to JSONata. */
function follow(path: readonly string[], variables: Variables): unknown {
  let value: unknown = variables
  for (const name of path) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
    value = Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined
  }
  return Array.isArray(value) ? undefined : value
}
