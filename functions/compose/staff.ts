import { createBatches } from '#adapters/dynamodb/batches.ts'
import { createCases } from '#adapters/dynamodb/cases.ts'
import { createPipeline } from '#adapters/dynamodb/pipeline.ts'
import { createRubrics } from '#adapters/dynamodb/rubrics.ts'
import { createTasks } from '#adapters/dynamodb/tasks.ts'
import { createRevealContacts } from '#domain/actions/reveal-contacts.ts'
import { createDraftRubric, createPublishRubric, createSaveRubric } from '#domain/actions/write-rubric.ts'
import type { Clockwork } from '#domain/ports.ts'
import { showStaffCase } from '#functions/handlers/staff/case.tsx'
import { showStaffContacts } from '#functions/handlers/staff/contacts.tsx'
import { showStaffHome } from '#functions/handlers/staff/home.tsx'
import {
  draftRubric,
  publishRubric,
  saveRubric,
  showRubric,
  showRubrics,
} from '#functions/handlers/staff/rubrics.tsx'
import { showScore } from '#functions/handlers/staff/score.tsx'
import { showSimulation } from '#functions/handlers/staff/simulation.tsx'
import { downloadStandings, showStandings } from '#functions/handlers/staff/standings.tsx'
import { createSite } from '#functions/http/site.ts'
import type { Env } from '#functions/runtime/env.ts'
import { forms } from './forms.ts'
import { table } from './parts.ts'
import { site } from './site.ts'

export function composeStaff(env: Env, clock: Clockwork) {
  const db = table(env)
  const edge = site(env, clock, db)
  const all = {
    ...clock,
    forms,
    cases: createCases(db),
    tasks: createTasks(db),
    batches: createBatches(db),
    pipeline: createPipeline(db),
    rubrics: createRubrics(db),
  }
  const deps = {
    ...all,
    show: edge.show,
    reveal: createRevealContacts(all),
    draftRubric: createDraftRubric(all),
    saveRubric: createSaveRubric(all),
    publishRubric: createPublishRubric(all),
  }
  return createSite<'staff'>(edge, {
    'GET staff': showStaffHome(deps),
    'GET staffCase': showStaffCase(deps),
    'POST staffContacts': showStaffContacts(deps),
    'GET staffScore': showScore(deps),
    'GET standings': showStandings(deps),
    'GET standingsCsv': downloadStandings(deps),
    'GET rubrics': showRubrics(deps),
    'POST rubrics': draftRubric(deps),
    'GET rubric': showRubric(deps),
    'POST rubric': saveRubric(deps),
    'POST publishRubric': publishRubric(deps),
    'GET simulateRubric': showSimulation(deps),
  })
}
