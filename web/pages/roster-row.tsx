import type { VNode } from 'preact'
import type { Answers, FormContext, Problem } from '#schemas/fields/field.ts'
import type { Form } from '#schemas/form.ts'
import { allFields } from '#schemas/operations/fields.ts'
import { Brief } from '#web/components/brief.tsx'
import { Button } from '#web/components/button.tsx'
import { ErrorSummary } from '#web/components/errors.tsx'
import { Heading } from '#web/components/heading.tsx'
import { PostForm } from '#web/components/post-form.tsx'
import { SectionAnswers } from '#web/fields/section-answers.tsx'
import { SectionFields } from '#web/fields/section-fields.tsx'
import { useLang, useText } from '#web/layout/frame.ts'
import { Page } from '#web/layout/page.tsx'
import { titleOf } from '#web/messages/language.ts'
import { path } from '#web/routes.ts'

export interface RosterRowProps {
  application: { id: string; parkName?: string | undefined }
  /** `new` for a row to be added. */
  row: string
  form: Form
  answers: Answers
  problems: readonly Problem[]
  context: FormContext
  locked: boolean
  added?: string | undefined
}

/** One enterprise or team. Saves under `_then`: `roster`, `another` or `remove`. */
export function RosterRow(props: RosterRowProps): VNode {
  const lang = useLang()
  const { roster: text } = useText()
  const { application, row, form, answers, problems, context, locked } = props
  const title = typeof answers.name === 'string' && answers.name !== '' ? answers.name : text.newRow
  return (
    <Page title={title} invalid={problems.length > 0}>
      <ErrorSummary problems={problems} />
      <Heading title={title} over={[application.parkName, text.title].filter(Boolean).join(' · ')} />
      <Brief where={text.title} asked={locked ? undefined : text.rowAsked} next={text.rowNext} />
      {locked ? (
        form.sections.map((section) => (
          <SectionAnswers key={section.id} section={section} answers={answers} context={context} />
        ))
      ) : (
        <PostForm
          action={path('rosterRow', { id: application.id, row })}
          enter={{ name: '_then', value: 'roster' }}
        >
          {form.sections.map((section) => (
            <section key={section.id}>
              <h2>{titleOf(lang, section)}</h2>
              <SectionFields
                section={section}
                page={allFields(form)}
                answers={answers}
                problems={problems}
                context={context}
                added={props.added}
              />
            </section>
          ))}
          <div class="buttons">
            <Button name="_then" value="roster">
              {text.save}
            </Button>
            <Button name="_then" value="another" weight="secondary">
              {text.saveAdd}
            </Button>
            {row === 'new' ? null : (
              <Button name="_then" value="remove" weight="grave">
                {text.remove}
              </Button>
            )}
          </div>
        </PostForm>
      )}
      <p class="after">
        <a href={path('roster', { id: application.id })}>{text.title}</a>
      </p>
    </Page>
  )
}
