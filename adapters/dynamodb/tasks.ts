import { QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod/mini'
import { ConflictError } from '#domain/errors.ts'
import type { Tasks } from '#domain/ports.ts'
import { Task } from '#domain/task.ts'
import type { TaskName } from '#domain/task-name.ts'
import type { Db } from './db.ts'
import { get, getAll, held, query, within } from './db.ts'
import { indexes, keys, ladders, listOf } from './keys.ts'

const Pointer = z.object({ taskId: z.string(), lane: z.optional(z.string()), form: z.string() })

export function createTasks(db: Db): Tasks {
  const load = async (id: string): Promise<Task | undefined> => {
    const item = await get(db, keys.task(id))
    return item && Task.parse(item)
  }
  const named = async (caseId: string): Promise<TaskName[]> => {
    const pointers = await within(db, keys.caseTask(caseId, '').PK, 'TASK#')
    return pointers.map((item) => {
      const { taskId: id, ...rest } = Pointer.parse(item)
      return { id, ...rest }
    })
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
    named,
    async ofCase(caseId, wanted = () => true) {
      const names = (await named(caseId)).filter(wanted)
      const items = await getAll(
        db,
        names.map(({ id }) => keys.task(id)),
      )
      return items
        .map((item) => Task.parse(item))
        .sort((a, b) => a.openedAt.localeCompare(b.openedAt) || (a.id < b.id ? -1 : 1))
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

/** Tells when a ladder has its first step later than an instant, for one who does not look every half hour. */
export function nextRungs(db: Db): (later: Date) => Promise<Date | undefined> {
  return async (later) => {
    const { Items } = await db.client.send(
      new QueryCommand({
        TableName: db.table,
        IndexName: indexes.due.name,
        KeyConditionExpression: 'D1 = :ladders AND D2 > :later',
        ExpressionAttributeValues: { ':ladders': ladders, ':later': `${later.toISOString()}~` },
        Limit: 1,
      }),
    )
    const [due] = String(Items?.[0]?.D2 ?? '').split('#')
    return due ? new Date(due) : undefined
  }
}
