import { words } from '#schemas/fields/choice.ts'
import type { Option } from '#schemas/fields/field.ts'

/** The four results of a year. */
export const BANDS: readonly Option[] = words({
  优秀: 'Excellent',
  良好: 'Good',
  合格: 'Passed',
  不合格: 'Failed',
})
