import type { VNode } from 'preact'
import type { Answers, FormContext, Problem } from '#schemas/fields/field.ts'
import type { Form } from '#schemas/form.ts'
import { allFields } from '#schemas/operations/fields.ts'
import { Brief } from '#web/components/brief.tsx'
import { Button } from '#web/components/button.tsx'
import { ErrorSummary } from '#web/components/errors.tsx'
import { Fieldset } from '#web/components/group.tsx'
import { Heading } from '#web/components/heading.tsx'
import { idOf } from '#web/components/id.ts'
import { PostForm } from '#web/components/post-form.tsx'
import { messagesAt } from '#web/components/problems.ts'
import { TextInput } from '#web/components/text-input.tsx'
import { SectionFields } from '#web/fields/section-fields.tsx'
import { useLang, useText } from '#web/layout/frame.ts'
import { Page } from '#web/layout/page.tsx'
import { titleOf } from '#web/messages/language.ts'
import { path } from '#web/routes.ts'

export interface StaffNoticeProps {
  batch: { id: string; title: string }
  parks: readonly {
    taskId: string
    caseNo: string
    parkName: string
    district: string
    chosen: boolean
  }[]
  form: Form
  answers: Answers
  problems: readonly Problem[]
  context: FormContext
  officer: string
  confirmName?: string | undefined
}

/** One notice for several parks: choose them, fill the form in once, publish. */
export function StaffNotice(props: StaffNoticeProps): VNode {
  const { publishing: text } = useText()
  const { batch, parks, problems } = props
  return (
    <Page title={text.title} invalid={problems.length > 0} wide>
      <ErrorSummary problems={problems} />
      <Heading title={text.title} over={batch.title} />
      <Brief
        where={text.where(parks.length)}
        asked={parks.length > 0 ? text.asked : undefined}
        next={text.next}
      />
      {parks.length === 0 ? <p class="empty">{text.none}</p> : <Publish {...props} />}
    </Page>
  )
}

function Publish({
  batch,
  parks,
  form,
  answers,
  problems,
  context,
  officer,
  confirmName,
}: StaffNoticeProps): VNode {
  const lang = useLang()
  const { publishing: text } = useText()
  return (
    <PostForm action={path('staffNotice', { batch: batch.id })}>
      <Fieldset name="parks" label={text.parks} errors={messagesAt(lang, problems, 'parks')}>
        <div class="choose-parks">
          {parks.map((park, n) => (
            <div key={park.taskId} class="option">
              <input
                type="checkbox"
                id={n === 0 ? idOf('parks') : `park-${n}`}
                name="parks"
                value={park.taskId}
                checked={park.chosen}
              />
              <label for={n === 0 ? idOf('parks') : `park-${n}`}>
                {text.park(park.parkName, park.caseNo, park.district)}
              </label>
            </div>
          ))}
        </div>
      </Fieldset>
      {form.sections.map((section) => (
        <section key={section.id}>
          <h2>{titleOf(lang, section)}</h2>
          <SectionFields
            section={section}
            page={allFields(form)}
            answers={answers}
            problems={problems}
            context={context}
          />
        </section>
      ))}
      <TextInput
        name="confirmName"
        label={text.confirm}
        hint={text.confirmHint(officer)}
        value={confirmName}
        errors={messagesAt(lang, problems, 'confirmName')}
      />
      <Button weight="grave">{text.submit}</Button>
    </PostForm>
  )
}
