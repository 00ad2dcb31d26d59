import { createBatches } from '#adapters/dynamodb/batches.ts'
import { createCaseReader } from '#adapters/dynamodb/case-reader.ts'
import { createMatters } from '#adapters/dynamodb/matters.ts'
import { createRubrics } from '#adapters/dynamodb/rubrics.ts'
import { createTasks } from '#adapters/dynamodb/tasks.ts'
import { createTitles } from '#adapters/dynamodb/titles.ts'
import type { Clockwork } from '#domain/ports.ts'
import { downloadDocument } from '#functions/handlers/letters/document.ts'
import { createSite } from '#functions/http/site.ts'
import type { Env } from '#functions/runtime/env.ts'
import { table } from './parts.ts'
import { site } from './site.ts'

export function composeLetters(env: Env, clock: Clockwork) {
  const db = table(env)
  const deps = {
    ...clock,
    cases: createCaseReader(db),
    tasks: createTasks(db),
    titles: createTitles(db),
    batches: createBatches(db),
    matters: createMatters(db),
    rubrics: createRubrics(db),
  }
  return createSite<'letters'>(site(env, clock, db), { 'GET document': downloadDocument(deps) })
}
