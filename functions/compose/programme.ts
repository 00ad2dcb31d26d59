import { createActOnTitle } from '#domain/actions/act-on-title.ts'
import type { Clockwork } from '#domain/ports.ts'
import { downloadMonitoring, showMonitoring } from '#functions/handlers/programme/monitoring.tsx'
import { showStaffPark } from '#functions/handlers/programme/park.tsx'
import { listParks } from '#functions/handlers/programme/parks.tsx'
import { showStaffReport } from '#functions/handlers/programme/report.tsx'
import { actOnTitle, showTitleAct } from '#functions/handlers/programme/title-act.tsx'
import { createSite } from '#functions/http/site.ts'
import type { Env } from '#functions/runtime/env.ts'
import { homesParts, homesReading } from './homes-parts.ts'
import { table } from './parts.ts'
import { site } from './site.ts'

/** Designated parks, and the programme as a whole, as the offices see them. */
export function composeProgramme(env: Env, clock: Clockwork) {
  const edge = site(env, clock, table(env))
  const deps = { ...homesReading(env, clock), show: edge.show, baseUrl: edge.baseUrl }
  const acting = { ...deps, actOnTitle: createActOnTitle(homesParts(env, clock)) }
  return createSite<'programme'>(edge, {
    'GET staffParks': listParks(deps),
    'GET staffPark': showStaffPark(deps),
    'GET staffReport': showStaffReport(deps),
    'GET monitoring': showMonitoring(deps),
    'GET monitoringTable': downloadMonitoring(deps),
    'GET titleAct': showTitleAct(acting),
    'POST titleAct': actOnTitle(acting),
  })
}
