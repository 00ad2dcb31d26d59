import type { AttributeValue } from '@aws-sdk/client-dynamodb'

/** A value as DynamoDB's JSON has it: as the SDK's {@link AttributeValue}, with bytes in base64. */
export type Wire = { readonly [type: string]: unknown }
type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** @throws TypeError for what DynamoDB cannot store */
export function toWire(value: unknown): Wire {
  if (typeof value === 'string') return { S: value }
  if (typeof value === 'number' && Number.isFinite(value)) return { N: String(value) }
  if (typeof value === 'boolean') return { BOOL: value }
  if (value === null) return { NULL: true }
  if (value instanceof Uint8Array) return { B: Buffer.from(value).toString('base64') }
  if (Array.isArray(value)) return { L: value.filter((one) => one !== undefined).map(toWire) }
  if (value instanceof Set) {
    const all = [...value]
    return typeof all[0] === 'number' ? { NS: all.map(String) } : { SS: all }
  }
  if (isFields(value) && [Object.prototype, null].includes(Object.getPrototypeOf(value)))
    return { M: itemToWire(value) }
  throw new TypeError(`DynamoDB cannot store ${typeof value}`)
}

/** An item; what is undefined is left out. */
export function itemToWire(item: Fields): Record<string, Wire> {
  const wire: Record<string, Wire> = {}
  for (const [name, value] of Object.entries(item)) if (value !== undefined) wire[name] = toWire(value)
  return wire
}

export function fromWire(wire: Wire): unknown {
  for (const type in wire) {
    const value = wire[type] as never
    switch (type as keyof AttributeValue) {
      case 'S':
      case 'BOOL':
        return value
      case 'N':
        return Number(value)
      case 'NULL':
        return null
      case 'B':
        return new Uint8Array(Buffer.from(value, 'base64'))
      case 'L':
        return (value as Wire[]).map(fromWire)
      case 'M':
        return itemFromWire(value)
      case 'SS':
        return new Set<string>(value)
      case 'NS':
        return new Set((value as string[]).map(Number))
    }
  }
  throw new TypeError(`unknown to DynamoDB: ${Object.keys(wire)}`)
}

export function itemFromWire(wire: Readonly<Record<string, Wire>>): Record<string, unknown> {
  const item: Record<string, unknown> = {}
  for (const name in wire) item[name] = fromWire(wire[name] as Wire)
  return item
}
