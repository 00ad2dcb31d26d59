import type * as z from 'zod/mini'

/** A stored value: JSON only. Money is a number in 万元 with 2 decimals, dates are `YYYY-MM-DD`, percentages 0–100. */
export type Answer = string | number | boolean | null | string[] | Answers | Answers[]
export type Answers = { [key: string]: Answer | undefined }

/** What a browser posted: field name → every value sent under that name. Names are paths, `leadIndustries.0.clusterCode`. */
export type Posted = ReadonlyMap<string, readonly string[]>

export interface Message {
  readonly code: string
  readonly zh: string
  readonly en: string
}

/** Something to correct. `path` is the posted name of the input that shows it; a rule across fields names each field it concerns. */
export interface Problem extends Message {
  readonly path: string
  readonly also?: readonly string[]
}

export interface Option {
  readonly value: string
  readonly label: string
  readonly en?: string
  readonly hint?: string
  readonly hintEn?: string
}

/** Facts a check may need that are not in the answers. `today` is the Chongqing date. */
export interface FormContext {
  readonly today: string
  readonly [fact: string]: unknown
}

/** Shown (and required) only while another answer of the same form or row has one of these values. */
export interface Condition {
  readonly field: string
  readonly is?: readonly (string | number | boolean)[]
  readonly not?: readonly (string | number | boolean)[]
  /** What must hold besides, of an answer the system gives: the browser watches only the first. */
  readonly and?: Condition
}

export interface Field {
  /** The name under which the page looks up how to show this field. */
  readonly kind: string
  readonly label: string
  readonly en: string
  readonly help?: string
  readonly helpEn?: string
  readonly unit?: string
  readonly optional: boolean
  /** Filled in by the system or calculated; never taken from a post. */
  readonly system: boolean
  /** Personal data: masked wherever it is shown until somebody asks to see it. */
  readonly personal: boolean
  readonly when?: Condition
  /** Schema of one answered value. */
  readonly schema: z.ZodMiniType
  /** Choices that may depend on the date or on other facts. */
  readonly options?: (context: FormContext) => readonly Option[]
  /** Every option there ever was: an old answer stays readable after its option has ended. */
  readonly everyOption?: () => readonly Option[]
  /** Columns of a table, or parts of a composite. */
  readonly fields?: Fields
  /** How many characters or rows at most, for inputs that show it. */
  readonly limit?: number
  /** Rows a table always has, shown with their first columns fixed. */
  readonly preset?: readonly Answers[]
  /** The same where the rows depend on the day. `settle` puts them into the answers; their fixed columns are system fields. */
  readonly presetFor?: (context: FormContext) => readonly Answers[]
  /** Settles conditions of other fields and is never shown where a form is filled in. */
  readonly unseen?: boolean
  /** The column of the same row that holds the most this answer may be; shown beside the input. */
  readonly outOf?: string
  /** What helps to answer one of the rows that are given, opened when it is wanted. */
  readonly guide?: (context: FormContext, row: number) => readonly Pick<Message, 'zh' | 'en'>[]
  /** Adds up a column of a table of the same form while it is filled in. */
  readonly sumOf?: { readonly table: string; readonly column: string }
  /** Reads what was posted under `name`. Nothing typed gives undefined; text that cannot be read is kept as typed, so that check() names it and nothing is lost. */
  decode(posted: Posted, name: string): Answer | undefined
  /** Problems of an answered value (never "required": the form asks that). `path` is the posted name. */
  check(value: Answer, path: string, context: FormContext): Problem[]
  /** Every message this field can produce, "required" included. */
  messages(): readonly Message[]
}

export type Fields = { readonly [key: string]: Field }
