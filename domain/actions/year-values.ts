import type { YearSources } from '#domain/annual-metrics.ts'
import type { Application } from '#domain/application.ts'
import { booksIn, rosterBook } from '#domain/entry.ts'
import type { Books, Cases, Matters } from '#domain/ports.ts'
import type { Survey } from '#domain/survey.ts'
import { surveyValues } from '#domain/survey.ts'
import type { YearValues } from '#domain/year-values.ts'
import { yearValues } from '#domain/year-values.ts'
import { rowsOf } from '#schemas/operations/settle.ts'
import { num } from '#schemas/rule.ts'

export interface YearValuesDeps {
  readonly cases: Pick<Cases, 'submission'>
  readonly books: Pick<Books, 'all'>
  readonly matters: Pick<Matters, 'ofCase'>
  readonly surveys: { load(caseId: string, year: number): Promise<Survey | undefined> }
}

/** What roster, ledgers, reports and the survey say of a park's year. `late` is whether its self-evaluation came too late. */
export function createYearValues(deps: YearValuesDeps) {
  return async (
    application: Pick<Application, 'id' | 'round'>,
    year: number,
    late: boolean,
  ): Promise<YearValues> => yearValues(await readYearSources(deps, application, year, late))
}

/** Everything the metrics of a park's year are computed from. */
export async function readYearSources(
  deps: YearValuesDeps,
  { id, round }: Pick<Application, 'id' | 'round'>,
  year: number,
  late: boolean,
): Promise<YearSources> {
  const [entries, matters, submission, survey] = await Promise.all([
    deps.books.all(id),
    deps.matters.ofCase(id),
    deps.cases.submission(id, round),
    deps.surveys.load(id, year),
  ])
  const ledgers = booksIn(entries)
  const targets = rowsOf(submission?.answers.targetTable)
  const target = num(targets.find((row) => row.year === year) ?? {}, 'startups')
  return {
    year,
    roster: ledgers[rosterBook] ?? [],
    ledgers,
    matters,
    target: Number.isNaN(target) ? undefined : target,
    survey: survey && surveyValues(survey),
    late,
  }
}
