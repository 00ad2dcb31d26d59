import type { Answers, FormContext } from '#schemas/fields/field.ts'
import { numberFact, rowsFact } from '#schemas/forms/facts.ts'
import { INDICATORS } from '#schemas/monitoring/indicators.ts'

const NUMBERS = INDICATORS.filter(({ counted, column }) => counted && column === undefined)
const TABLES: { readonly [key: string]: readonly string[] } = {
  ladderCounts: ['rung', 'firms'],
  exits: ['way', 'firms'],
  investProjects: ['state', 'projects'],
  events: ['type', 'times'],
  firmFinancing: ['way', 'amount'],
}

/** What of a quarter only the system gives: nobody types it. */
export function counted(computed: Answers): Answers {
  const facts: FormContext = { ...computed, today: '' }
  return Object.assign(
    {},
    ...NUMBERS.map(({ value }) => numberFact(facts, value)),
    ...Object.entries(TABLES).map(([key, columns]) => {
      const rows = rowsFact(facts, key, columns)
      return rows.length > 0 ? { [key]: [...rows] } : {}
    }),
  )
}
