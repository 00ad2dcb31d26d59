import type { MatterKind } from '#domain/matter.ts'
import { matterIn } from '#domain/matter.ts'
import { historyOf } from '#domain/matter-history.ts'
import type { Task } from '#domain/task.ts'
import { inMatter } from '#domain/task-name.ts'
import type { Reader } from '#domain/visibility.ts'
import type { Side } from '#functions/views/matters.ts'
import { pageOf } from '#functions/views/matters.ts'
import { timelineOf } from '#functions/views/timeline.ts'
import { ledgerLinks } from '#web/components/ledger-links.ts'
import type { TimelineEntry } from '#web/components/timeline.tsx'
import { matterNames } from '#web/matter-status.ts'
import type { Lang } from '#web/messages/language.ts'
import { inLanguage } from '#web/messages/language.ts'
import { t } from '#web/messages/text.ts'
import { path } from '#web/routes.ts'
import type { LinkDeps } from './deps.ts'

export interface BesideMatter {
  /** Where the matter stands. */
  readonly status?: string | undefined
  /** Pages of the park that matter here, open to whoever is signed in. */
  readonly links: readonly { readonly name: string; readonly href: string }[]
  readonly timeline: readonly TimelineEntry[]
}

/** What lies beside a task after the designation instead of the application: the matter's own history and the park's books. */
export async function besideMatter(
  deps: LinkDeps,
  task: Task,
  { reader, lang }: { reader: Reader; lang: Lang },
): Promise<BesideMatter | undefined> {
  const about = matterIn(task.lane)
  if (!about) return undefined
  const { caseId: id } = task
  const [matter, names] = await Promise.all([
    deps.matters.load(id, about.kind, about.key),
    deps.tasks.named(id),
  ])
  const events = await deps.cases.history(id, matter?.openedAt)
  const side: Side = reader === 'applicant' ? 'park' : 'staff'
  const own = matter && pageOf(matter, side)
  const text = t(lang)
  const pages = [
    ...(own ? [{ name: nameOf(about.kind, own, lang), href: own }] : []),
    { name: text.living.title, href: path(side === 'park' ? 'parkRoster' : 'staffRoster', { id }) },
    { name: text.ledgers.title, href: ledgerLinks(side, id).all },
    { name: text.task.park, href: path(side === 'park' ? 'park' : 'staffPark', { id }) },
  ]
  return {
    status: matter?.status,
    links: pages.filter(({ href }, n) => pages.findIndex((one) => one.href === href) === n),
    timeline: timelineOf(historyOf(events, about, names.filter(inMatter(about))), reader, lang, deps.forms),
  }
}

/** Some matters have a letter instead of a page. */
function nameOf(kind: MatterKind, href: string, lang: Lang): string {
  const name = inLanguage(lang, matterNames[kind])
  return href.endsWith('.docx') ? `${name} .docx` : name
}
