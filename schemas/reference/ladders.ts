/** One rung: so many working days after the due date (negative: before), do this. */
export type Rung = {
  readonly workingDays: number
  readonly act: 'remind' | 'add-deputy' | 'tell-city' | 'expire' | 'give-up'
}

/** Who is reminded and told when, by name. No rung decides a question of merit; `expire` closes a lapsed correction as the programme says, `give-up` frees the seat of an expert who did not answer. */
export const ladders: { readonly [name: string]: readonly Rung[] } = {
  office: [
    { workingDays: -3, act: 'remind' },
    { workingDays: 0, act: 'remind' },
    { workingDays: 2, act: 'remind' },
    { workingDays: 3, act: 'add-deputy' },
    { workingDays: 5, act: 'tell-city' },
  ],
  correction: [
    { workingDays: -2, act: 'remind' },
    { workingDays: 0, act: 'remind' },
    { workingDays: 0, act: 'expire' },
  ],
  expert: [
    { workingDays: -2, act: 'remind' },
    { workingDays: 0, act: 'remind' },
    { workingDays: 1, act: 'give-up' },
  ],
  /** A park's report: ten working days after it was due, it is missing. Source: F08 R4. */
  report: [
    { workingDays: -3, act: 'remind' },
    { workingDays: 0, act: 'remind' },
    { workingDays: 2, act: 'remind' },
    { workingDays: 5, act: 'remind' },
    { workingDays: 10, act: 'give-up' },
  ],
  head: [
    { workingDays: -1, act: 'remind' },
    { workingDays: 0, act: 'remind' },
    { workingDays: 2, act: 'tell-city' },
  ],
}
