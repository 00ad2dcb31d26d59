import { createMatterLines } from '#adapters/dynamodb/matter-lines.ts'
import { createPipeline } from '#adapters/dynamodb/pipeline.ts'
import { createSurveys } from '#adapters/dynamodb/surveys.ts'
import { createWaitingCases } from '#adapters/dynamodb/waiting-cases.ts'
import { createEndDeferred } from '#domain/actions/end-deferred.ts'
import { createOpenQuarter } from '#domain/actions/open-quarter.ts'
import { createCloseSurveys, createOpenSurveys } from '#domain/actions/open-surveys.ts'
import { createOpenYear } from '#domain/actions/open-year.ts'
import { readAnew } from '#domain/actions/reading.ts'
import { createReleaseMergers } from '#domain/actions/release-mergers.ts'
import { createWatchReports } from '#domain/actions/watch-reports.ts'
import { createWatchValidity } from '#domain/actions/watch-validity.ts'
import type { Clockwork } from '#domain/ports.ts'
import type { Job } from '#functions/handlers/cycle.ts'
import { createCycleHandler } from '#functions/handlers/cycle.ts'
import type { Env } from '#functions/runtime/env.ts'
import { recounting } from './figures.ts'
import { homesParts } from './homes-parts.ts'
import { table } from './parts.ts'
import { rosterJob } from './roster-job.ts'

/** What happens by the calendar alone, in this order. */
export function composeCycle(env: Env, clock: Clockwork) {
  const db = table(env)
  const all = {
    ...homesParts(env, clock),
    matterLines: createMatterLines(db),
    waiting: createWaitingCases(db),
  }
  const surveyed = { ...all, surveys: createSurveys(db) }
  const jobs: readonly Job[] = [
    { name: 'end-deferred', run: createEndDeferred(all) },
    { name: 'validity', run: createWatchValidity(all) },
    { name: 'mergers', run: createReleaseMergers({ ...all, pipeline: createPipeline(db) }) },
    rosterJob(all),
    { name: 'open-quarter', run: createOpenQuarter(all) },
    { name: 'watch-reports', run: createWatchReports(all) },
    { name: 'open-surveys', run: createOpenSurveys(surveyed) },
    { name: 'open-year', run: createOpenYear(all) },
    { name: 'close-surveys', run: createCloseSurveys(surveyed) },
    { name: 'figures', run: recounting(env, clock) },
  ]
  return createCycleHandler(jobs, readAnew)
}
