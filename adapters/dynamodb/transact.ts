import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb'
import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import { ConflictError } from '#domain/errors.ts'
import type { Db } from './db.ts'

export type Write = NonNullable<TransactWriteCommandInput['TransactItems']>[number]

/** A write of a transaction, and what a lost race on it is called. */
export interface Named {
  readonly name:
    | 'case'
    | 'task'
    | 'panel'
    | 'seat'
    | 'title'
    | 'notice'
    | 'objection'
    | 'intake'
    | 'matter'
    | 'entry'
    | 'ban'
    | 'figures'
    | 'survey'
    | 'invitation'
    | 'space'
    | 'claim'
    | 'other'
  readonly claim?: string
  readonly write: Write
}

export const isNew = 'attribute_not_exists(PK)'
export const isAsRead = 'version = :version'

/** Nobody wrote it before, or it is still what was read. */
export function asRead(before: { readonly version: number } | undefined): {
  readonly ConditionExpression: string
  readonly ExpressionAttributeValues?: Readonly<Record<string, number>>
} {
  if (!before) return { ConditionExpression: isNew }
  return { ConditionExpression: isAsRead, ExpressionAttributeValues: { ':version': before.version } }
}

/** A write that met another one still in progress may win the next time: it says nothing about whose a claim is. */
export async function transact(db: Db, writes: readonly Named[]): Promise<void> {
  try {
    await db.client.send(new TransactWriteCommand({ TransactItems: writes.map((w) => w.write) }))
  } catch (error) {
    if (!(error instanceof TransactionCanceledException)) throw error
    const lost = (error.CancellationReasons ?? []).flatMap(({ Code }, index) => {
      if (Code === 'TransactionConflict') return ['other']
      const { name = 'other', claim } = writes[index] ?? {}
      return Code === 'ConditionalCheckFailed' ? [name, ...(claim ? [claim] : [])] : []
    })
    if (lost.length === 0) throw error
    throw new ConflictError([...new Set(lost)])
  }
}
