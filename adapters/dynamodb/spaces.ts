import * as z from 'zod/mini'
import type { Cell, Spaces } from '#domain/ports.ts'
import type { Db } from './db.ts'
import { get, within } from './db.ts'
import { keys } from './keys.ts'

const Space = z.object({
  caseId: z.string(),
  box: z.object({ west: z.number(), south: z.number(), east: z.number(), north: z.number() }),
})

const Counted = z.object({ version: z.number() })

/** Which cases touch a cell of the map. An entry outlives its case: readers ask what became of it. */
export function createSpaces(db: Db): Spaces {
  return {
    async near(names) {
      // The counts first: what is written after they were read makes them old.
      const cells = await Promise.all(names.map((name) => countIn(db, name)))
      const found = await Promise.all(names.map((name) => within(db, keys.space(name, '').PK, 'CASE#')))
      return { cells, cases: found.flat().map((item) => Space.parse(item)) }
    },
  }
}

async function countIn(db: Db, name: string): Promise<Cell> {
  const item = await get(db, keys.cell(name))
  return { name, count: item ? Counted.parse(item).version : 0 }
}
