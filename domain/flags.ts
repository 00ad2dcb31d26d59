import type { FormContext } from '#schemas/fields/field.ts'
import type { Form } from '#schemas/form.ts'
import { advise } from '#schemas/operations/check.ts'
import { labels } from '#schemas/operations/labels.ts'
import type { Submission } from './submission.ts'

/** Something in a submission an officer should look at: what, and where. It decides nothing. */
export type Flag = { readonly flag: string; readonly place: string }

export interface Double {
  readonly code: string
  readonly no: string
  readonly parkName: string
}

const longest = 300

/** What the system noticed: advice the applicant left standing, and firms that are in another park's roster too. */
export function flagsOf(
  form: Form,
  submission: Submission,
  context: FormContext,
  doubles: readonly Double[],
): Flag[] {
  const advice = advise(form, submission.answers, context).map(({ path, zh }) => ({
    flag: zh.slice(0, longest),
    place: labels(form, path).zh,
  }))
  const twice = doubles.map(({ code, no, parkName }) => ({
    flag: `企业 ${code} 同时列入“${parkName}”（${no}）的在园名册`,
    place: labels(form, 'roster').zh,
  }))
  return [...advice, ...twice]
}
