import type { AttributeValue } from '@aws-sdk/client-dynamodb'

/** A value as DynamoDB's JSON has it: as the SDK's {@link AttributeValue}, with bytes in base64. */
export type Wire = { readonly [type: string]: unknown }

/** What the SDK’s own `unmarshall` gives for it; that one takes bytes and not base64. */
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
