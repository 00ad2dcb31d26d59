/** The time a workflow lives in. It may jump forward; listeners are told when it does. */
export interface Clock {
  now(): Date
  onChange(listener: () => void): () => void
}
