import { choice } from '#schemas/fields/choice.ts'
import type { Condition, Option } from '#schemas/fields/field.ts'
import { longText } from '#schemas/fields/long-text.ts'
import type { TableBuilder } from '#schemas/fields/table.ts'
import { table } from '#schemas/fields/table.ts'
import type { Form } from '#schemas/form.ts'
import { parkApplication } from '#schemas/forms/park-application/index.ts'
import { labels } from '#schemas/operations/labels.ts'

/** What of a form may be returned for correction: a field by its key, or a document as `attachments.<slot>`. */
export function correctionTargets(form: Form): readonly Option[] {
  const fields = form.sections.flatMap((section) =>
    Object.entries(section.fields)
      .filter(([key, field]) => !field.system && key !== form.decision)
      .map(([key, field]) => ({
        value: key,
        label: `${section.title} · ${field.label}`,
        en: `${section.en} · ${field.en}`,
      })),
  )
  const documents = form.attachments.map((slot) => ({
    value: `attachments.${slot.key}`,
    label: `附件 · ${slot.label}`,
    en: `Attachment · ${slot.en}`,
  }))
  return [...fields, ...documents]
}

/** The sections of which something may be corrected, each as a whole: `sections.<id>`. */
export function sectionTargets(form: Form): readonly Option[] {
  return form.sections
    .filter(({ fields }) => Object.values(fields).some(({ system }) => !system))
    .map(({ id }) => targetOf(form, `sections.${id}`))
}

/** Books that are corrected on their own pages, and counted anew. */
export function bookTargets(form: Form, ...books: readonly ('roster' | 'ledgers')[]): readonly Option[] {
  return books.map((book) => targetOf(form, book))
}

function targetOf(form: Form, path: string): Option {
  const { zh, en } = labels(form, path)
  return { value: path, label: zh, en }
}

const TARGETS: readonly Option[] = [
  ...correctionTargets(parkApplication),
  ...bookTargets(parkApplication, 'roster'),
]

/** The items of a return, told all at once (一次性告知). */
export function corrections(condition: Condition, targets: readonly Option[] = TARGETS): TableBuilder {
  return table('补正事项', 'Items to correct', {
    field: choice('需补正的内容', 'What to correct', targets),
    need: longText('补正要求', 'What is needed').atLeast(4).atMost(300),
  })
    .rows(1, 60)
    .distinct(['field'], '同一内容只列一行，要求合并填写', 'List each item once')
    .when(condition)
    .help(
      '一次性列明全部需补正的内容；未列出的内容不开放修改',
      'List everything at once; what is not listed stays locked',
    )
}
