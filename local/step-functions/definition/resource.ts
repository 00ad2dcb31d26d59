import { isObject, type Json } from '#local/step-functions/json.ts'
import { readObject } from './fields.ts'
import type { Resource } from './model.ts'
import { refuse } from './refusal.ts'

const FUNCTION = /^arn:[\w-]+:lambda:[\w-]+:\d{12}:function:[\w:$-]+$/
const INTEGRATION = /^arn:[\w-]+:states:::(.+)$/

const INTEGRATIONS = new Map<string, Resource>([
  ['lambda:invoke', { kind: 'invoke', callback: false }],
  ['lambda:invoke.waitForTaskToken', { kind: 'invoke', callback: true }],
  ['states:startExecution', { kind: 'execution', wait: false }],
  ['states:startExecution.sync:2', { kind: 'execution', wait: true }],
])

export function readResource(text: string, at: string): Resource {
  if (FUNCTION.test(text)) return { kind: 'function', arn: text }
  const name = INTEGRATION.exec(text)?.[1]
  const resource = name === undefined ? undefined : INTEGRATIONS.get(name)
  return resource ?? refuse(`resource '${text}' is not supported`, at)
}

const PARAMETERS = {
  invoke: ['FunctionName', 'Payload'],
  execution: ['StateMachineArn', 'Input', 'Name'],
}

/** An integration's arguments are its API's parameters; those that are not carried out are refused. */
export function checkArguments(resource: Resource, raw: Json | undefined, at: string): void {
  if (resource.kind === 'function') return
  const allowed = PARAMETERS[resource.kind]
  const [target = ''] = allowed
  if (typeof raw === 'string' && raw.startsWith('{%')) return
  if (!isObject(raw)) refuse("field 'Arguments' must be an object", at)
  const given = readObject(raw, allowed, `${at}/Arguments`)
  if (typeof given[target] !== 'string') refuse(`field '${target}' is required`, `${at}/Arguments`)
}
