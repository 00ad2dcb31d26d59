import type { FormLibrary } from '#domain/ports.ts'
import type { StoredFile, Submission } from '#domain/submission.ts'
import type { Task } from '#domain/task.ts'
import type { Form } from '#schemas/form.ts'
import type { Lang } from '#web/messages/language.ts'
import { labelOf, titleOf } from '#web/messages/language.ts'
import { fileParam } from './slots.ts'

/** A document of a case as a list names it. */
export interface CaseDocument {
  readonly id: string
  readonly name: string
  readonly part: string
  readonly bytes: number
  readonly at: string
}

/** What was handed in last, and what came with the forms of tasks the reader may read. */
export function caseDocuments(
  forms: FormLibrary,
  submission: Submission | undefined,
  tasks: readonly { readonly task: Task; readonly files: readonly StoredFile[] }[],
  lang: Lang,
): CaseDocument[] {
  const handedIn = submission
    ? listed(forms.form(submission.form.id, submission.form.version), submission.files, lang)
    : []
  return [
    ...handedIn,
    ...tasks.flatMap(({ task, files }) => {
      const form = forms.form(task.form.id, task.form.version)
      return listed(form, files, lang).map((one) => ({
        ...one,
        part: `${titleOf(lang, form)} · ${one.part}`,
      }))
    }),
  ]
}

function listed(form: Form, files: readonly StoredFile[], lang: Lang): CaseDocument[] {
  return files.flatMap((file) => {
    if (file.status !== 'accepted') return []
    const slot = form.attachments.find(({ key }) => key === file.slot)
    const part = slot ? labelOf(lang, slot) : file.slot
    return [{ id: fileParam(file), name: file.name, part, bytes: file.size, at: file.receivedAt }]
  })
}
