import type { VNode } from 'preact'
import type { Problem } from '#schemas/fields/field.ts'
import type { Form } from '#schemas/form.ts'
import { Advice } from '#web/components/advice.tsx'
import { Brief } from '#web/components/brief.tsx'
import { Button } from '#web/components/button.tsx'
import { Details } from '#web/components/details.tsx'
import type { DossierProps } from '#web/components/dossier.tsx'
import type { Due } from '#web/components/due.tsx'
import { ErrorSummary } from '#web/components/errors.tsx'
import { Heading } from '#web/components/heading.tsx'
import { idOf } from '#web/components/id.ts'
import { PostForm } from '#web/components/post-form.tsx'
import { messagesAt } from '#web/components/problems.ts'
import { RosterTable } from '#web/components/roster-table.tsx'
import { SlotList } from '#web/components/slots.tsx'
import { StatusTag } from '#web/components/tag.tsx'
import { TextInput } from '#web/components/text-input.tsx'
import { SectionAnswers } from '#web/fields/section-answers.tsx'
import { useLang, useText } from '#web/layout/frame.ts'
import { Page } from '#web/layout/page.tsx'
import { titleOf } from '#web/messages/language.ts'
import { path } from '#web/routes.ts'
import type { CaseStatus } from '#web/status.ts'

export interface CheckProps extends DossierProps {
  application: { id: string; parkName?: string | undefined; status: CaseStatus }
  due?: Due | undefined
  /** Paths as the form names them; `attachments.<slot>` and `roster…` lead to their own pages. */
  problems: readonly Problem[]
  advice: readonly Problem[]
  confirmName?: string | undefined
}

/** Everything once more, then the submission. Posts `confirmName`. */
export function Check(props: CheckProps): VNode {
  const lang = useLang()
  const { check: text } = useText()
  const { application, form, answers, context, problems } = props
  const blocking = problems.filter((problem) => problem.path !== 'confirmName')
  const again = application.status !== 'draft'
  const hrefFor = (problem: Problem) => whereToFix(form, application.id, problem)
  const partOf = ({ path: at }: Problem): string => {
    const [key = ''] = at.split('.')
    if (key === 'attachments') return text.attachments
    const section = form.sections.find((one) => key in one.fields)
    return section ? titleOf(lang, section) : key === 'roster' ? text.roster : text.confirmTitle
  }
  return (
    <Page title={text.title} invalid={problems.length > 0}>
      <ErrorSummary problems={problems} hrefFor={hrefFor} partOf={partOf} />
      <Heading title={text.title} over={application.parkName} />
      <Brief
        where={<StatusTag status={application.status} reader="applicant" />}
        asked={blocking.length > 0 ? text.askedFix : text.asked}
        due={props.due}
        next={again ? text.nextAgain : text.next}
      />
      <Advice advice={props.advice} hrefFor={hrefFor} />
      {form.sections.map((section) => (
        <section key={section.id}>
          <h2>{titleOf(lang, section)}</h2>
          <SectionAnswers
            section={section}
            answers={answers}
            context={context}
            problems={problems}
            changeHref={path('section', { id: application.id, section: section.id })}
          />
        </section>
      ))}
      <h2 id={idOf('roster')}>{text.roster}</h2>
      {props.roster ? (
        <Details summary={`${text.roster} · ${props.roster.rows.length}`}>
          <RosterTable form={props.roster.form} rows={props.roster.rows} context={context} />
        </Details>
      ) : null}
      <h2>{text.attachments}</h2>
      <SlotList slots={props.attachments} />
      <PostForm action={path('check', { id: application.id })}>
        <div class="confirm">
          <h2>{text.confirmTitle}</h2>
          <p>{text.confirmText}</p>
          {blocking.length > 0 ? <p class="error">{text.blocked}</p> : null}
          <TextInput
            name="confirmName"
            label={text.confirmName}
            hint={text.confirmHint}
            value={props.confirmName}
            errors={messagesAt(lang, problems, 'confirmName')}
            autoComplete="name"
          />
          <div class="buttons">
            <Button weight="grave">{text.submit}</Button>
          </div>
        </div>
      </PostForm>
    </Page>
  )
}

/** The page and input where a problem is corrected. */
export function whereToFix(form: Form, id: string, { path: at }: { readonly path: string }): string {
  const [key = '', part = ''] = at.split('.')
  if (key === 'attachments') return path('upload', { id, slot: part })
  if (key === 'roster') return path('roster', { id })
  const section = form.sections.find((one) => key in one.fields)
  return section ? `${path('section', { id, section: section.id })}#${idOf(at)}` : `#${idOf(at)}`
}
