import { choice, words } from '#schemas/fields/choice.ts'
import type { FormContext, Option } from '#schemas/fields/field.ts'

/** The four results of a year. */
export const BANDS: readonly Option[] = words({
  优秀: 'Excellent',
  良好: 'Good',
  合格: 'Passed',
  不合格: 'Failed',
})

/** Those the rubric of the year knows: with three, 良好 is part of 合格. */
function bandsIn({ threeBands }: FormContext): readonly Option[] {
  return threeBands === true ? BANDS.filter(({ value }) => value !== '良好') : BANDS
}

/** A result of the year. Fact the context brings: threeBands. */
export function bandChoice(label: string, en: string) {
  return choice(label, en, bandsIn).remembering(BANDS)
}
