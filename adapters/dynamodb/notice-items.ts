import { createHash } from 'node:crypto'
import type { PublicNotice } from '#domain/notice.ts'
import type { Change } from '#domain/ports.ts'
import type { Db } from './db.ts'
import { keys, listOf } from './keys.ts'
import { pack } from './pack.ts'
import type { Named } from './transact.ts'

const isNew = 'attribute_not_exists(PK)'
const noticeIsAsRead = 'version = :version'

/** A notice of which nobody wrote this version before, and what it looked like, which is never changed. */
export function noticeWrites(db: Db, { notice, facts }: Pick<Change, 'notice' | 'facts'>): Named[] {
  if (!notice) return []
  const saved = { ...notice.after, version: notice.before.version + 1 }
  return versionWrites(db, saved, notice.proof, facts[0]?.at ?? '', {
    ConditionExpression: noticeIsAsRead,
    ExpressionAttributeValues: { ':version': notice.before.version },
  })
}

export function versionWrites(
  db: Db,
  saved: PublicNotice,
  html: string,
  at: string,
  condition: object = { ConditionExpression: isNew },
): Named[] {
  const { version } = saved
  const proof = {
    version,
    at,
    sha256: createHash('sha256').update(html).digest('hex'),
    document: pack({ html, notice: saved }),
  }
  return [
    {
      name: 'notice',
      write: {
        Put: {
          TableName: db.table,
          Item: {
            ...keys.notice(saved.id),
            L1: listOf.notices(),
            L2: `${saved.publishedAt}#${saved.id}`,
            ...saved,
          },
          ...condition,
        },
      },
    },
    {
      name: 'notice',
      write: {
        Put: {
          TableName: db.table,
          Item: { ...keys.noticeProof(saved.id, version), ...proof },
          ConditionExpression: isNew,
        },
      },
    },
  ]
}
