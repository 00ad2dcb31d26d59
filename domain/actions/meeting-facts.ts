import type { Application } from '#domain/application.ts'
import { isOut } from '#domain/application.ts'
import { examinationIn, examining, recommendedOn } from '#domain/examination.ts'
import type { Pipeline } from '#domain/pipeline.ts'
import type { Ranked } from '#domain/ranking.ts'
import { ranking } from '#domain/ranking.ts'
import type { ExpertSheet } from '#domain/sheets.ts'
import type { Task } from '#domain/task.ts'
import { obstacles } from '#domain/verdict.ts'
import type { AssessDeps, Assessed } from './assess.ts'
import { assess } from './assess.ts'

export interface MeetingFactsDeps extends AssessDeps {
  readonly pipeline: Pipeline
}

const visiting = 'site-visit'
const meeting = 'decision-meeting'

/** Below this share of firms as declared a false declaration (V5) has to be looked into; source: the programme's rules for visits. */
const suspiciousRate = 60

/** What the meeting knows of a park: its score and place, whom the rubric cannot tell it from, and what is still suspected. */
export async function meetingFacts(
  deps: MeetingFactsDeps,
  application: Application,
): Promise<Readonly<Record<string, unknown>>> {
  const { id, score, batchId } = application
  if (!score) return {}
  const [own, lines] = await Promise.all([
    assess(deps, id, score.panel, [examining, visiting]),
    deps.pipeline.inBatch(batchId),
  ])
  const others = lines.filter(({ caseId, status }) => caseId !== id && !isOut(status))
  const level = await levelWith(
    deps,
    others.filter(({ total }) => total === score.total).map(({ caseId }) => caseId),
  )
  const places = ranking(own.rubric, [own, ...level].map(ranked))
  const { place = 1, tiedWith = [] } = places.find(({ caseId }) => caseId === id) ?? {}
  return {
    total: score.total,
    rank: others.filter(({ total = 0 }) => total > score.total).length + place,
    passes: obstacles(own.rubric, own.score, examinationIn(own.tasks).vetoes).length === 0,
    tied: level.filter(({ application: { id: other } }) => tiedWith.includes(other)).map(named),
    suspicions: suspicionsIn(own.tasks, own.sheets),
  }
}

/** Parks with the same total, as their panels have them. */
async function levelWith(deps: MeetingFactsDeps, ids: readonly string[]): Promise<Assessed[]> {
  const found = await Promise.all(
    ids.map(async (id) => {
      const panel = (await deps.cases.load(id))?.score?.panel
      return panel === undefined ? undefined : assess(deps, id, panel, [meeting])
    }),
  )
  return found.filter((one) => one !== undefined)
}

function ranked({ application, score, evidence, tasks }: Assessed): Ranked {
  return { caseId: application.id, score, evidence, recommendedOn: recommendedOn(tasks) }
}

/** A park by number and name, with what the meeting has said of it. */
function named({ application: { no, parkName }, tasks }: Assessed): string {
  const said = tasks.findLast(({ status, form }) => status === 'decided' && form.id === meeting)
  return `${no} ${parkName}（${said?.status === 'decided' ? said.decision : '尚未审定'}）`
}

/** Grounds for a veto that experts suspect, and a visit that found fewer firms than declared: the meeting has to settle them. */
function suspicionsIn(tasks: readonly Task[], sheets: readonly ExpertSheet[]): string[] {
  const answersOf = (id: string) => {
    const task = tasks.find((one) => one.id === id)
    return task?.status === 'decided' ? task.answers : {}
  }
  const said = sheets.flatMap(({ id, seat }) => {
    const { vetoSuspicion } = answersOf(id)
    return typeof vetoSuspicion === 'string' ? [`第 ${seat} 号专家：${vetoSuspicion}`] : []
  })
  const visit = tasks.findLast((task) => task.status === 'decided' && task.form.id === visiting)
  const rate = visit?.status === 'decided' ? visit.answers.sampleMatchRate : undefined
  return typeof rate === 'number' && rate < suspiciousRate
    ? [...said, `实地核查抽查相符率 ${rate}%，低于 ${suspiciousRate}%`]
    : said
}
