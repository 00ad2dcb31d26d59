import { isObject, type Json, type JsonObject, parseJson } from '#local/step-functions/json.ts'
import { readNumber, readObject, readText } from './fields.ts'
import { checkGraph } from './graph.ts'
import type { Machine } from './model.ts'
import { refuse } from './refusal.ts'
import { readState } from './states.ts'

const LONGEST_TIMEOUT = 99_999_999
const LONGEST_NAME = 80

/** Reads an Amazon States Language definition; whatever the engine does not carry out is refused by name. */
export function parseDefinition(text: string): Machine {
  const raw = readDefinitionJson(text)
  const fields = ['Comment', 'StartAt', 'States', 'Version', 'TimeoutSeconds', 'QueryLanguage']
  const object = readObject(raw, fields, '')
  if (object.QueryLanguage !== 'JSONata') {
    refuse(
      `QueryLanguage '${object.QueryLanguage ?? 'JSONPath'}' is not supported; write "QueryLanguage": "JSONata"`,
      '',
    )
  }
  if (object.Version !== undefined && object.Version !== '1.0') refuse('field \'Version\' must be "1.0"', '')
  const timeout = readNumber(object, 'TimeoutSeconds', { min: 1, max: LONGEST_TIMEOUT }, '')
  const machine = { ...readStates(object, ''), ...(timeout === undefined ? {} : { timeout }) }
  checkGraph(machine)
  return machine
}

function readStates(object: JsonObject, at: string): Machine {
  const startAt = readText(object, 'StartAt', at) ?? refuse("field 'StartAt' is required", at)
  if (!isObject(object.States)) return refuse("field 'States' must be an object", at)
  const states = Object.entries(object.States).map(([name, raw]) => {
    const here = `${at}/States/${name}`
    if (name.length > LONGEST_NAME) refuse(`a state name has at most ${LONGEST_NAME} characters`, here)
    checkLanguage(raw, here)
    return [name, readState(name, raw, here, readNested)] as const
  })
  if (states.length === 0) refuse("field 'States' must not be empty", at)
  return { startAt, states: new Map(states) }
}

function readNested(raw: Json | undefined, kind: 'branch' | 'processor', at: string): Machine {
  const config = kind === 'processor' ? ['ProcessorConfig'] : []
  const object = readObject(raw, ['Comment', 'StartAt', 'States', ...config], at)
  if (object.ProcessorConfig !== undefined) {
    const { Mode: mode } = readObject(object.ProcessorConfig, ['Mode'], `${at}/ProcessorConfig`)
    if (mode !== undefined && mode !== 'INLINE') refuse(`Map mode '${mode}' is not supported`, at)
  }
  return readStates(object, at)
}

function checkLanguage(raw: Json, at: string): void {
  if (!isObject(raw) || raw.QueryLanguage === undefined || raw.QueryLanguage === 'JSONata') return
  refuse(`QueryLanguage '${raw.QueryLanguage}' is not supported`, at)
}

function readDefinitionJson(text: string): Json {
  try {
    return parseJson(text)
  } catch (error) {
    return refuse(`the definition is not JSON (${error instanceof Error ? error.message : error})`, '')
  }
}
