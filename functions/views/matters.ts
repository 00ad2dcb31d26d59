import { alertRule } from '#domain/alerts.ts'
import { rosterBook } from '#domain/entry.ts'
import type { Matter, MatterKind } from '#domain/matter.ts'
import { isOpenMatter, isPrepared } from '#domain/matter.ts'
import { ledgerLinks } from '#web/components/ledger-links.ts'
import type { MatterRow } from '#web/components/matter-list.tsx'
import { path } from '#web/routes.ts'
import { dueView } from './due.ts'

export type Side = 'park' | 'staff'

/** The letter a matter of a title has led to. */
function letterPage({ caseId, kind, key, status }: Matter): string | undefined {
  const letter = (name: string) => path('document', { id: caseId, kind: `${name}.docx` })
  if (kind === 'rectification' && !isPrepared({ kind, status })) return letter(`rectification-notice-${key}`)
  return kind === 'removal' && status === 'revoked' ? letter('revocation') : undefined
}

/** Where a matter has a page of its own, for the park and for the offices. */
const pages: { readonly [K in MatterKind]?: (matter: Matter, side: Side) => string | undefined } = {
  alert: ({ period }, side) => (side === 'staff' ? `${path('monitoring')}?quarter=${period}` : undefined),
  rectification: letterPage,
  removal: letterPage,
  monitoring: ({ caseId: id, key: quarter }, side) =>
    path(side === 'park' ? 'parkReport' : 'staffReport', { id, quarter }),
  evaluation: ({ caseId, key }, side) =>
    path(side === 'park' ? 'evaluation' : 'staffEvaluation', { id: caseId, year: key }),
  firm: rosterPage,
  conflict: rosterPage,
  dispute: rosterPage,
  correction: correctionPage,
}

/** The page of its own that a matter has for one side. */
export function pageOf(matter: Matter, side: Side): string | undefined {
  return pages[matter.kind]?.(matter, side)
}

/** Matters newest first, as one side may see them. */
export function matterRows(matters: readonly Matter[], side: Side, now: string): MatterRow[] {
  return matters
    .filter((matter) => side === 'staff' || !isPrepared(matter))
    .toSorted((a, b) => b.changedAt.localeCompare(a.changedAt))
    .map((matter) => ({
      kind: matter.kind,
      key: nameOf(matter),
      ...(matter.kind === 'alert' && alertNamed(matter)),
      status: matter.status,
      since: matter.changedAt,
      due: matter.due && isOpenMatter(matter) ? dueView(matter.due, now) : undefined,
      url: pageOf(matter, side),
    }))
}

/** What tells a matter from others of its kind: the quarter or year, or the firm it is about. */
function nameOf({ key, data: { firmName, about } }: Matter): string {
  return [firmName, about].find((name) => typeof name === 'string') ?? key
}

/** An alert is told by what it points out, in its quarter. */
function alertNamed({ period, data }: Matter): Pick<MatterRow, 'key' | 'about'> {
  const rule = alertRule(String(data.code))
  return rule ? { key: period, about: { zh: rule.zh, en: rule.en } } : { key: period }
}

/** The book that is corrected. */
function correctionPage(matter: Matter, side: Side): string {
  const { book } = matter.data
  return typeof book === 'string' && book !== rosterBook
    ? ledgerLinks(side, matter.caseId).ledger(book)
    : rosterPage(matter, side)
}

/** The row a matter of the roster is about, or the roster when it is about several. */
function rosterPage({ caseId: id, data: { row } }: Matter, side: Side): string {
  if (typeof row !== 'string') return path(side === 'park' ? 'parkRoster' : 'staffRoster', { id })
  return path(side === 'park' ? 'parkRosterRow' : 'staffRosterRow', { id, row })
}
