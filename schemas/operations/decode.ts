import type { Answers, Posted } from '#schemas/fields/field.ts'
import type { Form } from '#schemas/form.ts'
import { unlock } from '#schemas/operations/unlock.ts'

/** Part of a form: one section, or only the paths returned for correction. */
export interface Scope {
  readonly section?: string
  readonly unlocked?: readonly string[]
}

/**
 * Reads one section, or the whole form, from a post on top of earlier answers. Within the scope the post is complete:
 * what it leaves out is not answered. Locked, system and unknown fields keep their earlier answers.
 */
export function decode(form: Form, posted: Posted, earlier: Answers, scope: Scope = {}): Answers {
  const open = scope.unlocked && unlock(form, scope.unlocked)
  const answers: Answers = { ...earlier }
  for (const section of form.sections) {
    if (scope.section !== undefined && section.id !== scope.section) continue
    for (const [key, field] of Object.entries(section.fields)) {
      if (field.system || (open && !open.has(key))) continue
      const value = field.decode(posted, key)
      if (value === undefined) delete answers[key]
      else answers[key] = value
    }
  }
  return answers
}
