import { PutCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod/mini'
import type { Draft, Edition } from '#domain/edition.ts'
import { Act, builtIn, published } from '#domain/edition.ts'
import { ConflictError } from '#domain/errors.ts'
import type { Rubrics } from '#domain/ports.ts'
import type { Rubric } from '#schemas/rubrics/rubric.ts'
import type { Db } from './db.ts'
import { get, held, within } from './db.ts'
import { keys } from './keys.ts'
import { pack, unpack } from './pack.ts'

const Stored = z.object({
  code: z.string(),
  version: z.number(),
  status: z.enum(['draft', 'published']),
  acts: z.array(Act),
  saved: z.number(),
  document: z.unknown(),
})

const isNew = 'attribute_not_exists(PK)'
const isDraftAsRead = 'saved = :saved AND #status = :draft'

export function createRubrics(db: Db): Rubrics {
  const editions = async (): Promise<Edition[]> => {
    const items = await within(db, keys.rubric('', 0).PK, 'RUBRIC#')
    return [...builtIn, ...items.map(parse)]
  }
  return {
    editions,
    all: async () => published(await editions()),
    async load(code, version) {
      const known = builtIn.find((one) => one.code === code && one.version === version)
      if (known || !Number.isSafeInteger(version)) return known
      const item = await get(db, keys.rubric(code, version))
      return item && parse(item)
    },
    async put(edition, saved) {
      const { code, version, status, acts } = edition
      const document =
        status === 'draft' ? { base: edition.base, answers: edition.answers } : { rubric: edition.rubric }
      const item = { code, version, status, acts, saved: saved + 1, document: pack(document) }
      const write = {
        TableName: db.table,
        Item: { ...keys.rubric(code, version), ...item },
        ...(saved === 0
          ? { ConditionExpression: isNew }
          : {
              ConditionExpression: isDraftAsRead,
              ExpressionAttributeNames: { '#status': 'status' },
              ExpressionAttributeValues: { ':saved': saved, ':draft': 'draft' },
            }),
      }
      if (!(await held(() => db.client.send(new PutCommand(write))))) throw new ConflictError(['rubric'])
    },
  }
}

function parse(item: Record<string, unknown>): Edition {
  const { document, status, ...known } = Stored.parse(item)
  // Our own document, checked before it was stored: the packing is the parsing boundary.
  if (status === 'draft')
    return { ...known, status, ...(unpack(document) as Pick<Draft, 'base' | 'answers'>) }
  return { ...known, status, ...(unpack(document) as { rubric: Rubric }) }
}
