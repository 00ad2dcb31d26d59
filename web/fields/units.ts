import type { Field } from '#schemas/fields/field.ts'
import { useText } from '#web/layout/frame.ts'

/** The unit of a field in the language of the page. */
export function useUnits() {
  const { units } = useText()
  const words: { readonly [unit: string]: string | undefined } = units
  return { unitOf: (field: Field) => (field.unit ? (words[field.unit] ?? field.unit) : '') }
}
