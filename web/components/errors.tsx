import type { VNode } from 'preact'
import type { Problem } from '#schemas/fields/field.ts'
import { Details } from '#web/components/details.tsx'
import { idOf } from '#web/components/id.ts'
import { useLang, useText } from '#web/layout/frame.ts'
import { inLanguage } from '#web/messages/language.ts'

export interface ErrorSummaryProps {
  problems: readonly Problem[]
  /** Address of the input that shows a problem; the same page when left out. */
  hrefFor?: (problem: Problem) => string
  title?: string
  /** Names the part of a long form a problem belongs to; many problems are then folded by part. */
  partOf?: (problem: Problem) => string
}

const mostAtOnce = 15

/** What is wrong, at the top of the page, each line leading to its input. */
export function ErrorSummary(props: ErrorSummaryProps): VNode | null {
  const { problems, title, partOf } = props
  const { common } = useText()
  if (problems.length === 0) return null
  return (
    <div class="errors" role="alert" aria-labelledby="errors-title" tabIndex={-1} data-island="focus">
      <h2 id="errors-title">{title ?? common.problems(problems.length)}</h2>
      {partOf && problems.length > mostAtOnce ? (
        [...Map.groupBy(problems, partOf)].map(([part, inside]) => (
          <Details key={part} summary={common.problemsIn(part, inside.length)}>
            <Lines {...props} problems={inside} />
          </Details>
        ))
      ) : (
        <Lines {...props} />
      )}
    </div>
  )
}

function Lines({ problems, hrefFor = anchor }: ErrorSummaryProps): VNode {
  const lang = useLang()
  return (
    <ul>
      {problems.map((problem) => (
        <li key={`${problem.path} ${problem.code}`}>
          <a href={hrefFor(problem)}>{inLanguage(lang, problem)}</a>
        </li>
      ))}
    </ul>
  )
}

export const anchor = (problem: { readonly path: string }): string => `#${idOf(problem.path)}`
