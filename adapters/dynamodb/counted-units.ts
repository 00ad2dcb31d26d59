import { PutCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod/mini'
import { ConflictError } from '#domain/errors.ts'
import type { CountedUnits } from '#domain/figures/ports.ts'
import type { Db } from './db.ts'
import { held } from './db.ts'
import { keys } from './keys.ts'
import { asRead } from './transact.ts'

const Stored = z.object({ mine: z.array(z.string()), others: z.array(z.string()), version: z.number() })

const nobodyOrUs = 'attribute_not_exists(PK) OR caseId = :case'

export function unitsIn(item: Record<string, unknown> | undefined): CountedUnits {
  return item ? Stored.parse(item) : { mine: [], others: [], version: 0 }
}

/** One write for each unit nobody asked about yet; whoever counted a unit first keeps it. */
export async function countUnits(
  db: Db,
  caseId: string,
  before: CountedUnits,
  codes: readonly string[],
): Promise<CountedUnits> {
  const known = new Set([...before.mine, ...before.others])
  const fresh = codes.filter((code) => !known.has(code))
  if (fresh.length === 0) return before
  const [mine, others] = [[...before.mine], [...before.others]]
  for (const code of fresh) ((await claim(db, caseId, code)) ? mine : others).push(code)
  const after = { mine: mine.sort(), others: others.sort(), version: before.version + 1 }
  const saved = await held(() =>
    db.client.send(
      new PutCommand({
        TableName: db.table,
        Item: { ...keys.countedUnits(caseId), ...after },
        ...asRead(before.version === 0 ? undefined : before),
      }),
    ),
  )
  if (!saved) throw new ConflictError(['figures'])
  return after
}

function claim(db: Db, caseId: string, code: string): Promise<boolean> {
  return held(() =>
    db.client.send(
      new PutCommand({
        TableName: db.table,
        Item: { ...keys.unit(code), caseId },
        ConditionExpression: nobodyOrUs,
        ExpressionAttributeValues: { ':case': caseId },
      }),
    ),
  )
}
