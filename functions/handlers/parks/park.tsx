import { demandBook } from '#domain/demand-pages.ts'
import { standingOf } from '#domain/standing.ts'
import { dateOf } from '#domain/time.ts'
import { accountOf } from '#functions/http/actor.ts'
import { json } from '#functions/http/reply.ts'
import type { Handler } from '#functions/http/site.ts'
import { openDemands } from '#functions/views/demands.ts'
import { withDrafts } from '#functions/views/drafted.ts'
import { matterRows } from '#functions/views/matters.ts'
import { parkLinks } from '#functions/views/park-links.ts'
import { waitingTask } from '#functions/views/waiting.ts'
import { Park } from '#web/pages/park.tsx'
import type { ParkDeps } from './deps.ts'
import { homeOf } from './deps.ts'

/** What a designated park is asked for, and what goes on. */
export function showPark(deps: ParkDeps): Handler {
  return async (call) => {
    const { application, title } = await homeOf(deps, call)
    const [tasks, matters, entries] = await Promise.all([
      deps.tasks.ofCase(application.id),
      deps.matters.ofCase(application.id),
      deps.books.entries(application.id, demandBook),
    ])
    const demands = openDemands(entries, { side: 'park', now: deps.now() })
    const { email } = accountOf(call)
    const now = deps.now()
    const mine = tasks
      .filter((task) => task.status === 'open' && task.holders.some((holder) => holder.email === email))
      .map((task) => waitingTask(task, deps.forms, call.lang, now))
    const rows = matterRows(await withDrafts(deps.drafts, matters, tasks), 'park', now)
    const { titleNo, officialName, status, validTo } = title
    const standing = standingOf({ title, matters, today: dateOf(now) })
    const { mayAskFunds, mayOfferPractice } = standing
    if (call.wantsJson)
      return json({
        titleNo,
        officialName,
        status,
        validTo,
        mayAskFunds,
        mayOfferPractice,
        tasks: mine,
        matters: rows,
        demands,
      })
    return deps.show(
      call,
      <Park
        caseId={application.id}
        titleNo={titleNo}
        officialName={officialName}
        status={status}
        validTo={validTo}
        tasks={mine}
        matters={rows}
        demands={demands}
        standing={standing}
        links={parkLinks(application.id, 'park', call.lang)}
      />,
    )
  }
}
