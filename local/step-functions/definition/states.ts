import { isList, isObject, type Json, type JsonObject } from '#local/step-functions/json.ts'
import { readNumber, readObject, readText } from './fields.ts'
import type { ChoiceRule, Machine, State } from './model.ts'
import { readCatch, readRetry } from './recovery.ts'
import { refuse } from './refusal.ts'
import { checkArguments, readResource } from './resource.ts'
import { readAssignments, readOptionalTemplate, readTemplate } from './template.ts'

const COMMON = ['Type', 'Comment', 'QueryLanguage', 'Output']
const FLOWING = [...COMMON, 'Next', 'End', 'Assign']
const RECOVERING = [...FLOWING, 'Retry', 'Catch']

type ReadMachine = (raw: Json | undefined, kind: 'branch' | 'processor', at: string) => Machine

/** Reads one state; `nested` reads the machines inside Map and Parallel. */
export function readState(name: string, raw: Json, at: string, nested: ReadMachine): State {
  const type = isObject(raw) ? readText(raw, 'Type', at) : undefined
  switch (type) {
    case 'Pass':
      return { type, ...flowing(name, readObject(raw, FLOWING, at), at) }
    case 'Succeed':
      return { type, name, ...optional('output', template(readObject(raw, COMMON, at), 'Output', at)) }
    case 'Fail':
      return readFail(name, raw, at)
    case 'Wait':
      return readWait(name, raw, at)
    case 'Choice':
      return readChoice(name, raw, at)
    case 'Task':
      return readTask(name, raw, at)
    case 'Parallel':
      return readParallel(name, raw, at, nested)
    case 'Map':
      return readMap(name, raw, at, nested)
    default:
      return refuse(`state type '${type ?? ''}' is not supported`, at)
  }
}

function readFail(name: string, raw: Json, at: string): State {
  const object = readObject(raw, ['Type', 'Comment', 'QueryLanguage', 'Error', 'Cause'], at)
  const error = template(object, 'Error', at)
  const cause = template(object, 'Cause', at)
  return { type: 'Fail', name, ...optional('error', error), ...optional('cause', cause) }
}

function readWait(name: string, raw: Json, at: string): State {
  const object = readObject(raw, [...FLOWING, 'Seconds', 'Timestamp'], at)
  const seconds = template(object, 'Seconds', at)
  const timestamp = template(object, 'Timestamp', at)
  if (!seconds === !timestamp) refuse("a Wait state needs exactly one of 'Seconds' and 'Timestamp'", at)
  return {
    type: 'Wait',
    ...flowing(name, object, at),
    ...optional('seconds', seconds),
    ...optional('timestamp', timestamp),
  }
}

function readChoice(name: string, raw: Json, at: string): State {
  const object = readObject(raw, [...COMMON, 'Assign', 'Choices', 'Default'], at)
  if (!isList(object.Choices) || object.Choices.length === 0)
    refuse("field 'Choices' must be a non-empty list", at)
  const choices = isList(object.Choices) ? object.Choices : []
  return {
    type: 'Choice',
    name,
    rules: choices.map((rule, index) => readRule(rule, index, at)),
    ...optional('fallback', readText(object, 'Default', at)),
    ...optional('assign', readAssignments(object.Assign, { at, field: 'Assign' })),
    ...optional('output', template(object, 'Output', at)),
  }
}

function readRule(raw: Json, index: number, at: string): ChoiceRule {
  const here = `${at}/Choices[${index}]`
  const field = `Choices[${index}]`
  const object = readObject(raw, ['Condition', 'Next', 'Assign', 'Output', 'Comment'], here)
  if (object.Condition === undefined) refuse("field 'Condition' is required", here)
  return {
    condition: readTemplate(object.Condition ?? null, { at: here, field: `${field}/Condition` }),
    next: readText(object, 'Next', here) ?? refuse("field 'Next' is required", here),
    ...optional('assign', readAssignments(object.Assign, { at: here, field: `${field}/Assign` })),
    ...optional('output', readOptionalTemplate(object, 'Output', { at: here, field: `${field}/Output` })),
  }
}

