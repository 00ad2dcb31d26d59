import { ledgerLinks } from '#web/components/ledger-links.ts'
import type { Lang } from '#web/messages/language.ts'
import { t } from '#web/messages/text.ts'
import type { ParkLink } from '#web/pages/park.tsx'
import { path } from '#web/routes.ts'
import type { Side } from './matters.ts'

type Link = (caseId: string, side: Side, lang: Lang) => ParkLink | undefined

/** Pages of a designated park beside its matters, in this order. */
const links: readonly Link[] = [
  (id, side, lang) => ({
    href: path(side === 'park' ? 'parkRoster' : 'staffRoster', { id }),
    name: t(lang).living.title,
  }),
  (caseId, side, lang) => ({ href: ledgerLinks(side, caseId).all, name: t(lang).ledgers.title }),
  (id, side, lang) =>
    side === 'park' ? { href: path('funding', { id }), name: t(lang).support.askFunds } : undefined,
  (id, side, lang) =>
    side === 'park' ? { href: path('practice', { id }), name: t(lang).support.offerPractice } : undefined,
]

export function parkLinks(caseId: string, side: Side, lang: Lang): ParkLink[] {
  return links.flatMap((link) => link(caseId, side, lang) ?? [])
}
