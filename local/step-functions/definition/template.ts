import { isList, isObject, type Json, type JsonObject } from '#local/step-functions/json.ts'
import { compile } from '#local/step-functions/query/expression.ts'
import type { Assignments, Template } from './model.ts'
import { refuse } from './refusal.ts'

const STATES_MEMBERS = ['input', 'context', 'result', 'errorOutput']
const VARIABLE_NAME = /^[\p{ID_Start}_][\p{ID_Continue}]*$/u
const LONGEST_NAME = 80

export interface Place {
  /** Where the definition is read, for a refusal: `/States/Open`. */
  readonly at: string
  /** The field within the state, as evaluation errors name it. */
  readonly field: string
  /** What `$states` offers here beside `input` and `context`. */
  readonly offers?: 'result' | 'errorOutput'
}

/** Reads a value that may carry `{% … %}` strings, and compiles each of them. */
export function readTemplate(raw: Json, place: Place): Template {
  const { field } = place
  if (typeof raw === 'string') return readString(raw, place)
  if (isList(raw)) {
    const items = raw.map((item, index) => readTemplate(item, { ...place, field: `${field}[${index}]` }))
    return items.every(isLiteral) ? { kind: 'literal', value: raw, field } : { kind: 'list', items, field }
  }
  if (isObject(raw)) {
    const entries = Object.entries(raw).map(
      ([key, value]) => [key, readTemplate(value, { ...place, field: `${field}/${key}` })] as const,
    )
    const plain = entries.every(([, value]) => isLiteral(value))
    return plain ? { kind: 'literal', value: raw, field } : { kind: 'object', entries, field }
  }
  return { kind: 'literal', value: raw, field }
}

export function readOptionalTemplate(object: JsonObject, name: string, place: Place): Template | undefined {
  const raw = object[name]
  return raw === undefined ? undefined : readTemplate(raw, place)
}

export function readAssignments(raw: Json | undefined, place: Place): Assignments | undefined {
  if (raw === undefined) return undefined
  if (!isObject(raw)) return refuse("field 'Assign' must be an object", place.at)
  for (const name of Object.keys(raw)) {
    if (name === 'states') refuse("variable name 'states' is reserved", place.at)
    if (!VARIABLE_NAME.test(name) || name.length > LONGEST_NAME)
      refuse(`'${name}' is not a variable name`, place.at)
  }
  return {
    entries: Object.entries(raw).map(([name, value]) => [
      name,
      readTemplate(value, { ...place, field: `${place.field}/${name}` }),
    ]),
  }
}

function readString(raw: string, place: Place): Template {
  if (!raw.startsWith('{%')) return { kind: 'literal', value: raw, field: place.field }
  if (!raw.endsWith('%}') || raw.length < 4)
    refuse(`field '${place.field}' opens a JSONata expression that does not end in %}`, place.at)
  const text = raw.slice(2, -2).trim()
  checkExpression(text, place)
  return { kind: 'expression', text, field: place.field }
}

function checkExpression(text: string, place: Place): void {
  for (const [name, member] of mentionsOf(text, place)) {
    if (name === 'eval')
      refuse(`field '${place.field}' uses $eval, which Step Functions does not offer`, place.at)
    if (name !== 'states' || member === undefined) continue
    if (!STATES_MEMBERS.includes(member))
      refuse(`field '${place.field}' reads unknown $states.${member}`, place.at)
    const needsMore = member === 'result' || member === 'errorOutput'
    if (needsMore && place.offers !== member) {
      refuse(`field '${place.field}' reads $states.${member}, which is not available there`, place.at)
    }
  }
}

function mentionsOf(text: string, place: Place): readonly [string, string | undefined][] {
  try {
    return compile(text).mentions
  } catch (error) {
    const message = typeof error === 'object' && error !== null && 'message' in error ? error.message : error
    return refuse(`field '${place.field}' is not valid JSONata 2.0.6 (${message})`, place.at)
  }
}

function isLiteral(template: Template): boolean {
  return template.kind === 'literal'
}
