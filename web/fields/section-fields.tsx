import type { VNode } from 'preact'
import type { Answers, Condition, Field, Fields, FormContext, Problem } from '#schemas/fields/field.ts'
import { holds } from '#schemas/fields/row.ts'
import type { Section } from '#schemas/form.ts'
import { Ask } from '#web/fields/ask.tsx'

export interface SectionFieldsProps {
  section: Section
  /** Every field on the same page, when there are more than those of the section. */
  page?: Fields
  answers: Answers
  problems: readonly Problem[]
  context: FormContext
  /** Keys open for a correction; everything when left out. */
  unlocked?: ReadonlySet<string> | undefined
  /** Table to which the person just asked to add rows. */
  added?: string | undefined
}

/** All fields of one section, to be filled in. */
export function SectionFields({
  section,
  page = section.fields,
  answers,
  unlocked,
  ...rest
}: SectionFieldsProps): VNode {
  return (
    <>
      {Object.entries(section.fields)
        .filter(([, field]) => isOffered(field, page, answers))
        .map(([key, field]) => (
          <Ask
            key={key}
            {...rest}
            field={field}
            name={key}
            value={answers[key]}
            siblings={page}
            locked={unlocked !== undefined && !unlocked.has(key)}
          />
        ))}
    </>
  )
}

/** A condition on another page, or on what the system knows, is settled already; one on this page is left to the person. */
const isOffered = ({ when, unseen }: Field, page: Fields, answers: Answers): boolean =>
  !unseen && (when === undefined || mayHold(when, page, answers))

const mayHold = ({ and, ...own }: Condition, page: Fields, answers: Answers): boolean =>
  (page[own.field]?.system === false || holds(own, answers)) &&
  (and === undefined || mayHold(and, page, answers))
