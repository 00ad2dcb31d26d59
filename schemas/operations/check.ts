import type { Answers, FormContext, Problem } from '#schemas/fields/field.ts'
import { checkFields, holds, shownKeys } from '#schemas/fields/row.ts'
import type { AttachmentSlot, Form } from '#schemas/form.ts'
import { attached } from '#schemas/operations/attached.ts'
import { qualified } from '#schemas/operations/code.ts'
import { allFields } from '#schemas/operations/fields.ts'
import { tooFewFiles, tooManyFiles, uploadFirst } from '#schemas/operations/slot.ts'

/** Problems that block a submission: fields, then rules across them, then attachments. A draft has none. */
export function check(form: Form, answers: Answers, context: FormContext): Problem[] {
  return [
    ...checkFields(allFields(form), answers, '', context).map(qualified),
    ...form.rules.flatMap((rule) => rule.check(answers, context)),
    ...form.attachments.flatMap((slot) => checkSlot(form, slot, answers, context)),
  ]
}

/** Problems shown as advice; they never block. */
export function advise(form: Form, answers: Answers, context: FormContext): Problem[] {
  return form.advice.flatMap((rule) => rule.check(answers, context))
}

function checkSlot(form: Form, slot: AttachmentSlot, answers: Answers, context: FormContext): Problem[] {
  const files = attached(context, slot.key)
  const path = `attachments.${slot.key}`
  if (files > slot.most) return [{ path, ...tooManyFiles(slot) }]
  if (!slot.required || !isAsked(form, slot, answers)) return []
  if (files === 0) return [{ path, ...uploadFirst(slot) }]
  return files < (slot.least ?? 1) ? [{ path, ...tooFewFiles(slot) }] : []
}

function isAsked(form: Form, slot: AttachmentSlot, answers: Answers): boolean {
  if (!slot.when) return true
  const parent = slot.when.field
  return holds(slot.when, answers) && shownKeys(allFields(form), answers).has(parent)
}
