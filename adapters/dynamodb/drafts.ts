import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { PutCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod/mini'
import { ConflictError } from '#domain/errors.ts'
import type { Drafts } from '#domain/ports.ts'
import type { Draft } from '#domain/submission.ts'
import type { Answers } from '#schemas/fields/field.ts'
import type { Db } from './db.ts'
import { get, held, within } from './db.ts'
import { keys } from './keys.ts'
import { pack, unpack } from './pack.ts'

const Stored = z.object({
  part: z.string(),
  version: z.number(),
  savedAt: z.string(),
  editor: z.optional(z.string()),
  document: z.unknown(),
})

const isNew = 'attribute_not_exists(PK)'
const isAsRead = 'version = :version'
const caseIsAsRead = 'version = :case'

export function createDrafts(db: Db): Drafts {
  return {
    async all(caseId) {
      const items = await within(db, keys.draft(caseId, '').PK, 'DRAFT#')
      return items.map(parse)
    },
    async save(application, draft, expected) {
      const saved = { ...draft, version: expected + 1 }
      const named = typeof draft.answers.parkName === 'string' && application.status === 'draft'
      const touchCase = {
        Update: {
          TableName: db.table,
          Key: keys.application(application.id),
          UpdateExpression: `ADD draftVersion :one${named ? ' SET parkName = :name' : ''}`,
          ConditionExpression: caseIsAsRead,
          ExpressionAttributeValues: {
            ':one': 1,
            ':case': application.version,
            ...(named && { ':name': draft.answers.parkName }),
          },
        },
      }
      const write = {
        TableName: db.table,
        Item: itemOf(keys.draft(application.id, draft.part), saved),
        ...condition(expected),
      }
      try {
        await db.client.send(new TransactWriteCommand({ TransactItems: [touchCase, { Put: write }] }))
      } catch (error) {
        if (!(error instanceof TransactionCanceledException)) throw error
        throw new ConflictError(['draft'])
      }
      return saved
    },
    async ofTask(taskId) {
      const item = await get(db, keys.taskDraft(taskId))
      return item && parse(item)
    },
    async saveForTask(taskId, draft, expected) {
      const saved = { ...draft, version: expected + 1 }
      const write = {
        TableName: db.table,
        Item: itemOf(keys.taskDraft(taskId), saved),
        ...condition(expected),
      }
      if (!(await held(() => db.client.send(new PutCommand(write))))) throw new ConflictError(['draft'])
      return saved
    },
  }
}

function condition(expected: number): {
  ConditionExpression: string
  ExpressionAttributeValues?: Record<string, number>
} {
  if (expected === 0) return { ConditionExpression: isNew }
  return { ConditionExpression: isAsRead, ExpressionAttributeValues: { ':version': expected } }
}

function itemOf(key: object, { part, version, savedAt, editor, answers }: Draft): Record<string, unknown> {
  return { ...key, part, version, savedAt, editor, document: pack(answers) }
}

function parse(item: Record<string, unknown>): Draft {
  const { document, ...draft } = Stored.parse(item)
  return { ...draft, answers: unpack(document) as Answers }
}
