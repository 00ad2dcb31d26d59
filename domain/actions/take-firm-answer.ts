import type { Application } from '#domain/application.ts'
import { DomainError } from '#domain/errors.ts'
import type { Matter } from '#domain/matter.ts'
import { isOpenMatter, movedMatter, newMatter } from '#domain/matter.ts'
import type { Actor } from '#domain/person.ts'
import type { DisputeData } from '#domain/roster/firm-ask.ts'
import { FirmAskData } from '#domain/roster/firm-ask.ts'
import { inMatter } from '#domain/task-name.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { str } from '#schemas/rule.ts'
import type { createAskCorrection } from './ask-correction.ts'
import type { Along, createKeepRoster, KeepRosterDeps, RosterNow } from './keep-roster.ts'
import { untilSettled } from './retry.ts'

export interface TakeFirmAnswerDeps extends KeepRosterDeps {
  readonly keepRoster: ReturnType<typeof createKeepRoster>
  readonly askCorrection: ReturnType<typeof createAskCorrection>
}

export interface FirmMatter {
  readonly caseId: string
  readonly key: string
}

const disputes = '提出异议'
const because = '企业自助填报的数据会改变已锁定季度的指标，提请区县审批更正。'

/** Takes over what a firm filled in; what it disputes begins a matter of its own. Calling it again changes nothing. */
export function createTakeFirmAnswer(deps: TakeFirmAnswerDeps) {
  return async ({ caseId, key }: FirmMatter): Promise<{ disputed: boolean }> => {
    const asked = await deps.matters.load(caseId, 'firm', key)
    if (!asked) throw new DomainError('roster.not-found')
    if (!isOpenMatter(asked))
      return { disputed: (await deps.matters.load(caseId, 'dispute', key)) !== undefined }
    const tasks = await deps.tasks.ofCase(caseId, inMatter({ kind: 'firm', key }))
    const task = tasks.findLast((one) => one.status === 'decided')
    if (task?.status !== 'decided') throw new DomainError('task.not-found')
    const { row, firmName, contact } = FirmAskData.parse(asked.data)
    const answers = task.answers as Answers
    const plan = ({ entries }: RosterNow) => {
      const entry = entries.find((one) => one.id === row && one.removedAt === undefined)
      const { years, certificates } = answers
      return entry ? [{ id: row, answers: { ...entry.answers, years, certificates } }] : []
    }
    const dispute: DisputeData | undefined =
      task.decision === disputes ? { row, firmName, contact, disputed: str(answers, 'disputed') } : undefined
    await take(deps, { caseId, actor: task.decidedBy, plan, along: alongOf(asked, dispute) })
    return { disputed: dispute !== undefined }
  }
}

function alongOf(asked: Matter, dispute: DisputeData | undefined) {
  return ({ at }: RosterNow): Along => ({
    matters: [
      { before: asked, after: movedMatter(asked, { status: 'answered', at, closed: true }) },
      ...(dispute
        ? [
            {
              after: newMatter({
                caseId: asked.caseId,
                kind: 'dispute',
                key: asked.key,
                period: at.slice(0, 4),
                status: 'answering',
                openedAt: at,
                data: { ...dispute },
              }),
            },
          ]
        : []),
    ],
  })
}

interface Taking {
  readonly caseId: string
  readonly actor: Actor
  readonly plan: (now: RosterNow) => { id: string; answers: Answers }[]
  readonly along: (now: RosterNow) => Along
}

/** What would alter a locked quarter waits for the district; the firm has done its part. */
async function take(deps: TakeFirmAnswerDeps, { caseId: id, actor, plan, along }: Taking): Promise<void> {
  const act = { id, actor, what: 'answered', afterwards: true, along } as const
  try {
    await deps.keepRoster({ ...act, plan })
  } catch (error) {
    if (!(error instanceof DomainError && error.code === 'roster.locked')) throw error
    await deps.askCorrection({ id, actor, plan, reason: because, admit: () => undefined })
    await deps.keepRoster({ ...act, plan: () => [] })
  }
}

/** The firm did not answer. */
export function createMissFirmAnswer(deps: KeepRosterDeps) {
  return ({ caseId, key }: FirmMatter): Promise<{ status: string }> =>
    untilSettled(async () => {
      const [before, asked] = await Promise.all([
        deps.cases.load(caseId),
        deps.matters.load(caseId, 'firm', key),
      ])
      if (!before || !asked) throw new DomainError('roster.not-found')
      if (!isOpenMatter(asked)) return { status: asked.status }
      const at = deps.now()
      await deps.cases.commit({
        before,
        after: before,
        matters: [{ before: asked, after: movedMatter(asked, { status: 'missed', at, closed: true }) }],
        facts: [closing(before, { kind: 'firm', key, status: 'missed' }, at)],
        effects: [],
      })
      return { status: 'missed' }
    })
}

export function closing({ status }: Application, open: Record<string, unknown>, at: string, actor?: Actor) {
  return {
    at,
    type: 'matter.closed' as const,
    actor: actor ?? ({ kind: 'system', name: 'roster', how: 'workflow' } as const),
    from: status,
    to: status,
    open,
  }
}
