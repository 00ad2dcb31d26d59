import type { VNode } from 'preact'
import type { Answer, Field, FormContext, Problem } from '#schemas/fields/field.ts'

export interface InputProps {
  field: Field
  /** The posted name, a path. */
  name: string
  value: Answer | undefined
  /** Problems of the whole form; each input picks its own. */
  problems: readonly Problem[]
  context: FormContext
  /** Inside a row of a table, where room is short. */
  inRow?: boolean
  /** The most the answer may be, where the row says so. */
  most?: Answer | undefined
  /** Table to which the person just asked to add rows. */
  added?: string | undefined
}

export interface ValueProps {
  field: Field
  value: Answer | undefined
  context: FormContext
}

/** How one kind of field is asked and how its answer reads. */
export interface FieldView {
  readonly Input: (props: InputProps) => VNode | null
  readonly Value: (props: ValueProps) => VNode
  /** A figure stands to the right in a column of a table. */
  readonly figure?: boolean
  /** Needs the whole width of a row. */
  readonly wide?: boolean
}
