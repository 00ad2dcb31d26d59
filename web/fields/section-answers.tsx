import type { VNode } from 'preact'
import type { Answers, FormContext, Problem } from '#schemas/fields/field.ts'
import { shownKeys } from '#schemas/fields/row.ts'
import type { Section } from '#schemas/form.ts'
import { idOf } from '#web/components/id.ts'
import { problemsUnder } from '#web/components/problems.ts'
import { SummaryList } from '#web/components/summary-list.tsx'
import { isEmpty } from '#web/fields/answer.ts'
import { viewOf } from '#web/fields/registry.ts'
import { useLang, useText } from '#web/layout/frame.ts'
import { inLanguage, labelOf } from '#web/messages/language.ts'

export interface SectionAnswersProps {
  section: Section
  /** All answers of the form; conditions may look into other sections. */
  answers: Answers
  context: FormContext
  problems?: readonly Problem[]
  /** Where the section is edited. */
  changeHref?: string | undefined
}

/** The answers of one section, to be read. */
export function SectionAnswers({
  section,
  answers,
  context,
  problems = [],
  changeHref,
}: SectionAnswersProps): VNode {
  const lang = useLang()
  const { common } = useText()
  const shown = shownKeys(section.fields, answers)
  return (
    <SummaryList
      rows={Object.entries(section.fields)
        .filter(([key, field]) => shown.has(key) && !(field.system && isEmpty(answers[key])))
        .map(([key, field]) => {
          const { Value, wide } = viewOf(field.kind)
          return {
            id: idOf(key),
            wide: wide ?? false,
            label: labelOf(lang, field),
            value: <Value field={field} value={answers[key]} context={context} />,
            errors: [...new Set(problemsUnder(problems, key).map((problem) => inLanguage(lang, problem)))],
            action:
              changeHref && !field.system
                ? { href: `${changeHref}#${idOf(key)}`, name: common.change }
                : undefined,
          }
        })}
    />
  )
}
