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
/** A table has no more rows: what only informs must never keep a decision from being taken. */
const most = 100
const mostNamed = 8

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
  const place = labels(form, 'roster').zh
  const twice = [...Map.groupBy(doubles, ({ no }) => no).values()].map((same) => ({
    flag: told(same),
    place,
  }))
  return [...advice, ...twice].slice(0, most)
}

/** One line a park, however many firms it shares. */
function told(same: readonly Double[]): string {
  const codes = same.map(({ code }) => code)
  const named = codes.slice(0, mostNamed).join('、')
  const [one] = same
  const firms = codes.length > mostNamed ? `${named} 等 ${codes.length} 家` : named
  return `企业 ${firms} 同时列入“${one?.parkName}”（${one?.no}）的在园名册`
}
