import { DomainError } from '#domain/errors.ts'
import { answerOn } from '#domain/evaluation.ts'
import { RECTIFY, REMOVE, WARN } from '#domain/measures.ts'
import { issueRectification } from '#domain/rectification.ts'
import { proposeRemoval } from '#domain/removal.ts'
import type { Title } from '#domain/title.ts'
import { moveBetween } from '#domain/title.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { str } from '#schemas/rule.ts'
import type { EvaluateDeps } from './evaluate-park.ts'
import type { About, Evolved, Evolving } from './evolve-evaluation.ts'
import { evolve } from './evolve-evaluation.ts'
import { movedTitle, moveNews } from './move-title.ts'

export const consequenceForm = 'annual-consequence'

/** Carries out what the city decided for the title after a year's result: a warning, a rectification, or the proposal to remove it. */
export function createCarryMeasure(deps: EvaluateDeps) {
  return async (about: About): Promise<{ measure: string }> => {
    const { evaluation } = await evolve(deps, { ...about, forms: [consequenceForm] }, async (now) => {
      const task = answerOn(now.tasks, about.year, consequenceForm)
      const { titleNo } = now.application
      const title = titleNo === undefined ? undefined : await deps.titles.load(titleNo)
      if (now.matter.status !== 'published' || now.evaluation.measure !== undefined || !task || !title)
        return undefined
      const reason = str(task.answers as Answers, 'reason')
      const { decision: measure, decidedBy: by } = task
      const brought = await broughtBy(deps, now, title, { measure, reason, by })
      return { to: 'published', known: { measure }, open: { measure }, ...brought }
    })
    return { measure: evaluation.measure ?? '' }
  }
}

type Decided = Pick<Parameters<typeof issueRectification>[0], 'by'> & { measure: string; reason: string }

async function broughtBy(
  deps: EvaluateDeps,
  { application, at, evaluation }: Evolving,
  title: Title,
  { measure, reason, by }: Decided,
): Promise<Pick<Evolved, 'application' | 'also' | 'effects'>> {
  if (measure === WARN) {
    if (!moveBetween(title.status, '警示')) return {}
    const move = { application, title, to: '警示' as const, mover: 'CITY_LEAD' as const, at, by, reason }
    const { after, ...moved } = movedTitle(move)
    return { application: after, also: moved, effects: await moveNews(deps.directory, move) }
  }
  if (measure !== RECTIFY && measure !== REMOVE) return {}
  const matters = await deps.matters.ofCase(application.id)
  const because = `${evaluation.year} 年度绩效评价不合格：${reason}`
  const asking = { application, title, matters, because, by, at }
  const opened = goesOn(() => (measure === RECTIFY ? issueRectification : proposeRemoval)(asking))
  return opened
    ? { also: { matters: [{ after: opened.matter }], facts: opened.facts }, effects: opened.effects }
    : {}
}

/** Somebody else may have begun the same meanwhile: then it goes on as it is. */
function goesOn<T>(begin: () => T): T | undefined {
  try {
    return begin()
  } catch (error) {
    if (error instanceof DomainError && error.code === 'matter.refused') return undefined
    throw error
  }
}
