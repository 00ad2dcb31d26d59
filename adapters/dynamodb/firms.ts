import { DeleteCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod/mini'
import type { Firms } from '#domain/ports.ts'
import type { Db } from './db.ts'
import { get, within } from './db.ts'
import { keys } from './keys.ts'

const Entry = z.object({ caseId: z.string(), code: z.string(), round: z.number() })
const Doubles = z.object({ pairs: z.set(z.string()) })

/** How many firms are written and looked up side by side. */
const atOnce = 10

/** Which cases name a firm in their roster, kept by the relay behind each submission. */
export function createFirms(db: Db): Firms {
  const add = (caseId: string, pair: string) =>
    db.client.send(
      new UpdateCommand({
        TableName: db.table,
        Key: keys.doubles(caseId),
        UpdateExpression: 'ADD pairs :pair',
        ExpressionAttributeValues: { ':pair': new Set([pair]) },
      }),
    )
  const enter = async (caseId: string, round: number, code: string): Promise<string[]> => {
    const Item = { ...keys.firm(code, caseId), caseId, code, round }
    await db.client.send(new PutCommand({ TableName: db.table, Item }))
    const all = await within(db, keys.firm(code, '').PK, 'CASE#')
    return all.map((item) => Entry.parse(item).caseId).filter((other) => other !== caseId)
  }
  return {
    async register({ caseId, round, codes }) {
      await db.client.send(new DeleteCommand({ TableName: db.table, Key: keys.doubles(caseId) }))
      for (let from = 0; from < codes.length; from += atOnce)
        await Promise.all(
          codes.slice(from, from + atOnce).map(async (code) => {
            for (const other of await enter(caseId, round, code))
              await Promise.all([add(caseId, `${code}|${other}`), add(other, `${code}|${caseId}`)])
          }),
        )
    },
    async doublesOf(caseId) {
      const item = await get(db, keys.doubles(caseId))
      const pairs = item ? [...Doubles.parse(item).pairs] : []
      const entries = await Promise.all(
        pairs.map(async (pair) => {
          const [code = '', other = ''] = pair.split('|')
          const entry = await get(db, keys.firm(code, other))
          return entry && Entry.parse(entry)
        }),
      )
      return entries.filter((entry) => entry !== undefined)
    },
  }
}
