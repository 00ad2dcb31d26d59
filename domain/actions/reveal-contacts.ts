import type { Application } from '#domain/application.ts'
import { DomainError } from '#domain/errors.ts'
import type { Actor } from '#domain/person.ts'
import type { PersonalAnswer } from '#domain/personal.ts'
import { personalAnswers } from '#domain/personal.ts'
import type { Cases, Clockwork, FormLibrary } from '#domain/ports.ts'
import { untilSettled } from './retry.ts'

export interface RevealDeps extends Clockwork {
  readonly cases: Cases
  readonly forms: FormLibrary
}

/** Shows an officer the telephone numbers of a case; that they were shown, and to whom, goes into its history. @throws application.not-found */
export function createRevealContacts(deps: RevealDeps) {
  return (input: {
    caseId: string
    actor: Actor
  }): Promise<{ application: Application; contacts: PersonalAnswer[] }> =>
    untilSettled(async () => {
      const before = await deps.cases.load(input.caseId)
      const submission = before && (await deps.cases.submission(before.id, before.round))
      if (!before || !submission) throw new DomainError('application.not-found')
      const form = deps.forms.form(submission.form.id, submission.form.version)
      const contacts = personalAnswers(form, submission.answers)
      const application = await deps.cases.commit({
        before,
        after: before,
        facts: [
          {
            at: deps.now(),
            type: 'personal.revealed',
            actor: input.actor,
            internal: { fields: contacts.map(({ key }) => key) },
          },
        ],
        effects: [],
      })
      return { application, contacts }
    })
}
