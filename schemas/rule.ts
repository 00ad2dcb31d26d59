import type { Answers, FormContext, Problem } from '#schemas/fields/field.ts'
import type { Rule } from '#schemas/form.ts'

/** Posted names a broken rule concerns; the first one shows the message. */
export type Places = readonly string[]

interface Words {
  readonly zh: string
  readonly en: string
}

/** A rule with one message: `find` gives the places of each breach. */
export function rule(
  id: string,
  words: Words,
  find: (answers: Answers, context: FormContext) => readonly Places[],
): Rule {
  const message = { code: id, ...words }
  return {
    id,
    messages: [message],
    check: (answers, context) =>
      find(answers, context).map(
        ([path = '', ...also]): Problem => ({
          path,
          ...(also.length > 0 ? { also } : {}),
          ...message,
        }),
      ),
  }
}

/** The places when the rule is broken, else none. */
export function when(broken: boolean, ...places: Places): readonly Places[] {
  return broken ? [places] : []
}

/** The number answered, or NaN: every comparison with it is false, so a rule stays silent until all is filled in. */
export function num(answers: Answers, key: string): number {
  const value = answers[key]
  return typeof value === 'number' ? value : Number.NaN
}

/** The text answered, or an empty one. */
export function str(answers: Answers, key: string): string {
  const value = answers[key]
  return typeof value === 'string' ? value : ''
}
