import type { Lang } from '#web/messages/language.ts'
import type { ParkLink } from '#web/pages/park.tsx'

type Link = (lang: Lang) => ParkLink

/** Pages about all designated parks together, in this order. */
const links: readonly Link[] = []

export function programmeLinks(lang: Lang): ParkLink[] {
  return links.map((link) => link(lang))
}
