import { createBatches } from '#adapters/dynamodb/batches.ts'
import { createCases } from '#adapters/dynamodb/cases.ts'
import { createDirectory } from '#adapters/dynamodb/directory.ts'
import { createExperts } from '#adapters/dynamodb/experts.ts'
import { createFiles } from '#adapters/dynamodb/files.ts'
import { createPipeline } from '#adapters/dynamodb/pipeline.ts'
import { createRubrics } from '#adapters/dynamodb/rubrics.ts'
import { createTasks } from '#adapters/dynamodb/tasks.ts'
import { createImportExperts } from '#domain/actions/import-experts.ts'
import { createRemoveSheet } from '#domain/actions/remove-sheet.ts'
import { createRevealContacts } from '#domain/actions/reveal-contacts.ts'
import { createAddExpert, createChangeExpert, createMoveExpert } from '#domain/actions/save-expert.ts'
import type { Clockwork } from '#domain/ports.ts'
import { showStaffBatch } from '#functions/handlers/staff/batch.tsx'
import { showStaffCase } from '#functions/handlers/staff/case.tsx'
import { showStaffContacts } from '#functions/handlers/staff/contacts.tsx'
import { showExpertHome } from '#functions/handlers/staff/expert.tsx'
import { downloadExperts, importExperts } from '#functions/handlers/staff/experts/import.ts'
import { listExperts } from '#functions/handlers/staff/experts/pool.tsx'
import {
  addExpert,
  changeExpert,
  showExpert,
  showNewExpert,
} from '#functions/handlers/staff/experts/profile.tsx'
import { moveExpert } from '#functions/handlers/staff/experts/status.ts'
import { exportHistory } from '#functions/handlers/staff/history.ts'
import { showStaffHome } from '#functions/handlers/staff/home.tsx'
import { removeSheet, showRemoveSheet } from '#functions/handlers/staff/remove-sheet.tsx'
import { createSite } from '#functions/http/site.ts'
import type { Env } from '#functions/runtime/env.ts'
import { announcing } from './announcing.ts'
import { forms } from './forms.ts'
import { table } from './parts.ts'
import { scoring } from './scoring.ts'
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
  const judged = { ...all, directory: createDirectory(db), rubrics: createRubrics(db) }
  const removal = { ...deps, removeSheet: createRemoveSheet(judged) }
  const pool = { ...clock, experts: createExperts(db), tasks: all.tasks, cases: all.cases, show: edge.show }
  const poolDeps = {
    ...pool,
    form: forms.form('expert-profile', forms.latest('expert-profile')),
    add: createAddExpert(pool),
    change: createChangeExpert(pool),
    move: createMoveExpert(pool),
    importAll: createImportExperts(pool),
  }
  return createSite<'staff'>(edge, {
    'GET staff': showStaffHome(deps),
    'GET staffBatch': showStaffBatch(deps),
    'GET staffCase': showStaffCase(deps),
    'GET staffHistory': exportHistory(deps),
    'POST staffContacts': showStaffContacts(deps),
    'GET removeSheet': showRemoveSheet(removal),
    'POST removeSheet': removeSheet(removal),
    ...announcing(db, env, { ...all, show: edge.show }),
    ...scoring(db, { ...all, show: edge.show }),
    'GET expertHome': showExpertHome(deps),
    'GET experts': listExperts(poolDeps),
    'GET expertTemplate': downloadExperts(poolDeps),
    'POST expertImport': importExperts(poolDeps),
    'GET newExpert': showNewExpert(poolDeps),
    'POST newExpert': addExpert(poolDeps),
    'GET expert': showExpert(poolDeps),
    'POST expert': changeExpert(poolDeps),
    'POST expertStatus': moveExpert(poolDeps),
  })
}
