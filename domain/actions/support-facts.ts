import type { Application } from '#domain/application.ts'
import { filingOf } from '#domain/filing.ts'
import { Funding } from '#domain/funding.ts'
import { matterIn } from '#domain/matter.ts'
import type { Matters, Tasks } from '#domain/ports.ts'
import { Practice } from '#domain/practice.ts'
import type { Task } from '#domain/task.ts'
import { besides } from '#domain/task-name.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { rowsOf } from '#schemas/operations/settle.ts'
import { str } from '#schemas/rule.ts'

export interface SupportFactsDeps {
  readonly matters: Matters
  readonly tasks: Tasks
}

/** What the forms about a request for funds, or about a best-practice case, know of it. */
export async function supportFacts(
  { matters, tasks }: SupportFactsDeps,
  task: Task,
  { id }: Application,
): Promise<Readonly<Record<string, unknown>>> {
  const about = matterIn(task.lane)
  if (about?.kind !== 'funding' && about?.kind !== 'practice') return {}
  const matter = await matters.load(id, about.kind, about.key)
  if (!matter) return {}
  if (about.kind === 'practice') {
    const { caseTitle, districtReview, consent, wanted, text } = Practice.parse(matter.data)
    const practice = str(text as Answers, 'practice')
    return { caseTitle, districtReview, consent, wanted, practice }
  }
  const { priority, ...rest } = Funding.parse(matter.data)
  const request = (filingOf(task, await tasks.ofCase(id, besides(task)))?.task.answers ?? {}) as Answers
  return { ...rest, ...(priority && { priority: '年度优秀，优先支持' }), kpi: rowsOf(request.kpi) }
}
