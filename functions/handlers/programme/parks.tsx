import { officeOf } from '#domain/office.ts'
import { cityOffice } from '#domain/person.ts'
import { dateOf } from '#domain/time.ts'
import { json } from '#functions/http/reply.ts'
import type { Handler } from '#functions/http/site.ts'
import { programmeLinks } from '#functions/views/programme-links.ts'
import { districtName } from '#functions/views/register.ts'
import { officeName } from '#functions/views/timeline.ts'
import { StaffParks } from '#web/pages/staff-parks.tsx'
import type { ProgrammeDeps } from './deps.ts'
import { officerOf } from './deps.ts'

/** The designated parks an office answers for: the city for all, a district for its own and its predecessors'. */
export function listParks(deps: ProgrammeDeps): Handler {
  return async (call) => {
    const { office } = officerOf(call)
    const today = dateOf(deps.now())
    const rows = (await deps.titles.all())
      .filter(({ districtId }) => office === cityOffice || officeOf(districtId, today) === office)
      .map(({ caseId, titleNo, officialName, districtId, status, validTo }) => ({
        caseId,
        titleNo,
        officialName,
        district: districtName(districtId, call.lang),
        status,
        validTo,
      }))
    if (call.wantsJson) return json({ parks: rows })
    return deps.show(
      call,
      <StaffParks office={officeName(office, call.lang)} rows={rows} links={programmeLinks(call.lang)} />,
    )
  }
}
