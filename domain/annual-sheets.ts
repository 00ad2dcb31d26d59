import type { ExpertSheet } from '#domain/sheets.ts'
import { marksIn } from '#domain/sheets.ts'
import type { Task } from '#domain/task.ts'

export const judgementForm = 'annual-judgement'

/** The newest signed sheet of each reviewer of a year, in the order of their lanes: `evaluation:<year>:<part>`. */
export function annualSheets(tasks: readonly Task[], year: string): readonly ExpertSheet[] {
  const lane = `evaluation:${year}:`
  const signed = tasks.flatMap((task) => {
    const isSheet = task.form.id === judgementForm && task.lane?.startsWith(lane)
    return isSheet && task.status === 'decided' && task.decision === '提交评分' ? [task] : []
  })
  const newest = new Map(
    signed
      .sort((a, b) => a.decidedAt.localeCompare(b.decidedAt))
      .map((task) => [task.office ?? task.lane, task]),
  )
  return [...newest.values()]
    .sort((a, b) => partOf(a).localeCompare(partOf(b), 'en', { numeric: true }))
    .map((task, i) => ({
      id: task.id,
      seat: i + 1,
      expertId: task.office ?? '',
      name: task.holders.at(-1)?.name ?? '',
      signedAt: task.decidedAt,
      ...marksIn(task.answers),
    }))
}

function partOf({ lane = '' }: Task): string {
  return lane.split(':')[2] ?? ''
}
