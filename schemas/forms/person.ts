import * as z from 'zod/mini'
import type { FormContext } from '#schemas/fields/field.ts'

const Person = z.object({ name: z.string(), email: z.optional(z.string()), id: z.optional(z.string()) })
export type Person = z.infer<typeof Person>

/** Who fills in the form, which the context brings as `person`. */
export function personOf(context: FormContext): Person | undefined {
  const found = Person.safeParse(context.person)
  return found.success ? found.data : undefined
}

/** Whether a chosen value names this person, by address or id. */
export function isPerson(value: unknown, person: Person | undefined): boolean {
  return person !== undefined && value !== undefined && (value === person.email || value === person.id)
}
