import type { VNode } from 'preact'
import type { Answers, FormContext } from '#schemas/fields/field.ts'
import type { Form } from '#schemas/form.ts'
import { Details } from '#web/components/details.tsx'
import { RosterTable } from '#web/components/roster-table.tsx'
import type { FilledSlot } from '#web/components/slots.tsx'
import { SlotList } from '#web/components/slots.tsx'
import { SectionAnswers } from '#web/fields/section-answers.tsx'
import { useLang, useText } from '#web/layout/frame.ts'
import { titleOf } from '#web/messages/language.ts'

/** A submission as it was handed in. */
export interface DossierProps {
  form: Form
  answers: Answers
  context: FormContext
  roster?: { form: Form; rows: readonly Answers[] } | undefined
  attachments: readonly FilledSlot[]
}

/** The case to be read: sections, roster and attachments, each folded. */
export function Dossier({ form, answers, context, roster, attachments }: DossierProps): VNode {
  const lang = useLang()
  const { task } = useText()
  return (
    <div class="dossier">
      {form.sections.map((section) => (
        <Details key={section.id} summary={titleOf(lang, section)}>
          <SectionAnswers section={section} answers={answers} context={context} />
        </Details>
      ))}
      {roster ? (
        <Details summary={task.roster(roster.rows.length)}>
          <RosterTable form={roster.form} rows={roster.rows} context={context} />
        </Details>
      ) : null}
      <Details summary={task.attachments}>
        <SlotList slots={attachments} />
      </Details>
    </div>
  )
}
