import type { Answers, Option } from '#schemas/fields/field.ts'
import { rowsOf } from '#schemas/operations/settle.ts'
import { str } from '#schemas/rule.ts'

/** The lead industries of an application, as the fact `leadIndustries` for the pages and imports of its roster. */
export function leadOptions(application: Answers): readonly Option[] {
  return rowsOf(application.leadIndustries).flatMap((row, i) => {
    const segment = str(row, 'segment')
    return segment === ''
      ? []
      : [{ value: String(i + 1), label: `${i + 1} ${segment}`, en: `${i + 1} ${segment}` }]
  })
}
