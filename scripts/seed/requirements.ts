import { readFileSync } from 'node:fs'
import * as z from 'zod/mini'

/** One sentence of the work plan the product has to keep. */
export const Requirement = z.strictObject({
  id: z.string(),
  section: z.string(),
  kind: z.string(),
  /** As the document says it. */
  phrase: z.string(),
  /** Where a user meets it: a route, `ledger/L07` with the last part of its address. */
  where: z.optional(z.array(z.string())),
  /** Why there is nothing to build. */
  text: z.optional(z.string()),
  /** What is not built of it. */
  open: z.optional(z.string()),
})
export type Requirement = z.infer<typeof Requirement>

const Requirements = z.object({ source: z.string(), rows: z.array(Requirement) })

export const { source, rows: requirements } = Requirements.parse(
  JSON.parse(readFileSync('docs/seed/requirements.json', 'utf8')),
)
