import type { Application } from '#domain/application.ts'
import { hasEnded, moveTo } from '#domain/application.ts'
import type { Effect } from '#domain/effect.ts'
import { DomainError } from '#domain/errors.ts'
import type { Objection, Settlement } from '#domain/objection.ts'
import { isOpenLine, lineOf, results, settled, withLine } from '#domain/objection.ts'
import { cityOffice } from '#domain/person.ts'
import type { Cases, Clockwork, Directory, Objections, Tasks } from '#domain/ports.ts'
import { supervisorsOf } from './notice-mails.ts'
import { handlersOf } from './notify.ts'
import { untilSettled } from './retry.ts'

export interface SettleDeps extends Pick<Clockwork, 'now'> {
  readonly cases: Pick<Cases, 'load' | 'commit'>
  readonly objections: Pick<Objections, 'load'>
  readonly tasks: Pick<Tasks, 'load'>
  readonly directory: Directory
}

export interface SettleInput {
  readonly caseId: string
  readonly objectionId: string
  readonly to: Settlement['to']
  /** The decision it rests on: acceptance or investigation. */
  readonly taskId: string
}

/** Results that end the park's way through this notice. */
const upheld: readonly string[] = [results.disqualified, results.reassess]

/** Records how an objection was accepted or ended and tells everybody concerned; calling it again changes nothing. @throws objection.settled */
export function createSettleObjection(deps: SettleDeps) {
  return (input: SettleInput): Promise<Objection['status']> =>
    untilSettled(async () => {
      const [before, objection, answers] = await Promise.all([
        deps.cases.load(input.caseId),
        deps.objections.load(input.caseId, input.objectionId),
        answersOf(deps, input.taskId),
      ])
      if (!before || !objection) throw new DomainError('application.not-found')
      const at = deps.now()
      const result = text(answers, 'result')
      const next = settled(objection, input.to === 'closed' ? { to: 'closed', result } : { to: input.to }, at)
      if (next === objection) return objection.status
      const after = moved(before, next, at)
      await deps.cases.commit({
        before,
        after,
        objection: { before: objection, after: next },
        facts: [
          {
            at,
            type: 'objection.settled',
            actor: { kind: 'system', name: 'workflow', how: 'workflow' },
            from: before.status,
            to: after.status,
            sealed: { no: next.no, status: next.status, result: next.result },
          },
        ],
        effects: await told(deps.directory, after, next, replyIn(answers)),
      })
      return next.status
    })
}

/** Only the park concerned is held up: from the first accepted objection until the last open one is closed. */
function moved(before: Application, objection: Objection, at: string): Application {
  const objections = withLine(before, lineOf(objection))
  const after = { ...before, objections }
  if (hasEnded(before.status)) return after
  if (objection.status === 'accepted' && before.status === 'notice') return moveTo(after, 'objection', at)
  const rests = !objections.some(isOpenLine) && !upheld.includes(objection.result ?? '')
  return rests && before.status === 'objection' ? moveTo(after, 'notice', at) : after
}

async function told(
  directory: Directory,
  { id: caseId, no: caseNo, parkName, owner, operatorName }: Application,
  { id, no, status, result, closedAt, acceptedAt }: Objection,
  reply: string,
): Promise<Effect[]> {
  const at = closedAt ?? acceptedAt ?? ''
  const data = { caseId, caseNo, parkName, no, outcome: status, result, reply, at }
  const mail = (to: { email: string; name: string }, party: string): Effect => ({
    kind: 'mail',
    template: 'objection-settled',
    to: { email: to.email, name: to.name },
    data: { ...data, party, ...(party === 'applicant' && { reply: '' }) },
  })
  const [city, supervisors] = await Promise.all([handlersOf(directory, cityOffice), supervisorsOf(directory)])
  return [
    { kind: 'mail-objector', objectionId: id, template: 'objection-answered', data },
    ...[...city, ...supervisors].map((officer) => mail(officer, 'city')),
    ...(status === 'closed'
      ? [mail({ email: owner.email, name: operatorName ?? owner.email }, 'applicant')]
      : []),
  ]
}

type Given = Readonly<Record<string, unknown>>

async function answersOf({ tasks }: SettleDeps, taskId: string): Promise<Given> {
  const task = await tasks.load(taskId)
  return task?.status === 'decided' ? task.answers : {}
}

/** What the objector is told in the office's own words. */
function replyIn(answers: Given): string {
  return text(answers, 'reply') || text(answers, 'reason')
}

function text(answers: Given, key: string): string {
  const value = answers[key]
  return typeof value === 'string' ? value : ''
}
