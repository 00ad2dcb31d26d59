import { DeleteCommand, TransactGetCommand, TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod/mini'
import type { Firms } from '#domain/ports.ts'
import type { Db } from './db.ts'
import { get } from './db.ts'
import { keys } from './keys.ts'

const Firm = z.object({ code: z.string(), cases: z.set(z.string()) })
const Doubles = z.object({ pairs: z.set(z.string()) })

/** A transaction takes this many items. Source: DynamoDB Developer Guide, "Quotas". */
const atOnce = 100

interface Entry {
  readonly caseId: string
  readonly code: string
  readonly round: number
}

/** Which cases name a firm in their roster, kept by the relay behind each submission: two calls a hundred firms, and one for each case that shares some. */
export function createFirms(db: Db): Firms {
  const add = (caseId: string, pairs: readonly string[]) =>
    db.client.send(
      new UpdateCommand({
        TableName: db.table,
        Key: keys.doubles(caseId),
        UpdateExpression: 'ADD pairs :pairs',
        ExpressionAttributeValues: { ':pairs': new Set(pairs) },
      }),
    )
  const enter = (codes: readonly string[], entry: string) =>
    db.client.send(
      new TransactWriteCommand({
        TransactItems: codes.map((code) => ({
          Update: {
            TableName: db.table,
            Key: keys.firm(code),
            UpdateExpression: 'SET code = :code ADD cases :entry',
            ExpressionAttributeValues: { ':code': code, ':entry': new Set([entry]) },
          },
        })),
      }),
    )
  const entries = async (codes: readonly string[]): Promise<Entry[]> => {
    if (codes.length === 0) return []
    const { Responses } = await db.client.send(
      new TransactGetCommand({
        TransactItems: codes.map((code) => ({ Get: { TableName: db.table, Key: keys.firm(code) } })),
      }),
    )
    return (Responses ?? []).flatMap(({ Item }) => (Item ? entriesOf(Item) : []))
  }
  return {
    async register({ caseId, round, codes }) {
      await db.client.send(new DeleteCommand({ TableName: db.table, Key: keys.doubles(caseId) }))
      for (const some of chunks(codes)) {
        await enter(some, `${caseId}|${round}`)
        const others = (await entries(some)).filter((entry) => entry.caseId !== caseId)
        if (others.length === 0) continue
        await add(
          caseId,
          others.map(({ code, caseId: other }) => `${code}|${other}`),
        )
        for (const [other, shared] of Map.groupBy(others, (entry) => entry.caseId))
          await add(
            other,
            shared.map(({ code }) => `${code}|${caseId}`),
          )
      }
    },
    async doublesOf(caseId) {
      const item = await get(db, keys.doubles(caseId))
      const pairs = item ? Doubles.parse(item).pairs : new Set<string>()
      const codes = [...new Set([...pairs].map((pair) => pair.split('|')[0] ?? ''))]
      const found = (await Promise.all(chunks(codes).map(entries))).flat()
      return found.filter((entry) => pairs.has(`${entry.code}|${entry.caseId}`))
    },
  }
}

/** Each case once, with the newest round in which it named the firm. */
function entriesOf(item: Record<string, unknown>): Entry[] {
  const { code, cases } = Firm.parse(item)
  const rounds = new Map<string, number>()
  for (const [caseId = '', round] of [...cases].map((entry) => entry.split('|')))
    rounds.set(caseId, Math.max(rounds.get(caseId) ?? 0, Number(round)))
  return [...rounds].map(([caseId, round]) => ({ caseId, code, round }))
}

function chunks(codes: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(codes.length / atOnce) }, (_, n) =>
    codes.slice(n * atOnce, (n + 1) * atOnce),
  )
}
