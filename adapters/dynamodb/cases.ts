import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod/mini'
import type { Cases } from '#domain/ports.ts'
import { createCaseReader } from './case-reader.ts'
import type { TitleWrite } from './commit.ts'
import { commit } from './commit.ts'
import type { Db } from './db.ts'
import { keys } from './keys.ts'

/** `writeTitle` is given to the one function that may change the register. */
export function createCases(db: Db, writeTitle?: TitleWrite): Cases {
  return {
    ...createCaseReader(db),
    commit: (change) => commit(db, change, writeTitle),
    async nextNumber(series) {
      const { Attributes } = await db.client.send(
        new UpdateCommand({
          TableName: db.table,
          Key: keys.series(series),
          UpdateExpression: 'ADD running :one',
          ExpressionAttributeValues: { ':one': 1 },
          ReturnValues: 'UPDATED_NEW',
        }),
      )
      return z.number().parse(Attributes?.running)
    },
  }
}
