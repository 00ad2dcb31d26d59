import type { createActOnTitle } from '#domain/actions/act-on-title.ts'
import { DomainError } from '#domain/errors.ts'
import { dateOf } from '#domain/time.ts'
import type { TitleAct } from '#domain/title-acts.ts'
import { actRoles, isPossible, titleActs } from '#domain/title-acts.ts'
import type { Call } from '#functions/http/call.ts'
import { field, param } from '#functions/http/call.ts'
import { cityOfficerOf } from '#functions/http/officer.ts'
import { json, seeOther } from '#functions/http/reply.ts'
import type { Handler } from '#functions/http/site.ts'
import type { Problem } from '#schemas/fields/field.ts'
import { t } from '#web/messages/text.ts'
import type { TitleActProps } from '#web/pages/title-act.tsx'
import { TitleActPage } from '#web/pages/title-act.tsx'
import { path } from '#web/routes.ts'
import type { ProgrammeDeps } from './deps.ts'
import { readHome } from './deps.ts'

export interface TitleActDeps extends ProgrammeDeps {
  readonly actOnTitle: ReturnType<typeof createActOnTitle>
}

/** Asks an officer why the title is to be moved. @throws matter.refused when its state does not allow it */
export function showTitleAct(deps: TitleActDeps): Handler {
  return async (call) => {
    const { act, props } = await asked(deps, call)
    const today = dateOf(deps.now())
    const matters = await deps.matters.ofCase(props.park.id)
    if (!isPossible(act, { title: props.title, matters, today }))
      throw new DomainError('matter.refused', { why: 'title' })
    return deps.show(call, <TitleActPage {...props} problems={[]} />)
  }
}

export function actOnTitle(deps: TitleActDeps): Handler {
  return async (call) => {
    const { act, actor, props } = await asked(deps, call)
    const typed = { reason: field(call, 'reason'), confirmName: field(call, 'confirmName') }
    const caseId = props.park.id
    try {
      await deps.actOnTitle({ caseId, act, reason: typed.reason, confirmation: typed.confirmName, actor })
    } catch (error) {
      const problems = error instanceof DomainError && !call.wantsJson ? problemsOf(error) : []
      if (problems.length === 0) throw error
      return deps.show(call, <TitleActPage {...props} typed={typed} problems={problems} />, { status: 422 })
    }
    return call.wantsJson ? json({ act, done: true }) : seeOther(path('staffPark', { id: caseId }))
  }
}

async function asked(deps: TitleActDeps, call: Call) {
  const act = actIn(param(call, 'act'))
  const { actor } = cityOfficerOf(call, actRoles[act])
  const { application, title, officer } = await readHome(deps, call)
  const { titleNo, officialName: name, status } = title
  const park: TitleActProps['park'] = { id: application.id, titleNo, name, status }
  return { act, actor, props: { park, act, officer: officer.name, title } }
}

function actIn(name: string): TitleAct {
  const act = titleActs.find((one) => one === name)
  if (!act) throw new DomainError('application.not-found')
  return act
}

function problemsOf({ code }: DomainError): Problem[] {
  if (code === 'reason.short')
    return [{ path: 'reason', code, zh: t('zh-CN').refusals[code], en: t('en').refusals[code] }]
  if (code !== 'confirmation.wrong') return []
  const said = { zh: t('zh-CN').titleActs.confirmWrong, en: t('en').titleActs.confirmWrong }
  return [{ path: 'confirmName', code, ...said }]
}
