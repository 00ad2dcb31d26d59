import { demandBook } from '#domain/demand-pages.ts'
import { standingOf } from '#domain/standing.ts'
import { dateOf } from '#domain/time.ts'
import { actsFor } from '#domain/title-acts.ts'
import { json } from '#functions/http/reply.ts'
import type { Handler } from '#functions/http/site.ts'
import { openDemands } from '#functions/views/demands.ts'
import { matterRows } from '#functions/views/matters.ts'
import { parkLinks } from '#functions/views/park-links.ts'
import { districtName } from '#functions/views/register.ts'
import { waitingTask } from '#functions/views/waiting.ts'
import { TitleActs } from '#web/components/title-acts.tsx'
import { StaffPark } from '#web/pages/staff-park.tsx'
import type { ProgrammeDeps } from './deps.ts'
import { readHome } from './deps.ts'

/** A designated park with everything that goes on, for the offices. */
export function showStaffPark(deps: ProgrammeDeps): Handler {
  return async (call) => {
    const { application, title, officer } = await readHome(deps, call)
    const [tasks, matters, entries] = await Promise.all([
      deps.tasks.ofCase(application.id),
      deps.matters.ofCase(application.id),
      deps.books.entries(application.id, demandBook),
    ])
    const now = deps.now()
    const demands = openDemands(entries, { side: 'staff', now })
    const mine = tasks
      .filter((task) => task.status === 'open' && task.holders.some(({ email }) => email === officer.email))
      .map((task) => waitingTask(task, deps.forms, call.lang, now))
    const rows = matterRows(matters, 'staff', now)
    const { titleNo, officialName, status, validTo, districtId } = title
    const district = districtName(districtId, call.lang)
    const standing = standingOf({ title, matters, today: dateOf(now) })
    const acts = actsFor(officer, { title, matters, today: dateOf(now) })
    if (call.wantsJson)
      return json({
        titleNo,
        officialName,
        district,
        status,
        validTo,
        standing,
        tasks: mine,
        matters: rows,
        demands,
      })
    return deps.show(
      call,
      <StaffPark
        caseId={application.id}
        titleNo={titleNo}
        officialName={officialName}
        district={district}
        status={status}
        validTo={validTo}
        tasks={mine}
        matters={rows}
        demands={demands}
        links={parkLinks(application.id, 'staff', call.lang)}
      >
        <TitleActs caseId={application.id} acts={acts} standing={standing} />
      </StaffPark>,
    )
  }
}
