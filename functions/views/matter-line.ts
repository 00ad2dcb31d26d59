import { MatterKind, matterLane, periodIn } from '#domain/matter.ts'
import { matterNames, matterStatuses } from '#web/matter-status.ts'
import { formatPeriod } from '#web/messages/dates.ts'
import type { Lang } from '#web/messages/language.ts'
import { inLanguage } from '#web/messages/language.ts'
import { t } from '#web/messages/text.ts'

/** What an event says about a matter: which one, of when, and where it stands; undefined when it does not say enough. */
export function matterLine(told: Readonly<Record<string, unknown>>, lang: Lang): string | undefined {
  const kind = MatterKind.safeParse(told.kind).data
  const state = kind && typeof told.status === 'string' ? matterStatuses[kind][told.status] : undefined
  if (!kind || !state) return undefined
  const period = typeof told.key === 'string' ? periodIn(matterLane({ kind, key: told.key })) : undefined
  const name = inLanguage(lang, matterNames[kind])
  const words = t(lang)
  const about = period ? words.task.ofPeriod(name, formatPeriod(lang, period)) : name
  return `${about}${words.common.colon}${inLanguage(lang, state)}`
}
