import type { VNode } from 'preact'
import type { Answers, FormContext, Problem } from '#schemas/fields/field.ts'
import type { Form, Section } from '#schemas/form.ts'
import { allFields } from '#schemas/operations/fields.ts'
import { Advice } from '#web/components/advice.tsx'
import { Button } from '#web/components/button.tsx'
import type { LockedChange } from '#web/components/locked-reason.tsx'
import { LockedReason } from '#web/components/locked-reason.tsx'
import { PostForm } from '#web/components/post-form.tsx'
import { isEmpty } from '#web/fields/answer.ts'
import { SectionFields } from '#web/fields/section-fields.tsx'
import { useLang } from '#web/layout/frame.ts'
import { titleOf } from '#web/messages/language.ts'

export interface RowActProps {
  readonly action: string
  readonly form: Form
  readonly answers: Answers
  readonly problems: readonly Problem[]
  readonly advice?: readonly Problem[]
  readonly context: FormContext
  readonly added?: string | undefined
  readonly locked?: LockedChange | undefined
  readonly button: string
  readonly grave?: boolean
}

/** A form about one row of the roster, with what a locked quarter asks besides. */
export function RowAct(props: RowActProps): VNode {
  const lang = useLang()
  const { action, form, answers, problems, advice = [], context, added, locked, button, grave } = props
  const sections = form.sections.map((section) => known(section, answers)).filter(hasFields)
  return (
    <PostForm action={action} enter={{ name: '_then', value: 'save' }}>
      <Advice advice={advice} />
      {locked ? <LockedReason {...locked} /> : null}
      {sections.map((section) => (
        <section key={section.id}>
          {sections.length > 1 ? <h2>{titleOf(lang, section)}</h2> : null}
          {section.intro ? (
            <p class="hint">{lang === 'en' ? (section.introEn ?? section.intro) : section.intro}</p>
          ) : null}
          <SectionFields
            section={section}
            page={allFields(form)}
            answers={answers}
            problems={problems}
            context={context}
            added={added}
          />
        </section>
      ))}
      <div class="buttons">
        <Button name="_then" value="save" weight={grave ? 'grave' : 'primary'}>
          {button}
        </Button>
      </div>
    </PostForm>
  )
}

/** Without what the system has not filled in: acts of their own do, later. */
function known(section: Section, answers: Answers): Section {
  const fields = Object.entries(section.fields).filter(
    ([key, { system }]) => !system || !isEmpty(answers[key]),
  )
  return { ...section, fields: Object.fromEntries(fields) }
}

const hasFields = ({ fields }: Section): boolean => Object.keys(fields).length > 0
