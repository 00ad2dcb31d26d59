import type { Application } from '#domain/application.ts'
import type { Effect } from '#domain/effect.ts'
import type { Fact } from '#domain/event.ts'
import type { NamedConflict, Panel, SeatState } from '#domain/panel.ts'
import { hasLeft, seated, seatIn, seatOf } from '#domain/panel.ts'
import type { Task } from '#domain/task.ts'

export const panelDraw = 'panel-draw'
export const invitation = 'expert-invitation'
export const sheet = 'score-sheet'
export const deviation = 'score-deviation'

type Asked = Pick<Task, 'lane' | 'form'>
type Decided = Extract<Task, { status: 'decided' }>

/** The panel after one of its experts was asked: an invited expert holds the seat. */
export function afterAsking(panel: Panel, task: Asked): Panel {
  const seat = seatIn(task.lane)
  return seat && task.form.id === invitation ? seated(panel, seat.no, 'invited') : panel
}

/** What an answer makes of a seat; undefined when it leaves the seat as it is. */
function stateAfter(form: string, decision: string): SeatState | undefined {
  switch (`${form} ${decision}`) {
    case `${invitation} 接受`:
      return 'accepted'
    case `${invitation} 不接受`:
      return 'declined'
    case `${invitation} 回避`:
    case `${sheet} 申请回避`:
      return 'recused'
    case `${sheet} 提交评分`:
      return 'scored'
    default:
      return undefined
  }
}

/** The panel after the city confirmed or rejected it, or one of its experts answered. @throws panel.changed when the seat was given up meanwhile */
export function afterAnswer(panel: Panel, task: Decided): Panel {
  if (task.form.id === panelDraw) return afterProposal(panel, task)
  const seat = seatIn(task.lane)
  const state = stateAfter(task.form.id, task.decision)
  return seat && state ? seated(panel, seat.no, state, textOf(task.answers.reason)) : panel
}

/** The panel after an expert let the time pass: the seat is free for a reserve. */
export function afterSilence(panel: Panel, task: Asked): Panel {
  const seat = seatIn(task.lane)
  const frees = task.form.id === invitation || task.form.id === sheet
  if (!seat || !frees || hasLeft(seatOf(panel, seat.no))) return panel
  return seated(panel, seat.no, 'overdue')
}

const verdicts: { readonly [word: string]: 'confirmed' | 'dismissed' } = {
  确认回避: 'confirmed',
  不构成回避: 'dismissed',
}

/** The confirmed panel begins; a rejected one is replaced. What was found about each person is judged once and stays judged. */
function afterProposal(panel: Panel, { decision, answers, decidedBy }: Decided): Panel {
  const rows = Array.isArray(answers.conflicts) ? answers.conflicts : []
  const open = panel.conflicts.filter(({ verdict }) => verdict === undefined)
  const judged = new Map(open.map((conflict, row) => [conflict, rows[row]]))
  return {
    ...panel,
    status: decision === '确认专家组' ? 'assessing' : 'replaced',
    conflicts: panel.conflicts.map((conflict) => {
      const row = judged.get(conflict)
      const verdict = verdicts[textOf(row?.verdict) ?? '']
      return verdict
        ? { ...conflict, verdict, verdictBy: decidedBy.name, verdictReason: textOf(row?.note) }
        : conflict
    }),
  }
}

/** Officers whose closeness to the park was confirmed may no longer read or act. */
export function recusals(application: Application, panel: Panel): Pick<Application, 'recused'> {
  const { recused = [] } = application
  const all = [...recused, ...newlyRecused(application, panel).map(({ who }) => who)]
  return all.length > 0 ? { recused: all } : {}
}

/** Who is recused by a decision, each with what was said about it; for the city alone, as the panel is. */
export function recusalFacts(
  application: Application,
  panel: Panel | undefined,
  { decidedAt: at, decidedBy: actor }: Pick<Decided, 'decidedAt' | 'decidedBy'>,
): Fact[] {
  if (!panel) return []
  return newlyRecused(application, panel).map(({ name: to, evidence, verdictReason: reason = evidence }) => ({
    at,
    type: 'officer.recused',
    actor,
    sealed: { to, reason },
  }))
}

function newlyRecused({ recused = [] }: Application, { conflicts }: Panel): NamedConflict[] {
  const officers = conflicts.filter(({ who, verdict }) => verdict === 'confirmed' && who.includes('@'))
  const once = new Map(officers.map((conflict) => [conflict.who, conflict]))
  return [...once.values()].filter(({ who }) => !recused.includes(who))
}

/** What the pool of experts has to remember of a decision: that the year's agreement was signed. */
export function expertNotes(task: Decided): Effect[] {
  const agreed = task.form.id === invitation && task.answers.agreement === true && task.office
  return agreed
    ? [{ kind: 'note-expert', expertId: agreed, what: 'agreed', key: task.id, at: task.decidedAt }]
    : []
}

/** A score sheet that did not come counts against the expert. */
export function missNotes(
  { id, caseNo, form, office }: Pick<Task, 'id' | 'caseNo' | 'form' | 'office'>,
  at: string,
): Effect[] {
  return form.id === sheet && office
    ? [{ kind: 'note-expert', expertId: office, what: 'missed', key: id, about: caseNo, at }]
    : []
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)
