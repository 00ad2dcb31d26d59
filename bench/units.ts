import * as z from 'zod/mini'
import { indexes } from '#adapters/dynamodb/keys.ts'

const Attributes = z.record(z.string(), z.record(z.string(), z.unknown()))
const Write = z.object({
  Put: z.optional(z.object({ Item: Attributes })),
  Update: z.optional(z.object({ Key: Attributes })),
  Delete: z.optional(z.object({ Key: Attributes })),
})
const Transaction = z.object({ TransactItems: z.array(Write) })

/** An index entry costs one unit per begun KB. Source: DynamoDB Developer Guide, "Working with read and write operations". */
const unit = 1024

interface Held {
  readonly size: number
  /** Entries the item has, each as index name and keys. */
  readonly entries: readonly string[]
}

/**
 * The embedded database leaves the indexes out of what a transaction consumes. What they cost is computed here from
 * the sizes of the items: one write for an entry that appears, changes in place or goes; two for one that moves.
 */
export function createSizes() {
  const held = new Map<string, Held>()
  return {
    indexUnits(operation: string, asked: unknown): number {
      if (operation !== 'TransactWriteItems') return 0
      const { TransactItems } = Transaction.parse(asked)
      return TransactItems.reduce((sum, write) => sum + unitsOf(write), 0)
    },
  }

  function unitsOf({ Put, Update, Delete }: z.infer<typeof Write>): number {
    const key = keyOf(Put?.Item ?? Update?.Key ?? Delete?.Key ?? {})
    const before = held.get(key)
    if (Put) {
      const after = { size: sizeOf(Put.Item), entries: entriesOf(Put.Item) }
      held.set(key, after)
      const gone = before?.entries.filter((entry) => !after.entries.includes(entry)) ?? []
      return after.entries.length * inUnits(after.size) + gone.length * inUnits(before?.size ?? 0)
    }
    if (Delete) held.delete(key)
    return (before?.entries.length ?? 0) * inUnits(before?.size ?? 0)
  }
}

type Item = z.infer<typeof Attributes>

function entriesOf(item: Item): string[] {
  return Object.values(indexes).flatMap(({ name, pk, sk }) =>
    item[pk] && item[sk] ? [`${name} ${JSON.stringify([item[pk], item[sk]])}`] : [],
  )
}

const keyOf = ({ PK, SK }: Item): string => JSON.stringify([PK, SK])
const inUnits = (size: number): number => Math.max(1, Math.ceil(size / unit))

/** Source: DynamoDB Developer Guide, "DynamoDB item sizes and formats". */
export function sizeOf(item: Item): number {
  return Object.entries(item).reduce(
    (sum, [name, value]) => sum + Buffer.byteLength(name) + valueSize(value),
    0,
  )
}

function valueSize(value: unknown): number {
  const [type = '', held] = Object.entries(value ?? {})[0] ?? []
  if (type === 'S') return Buffer.byteLength(String(held))
  if (type === 'B') return Math.floor((String(held).length * 3) / 4)
  if (type === 'N') return Math.ceil(String(held).replace(/[^\d]/g, '').length / 2) + 1
  if (type === 'L' && Array.isArray(held)) return 3 + held.reduce((sum, one) => sum + 1 + valueSize(one), 0)
  if (type === 'M') return 3 + sizeOf(Attributes.parse(held)) + Object.keys(held ?? {}).length
  return 1
}
