import type { Answers } from '#schemas/fields/field.ts'

/** An uploaded document, once its content was looked at; `refused` names why it was not taken. */
export type StoredFile = {
  id: string
  /** The case or the task it belongs to. */
  owner: string
  slot: string
  name: string
  size: number
  key: string
  /** The stored bytes that were looked at: an upload over them makes another version. */
  versionId: string
  receivedAt: string
} & (
  | { status: 'accepted'; sha256: string; contentType: string }
  | { status: 'refused'; reason: RefusedBecause }
)
export type RefusedBecause = 'content' | 'closed' | 'full'
export type AcceptedFile = Extract<StoredFile, { status: 'accepted' }>

/** What was handed in, as it was: never changed once stored. */
export interface Submission {
  readonly caseId: string
  readonly round: number
  readonly form: { readonly id: string; readonly version: number }
  readonly at: string
  readonly answers: Answers
  readonly roster: readonly Answers[]
  readonly files: readonly AcceptedFile[]
}

/** One saved part of a form being filled in: a section, the roster, or a task's form. */
export interface Draft {
  readonly part: string
  readonly answers: Answers
  readonly version: number
  readonly savedAt: string
  /** The open page that saved it last; a page never conflicts with its own earlier save. */
  readonly editor?: string
}
