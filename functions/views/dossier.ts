import type { Batch } from '#domain/batch.ts'
import { applicationContext } from '#domain/context.ts'
import { masked } from '#domain/personal.ts'
import type { FormLibrary } from '#domain/ports.ts'
import type { Submission } from '#domain/submission.ts'
import type { DossierProps } from '#web/components/dossier.tsx'
import type { Lang } from '#web/messages/language.ts'
import { filledSlots } from './slots.ts'
import type { Audience } from './timeline.ts'

/** A submission shown as it was handed in, in the version it was handed in. */
export function dossierOf(
  forms: FormLibrary,
  submission: Submission,
  batch: Batch,
  lang: Lang,
  reader: Audience,
): DossierProps {
  const form = forms.form(submission.form.id, submission.form.version)
  const { roster, files, at } = submission
  const answers = reader === 'officer' ? masked(form, submission.answers) : submission.answers
  return {
    form,
    answers,
    context: applicationContext({ batch, roster, files, at }),
    roster: { form: forms.form('roster-row', 1), rows: roster },
    attachments: filledSlots(form, files, lang),
  }
}
