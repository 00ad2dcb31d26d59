import type { Application } from '#domain/application.ts'
import type { Effect } from '#domain/effect.ts'
import { ConflictError, DomainError } from '#domain/errors.ts'
import { filedTask } from '#domain/filing.ts'
import { fundingOf } from '#domain/funding.ts'
import type { Matter } from '#domain/matter.ts'
import { newMatter } from '#domain/matter.ts'
import { runOfMatter } from '#domain/matter-opening.ts'
import type { Actor } from '#domain/person.ts'
import type { Change } from '#domain/ports.ts'
import { practiceOf } from '#domain/practice.ts'
import type { Answers, Posted } from '#schemas/fields/field.ts'
import { str } from '#schemas/rule.ts'
import type { FilingDeps, OwnFiling } from './filings.ts'
import { completed, createReadFiling } from './filings.ts'
import { untilSettled } from './retry.ts'

export interface SupportInput {
  readonly id: string
  readonly accountId: string
  readonly actor: Actor
  readonly posted: Posted
  readonly kind: 'funding' | 'practice'
}

/**
 * A designated park asks for funds, or offers a best-practice case.
 * @throws matter.refused with `why` standing; funding.duplicate when project or invoice is in another request; task.invalid with `problems` and `answers`
 */
export function createAskSupport(deps: FilingDeps) {
  const read = createReadFiling(deps)
  return (input: SupportInput): Promise<Application> =>
    untilSettled(async () => {
      const own = await read(input)
      const { application: before, filing, form } = own
      const at = deps.now()
      const answers = completed(own, input.posted)
      const { kind } = input
      const { no } = filing
      const matter = matterOf(own, kind, answers, at)
      const name = str(answers, kind === 'funding' ? 'projectName' : 'caseTitle')
      const version = form.version
      const filed = { filing, version, answers, decision: '提交', by: input.actor, at }
      return commit(deps, {
        before,
        after: { ...before, filed: { ...before.filed, [kind]: no } },
        task: { after: filedTask(before, { id: deps.newId('tsk'), ...filed }) },
        matters: [{ after: matter }],
        claim: kind === 'funding' ? fundingOf(answers, own.priority).claims : [],
        facts: [
          {
            at,
            type: 'matter.opened',
            actor: input.actor,
            from: before.status,
            to: before.status,
            open: { kind, key: String(no), status: matter.status, name },
          },
        ],
        effects: [start(before, matter, answers), receipt(before, kind, name, at)],
      })
    })
}

function matterOf(own: OwnFiling, kind: SupportInput['kind'], answers: Answers, at: string): Matter {
  const { application, filing, title } = own
  const { id: caseId, parkName = '', districtId = '' } = application
  const named = { parkName: title?.officialName ?? parkName, districtId }
  const data = kind === 'funding' ? fundingOf(answers, own.priority) : practiceOf(answers, named)
  const period = kind === 'funding' ? String(answers.programYear) : at.slice(0, 4)
  const about = { caseId, kind, key: String(filing.no), period }
  return newMatter({ ...about, status: 'district-check', openedAt: at, data })
}

function start({ id, districtId }: Application, matter: Matter, answers: Answers): Effect {
  const { kind, key } = matter
  const firm =
    kind === 'practice' && answers.namesFirm === true
      ? { firm: { name: str(answers, 'firmName'), email: str(answers, 'firmEmail') } }
      : {}
  return {
    kind: 'start',
    workflow: kind,
    name: runOfMatter(id, matter),
    input: { caseId: id, [kind]: Number(key), district: districtId, ...firm },
  }
}

function receipt(
  { id: caseId, no: caseNo, parkName, owner, operatorName }: Application,
  about: SupportInput['kind'],
  name: string,
  at: string,
): Effect {
  return {
    kind: 'mail',
    template: 'support-received',
    to: { email: owner.email, name: operatorName ?? owner.email },
    data: { caseId, caseNo, parkName, at, support: { about, name } },
  }
}

async function commit({ cases }: FilingDeps, change: Change): Promise<Application> {
  try {
    return await cases.commit(change)
  } catch (error) {
    if (error instanceof ConflictError && error.on.includes('claim'))
      throw new DomainError('funding.duplicate', {
        what: error.on.some((one) => one.startsWith('funding|invoice')) ? 'invoice' : 'project',
      })
    throw error
  }
}
