import type { VNode } from 'preact'
import type { Answers, Fields, FormContext, Problem } from '#schemas/fields/field.ts'
import type { Form, Section } from '#schemas/form.ts'
import { Brief } from '#web/components/brief.tsx'
import { Button, ButtonLink } from '#web/components/button.tsx'
import { Details } from '#web/components/details.tsx'
import { ErrorSummary } from '#web/components/errors.tsx'
import { Heading } from '#web/components/heading.tsx'
import { Notice } from '#web/components/notice.tsx'
import { PostForm } from '#web/components/post-form.tsx'
import { messagesAt } from '#web/components/problems.ts'
import { TextInput } from '#web/components/text-input.tsx'
import { SectionAnswers } from '#web/fields/section-answers.tsx'
import { SectionFields } from '#web/fields/section-fields.tsx'
import { useLang, useText } from '#web/layout/frame.ts'
import { Page } from '#web/layout/page.tsx'
import { formatDate, formatTime } from '#web/messages/dates.ts'
import { titleOf } from '#web/messages/language.ts'
import { path } from '#web/routes.ts'

export interface RubricProps {
  code: string
  version: number
  /** Whether years are evaluated by it rather than applications. */
  annual: boolean
  /** How often it was saved: a save on top of a newer one is refused. */
  saved: number
  form: Form
  answers: Answers
  context: FormContext
  problems: readonly Problem[]
  acts: readonly { act: 'drafted' | 'edited' | 'published'; by: { name: string }; at: string }[]
  state:
    | { status: 'published'; validFrom: string; validUntil?: string | undefined }
    | { status: 'draft'; mayWrite: boolean; mayPublish: boolean }
  /** What was typed as the first day and what is wrong with it. */
  publishing?: { validFrom: string; problems: readonly Problem[] } | undefined
  added?: string | undefined
}

/** One version of a rubric: a draft to be written, or what is published to be read. */
export function RubricPage(props: RubricProps): VNode {
  const lang = useLang()
  const { rubric: text, rubrics } = useText()
  const { code, version, state, problems, acts, publishing } = props
  const title = text.title(version)
  const wrong = [...problems, ...(publishing?.problems ?? [])]
  const draft = state.status === 'draft'
  return (
    <Page title={title} invalid={wrong.length > 0} wide>
      <ErrorSummary problems={wrong} />
      <Heading title={title} over={rubrics.versionNo(code, version)} />
      <Brief
        where={
          state.status === 'draft'
            ? text.draft
            : text.published(
                formatDate(lang, state.validFrom),
                state.validUntil ? formatDate(lang, state.validUntil) : '',
              )
        }
        asked={draft ? text.asked : undefined}
        next={draft ? text.next : text.publishedNext}
      />
      {draft && problems.length === 0 ? <Notice tone="done" title={text.clean} /> : null}
      {state.status === 'draft' && state.mayWrite ? <Writing {...props} /> : <Reading {...props} />}
      {problems.length === 0 ? (
        <p>
          <ButtonLink href={path('simulateRubric', { code, version })} weight="secondary">
            {props.annual ? text.simulateYear : text.simulate}
          </ButtonLink>
        </p>
      ) : null}
      {state.status === 'draft' && problems.length === 0 ? (
        <Publishing {...props} mayPublish={state.mayPublish} />
      ) : null}
      {acts.length > 0 ? (
        <>
          <h2>{text.acts}</h2>
          <ul>
            {acts.map(({ act, by, at }) => (
              <li key={at}>{text.actLine(text.act[act], by.name, formatTime(lang, at))}</li>
            ))}
          </ul>
        </>
      ) : null}
      <p>
        <a href={path('rubrics')}>{text.back}</a>
      </p>
    </Page>
  )
}

function Writing({ code, version, saved, form, answers, context, problems, added }: RubricProps): VNode {
  const lang = useLang()
  const { rubric: text } = useText()
  const isIn = ({ fields }: Section, { path: at }: Problem) => (at.split('.')[0] ?? '') in fields
  return (
    <PostForm action={path('rubric', { code, version })} enter={{ name: '_then', value: 'save' }}>
      <input type="hidden" name="_saved" value={saved} />
      {form.sections.map((section, i) => (
        <Details
          key={section.id}
          summary={titleOf(lang, section)}
          open={i === 0 || problems.some((problem) => isIn(section, problem))}
        >
          <SectionFields
            section={section}
            answers={answers}
            problems={problems}
            context={context}
            added={added}
          />
        </Details>
      ))}
      <Button name="_then" value="save">
        {text.save}
      </Button>
    </PostForm>
  )
}

function Reading({ form, answers, context }: RubricProps): VNode {
  const lang = useLang()
  return (
    <>
      {form.sections.map((section, i) => (
        <Details key={section.id} summary={titleOf(lang, section)} open={i === 0}>
          <SectionAnswers
            section={{ ...section, fields: lang === 'en' ? section.fields : inChinese(section.fields) }}
            answers={answers}
            context={context}
          />
        </Details>
      ))}
    </>
  )
}

/** Without the English texts, which a Chinese page has no use for. */
function inChinese({ en: _, ...fields }: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([key, field]) => [
      key,
      field.fields ? { ...field, fields: inChinese(field.fields) } : field,
    ]),
  )
}

function Publishing({
  code,
  version,
  annual,
  publishing,
  mayPublish,
}: RubricProps & { mayPublish: boolean }): VNode {
  const lang = useLang()
  const { rubric: text } = useText()
  if (!mayPublish) return <p class="hint">{text.notLead}</p>
  return (
    <>
      <h2>{text.publish}</h2>
      <PostForm action={path('publishRubric', { code, version })}>
        <TextInput
          name="validFrom"
          label={text.validFrom}
          hint={annual ? text.validFromHintYear : text.validFromHint}
          value={publishing?.validFrom}
          errors={messagesAt(lang, publishing?.problems ?? [], 'validFrom')}
          size="short"
        />
        <p class="hint">{text.publishHint}</p>
        <Button weight="grave">{text.publish}</Button>
      </PostForm>
    </>
  )
}
