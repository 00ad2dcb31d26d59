import { DatabaseSync } from 'node:sqlite'
import * as z from 'zod/mini'

const Item = z.object({ pk: z.string(), sk: z.string(), item_json: z.string(), item_size: z.number() })
const Entry = z.object({
  gsi_pk: z.string(),
  gsi_sk: z.string(),
  table_pk: z.string(),
  table_sk: z.string(),
  item_json: z.string(),
})
export type Item = z.infer<typeof Item>
export type Entry = z.infer<typeof Entry>

/** Everything the database holds of one case, to be repeated under other names. */
export interface Template {
  readonly items: readonly Item[]
  readonly lists: readonly Entry[]
  readonly ladders: readonly Entry[]
}

/** Reads all rows that mention one of these names from the embedded database's file. */
export function readTemplate(dbPath: string, names: readonly string[]): Template {
  const db = new DatabaseSync(dbPath, { readOnly: true })
  try {
    const mentioning = (table: string, columns: readonly string[]): unknown[] => {
      const some = columns.flatMap((column) => names.map(() => `instr(${column}, ?) > 0`)).join(' OR ')
      return db.prepare(`SELECT * FROM "${table}" WHERE ${some}`).all(...columns.flatMap(() => names))
    }
    return {
      items: z.array(Item).parse(mentioning('ecohome', ['pk', 'item_json'])),
      lists: z.array(Entry).parse(mentioning('ecohome::gsi::list', ['table_pk', 'item_json'])),
      ladders: z.array(Entry).parse(mentioning('ecohome::gsi::due', ['table_pk', 'item_json'])),
    }
  } finally {
    db.close()
  }
}
