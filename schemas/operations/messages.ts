import type { Fields, Message } from '#schemas/fields/field.ts'
import type { Form } from '#schemas/form.ts'
import { codeOf } from '#schemas/operations/code.ts'
import { tooFewFiles, tooManyFiles, uploadFirst } from '#schemas/operations/slot.ts'

/** Every message the form can produce, under the codes its problems carry. */
export function messages(form: Form): readonly Message[] {
  return [
    ...form.sections.flatMap((section) => messagesOf(section.fields, '')),
    ...[...form.rules, ...form.advice].flatMap((rule) => rule.messages),
    ...form.attachments.flatMap((slot) => [
      ...(slot.required ? [uploadFirst(slot)] : []),
      ...(slot.required && slot.least !== undefined ? [tooFewFiles(slot)] : []),
      tooManyFiles(slot),
    ]),
  ]
}

function messagesOf(fields: Fields, prefix: string): Message[] {
  return Object.entries(fields).flatMap(([key, field]) => [
    ...(field.system
      ? []
      : field
          .messages()
          .filter(({ code }) => code !== 'required' || !field.optional)
          .map((message) => ({ ...message, code: codeOf(`${prefix}${key}`, message.code) }))),
    ...(field.fields ? messagesOf(field.fields, `${prefix}${key}.`) : []),
  ])
}
