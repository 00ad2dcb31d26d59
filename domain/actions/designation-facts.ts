import type { Application } from '#domain/application.ts'
import { designationForm } from '#domain/designation.ts'
import type { Cases } from '#domain/ports.ts'
import type { Task } from '#domain/task.ts'
import { rowsOf } from '#schemas/operations/settle.ts'
import { CLUSTERS } from '#schemas/reference/clusters.ts'
import { districtById } from '#schemas/reference/find-district.ts'
import { str } from '#schemas/rule.ts'

/** What the letter of designation takes over from the application and from the notice. */
export async function designationFacts(
  cases: Cases,
  task: Task,
  { id, round, districtId, notice }: Application,
): Promise<Readonly<Record<string, unknown>>> {
  if (task.form.id !== designationForm) return {}
  const { answers = {} } = (await cases.submission(id, round)) ?? {}
  return {
    noticeEndOn: notice?.endOn,
    operatorName: str(answers, 'operatorName'),
    district: districtId === undefined ? undefined : districtById(districtId)?.name,
    leadIndustries: rowsOf(answers.leadIndustries).map(
      (row) => CLUSTERS.find(({ code }) => code === str(row, 'clusterCode'))?.name ?? str(row, 'segment'),
    ),
  }
}
