import type { Application } from '#domain/application.ts'
import { changeForms, changeIn } from '#domain/change.ts'
import { filingOf } from '#domain/filing.ts'
import type { Tasks } from '#domain/ports.ts'
import type { Task } from '#domain/task.ts'
import { inLane } from '#domain/task-name.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { str } from '#schemas/rule.ts'

/** What the offices' forms know of a change: what the park reported, the district's opinion, and whether it came too late. */
export async function changeFacts(
  { tasks }: { readonly tasks: Tasks },
  task: Task,
  application: Application,
): Promise<Readonly<Record<string, unknown>>> {
  const no = changeIn(task.lane)
  const line = application.changes?.find((one) => one.no === no)
  if (!line) return {}
  const all = await tasks.ofCase(application.id, inLane(task.lane))
  const report = (filingOf(task, all)?.task.answers ?? {}) as Answers
  const opinion = all.findLast(
    ({ form, status }) => status === 'decided' && form.id === changeForms[line.kind].district,
  )
  return {
    changeType: line.what,
    before: str(report, 'before'),
    after: str(report, 'after'),
    exitReason: str(report, 'reason'),
    districtOpinion: opinion?.status === 'decided' ? opinion.decision : '',
    ...(line.late && { late: '逾期报告（超过变更日期3个月），须核查' }),
  }
}
