import { createBatches } from '#adapters/dynamodb/batches.ts'
import { createCases } from '#adapters/dynamodb/cases.ts'
import { createFiles } from '#adapters/dynamodb/files.ts'
import { createPipeline } from '#adapters/dynamodb/pipeline.ts'
import { createTasks } from '#adapters/dynamodb/tasks.ts'
import { createRevealContacts } from '#domain/actions/reveal-contacts.ts'
import type { Clockwork } from '#domain/ports.ts'
import { showStaffBatch } from '#functions/handlers/staff/batch.tsx'
import { showStaffCase } from '#functions/handlers/staff/case.tsx'
import { showStaffContacts } from '#functions/handlers/staff/contacts.tsx'
import { showExpertHome } from '#functions/handlers/staff/expert.tsx'
import { exportHistory } from '#functions/handlers/staff/history.ts'
import { showStaffHome } from '#functions/handlers/staff/home.tsx'
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
    files: createFiles(db),
    pipeline: createPipeline(db),
  }
  const deps = { ...all, show: edge.show, reveal: createRevealContacts(all) }
  return createSite<'staff'>(edge, {
    'GET staff': showStaffHome(deps),
    'GET staffBatch': showStaffBatch(deps),
    'GET staffCase': showStaffCase(deps),
    'GET staffHistory': exportHistory(deps),
    'POST staffContacts': showStaffContacts(deps),
    'GET expert': showExpertHome(deps),
  })
}
