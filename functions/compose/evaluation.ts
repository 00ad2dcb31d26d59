import * as z from 'zod/mini'
import type { Db } from '#adapters/dynamodb/db.ts'
import { createRubrics } from '#adapters/dynamodb/rubrics.ts'
import { createSurveys } from '#adapters/dynamodb/surveys.ts'
import { createCarryMeasure } from '#domain/actions/carry-measure.ts'
import {
  createArchiveYear,
  createBandYear,
  createCloseYear,
  createPublishYear,
  createRankYear,
  createShowYear,
} from '#domain/actions/decide-year.ts'
import {
  createArrangeYear,
  createFailYear,
  createJudgeYear,
  createReceiveYear,
  createReturnYear,
  createReviewYear,
  createVerifyYear,
} from '#domain/actions/evaluate-park.ts'
import { createYearValues } from '#domain/actions/year-values.ts'
import type { Step } from '#functions/handlers/homes.ts'
import { step } from '#functions/handlers/homes.ts'
import type { homesParts } from './homes-parts.ts'

const About = z.object({ caseId: z.string(), year: z.int() })

/** What pages about a year read besides. */
export function yearParts(db: Db) {
  return { rubrics: createRubrics(db), surveys: createSurveys(db) }
}

/** Steps of the evaluation of a year. */
export function evaluationSteps(
  db: Db,
  parts: ReturnType<typeof homesParts>,
): { readonly [name: string]: Step } {
  const surveys = createSurveys(db)
  const all = {
    ...parts,
    rubrics: createRubrics(db),
    surveys,
    values: createYearValues({ ...parts, surveys }),
  }
  return {
    'receive-year': step(About, createReceiveYear(all)),
    'return-year': step(About, createReturnYear(all)),
    'fail-year': step(About, createFailYear(all)),
    'verify-year': step(About, createVerifyYear(all)),
    'arrange-year': step(About, createArrangeYear(all)),
    'judge-year': step(About, createJudgeYear(all)),
    'review-year': step(About, createReviewYear(all)),
    'rank-year': step(About, createRankYear(all)),
    'band-year': step(About, createBandYear(all)),
    'show-year': step(About, createShowYear(all)),
    'publish-year': step(About, createPublishYear(all)),
    'close-year': step(About, createCloseYear(all)),
    'carry-measure': step(About, createCarryMeasure(all)),
    'archive-year': step(About, createArchiveYear(all)),
  }
}
