import type { Effect, Intent } from '#domain/effect.ts'
import { MailRefused } from '#domain/errors.ts'
import type { Experts } from '#domain/expert.ts'
import { firmCodes, staffCodes } from '#domain/firms.ts'
import type { Cases, Clockwork, Firms, Links, Mailer, Tasks, Workflows } from '#domain/ports.ts'
import { hashSecret } from '#domain/secret.ts'
import type { Surveys } from '#domain/survey.ts'
import { addSeconds } from '#domain/time.ts'
import { noteExpert } from './note-expert.ts'
import type { createObjectorAddress } from './objector-address.ts'
import type { createOpenRoster } from './open-roster.ts'
import type { createPublishRow } from './publish-row.ts'

const linkDays = 45

export interface Letters {
  /** Writes a mail; `url` is the link, when it has one. */
  write(
    effect: Extract<Effect, { kind: 'mail' }>,
    secret?: string,
  ): { subject: string; text: string; html: string }
}

export interface CarryOutDeps extends Clockwork {
  readonly tasks: Tasks
  readonly cases: Pick<Cases, 'submission'>
  readonly firms: Firms
  readonly experts: Experts
  readonly links: Links
  readonly surveys: Pick<Surveys, 'seal'>
  readonly mailer: Mailer
  readonly workflows: Workflows
  readonly letters: Letters
  readonly publishRow: ReturnType<typeof createPublishRow>
  readonly openRoster: ReturnType<typeof createOpenRoster>
  /** Name and address of whoever raised an objection, if there is an address. */
  readonly objector: ReturnType<typeof createObjectorAddress>
  /** Works out a park’s figures. They are worked out again whenever something changes, and may wait. */
  readonly projectHome: (caseId: string) => Promise<string>
  readonly done: (intent: Intent, receipt: string, at: string) => Promise<void>
}

/** Does what must follow a change. Called at least once per intent: every branch may be repeated without harm. Tells what came of it. */
export function createCarryOut(deps: CarryOutDeps) {
  return async (intent: Intent): Promise<string> => {
    const receipt = await act(deps, intent)
    await deps.done(intent, receipt, deps.now())
    return receipt
  }
}

async function act(deps: CarryOutDeps, { id, caseId, effect }: Intent): Promise<string> {
  switch (effect.kind) {
    case 'mail': {
      const secret = effect.link
        ? await mint(deps, effect.link, effect.to.email)
        : effect.invitation && (await mintInvitation(deps, effect.invitation))
      if (effect.invitation && !secret) return 'answered already'
      return delivered(() => deps.mailer.send({ id, to: effect.to, ...deps.letters.write(effect, secret) }))
    }
    case 'register-firms': {
      const submission = await deps.cases.submission(caseId, effect.round)
      const codes = submission
        ? [...firmCodes(submission.roster), ...staffCodes(submission.answers).keys()]
        : []
      await deps.firms.register({ caseId, round: effect.round, codes })
      return `${codes.length} firms and staff`
    }
    case 'open-roster':
      return `${await deps.openRoster(caseId)} rows`
    case 'note-expert':
      return noteExpert(deps, effect)
    case 'publish-row':
      return deps.publishRow(effect)
    case 'mail-objector': {
      const to = await deps.objector(caseId, effect.objectionId)
      if (!to) return 'no address'
      const { template, data } = effect
      const letter = deps.letters.write({ kind: 'mail', template, to, data })
      return delivered(() => deps.mailer.send({ id, to, ...letter }))
    }
    case 'project':
      return deps.projectHome(caseId)
    case 'start':
      return deps.workflows.start(effect.workflow, effect.name, effect.input)
    case 'stop':
      return deps.workflows.stop(effect.workflow, effect.name, effect.because)
    case 'resume': {
      const task = await deps.tasks.load(effect.taskId)
      return task ? deps.workflows.resume(task.token, effect.output) : 'no such task'
    }
    case 'fail': {
      const task = await deps.tasks.load(effect.taskId)
      return task ? deps.workflows.fail(task.token, effect.error) : 'no such task'
    }
  }
}

/** A refusal for good is a delivery fact like any other: trying again would only keep others from their mail. */
async function delivered(send: () => Promise<string>): Promise<string> {
  try {
    return await send()
  } catch (error) {
    if (error instanceof MailRefused) return error.message
    throw error
  }
}

/** A fresh secret for an invitation; none when it was used. */
async function mintInvitation(deps: CarryOutDeps, id: string): Promise<string | undefined> {
  const secret = deps.newSecret()
  return (await deps.surveys.seal(id, hashSecret(secret))) ? `${id}.${secret}` : undefined
}

/** A fresh secret for this mail; only its hash is stored, before the mail leaves. */
async function mint(
  deps: CarryOutDeps,
  to: { taskId: string; generation: number },
  email: string,
): Promise<string> {
  const secret = deps.newSecret()
  const issuedAt = deps.now()
  await deps.links.put({
    hash: hashSecret(secret),
    taskId: to.taskId,
    email,
    generation: to.generation,
    issuedAt,
    validUntil: addSeconds(issuedAt, linkDays * 86_400),
  })
  return secret
}
