import type { VNode } from 'preact'
import { useText } from '#web/layout/frame.ts'

/** A problem named by row and column, in the reader's language. */
export interface RowProblem {
  /** 1-based, as in the imported file or in the roster. */
  readonly row: number
  /** Such as “D 列 统一社会信用代码”. */
  readonly column: string
  readonly message: string
}

/** What kept a file or a paste from being taken over, at the top of the page. */
export function RowProblems({ problems }: { problems: readonly RowProblem[] }): VNode | null {
  const { roster: text, common } = useText()
  if (problems.length === 0) return null
  return (
    <div class="errors" role="alert" aria-labelledby="errors-title" tabIndex={-1} data-island="focus">
      <h2 id="errors-title">{common.problems(problems.length)}</h2>
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.row} ${problem.column} ${problem.message}`}>
            {text.problemAt(problem.row, problem.column, problem.message)}
          </li>
        ))}
      </ul>
    </div>
  )
}
