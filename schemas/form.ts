import type {
  Answers,
  Condition,
  Field,
  FormContext,
  Message,
  Posted,
  Problem,
} from '#schemas/fields/field.ts'

export interface Section {
  readonly id: string
  readonly title: string
  readonly en: string
  readonly intro?: string
  readonly introEn?: string
  readonly fields: { readonly [key: string]: Field }
}

/** A document to be attached. `accept` lists content kinds, checked by content and never by file name. */
export interface AttachmentSlot {
  readonly key: string
  readonly label: string
  readonly en: string
  readonly required: boolean
  readonly accept: readonly ('pdf' | 'jpg' | 'png' | 'xlsx' | 'geojson')[]
  readonly most: number
  /** At least so many files once any is asked for; one when not given. */
  readonly least?: number
  readonly when?: Condition
  readonly help?: string
  readonly helpEn?: string
}

/** A rule across fields. It returns the problems it finds; an advice never blocks. */
export interface Rule {
  readonly id: string
  readonly messages: readonly Message[]
  check(answers: Answers, context: FormContext): readonly Problem[]
}

export interface Form {
  readonly id: string
  readonly version: number
  /** The number of the paper form, such as F01. */
  readonly code: string
  readonly title: string
  readonly en: string
  readonly sections: readonly Section[]
  readonly rules: readonly Rule[]
  /** Rules whose problems are shown as advice only. */
  readonly advice: readonly Rule[]
  readonly attachments: readonly AttachmentSlot[]
  /** Key of the field whose answer moves the workflow, where the form decides something. */
  readonly decision?: string
  /** What the page begins with, before anything is kept. */
  readonly begins?: Answers | ((context: FormContext) => Answers)
  /** What the person confirms with: the own name typed (when not given), or a code mailed on request. */
  readonly confirm?: 'name' | 'code'
  /** Fills the calculated and system answers from the rest. */
  readonly compute?: (answers: Answers, context: FormContext) => Answers
  /** Keys that a rule ties together: to unlock one for a correction is to unlock the others. */
  readonly together?: readonly (readonly string[])[]
  /** Keys that open along with another one, but not the other way round: declared figures with the roster they are held against. */
  readonly opens?: { readonly [key: string]: readonly string[] }
}

/** The operations every form has; see schemas/operations/. */
export interface FormOperations {
  /** Reads one section (or the whole form) from a post on top of earlier answers. Locked, system and unknown fields keep their earlier answers. */
  decode(
    form: Form,
    posted: Posted,
    earlier: Answers,
    scope: { section?: string; unlocked?: readonly string[] },
  ): Answers
  /** Recomputes calculated answers and drops the answers of hidden conditional fields. */
  settle(form: Form, answers: Answers, context: FormContext): Answers
  /** Problems that block a submission; a draft has none. */
  check(form: Form, answers: Answers, context: FormContext): Problem[]
  advise(form: Form, answers: Answers, context: FormContext): Problem[]
  messages(form: Form): readonly Message[]
}
