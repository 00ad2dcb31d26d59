import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod/mini'
import { ConflictError } from '#domain/errors.ts'
import type { Tasks } from '#domain/ports.ts'
import { Task } from '#domain/task.ts'
import type { Db } from './db.ts'
import { get, held, query, within } from './db.ts'
import { indexes, keys, ladders, listOf } from './keys.ts'

const Pointer = z.object({ taskId: z.string() })

export function createTasks(db: Db): Tasks {
  const load = async (id: string): Promise<Task | undefined> => {
    const item = await get(db, keys.task(id))
    return item && Task.parse(item)
  }
  return {
    load,
    async openOf(office) {
      const items = await query(db, {
        IndexName: indexes.list.name,
        KeyConditionExpression: 'L1 = :office',
        ExpressionAttributeValues: { ':office': listOf.office(office) },
      })
      return items.map((item) => Task.parse(item))
    },
    async ofCase(caseId) {
      const pointers = await within(db, keys.caseTask(caseId, '').PK, 'TASK#')
      const tasks = await Promise.all(pointers.map((item) => load(Pointer.parse(item).taskId)))
      return tasks.filter((task) => task !== undefined).sort((a, b) => a.openedAt.localeCompare(b.openedAt))
    },
    async dueBy(at) {
      const items = await query(db, {
        IndexName: indexes.due.name,
        KeyConditionExpression: 'D1 = :ladders AND D2 <= :now',
        ExpressionAttributeValues: { ':ladders': ladders, ':now': `${at}~` },
      })
      return items.map((item) => Task.parse(item))
    },
    async replaceToken(task, token) {
      const replaced = await held(() =>
        db.client.send(
          new UpdateCommand({
            TableName: db.table,
            Key: keys.task(task.id),
            UpdateExpression: 'SET #token = :token ADD version :one',
            ConditionExpression: '#status = :open',
            ExpressionAttributeNames: { '#token': 'token', '#status': 'status' },
            ExpressionAttributeValues: { ':token': token, ':open': 'open', ':one': 1 },
          }),
        ),
      )
      if (!replaced) throw new ConflictError(['task'])
    },
  }
}
