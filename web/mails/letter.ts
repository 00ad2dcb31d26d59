/** What a mail says, before it is set as text and as HTML. */
export interface Letter {
  readonly subject: string
  readonly paragraphs: readonly string[]
  /** A list told once and in full. */
  readonly items?: readonly string[]
  /** A code to be typed, set large. */
  readonly code?: string
  /** The one thing to do. */
  readonly action?: { readonly label: string; readonly url: string }
  /** Said after the action. */
  readonly after?: readonly string[]
}
