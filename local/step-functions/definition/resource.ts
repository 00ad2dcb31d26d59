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
