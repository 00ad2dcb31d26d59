import { marshall } from '@aws-sdk/util-dynamodb'
import { binaryAsBase64 } from './bytes.ts'
import type { Wire } from './wire.ts'
import { itemFromWire } from './wire.ts'

type Fields = Readonly<Record<string, unknown>>
type Items = readonly Fields[]

/** Where requests and answers hold an item, and where a list of them. Source: DynamoDB API Reference. */
const item = new Set([
  'Item',
  'Key',
  'ExpressionAttributeValues',
  'ExclusiveStartKey',
  'LastEvaluatedKey',
  'Attributes',
])
const items = new Set(['Items', 'Keys'])

/** What a command asks, as DynamoDB's JSON. @throws for what the SDK would not send */
export function inputToWire(input: object): string {
  const marshalled = through(input as Fields, (one) => marshall(one, { removeUndefinedValues: true }))
  return JSON.stringify(marshalled, binaryAsBase64)
}

/** What DynamoDB's JSON answers, with its items as the document client gives them. */
export function outputFromWire({ Responses, ...rest }: Fields): Fields {
  const answer = through(rest, fromWire)
  if (Responses === undefined) return answer
  // Of a transaction a list of answers, of a batch the items of each table.
  return Array.isArray(Responses)
    ? { ...answer, Responses: Responses.map((one) => through(one, fromWire)) }
    : { ...answer, Responses: mapped(Responses as Fields, (found) => (found as Items).map(fromWire)) }
}

const fromWire = (one: Fields): Fields => itemFromWire(one as Record<string, Wire>)

function through(value: Fields, turn: (one: Fields) => Fields): Fields {
  return mapped(value, (inner, name) => {
    if (item.has(name)) return inner && turn(inner as Fields)
    if (items.has(name)) return (inner as Items).map(turn)
    if (Array.isArray(inner)) return inner.map((one) => (typeof one === 'object' ? through(one, turn) : one))
    return typeof inner === 'object' && inner !== null ? through(inner as Fields, turn) : inner
  })
}

function mapped(fields: Fields, turn: (value: unknown, name: string) => unknown): Fields {
  const turned: Record<string, unknown> = {}
  for (const name in fields) turned[name] = turn(fields[name], name)
  return turned
}
