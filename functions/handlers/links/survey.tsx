import type { createAnswerSurvey, createNoteOffice, createReadSurvey } from '#domain/actions/answer-survey.ts'
import { DomainError } from '#domain/errors.ts'
import { yearIn } from '#domain/evaluation.ts'
import type { Call } from '#functions/http/call.ts'
import { param } from '#functions/http/call.ts'
import { setCookie, surveyCookie } from '#functions/http/cookies.ts'
import { NotFound } from '#functions/http/errors.ts'
import type { Reply } from '#functions/http/reply.ts'
import { json, seeOther } from '#functions/http/reply.ts'
import type { Handler } from '#functions/http/site.ts'
import type { Show } from '#functions/views/frame.ts'
import type { Answers, Problem } from '#schemas/fields/field.ts'
import { SurveyPage } from '#web/pages/survey.tsx'
import { path } from '#web/routes.ts'

export interface SurveyHandlerDeps {
  readonly show: Show
  readonly readSurvey: ReturnType<typeof createReadSurvey>
  readonly answerSurvey: ReturnType<typeof createAnswerSurvey>
  readonly noteOffice: ReturnType<typeof createNoteOffice>
}

const cookieSeconds = 8 * 3600
const link = /^(?<id>inv_\w+)\.(?<secret>[\w-]{43})$/

/** Opens a mailed link: the secret goes into a cookie and leaves the address at once. Nothing is stored or changed. */
export function openSurvey(deps: SurveyHandlerDeps): Handler {
  return async (call) => {
    const { id, secret } = link.exec(param(call, 'secret'))?.groups ?? {}
    if (!id || !secret) throw new DomainError('link.unknown')
    await deps.readSurvey({ id, secret })
    return seeOther(path('survey', { invitation: id }), [setCookie(surveyCookie(id), secret, cookieSeconds)])
  }
}

export function showSurvey(deps: SurveyHandlerDeps): Handler {
  return (call) => render(deps, call, { answers: {}, problems: [] })
}

/** Takes the answer, once; nothing that was typed is kept before. */
export function answerSurvey(deps: SurveyHandlerDeps): Handler {
  return async (call) => {
    const held = heldBy(call)
    try {
      await deps.answerSurvey({ ...held, posted: call.posted, from: call.from })
    } catch (error) {
      const typed = typedIn(error)
      if (!typed || call.wantsJson) throw error
      return render(deps, call, typed)
    }
    return call.wantsJson ? json({ answered: true }, 201) : seeOther(path('survey', { invitation: held.id }))
  }
}

/** While a survey runs, whoever works on the park's self-evaluation shows where its office is. */
export function notingOffice({ noteOffice }: SurveyHandlerDeps, handler: Handler): Handler {
  return async (call) => {
    const task = call.holding?.task
    const year = task?.form.id === 'annual-self-evaluation' ? yearIn(task.lane) : undefined
    if (task && year !== undefined) await noteOffice(task.caseId, year, call.from)
    return handler(call)
  }
}

function heldBy(call: Call): { id: string; secret: string | undefined } {
  const id = param(call, 'invitation')
  if (!/^inv_\w+$/.test(id)) throw new NotFound()
  return { id, secret: call.cookies.get(surveyCookie(id)) }
}

interface Typed {
  readonly answers: Answers
  readonly problems: readonly Problem[]
}

async function render(deps: SurveyHandlerDeps, call: Call, { answers, problems }: Typed): Promise<Reply> {
  const { id, secret } = heldBy(call)
  const { survey, form, context, state } = await deps.readSurvey({ id, secret })
  if (call.wantsJson) return json({ year: survey.year, state })
  const page = (
    <SurveyPage
      id={id}
      year={survey.year}
      closesAt={survey.closesAt}
      state={state}
      form={form}
      answers={answers}
      problems={problems}
      context={context}
    />
  )
  return deps.show(call, page, { status: problems.length > 0 ? 422 : 200 })
}

function typedIn(error: unknown): Typed | undefined {
  if (!(error instanceof DomainError) || error.code !== 'task.invalid') return undefined
  const { answers, problems } = error.details
  return { answers: answers as Answers, problems: problems as Problem[] }
}
