import type { Bans } from '#domain/ban.ts'
import { longerBan } from '#domain/ban.ts'
import type { Matter } from '#domain/matter.ts'
import type { RemovalStep } from '#domain/removal.ts'
import { afterRemovalAnswer, removalForms } from '#domain/removal.ts'
import { isLive } from '#domain/title.ts'
import type { EndedMatters } from './end-matters.ts'
import { endMatters } from './end-matters.ts'
import type { MatterAnswer, MatterStepDeps } from './matter-step.ts'
import { answerOf, matterFact, withSeen } from './matter-step.ts'
import { movedTitle, moveNews, titleNews } from './move-title.ts'
import { untilSettled } from './retry.ts'

export interface StepRemovalDeps extends MatterStepDeps {
  readonly bans: Bans
}

export interface StepRemovalInput {
  readonly caseId: string
  readonly removal: number
  readonly about: RemovalStep
}

/** Takes up what was answered in a removal; a decision to revoke ends the title and keeps its operator from applying. Calling it again changes nothing. */
export function createStepRemoval(deps: StepRemovalDeps) {
  return ({ caseId, removal, about }: StepRemovalInput): Promise<{ status: string }> =>
    untilSettled(async () => {
      const asked = { caseId, kind: 'removal', key: String(removal), form: removalForms[about] } as const
      const { matter, answer } = await answerOf(deps, asked)
      if (!answer) return { status: matter.status }
      const after = await carryOut(deps, answer, about)
      return { status: after.status }
    })
}

async function carryOut(deps: StepRemovalDeps, answer: MatterAnswer, step: RemovalStep): Promise<Matter> {
  const { before, matter, title, at, decision, answers } = answer
  const stepped = afterRemovalAnswer(matter, title, { step, decision, answers, at })
  const after = withSeen(stepped.matter, answer.seen)
  if (stepped.revoked && isLive(title)) {
    await revoke(deps, answer, after, stepped.revoked)
    return after
  }
  const { reason } = answer
  const kept = after.status === 'kept'
  await deps.cases.commit({
    before,
    after: before,
    matters: [{ before: matter, after }],
    facts: [matterFact(answer, after)],
    effects: kept ? await titleNews(deps.directory, before, { title: { news: 'kept' }, reason, at }) : [],
  })
  return after
}

type Revoked = NonNullable<ReturnType<typeof afterRemovalAnswer>['revoked']>

async function revoke(
  deps: StepRemovalDeps,
  answer: MatterAnswer,
  after: Matter,
  { ban, plaqueBackBy, docNo, why }: Revoked,
): Promise<void> {
  const { before, matter, title, by, at, reason } = answer
  const told = { plaqueBackBy, ...(ban && { banUntil: ban.until }) }
  const move = { application: before, title, to: '撤销', mover: 'CITY_DECIDE', at, by, reason, told } as const
  const moved = movedTitle(move)
  const beside: EndedMatters = await endMatters(deps, before, { to: '撤销', at, except: matter })
  const known = ban && (await deps.bans.of(ban.uscc))
  const revocation = { docNo, plaqueBackBy, why, ...(ban && { banUntil: ban.until }) }
  await deps.cases.commit({
    before,
    after: moved.after,
    title: { before: title, after: { ...moved.title.after, revocation } },
    release: moved.release,
    matters: [{ before: matter, after }, ...beside.matters],
    ended: beside.ended,
    ban: ban && longerBan(known, ban),
    facts: [matterFact(answer, after, { docNo, ...told }), ...moved.facts, ...beside.facts],
    effects: [...(await moveNews(deps.directory, move)), ...beside.effects],
  })
}
