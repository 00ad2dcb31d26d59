import type { VNode } from 'preact'
import type { Problem } from '#schemas/fields/field.ts'
import { idOf } from '#web/components/id.ts'
import { useLang, useText } from '#web/layout/frame.ts'
import { inLanguage } from '#web/messages/language.ts'

export interface ErrorSummaryProps {
  problems: readonly Problem[]
  /** Address of the input that shows a problem; the same page when left out. */
  hrefFor?: (problem: Problem) => string
  title?: string
}

/** What is wrong, at the top of the page, each line leading to its input. */
export function ErrorSummary({ problems, hrefFor = anchor, title }: ErrorSummaryProps): VNode | null {
  const lang = useLang()
  const { common } = useText()
  if (problems.length === 0) return null
  return (
    <div class="errors" role="alert" aria-labelledby="errors-title" tabIndex={-1} data-island="focus">
      <h2 id="errors-title">{title ?? common.problems(problems.length)}</h2>
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.path} ${problem.code}`}>
            <a href={hrefFor(problem)}>{inLanguage(lang, problem)}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}

export const anchor = (problem: { readonly path: string }): string => `#${idOf(problem.path)}`
