import * as z from 'zod/mini'
import type { Pipeline } from '#domain/pipeline.ts'
import { CaseLine } from '#domain/pipeline.ts'
import type { Db } from './db.ts'
import { within } from './db.ts'
import { keys } from './keys.ts'

export function createPipeline(db: Db): Pipeline {
  return {
    async inBatch(batchId) {
      const items = await within(db, keys.line(batchId, '').PK, 'CASE#')
      return items.map((item) => CaseLine.parse(item))
    },
    async draftsIn(batchId) {
      const items = await within(db, keys.begun(batchId, '').PK, 'DRAFT#')
      return items.map((item) => z.string().parse(item.caseId))
    },
  }
}
