import type { Application } from '#domain/application.ts'
import { designationForm } from '#domain/designation.ts'
import type { Cases, Titles } from '#domain/ports.ts'
import type { Task } from '#domain/task.ts'
import { isLive, mayBeTakenOver } from '#domain/title.ts'
import { rowsOf } from '#schemas/operations/settle.ts'
import { CLUSTERS } from '#schemas/reference/clusters.ts'
import { districtById } from '#schemas/reference/find-district.ts'
import { str } from '#schemas/rule.ts'

export interface DesignationFactsDeps {
  readonly cases: Pick<Cases, 'submission'>
  readonly titles: Pick<Titles, 'all'>
}

/** What the letter of designation takes over from the application and from the notice. */
export async function designationFacts(
  { cases, titles }: DesignationFactsDeps,
  task: Task,
  { id, round, districtId, notice, covers = [] }: Application,
): Promise<Readonly<Record<string, unknown>>> {
  if (task.form.id !== designationForm) return {}
  const [submission, all] = await Promise.all([cases.submission(id, round), titles.all()])
  const { answers = {} } = submission ?? {}
  return {
    noticeEndOn: notice?.endOn,
    operatorName: str(answers, 'operatorName'),
    district: districtId === undefined ? undefined : districtById(districtId)?.name,
    merging: all
      .filter((title) => mayBeTakenOver(title) && (isLive(title) || covers.includes(title.titleNo)))
      .map(({ titleNo, officialName }) => ({ value: titleNo, label: `${titleNo} ${officialName}` })),
    leadIndustries: rowsOf(answers.leadIndustries).map(
      (row) => CLUSTERS.find(({ code }) => code === str(row, 'clusterCode'))?.name ?? str(row, 'segment'),
    ),
  }
}
