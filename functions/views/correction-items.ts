import type { Task } from '#domain/task.ts'
import type { Form } from '#schemas/form.ts'
import { labels } from '#schemas/operations/labels.ts'
import type { CorrectionItem } from '#web/components/corrections.tsx'
import { idOf } from '#web/components/id.ts'
import { ledgerLinks } from '#web/components/ledger-links.ts'
import type { Lang } from '#web/messages/language.ts'
import { path } from '#web/routes.ts'

/** What a task that was sent back asks to correct, each with where its park does so; none when it was not sent back. */
export function correctionItems(form: Form, task: Task, lang: Lang): CorrectionItem[] {
  return (task.correction?.items ?? []).map(({ field, need }) => {
    const { zh, en } = labels(form, field)
    return { where: lang === 'en' ? en : zh, need, href: placeOf(form, task, field) }
  })
}

/** Documents and books have pages of their own; the rest is on the page of the task. */
function placeOf(form: Form, task: Task, field: string): string {
  const [key = field, part] = field.split('.')
  if (key === 'attachments' && part) return path('taskUpload', { task: task.id, slot: part })
  if (key === 'roster') return path('parkRoster', { id: task.caseId })
  if (key === 'ledgers') return ledgerLinks('park', task.caseId).all
  const first = key === 'sections' ? firstOf(form, part) : key
  return `${path('task', { task: task.id })}#${idOf(first)}`
}

/** What is asked first in a section. */
function firstOf({ sections }: Form, id: string | undefined): string {
  const fields = sections.find((one) => one.id === id)?.fields ?? {}
  return Object.entries(fields).find(([, { system }]) => !system)?.[0] ?? ''
}
