import * as z from 'zod/mini'
import type { FormContext } from '#schemas/fields/field.ts'

const Title = z.object({ operatorUscc: z.string(), parkName: z.string() })
const Ban = z.object({
  operatorUscc: z.string(),
  parkName: z.optional(z.string()),
  from: z.optional(z.iso.date()),
  until: z.iso.date(),
})

/** Parks that hold a live title, which the context brings as `liveTitles`. */
export function liveTitles(context: FormContext): readonly z.infer<typeof Title>[] {
  const found = z.array(Title).safeParse(context.liveTitles)
  return found.success ? found.data : []
}

/** Operators that may not apply yet, which the context brings as `bans`; without a park the ban is for all parks. */
export function bansOn(context: FormContext, day: string): readonly z.infer<typeof Ban>[] {
  const found = z.array(Ban).safeParse(context.bans)
  return found.success ? found.data.filter((ban) => (ban.from ?? day) <= day && day <= ban.until) : []
}
