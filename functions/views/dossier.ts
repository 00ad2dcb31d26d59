import type { Batch } from '#domain/batch.ts'
import { applicationContext } from '#domain/context.ts'
import type { FormLibrary } from '#domain/ports.ts'
import type { Submission } from '#domain/submission.ts'
import type { DossierProps } from '#web/components/dossier.tsx'
import type { Lang } from '#web/messages/language.ts'
import { filledSlots } from './slots.ts'

/** A submission shown as it was handed in, in the version it was handed in. */
export function dossierOf(
  forms: FormLibrary,
  submission: Submission,
  batch: Batch,
  lang: Lang,
): DossierProps {
  const form = forms.form(submission.form.id, submission.form.version)
  const { answers, roster, files, at } = submission
  return {
    form,
    answers,
    context: applicationContext({ batch, roster, files, at }),
    roster: { form: forms.form('roster-row', 1), rows: roster },
    attachments: filledSlots(form, files, lang),
  }
}
