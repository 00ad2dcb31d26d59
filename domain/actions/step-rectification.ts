import { dueIn } from '#domain/due.ts'
import type { Matter } from '#domain/matter.ts'
import { isOpenMatter } from '#domain/matter.ts'
import type { RectificationStep } from '#domain/rectification.ts'
import { afterAnswer, Rectification, rectificationForms } from '#domain/rectification.ts'
import { proposeRemoval } from '#domain/removal.ts'
import { dateOf } from '#domain/time.ts'
import { moveBetween } from '#domain/title.ts'
import { moveToWorkday, workingDaysBetween } from '#schemas/reference/working-days.ts'
import type { MatterAnswer, MatterStepDeps } from './matter-step.ts'
import { answerOf, matterFact, withSeen } from './matter-step.ts'
import { movedTitle, moveNews } from './move-title.ts'
import { untilSettled } from './retry.ts'

export interface StepRectificationInput {
  readonly caseId: string
  readonly rectification: number
  readonly about: RectificationStep
}

/** Takes up what was answered in a rectification: the matter goes on, and the title with it. Calling it again changes nothing. */
export function createStepRectification(deps: MatterStepDeps) {
  return ({
    caseId,
    rectification,
    about,
  }: StepRectificationInput): Promise<{ status: string; days: number }> =>
    untilSettled(async () => {
      const asked = { caseId, kind: 'rectification', key: String(rectification) } as const
      const { matter, answer } = await answerOf(deps, { ...asked, form: rectificationForms[about] })
      if (!answer) return told(matter, deps.now())
      const after = await carryOut(deps, answer, about)
      return told(after, answer.at)
    })
}

async function carryOut(
  deps: MatterStepDeps,
  answer: MatterAnswer,
  step: RectificationStep,
): Promise<Matter> {
  const { before, matter, title, by, at, decision, answers } = answer
  const stepped = afterAnswer(matter, { step, decision, answers, at })
  const after = withDue(withSeen(stepped.matter, answer.seen), at)
  const to = stepped.title && moveBetween(title.status, stepped.title) ? stepped.title : undefined
  const reason = answer.reason || reasonOf(after)
  const move = to && { application: before, title, to, mover: 'CITY_DECIDE' as const, at, by, reason }
  const moved = move && movedTitle(move)
  const removal = stepped.removal && (await removalAfter(deps, answer))
  await deps.cases.commit({
    before,
    after: moved?.after ?? before,
    ...(moved && { title: moved.title, release: moved.release }),
    matters: [{ before: matter, after }, ...(removal ? [{ after: removal.matter }] : [])],
    facts: [matterFact(answer, after, dueOf(after)), ...(moved?.facts ?? []), ...(removal?.facts ?? [])],
    effects: [...(move ? await moveNews(deps.directory, move) : []), ...(removal?.effects ?? [])],
  })
  return after
}

/** A rectification that failed leads to a removal, unless one is under way. */
async function removalAfter(deps: MatterStepDeps, { before, title, by, at, reason }: MatterAnswer) {
  const matters = await deps.matters.ofCase(before.id, 'removal')
  if (matters.some(isOpenMatter)) return undefined
  return proposeRemoval({ application: before, title, matters, because: `整改未通过验收：${reason}`, by, at })
}

const reasonOf = ({ status, data }: Matter): string =>
  status === 'accepted' ? '整改通过验收' : noticeIn(Rectification.parse(data))

const noticeIn = ({ noticeNo, cause }: Rectification): string => `下达整改通知书 ${noticeNo}：${cause ?? ''}`

const dueOf = ({ data }: Matter) => {
  const { dueOn } = Rectification.parse(data)
  return dueOn === undefined ? {} : { dueOn }
}

/** While the park has it, the matter shows until when. */
function withDue(matter: Matter, at: string): Matter {
  const waits = matter.status === 'rectifying' || matter.status === 'extended'
  return { ...matter, due: waits ? dueIn(daysLeft(matter, at), at, 'applicant') : undefined }
}

function told(matter: Matter, at: string): { status: string; days: number } {
  return { status: matter.status, days: daysLeft(matter, at) }
}

/** Working days from now to the due date; one on a day off moves on to the next working day. */
function daysLeft({ data }: Matter, at: string): number {
  const { dueOn } = Rectification.parse(data)
  return dueOn === undefined ? 1 : Math.max(1, workingDaysBetween(dateOf(at), moveToWorkday(dueOn).date))
}