function readTask(name: string, raw: Json, at: string): State {
  const fields = [...RECOVERING, 'Resource', 'Arguments', 'TimeoutSeconds', 'HeartbeatSeconds']
  const object = readObject(raw, fields, at)
  const resource = readResource(
    readText(object, 'Resource', at) ?? refuse("field 'Resource' is required", at),
    at,
  )
  const given = template(object, 'Arguments', at)
  checkArguments(resource, object.Arguments, at)
  checkLimits(object, at)
  return {
    type: 'Task',
    ...flowing(name, object, at, 'result'),
    retry: readRetry(object.Retry, at),
    catch: readCatch(object.Catch, at),
    resource,
    ...optional('arguments', given),
    ...optional('timeout', template(object, 'TimeoutSeconds', at)),
    ...optional('heartbeat', template(object, 'HeartbeatSeconds', at)),
  }
}

/** Literal limits are checked at once; those an expression gives, when it does. */
function checkLimits(object: JsonObject, at: string): void {
  const { TimeoutSeconds: timeout, HeartbeatSeconds: heartbeat } = object
  for (const field of ['TimeoutSeconds', 'HeartbeatSeconds']) {
    if (typeof object[field] !== 'string') readNumber(object, field, { min: 1, max: 99_999_999 }, at)
  }
  if (typeof timeout === 'number' && typeof heartbeat === 'number' && heartbeat >= timeout) {
    refuse("field 'HeartbeatSeconds' must be smaller than 'TimeoutSeconds'", at)
  }
}

function readParallel(name: string, raw: Json, at: string, nested: ReadMachine): State {
  const object = readObject(raw, [...RECOVERING, 'Branches', 'Arguments'], at)
  const branches = isList(object.Branches) ? object.Branches : refuse("field 'Branches' must be a list", at)
  return {
    type: 'Parallel',
    ...flowing(name, object, at, 'result'),
    retry: readRetry(object.Retry, at),
    catch: readCatch(object.Catch, at),
    ...optional('arguments', template(object, 'Arguments', at)),
    branches: branches.map((branch, index) => nested(branch, 'branch', `${at}/Branches[${index}]`)),
  }
}

function readMap(name: string, raw: Json, at: string, nested: ReadMachine): State {
  const tolerance = ['ToleratedFailureCount', 'ToleratedFailurePercentage']
  const fields = [...RECOVERING, 'Items', 'ItemSelector', 'MaxConcurrency', 'ItemProcessor', ...tolerance]
  const object = readObject(raw, fields, at)
  return {
    type: 'Map',
    ...flowing(name, object, at, 'result'),
    retry: readRetry(object.Retry, at),
    catch: readCatch(object.Catch, at),
    ...optional('items', template(object, 'Items', at)),
    ...optional('selector', template(object, 'ItemSelector', at)),
    ...optional('concurrency', template(object, 'MaxConcurrency', at)),
    ...optional('toleratedCount', template(object, 'ToleratedFailureCount', at)),
    ...optional('toleratedPercentage', template(object, 'ToleratedFailurePercentage', at)),
    processor: nested(object.ItemProcessor, 'processor', `${at}/ItemProcessor`),
  }
}

function flowing(name: string, object: JsonObject, at: string, offers?: 'result') {
  if (object.End !== undefined && object.End !== true) refuse("field 'End' must be true", at)
  const next = readText(object, 'Next', at)
  if ((next === undefined) === (object.End === undefined))
    refuse("exactly one of 'Next' and 'End' is required", at)
  const place = { at, ...optional('offers', offers) }
  return {
    name,
    ...optional('next', next),
    ...optional('assign', readAssignments(object.Assign, { ...place, field: 'Assign' })),
    ...optional('output', readOptionalTemplate(object, 'Output', { ...place, field: 'Output' })),
  }
}

function template(object: JsonObject, field: string, at: string) {
  return readOptionalTemplate(object, field, { at, field })
}

/** `{ key: value }`, or nothing when the value is undefined. */
function optional<K extends string, V>(key: K, value: V | undefined): { [key in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [key in K]: V })
}
