import { mayReadScores } from '#domain/access.ts'
import type { Edition } from '#domain/edition.ts'
import { DomainError } from '#domain/errors.ts'
import type { Officer } from '#domain/person.ts'
import { dateOf } from '#domain/time.ts'
import type { Call } from '#functions/http/call.ts'
import { field, param } from '#functions/http/call.ts'
import type { Reply } from '#functions/http/reply.ts'
import { json, seeOther } from '#functions/http/reply.ts'
import type { Handler } from '#functions/http/site.ts'
import { rubricsView, rubricView } from '#functions/views/rubric.ts'
import { readDay } from '#schemas/fields/day.ts'
import type { Problem } from '#schemas/fields/field.ts'
import { t } from '#web/messages/text.ts'
import type { RubricProps } from '#web/pages/rubric.tsx'
import { RubricPage } from '#web/pages/rubric.tsx'
import { Rubrics } from '#web/pages/rubrics.tsx'
import { path } from '#web/routes.ts'
import type { ScoringDeps } from './deps.ts'

export function showRubrics(deps: ScoringDeps): Handler {
  return async (call) => {
    const view = rubricsView(await deps.rubrics.editions(), reader(call), call.lang)
    return call.wantsJson ? json(view) : deps.show(call, <Rubrics {...view} />)
  }
}

/** Begins the next version, or leads to the draft there is. */
export function draftRubric(deps: ScoringDeps): Handler {
  return async (call) => {
    const officer = reader(call)
    const draft = await deps.draftRubric({
      code: field(call, 'code'),
      version: Number(field(call, 'version')),
      officer,
    })
    const { code, version } = draft
    return call.wantsJson ? json({ code, version }, 201) : seeOther(path('rubric', { code, version }))
  }
}

export function showRubric(deps: ScoringDeps): Handler {
  return async (call) => {
    const edition = await load(deps, call)
    return call.wantsJson ? json(edition) : render(deps, call, edition, {})
  }
}

/** Keeps what was typed; problems are shown and keep it only from being published. */
export function saveRubric(deps: ScoringDeps): Handler {
  return async (call) => {
    const which = { ...whichOf(call), officer: reader(call) }
    const saved = await deps.saveRubric({
      ...which,
      posted: call.posted,
      saved: Number(field(call, '_saved')),
    })
    if (call.wantsJson) return json({ saved: true })
    const added = field(call, '_add')
    if (added) return render(deps, call, { ...saved, saved: saved.saved + 1 }, { added })
    return seeOther(path('rubric', whichOf(call)))
  }
}

export function publishRubric(deps: ScoringDeps): Handler {
  return async (call) => {
    const which = { ...whichOf(call), officer: reader(call) }
    const typed = field(call, 'validFrom')
    try {
      await deps.publishRubric({ ...which, validFrom: readDay(typed) ?? typed })
    } catch (error) {
      const wrong = error instanceof DomainError && error.details.why === 'validFrom'
      if (!wrong || call.wantsJson) throw error
      return render(deps, call, await load(deps, call), {
        publishing: { validFrom: typed, problems: [wrongDay] },
      })
    }
    return call.wantsJson ? json({ published: true }) : seeOther(path('rubric', whichOf(call)))
  }
}

const wrongDay: Problem = {
  path: 'validFrom',
  code: 'rubric.validFrom',
  zh: t('zh-CN').rubric.validFromWrong,
  en: t('en').rubric.validFromWrong,
}

/** The officer, when he may see scores and rubrics. @throws request.forbidden */
export function reader({ session }: Call): Officer {
  if (!session?.officer || !mayReadScores(session)) throw new DomainError('request.forbidden')
  return session.officer
}

export function whichOf(call: Call): { code: string; version: number } {
  return { code: param(call, 'code'), version: Number(param(call, 'version')) }
}

/** The version an address names, for those who may see it. @throws request.forbidden, rubric.not-found */
export async function load(deps: ScoringDeps, call: Call): Promise<Edition> {
  reader(call)
  const { code, version } = whichOf(call)
  const edition = await deps.rubrics.load(code, version)
  if (!edition) throw new DomainError('rubric.not-found')
  return edition
}

async function render(
  deps: ScoringDeps,
  call: Call,
  edition: Edition,
  shown: Pick<RubricProps, 'added' | 'publishing'>,
): Promise<Reply> {
  const view = rubricView(edition, dateOf(deps.now()), call.session?.officer)
  const status = shown.publishing ? 422 : 200
  return deps.show(call, <RubricPage {...view} {...shown} />, { status })
}
