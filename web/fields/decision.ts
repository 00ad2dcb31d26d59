import type { FormContext } from '#schemas/fields/field.ts'
import type { Form } from '#schemas/form.ts'
import { allFields } from '#schemas/operations/fields.ts'
import { optionOf } from '#web/fields/answer.ts'
import type { Lang } from '#web/messages/language.ts'
import { labelOf } from '#web/messages/language.ts'

const context: FormContext = { today: '' }

/** The decision of a form in the reader's words. */
export function decisionName(lang: Lang, form: Form, decision: string): string {
  const field = form.decision === undefined ? undefined : allFields(form)[form.decision]
  const option = field && optionOf(field, context, decision)
  return option ? labelOf(lang, option) : decision
}
