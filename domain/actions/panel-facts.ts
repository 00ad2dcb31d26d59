import type { Application } from '#domain/application.ts'
import { deviatingSheets, sheetTotal } from '#domain/averages.ts'
import type { Experts } from '#domain/expert.ts'
import { signedAgreement } from '#domain/expert.ts'
import { seatIn } from '#domain/panel.ts'
import { toCents } from '#domain/points.ts'
import { scorePark } from '#domain/score.ts'
import { judgedRows, quantRows } from '#domain/sheet-facts.ts'
import type { Task } from '#domain/task.ts'
import { dateOf } from '#domain/time.ts'
import { judgedMax } from '#schemas/rubrics/rubric.ts'
import type { Assessed } from './assess.ts'
import { assess, prepare } from './assess.ts'
import type { MeetingFactsDeps } from './meeting-facts.ts'
import { meetingFacts } from './meeting-facts.ts'

export interface PanelFactsDeps extends MeetingFactsDeps {
  readonly experts: Experts
}

type Facts = Readonly<Record<string, unknown>>

/** What the forms of a panel, of the visit and of the meeting know of the case; nothing for any other form. */
export async function panelFacts(
  deps: PanelFactsDeps,
  task: Task,
  application: Application,
  at: string,
): Promise<Facts> {
  switch (task.form.id) {
    case 'panel-draw':
      return proposalFacts(deps, application)
    case 'expert-invitation': {
      const expert = task.office ? await deps.experts.load(task.office) : undefined
      const year = Number(dateOf(at).slice(0, 4))
      return { agreementDue: !expert || !signedAgreement(expert, year) }
    }
    case 'score-sheet': {
      const { rubric, evidence } = await prepare(deps, task.caseId, panelOf(task, application))
      return sheetFacts({ rubric, score: scorePark(rubric, evidence, {}) })
    }
    case 'score-deviation': {
      const assessed = await assess(deps, task.caseId, panelOf(task, application))
      const own = assessed.sheets.find(({ seat }) => seat === seatIn(task.lane)?.no)
      return { ...sheetFacts(assessed), ownTotal: own && toCents(sheetTotal(own)) }
    }
    case 'panel-opinion':
      return opinionFacts(await assess(deps, task.caseId, panelOf(task, application)))
    case 'site-visit':
      return visitFacts(deps, application)
    case 'decision-meeting':
      return meetingFacts(deps, application)
    default:
      return {}
  }
}

function panelOf(task: Task, { panel = 0 }: Application): number {
  return seatIn(task.lane)?.panel ?? panel
}

/** Only what names or persons alone suggest has to be judged by a person; the rest is proved by records. */
async function proposalFacts(deps: PanelFactsDeps, { id, panel }: Application): Promise<Facts> {
  const proposal = panel === undefined ? undefined : await deps.cases.panel(id, panel)
  const open = (proposal?.conflicts ?? []).filter(({ verdict }) => verdict === undefined)
  return {
    conflicts: open.map(({ name, reason, evidence }) => ({
      who: name,
      relation: reason.zh,
      reason: evidence,
    })),
    unmet: proposal?.unmet.map(({ zh }) => zh),
  }
}

function sheetFacts({ rubric, score }: Pick<Assessed, 'rubric' | 'score'>): Facts {
  return { judged: judgedRows(rubric), quant: quantRows(score) }
}

function opinionFacts({ rubric, sheets, score, tasks }: Assessed): Facts {
  const far = deviatingSheets(sheets, rubric.panel, judgedMax(rubric)).map(({ id }) => id)
  const explained = tasks.filter((task) => task.status === 'decided' && task.form.id === 'score-deviation')
  return {
    trimmedMean: score.judgedScore,
    finalScore: score.total,
    deviations: sheets
      .filter(
        (sheet) => far.includes(sheet.id) || explained.some(({ lane }) => seatIn(lane)?.no === sheet.seat),
      )
      .map((sheet) => {
        const answer = explained.find(({ lane }) => seatIn(lane)?.no === sheet.seat)
        const said = answer?.status === 'decided' ? answer.answers.explanation : undefined
        return {
          sheet: `第 ${sheet.seat} 号专家，${toCents(sheetTotal(sheet))} 分`,
          note: typeof said === 'string' ? said : answer ? '已重新评分' : '未在期限内说明',
        }
      }),
  }
}

/** Whoever is close to the park does not visit it either. */
async function visitFacts({ cases }: PanelFactsDeps, { id, round, panel }: Application): Promise<Facts> {
  const [submission, newest] = await Promise.all([
    cases.submission(id, round),
    panel === undefined ? undefined : cases.panel(id, panel),
  ])
  const close = (newest?.conflicts ?? []).filter(({ verdict }) => verdict === 'confirmed')
  return {
    rosterSize: submission?.roster.length,
    recusedNames: [...new Set(close.map(({ name }) => name))],
  }
}
