import * as z from 'zod/mini'
import type { NoticeProof } from '#domain/notice.ts'
import { PublicNotice } from '#domain/notice.ts'
import type { Notices } from '#domain/ports.ts'
import type { Db } from './db.ts'
import { get, query, within } from './db.ts'
import { intentItem } from './intent-item.ts'
import { indexes, keys, listOf } from './keys.ts'
import { versionWrites } from './notice-items.ts'
import { unpack } from './pack.ts'
import type { Named } from './transact.ts'
import { transact } from './transact.ts'

const Proof = z.object({ version: z.number(), at: z.string(), sha256: z.string(), document: z.unknown() })
const Shown = z.object({ html: z.string(), notice: PublicNotice })

export function createNotices(db: Db): Notices {
  return {
    async load(id) {
      const item = await get(db, keys.notice(id))
      return item && PublicNotice.parse(item)
    },
    async list() {
      const items = await query(db, {
        IndexName: indexes.list.name,
        KeyConditionExpression: 'L1 = :notices',
        ExpressionAttributeValues: { ':notices': listOf.notices() },
        ScanIndexForward: false,
      })
      return items.map((item) => PublicNotice.parse(item))
    },
    async proofs(id): Promise<NoticeProof[]> {
      const items = await within(db, keys.notice(id).PK, 'PROOF#')
      return items.map((item) => {
        const { document, ...proof } = Proof.parse(item)
        return { ...proof, ...Shown.parse(unpack(document)) }
      })
    },
    async put(notice, { proof, taskIds, effects }) {
      const saved = { ...notice, version: notice.version + 1 }
      await transact(db, [
        ...versionWrites(db, saved, proof, notice.publishedAt),
        ...taskIds.map((taskId) => claimFor(db, saved.id, taskId)),
        ...effects.map(
          (effect, n): Named => ({
            name: 'other',
            write: {
              Put: {
                TableName: db.table,
                Item: intentItem(saved.id, saved.version, n, effect, notice.publishedAt),
              },
            },
          }),
        ),
      ])
      return saved
    },
  }
}

/** A task is published by one notice only. */
function claimFor(db: Db, noticeId: string, taskId: string): Named {
  const claim = `notice|${taskId}`
  return {
    name: 'claim',
    claim,
    write: {
      Put: {
        TableName: db.table,
        Item: { ...keys.claim(claim), noticeId },
        ConditionExpression: 'attribute_not_exists(PK)',
      },
    },
  }
}
