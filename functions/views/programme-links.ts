import type { Lang } from '#web/messages/language.ts'
import { t } from '#web/messages/text.ts'
import type { ParkLink } from '#web/pages/park.tsx'
import { path } from '#web/routes.ts'

type Link = (lang: Lang) => ParkLink

/** Pages about all designated parks together, in this order. */
const links: readonly Link[] = [
  (lang) => ({ href: path('staffProgramme'), name: t(lang).programme.title }),
  (lang) => ({ href: path('monitoring'), name: t(lang).reports.title }),
  (lang) => ({ href: path('demands'), name: t(lang).demands.title }),
  (lang) => ({ href: path('evaluations'), name: t(lang).evaluation.years }),
]

export function programmeLinks(lang: Lang): ParkLink[] {
  return links.map((link) => link(lang))
}
