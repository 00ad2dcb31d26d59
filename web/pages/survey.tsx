import type { VNode } from 'preact'
import type { Answers, FormContext, Problem } from '#schemas/fields/field.ts'
import type { Form } from '#schemas/form.ts'
import { allFields } from '#schemas/operations/fields.ts'
import { settle } from '#schemas/operations/settle.ts'
import { Brief } from '#web/components/brief.tsx'
import { Button } from '#web/components/button.tsx'
import { ErrorSummary } from '#web/components/errors.tsx'
import { Heading } from '#web/components/heading.tsx'
import { Inset } from '#web/components/inset.tsx'
import { PostForm } from '#web/components/post-form.tsx'
import { SectionFields } from '#web/fields/section-fields.tsx'
import { useLang, useText } from '#web/layout/frame.ts'
import { Page } from '#web/layout/page.tsx'
import { formatTime } from '#web/messages/dates.ts'
import { titleOf } from '#web/messages/language.ts'
import { path } from '#web/routes.ts'

export interface SurveyPageProps {
  readonly id: string
  readonly year: number
  readonly closesAt: string
  readonly state: 'open' | 'used' | 'closed'
  readonly form: Form
  readonly answers: Answers
  readonly problems: readonly Problem[]
  readonly context: FormContext
}

/** The survey of a year for one firm; it is answered once and without a name. */
export function SurveyPage(props: SurveyPageProps): VNode {
  const lang = useLang()
  const { survey: text, brief } = useText()
  const { id, year, form, problems, context, state } = props
  const title = text.title(year)
  if (state !== 'open')
    return (
      <Page title={title}>
        <Heading title={title} />
        <Brief
          where={state === 'used' ? text.thanks : text.closed}
          next={state === 'used' ? text.thanksText : text.closedText}
        />
      </Page>
    )
  const answers = settle(form, props.answers, context)
  return (
    <Page title={title} invalid={problems.length > 0}>
      <ErrorSummary problems={problems} />
      <Heading title={title} />
      <Brief
        where={text.where}
        asked={
          <>
            {text.asked}
            <span class="brief-due">
              {brief.by} {formatTime(lang, props.closesAt)}
            </span>
          </>
        }
        next={text.next}
      />
      <PostForm action={path('survey', { invitation: id })} islands={['once']}>
        {form.sections.map((section) => (
          <section key={section.id}>
            <h2>{titleOf(lang, section)}</h2>
            <Inset>{lang === 'en' ? section.introEn : section.intro}</Inset>
            <SectionFields
              section={section}
              page={allFields(form)}
              answers={answers}
              problems={problems}
              context={context}
            />
          </section>
        ))}
        <div class="buttons">
          <Button>{text.submit}</Button>
        </div>
      </PostForm>
    </Page>
  )
}
