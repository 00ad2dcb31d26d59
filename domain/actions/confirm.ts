import { DomainError } from '#domain/errors.ts'
import type { Clockwork, FormLibrary, Limits, Mailer, Sessions, Tasks } from '#domain/ports.ts'
import { hashCode } from '#domain/secret.ts'
import type { Holder, OpenTask } from '#domain/task.ts'
import { addSeconds } from '#domain/time.ts'
import type { Form } from '#schemas/form.ts'
import { openFor } from './open-for.ts'

const validSeconds = 600
const mostTries = 5
const perTaskPerHour = 6
const perHolderPerHour = 60

/** What a code is kept under: no other task and no other person can use it. */
function codeKey(task: Pick<OpenTask, 'id'>, holder: Pick<Holder, 'email'>): string {
  return `${holder.email}|${task.id}`
}

export interface DecisionCodeDeps extends Clockwork {
  readonly tasks: Tasks
  readonly forms: FormLibrary
  readonly sessions: Pick<Sessions, 'putCode'>
  readonly limits: Limits
  readonly mailer: Mailer
  readonly decisionCodeMail: (
    code: string,
    task: OpenTask,
    holder: Holder,
  ) => { subject: string; text: string; html: string }
}

/**
 * Mails the holder of a task the six digits that confirm its decision; stored as a hash alone, like the codes one signs in with.
 * @throws task.closed request.forbidden rate.limited request.malformed
 */
export function createRequestDecisionCode(deps: DecisionCodeDeps) {
  return async (input: { taskId: string; email: string }): Promise<void> => {
    const { task, holder } = await openFor(deps, input)
    if (deps.forms.form(task.form.id, task.form.version).confirm !== 'code')
      throw new DomainError('request.malformed')
    const key = codeKey(task, holder)
    const allowed =
      (await deps.limits.allow('decision-code', key, perTaskPerHour, 3600)) &&
      (await deps.limits.allow('decision-codes', holder.email, perHolderPerHour, 3600))
    if (!allowed) throw new DomainError('rate.limited')
    const code = deps.newCode()
    const sentAt = deps.now()
    const until = addSeconds(sentAt, validSeconds)
    await deps.sessions.putCode({ email: key, hash: hashCode(code, key, sentAt), tries: 0, sentAt, until })
    const { email, name } = holder
    const mail = deps.decisionCodeMail(code, task, holder)
    await deps.mailer.send({ id: deps.newId('mail'), to: { email, name }, ...mail })
  }
}

export interface ConfirmDeps extends Pick<Clockwork, 'now'> {
  readonly sessions: Pick<Sessions, 'code' | 'countTry' | 'useCode'>
}

/** What somebody did to confirm: the own name typed, or the mailed code. */
export interface Confirmation {
  readonly confirmation: string
  readonly code?: string
}

/**
 * Asked last, when nothing else stands against a decision. A code is used up by the first success and holds for every
 * repetition of that one act, such as after a lost race.
 * @throws confirmation.wrong code.wrong code.expired code.too-many
 */
export function createConfirm(deps: ConfirmDeps, given: Confirmation) {
  let used = false
  return async (form: Form, task: OpenTask, holder: Holder): Promise<void> => {
    if (form.confirm !== 'code') {
      if (given.confirmation.trim() !== holder.name) throw new DomainError('confirmation.wrong')
      return
    }
    if (!used) await useCode(deps, codeKey(task, holder), given.code ?? '')
    used = true
  }
}

async function useCode({ sessions, now }: ConfirmDeps, key: string, typed: string): Promise<void> {
  const code = await sessions.code(key)
  if (!code || now() > code.until) throw new DomainError('code.expired')
  if (!(await sessions.countTry(key, mostTries))) throw new DomainError('code.too-many')
  const hash = hashCode(typed.replace(/\s/g, ''), key, code.sentAt)
  if (hash !== code.hash) throw new DomainError('code.wrong', { left: mostTries - code.tries - 1 })
  if (!(await sessions.useCode(key, hash))) throw new DomainError('code.expired')
}
