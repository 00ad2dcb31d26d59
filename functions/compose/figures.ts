import { createBooks } from '#adapters/dynamodb/books.ts'
import { createCaseReader } from '#adapters/dynamodb/case-reader.ts'
import { createProjections } from '#adapters/dynamodb/figures.ts'
import { createMatters } from '#adapters/dynamodb/matters.ts'
import { createRubrics } from '#adapters/dynamodb/rubrics.ts'
import { createTitles } from '#adapters/dynamodb/titles.ts'
import { createFollowHome, createProjectHome } from '#domain/actions/project-home.ts'
import { createRebuildFigures, createRecountHomes } from '#domain/actions/recount-homes.ts'
import type { Clockwork } from '#domain/ports.ts'
import type { Env } from '#functions/runtime/env.ts'
import { table } from './parts.ts'

/** Figures are worked out behind every change. */
export function following(env: Env, clock: Clockwork) {
  const parts = figuresParts(env, clock)
  return createFollowHome(parts, parts.projectHome)
}

/** Figures are worked out on the days on which the calendar changes them. */
export function recounting(env: Env, clock: Clockwork) {
  return createRecountHomes(figuresParts(env, clock))
}

/** All figures are worked out again. */
export function rebuilding(env: Env, clock: Clockwork) {
  return createRebuildFigures(figuresParts(env, clock))
}

function figuresParts(env: Env, clock: Clockwork) {
  const db = table(env)
  const parts = {
    ...clock,
    cases: createCaseReader(db),
    titles: createTitles(db),
    books: createBooks(db),
    matters: createMatters(db),
    rubrics: createRubrics(db),
    projections: createProjections(db),
  }
  return { ...parts, projectHome: createProjectHome(parts) }
}
