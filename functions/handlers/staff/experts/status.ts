import { DomainError } from '#domain/errors.ts'
import { ExpertStatus } from '#domain/expert.ts'
import { field } from '#functions/http/call.ts'
import { json, seeOther } from '#functions/http/reply.ts'
import type { Handler } from '#functions/http/site.ts'
import { t } from '#web/messages/text.ts'
import { path } from '#web/routes.ts'
import type { PoolDeps } from './deps.ts'
import { keeperOf } from './deps.ts'
import { loaded, showProfile } from './profile.tsx'

/** Suspends an expert, takes one back or dismisses one, with a reason. */
export function moveExpert(deps: PoolDeps): Handler {
  return async (call) => {
    const by = keeperOf(call).name
    const expert = await loaded(deps, call)
    const to = ExpertStatus.safeParse(field(call, 'to')).data
    try {
      if (!to) throw new DomainError('expert.move-refused')
      const expected = Number(field(call, '_version'))
      const { version } = await deps.move({ id: expert.id, expected, to, reason: field(call, 'reason'), by })
      return call.wantsJson ? json({ status: to, version }) : seeOther(path('expert', { expert: expert.id }))
    } catch (error) {
      if (call.wantsJson || !(error instanceof DomainError)) throw error
      const { code } = error
      const words = { zh: t('zh-CN').refusals[code], en: t('en').refusals[code] }
      return showProfile(deps, call, expert, { problems: [{ path: 'reason', code, ...words }], status: 409 })
    }
  }
}
