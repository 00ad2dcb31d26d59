import type { Clockwork } from '#domain/ports.ts'
import { showPark } from '#functions/handlers/parks/park.tsx'
import { showParkReport } from '#functions/handlers/parks/report.tsx'
import { createSite } from '#functions/http/site.ts'
import type { Env } from '#functions/runtime/env.ts'
import { homesReading } from './homes-parts.ts'
import { table } from './parts.ts'
import { site } from './site.ts'
import { storeOrigin } from './vault.ts'

/** What the operator of a designated park does on its pages. */
export function composeParks(env: Env, clock: Clockwork) {
  const edge = site(env, clock, table(env), storeOrigin(env))
  const deps = { ...homesReading(env, clock), show: edge.show, baseUrl: edge.baseUrl }
  return createSite<'parks'>(edge, {
    'GET park': showPark(deps),
    'GET parkReport': showParkReport(deps),
  })
}
