import { mask, personalAnswers } from '#domain/personal.ts'
import type { AcceptedFile, Submission } from '#domain/submission.ts'
import type { Form } from '#schemas/form.ts'
import type { Change } from '#schemas/operations/changes.ts'
import { changes } from '#schemas/operations/changes.ts'
import { rosterChanges } from '#schemas/roster/changes.ts'

/** As much of a round as is compared. */
type Round = Pick<Submission, 'answers' | 'roster' | 'files'>

/** What differs between two rounds: answers, roster, documents. Personal data is compared as it is and shown masked. */
export function differences(form: Form, before: Round, after: Round): Change[] {
  const answers = [before, after].flatMap((round) => personalAnswers(form, round.answers))
  const personal = new Map(answers.map(({ key, field }) => [key, field]))
  return [
    ...changes(form, before.answers, after.answers).map((change) => {
      const field = personal.get(change.path)
      return field
        ? { ...change, before: mask(field, change.before), after: mask(field, change.after) }
        : change
    }),
    ...rosterChanges(before.roster, after.roster),
    ...documentChanges(form, before.files, after.files),
  ]
}

function documentChanges(
  form: Form,
  before: readonly AcceptedFile[],
  after: readonly AcceptedFile[],
): Change[] {
  return form.attachments.flatMap(({ key, label, en }) => {
    const [old, now] = [before, after].map((files) => named(files.filter((file) => file.slot === key)))
    if (old === undefined || now === undefined || old === now) return []
    return [
      {
        path: `attachments.${key}`,
        label: `附件 · ${label}`,
        en: `Attachment · ${en}`,
        before: old,
        after: now,
      },
    ]
  })
}

/** Two documents of one name are told apart by the beginning of their SHA-256. */
function named(files: readonly AcceptedFile[]): string {
  return files
    .map(({ name, sha256 }) => `${name}（${sha256.slice(0, 8)}）`)
    .sort()
    .join('、')
}
