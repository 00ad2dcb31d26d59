import { ConflictError, DomainError } from '#domain/errors.ts'
import type { Clockwork, FormLibrary } from '#domain/ports.ts'
import { hashSecret } from '#domain/secret.ts'
import type { Invitation, Survey, Surveys } from '#domain/survey.ts'
import { addressIn, gradesOf, isOpenSurvey } from '#domain/survey.ts'
import { dateOf } from '#domain/time.ts'
import type { Answers, FormContext, Posted } from '#schemas/fields/field.ts'
import type { Form } from '#schemas/form.ts'
import { check } from '#schemas/operations/check.ts'
import { decode } from '#schemas/operations/decode.ts'
import { settle } from '#schemas/operations/settle.ts'

const surveyForm = 'satisfaction-survey'

export interface SurveyDeps extends Pick<Clockwork, 'now' | 'newId'> {
  readonly surveys: Surveys
  readonly forms: FormLibrary
}

export interface Held {
  readonly id: string
  readonly secret: string | undefined
}

export interface ReadSurvey {
  readonly invitation: Invitation
  readonly survey: Survey
  readonly form: Form
  readonly context: FormContext
  readonly state: 'open' | 'used' | 'closed'
}

/** What a firm's link leads to. Changes nothing. @throws link.unknown, link.reissued when a newer mail has another secret */
export function createReadSurvey({ surveys, forms, now }: SurveyDeps) {
  return async ({ id, secret }: Held): Promise<ReadSurvey> => {
    const invitation = await surveys.invitation(id)
    const survey = invitation && (await surveys.load(invitation.caseId, invitation.year))
    if (!invitation || !survey || secret === undefined) throw new DomainError('link.unknown')
    if (invitation.hash !== hashSecret(secret)) throw new DomainError('link.unknown')
    const state = invitation.used ? 'used' : isOpenSurvey(survey, now()) ? 'open' : 'closed'
    const form = forms.form(surveyForm, forms.latest(surveyForm))
    const context = { today: dateOf(now()), surveyYear: invitation.year }
    return { invitation, survey, form, context, state }
  }
}

/** Takes an answer once. @throws link.unknown, survey.closed, task.invalid with `problems` and `answers` */
export function createAnswerSurvey(deps: SurveyDeps) {
  const read = createReadSurvey(deps)
  return async (held: Held & { readonly posted: Posted; readonly from: string }): Promise<void> => {
    const { invitation, survey, form, context, state } = await read(held)
    if (state === 'used') return
    if (state === 'closed') throw new DomainError('survey.closed')
    const answers: Answers = settle(form, decode(form, held.posted, {}, {}), context)
    const problems = check(form, answers, context)
    if (problems.length > 0) throw new DomainError('task.invalid', { problems, answers })
    const address = addressIn(survey, held.from)
    try {
      await deps.surveys.answer({
        invitation,
        id: deps.newId('ans'),
        answers,
        graded: gradesOf(answers),
        ...(address !== undefined && { address }),
      })
    } catch (error) {
      if (!(error instanceof ConflictError && error.on.includes('invitation'))) throw error
    }
  }
}

/** Remembers where the park's office works from while the survey runs, to tell how many answers came from there. */
export function createNoteOffice({ surveys, now }: SurveyDeps) {
  return async (caseId: string, year: number, from: string): Promise<void> => {
    const survey = await surveys.load(caseId, year)
    const address = survey && isOpenSurvey(survey, now()) ? addressIn(survey, from) : undefined
    if (!survey || address === undefined || survey.office.includes(address)) return
    try {
      await surveys.save(survey, { ...survey, office: [...survey.office, address] })
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error
    }
  }
}
