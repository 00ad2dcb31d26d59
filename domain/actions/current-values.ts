import type { Application } from '#domain/application.ts'
import { changeForms, changeIn } from '#domain/change.ts'
import type { Cases, Tasks } from '#domain/ports.ts'
import { ofForms } from '#domain/task-name.ts'
import type { Title } from '#domain/title.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { CLUSTERS } from '#schemas/reference/clusters.ts'
import { str } from '#schemas/rule.ts'

export interface CurrentDeps {
  readonly cases: Pick<Cases, 'submission'>
  readonly tasks: Pick<Tasks, 'ofCase'>
}

/** What holds now, by kind of change: what the register says, what the newest agreed report of the kind said, what the park applied with. */
export async function currentValues(
  { cases, tasks }: CurrentDeps,
  application: Application,
  title: Title,
): Promise<Readonly<Record<string, string>>> {
  const { id, round, changes = [] } = application
  const [submission, all] = await Promise.all([
    cases.submission(id, round),
    tasks.ofCase(id, ofForms(changeForms.change.report)),
  ])
  const agreed = new Set(changes.filter(({ status }) => status === 'agreed').map(({ no }) => no))
  const reports = all
    .filter((task) => task.status === 'decided' && task.form.id === changeForms.change.report)
    .map((task) => ({ no: changeIn(task.lane) ?? 0, task }))
    .filter(({ no }) => agreed.has(no))
    .sort((a, b) => a.no - b.no)
    .map(({ task }) => (task.status === 'decided' ? (task.answers as Answers) : {}))
  const reported = Object.fromEntries(
    reports.map((answers) => [str(answers, 'changeType'), str(answers, 'after')]),
  )
  return { ...appliedWith(submission?.answers ?? {}, title), ...reported, ...registered(title) }
}

/** What a report of a change leaves in the register. */
function registered({ officialName, operatorName }: Title): Readonly<Record<string, string>> {
  return {
    园区更名: officialName,
    运营机构更名: operatorName,
    运营机构变更: operatorName,
    合并重组: officialName,
  }
}

function appliedWith(answers: Answers, { leadIndustries }: Title): Readonly<Record<string, string>> {
  const industries = leadIndustries.map(
    ({ cluster, segment }) => CLUSTERS.find(({ code }) => code === cluster)?.name ?? segment,
  )
  const bounds = sides.flatMap(([key, side]) => {
    const said = str(answers, key)
    return said ? [`${side}至${said}`] : []
  })
  const legalRep = str(answers, 'legalRep')
  return {
    主导产业: industries.join('、'),
    ...(legalRep && { 法定代表人: legalRep }),
    ...(bounds.length > 0 && { '空间范围（四至）': bounds.join('；') }),
  }
}

const sides = [
  ['boundEast', '东'],
  ['boundSouth', '南'],
  ['boundWest', '西'],
  ['boundNorth', '北'],
] as const
