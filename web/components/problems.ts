import type { Problem } from '#schemas/fields/field.ts'
import type { Lang } from '#web/messages/language.ts'
import { inLanguage } from '#web/messages/language.ts'

/** Messages to show at one input: its own, and those of rules that also concern it. */
export const messagesAt = (lang: Lang, problems: readonly Problem[], name: string): readonly string[] => [
  ...new Set(
    problems
      .filter((problem) => problem.path === name || problem.also?.includes(name))
      .map((problem) => inLanguage(lang, problem)),
  ),
]

/** Problems of a name and of everything below it. */
export const problemsUnder = (problems: readonly Problem[], name: string): readonly Problem[] =>
  problems.filter(
    ({ path, also = [] }) =>
      path === name ||
      path.startsWith(`${name}.`) ||
      also.some((one) => one === name || one.startsWith(`${name}.`)),
  )
