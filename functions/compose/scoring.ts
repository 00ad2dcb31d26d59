import type { Db } from '#adapters/dynamodb/db.ts'
import { createMatters } from '#adapters/dynamodb/matters.ts'
import { createPipeline } from '#adapters/dynamodb/pipeline.ts'
import { createRubrics } from '#adapters/dynamodb/rubrics.ts'
import { createTitles } from '#adapters/dynamodb/titles.ts'
import { createDraftRubric, createPublishRubric, createSaveRubric } from '#domain/actions/write-rubric.ts'
import type { ScoringDeps } from '#functions/handlers/staff/scoring/deps.ts'
import {
  draftRubric,
  publishRubric,
  saveRubric,
  showRubric,
  showRubrics,
} from '#functions/handlers/staff/scoring/rubrics.tsx'
import { showScore } from '#functions/handlers/staff/scoring/score.tsx'
import { showSimulation } from '#functions/handlers/staff/scoring/simulation.tsx'
import { downloadStandings, showStandings } from '#functions/handlers/staff/scoring/standings.tsx'

type Given = Pick<ScoringDeps, 'show' | 'forms' | 'cases' | 'tasks' | 'batches' | 'now'>

/** Scores, rankings and rubrics, on the pages of officers. */
export function scoring(db: Db, given: Given) {
  const all = {
    ...given,
    pipeline: createPipeline(db),
    rubrics: createRubrics(db),
    matters: createMatters(db),
    titles: createTitles(db),
  }
  const deps: ScoringDeps = {
    ...all,
    draftRubric: createDraftRubric(all),
    saveRubric: createSaveRubric(all),
    publishRubric: createPublishRubric(all),
  }
  return {
    'GET staffScore': showScore(deps),
    'GET standings': showStandings(deps),
    'GET standingsCsv': downloadStandings(deps),
    'GET rubrics': showRubrics(deps),
    'POST rubrics': draftRubric(deps),
    'GET rubric': showRubric(deps),
    'POST rubric': saveRubric(deps),
    'POST publishRubric': publishRubric(deps),
    'GET simulateRubric': showSimulation(deps),
  }
}
