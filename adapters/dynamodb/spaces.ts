import * as z from 'zod/mini'
import type { Spaces } from '#domain/ports.ts'
import type { Db } from './db.ts'
import { within } from './db.ts'
import { keys } from './keys.ts'

const Space = z.object({
  caseId: z.string(),
  box: z.object({ west: z.number(), south: z.number(), east: z.number(), north: z.number() }),
})

/** Which cases touch a cell of the map. An entry outlives its case: readers ask what became of it. */
export function createSpaces(db: Db): Spaces {
  return {
    async near(cells) {
      const found = await Promise.all(cells.map((cell) => within(db, keys.space(cell, '').PK, 'CASE#')))
      return found.flat().map((item) => Space.parse(item))
    },
  }
}
