import type { Found } from '#domain/annual-found.ts'
import { suggested } from '#domain/annual-found.ts'
import { proposals } from '#domain/annual-proposals.ts'
import { annualSheets } from '#domain/annual-sheets.ts'
import { declaredRows, systemRows } from '#domain/annual-values.ts'
import type { Application } from '#domain/application.ts'
import { BAND_WORDS } from '#domain/bands.ts'
import { conflictsOf, excludes } from '#domain/conflicts.ts'
import { rosterBook, rowsIn } from '#domain/entry.ts'
import { answerOn, evaluationIn, isRated, yearIn, yearKey } from '#domain/evaluation.ts'
import type { Experts } from '#domain/expert.ts'
import { canServe } from '#domain/expert.ts'
import type { Matter } from '#domain/matter.ts'
import { measuresFor } from '#domain/measures.ts'
import type { Books, Cases, Matters, Rubrics, Tasks, Titles } from '#domain/ports.ts'
import { resultsIn } from '#domain/results.ts'
import { rosterFigures } from '#domain/roster-figures.ts'
import { judgedRows, quantRows } from '#domain/sheet-facts.ts'
import type { Task } from '#domain/task.ts'
import { besides } from '#domain/task-name.ts'
import { claimsIn, vetoName } from '#domain/year-report.ts'
import { bandsOfYear, placeOf, proposedBand, systemEvidence, yearScore } from '#domain/year-score.ts'
import { systemOnly } from '#domain/year-values.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { rowsOf } from '#schemas/operations/settle.ts'
import { cycleOf } from '#schemas/reference/annual-cycle.ts'
import type { AnnualRubric } from '#schemas/rubrics/rubric.ts'
import { str } from '#schemas/rule.ts'
import { factsOf } from './draw-panel.ts'
import { rubricOf, selfForm } from './evaluate-park.ts'
import type { YearValuesDeps } from './year-values.ts'
import { createYearValues, readYearSources } from './year-values.ts'

export interface AnnualFactsDeps extends YearValuesDeps {
  readonly cases: Cases
  readonly tasks: Tasks
  readonly books: Books
  readonly matters: Matters
  readonly rubrics: Rubrics
  readonly experts: Experts
  readonly titles: Titles
}

type Facts = Readonly<Record<string, unknown>>

interface Year {
  readonly year: number
  readonly rubric: AnnualRubric
  readonly application: Application
  readonly matter: Matter
  /** The other tasks of the year. */
  readonly others: () => Promise<readonly Task[]>
}

type FactsOf = (deps: AnnualFactsDeps, year: Year) => Facts | Promise<Facts>

const byForm: { readonly [form: string]: FactsOf } = {
  'annual-self-evaluation': selfFacts,
  'annual-missing': (_, { matter }) => ({ dueOn: evaluationIn(matter).selfDue }),
  'annual-verification': verificationFacts,
  'annual-panel': panelFacts,
  'annual-judgement': (_, { rubric, matter }) => ({
    judged: judgedRows(rubric),
    quant: quantRows(yearScore(rubric, evaluationIn(matter)).park),
  }),
  'annual-review': reviewFacts,
  'annual-decision': decisionFacts,
  'annual-consequence': consequenceFacts,
}

/** What the forms of a year's evaluation know; nothing for any other form. */
export async function annualFacts(
  deps: AnnualFactsDeps,
  task: Task,
  application: Application,
): Promise<Facts> {
  const year = yearIn(task.lane)
  if (year === undefined || !task.form.id.startsWith('annual-')) return {}
  const [rubric, matter] = await Promise.all([
    rubricOf(deps.rubrics, year),
    deps.matters.load(application.id, 'evaluation', yearKey(year)),
  ])
  if (!matter) return {}
  const others = () => deps.tasks.ofCase(application.id, besides(task))
  const own = await byForm[task.form.id]?.(deps, { year, rubric, application, matter, others })
  return { evalYear: year, threeBands: rubric.annual.bands === 'three', ...own }
}

const targetNames: readonly (readonly [key: string, name: string])[] = [
  ['startups', '初创型企业（团队）数'],
  ['newStartups', '当年新增'],
  ['srdi', '专精特新'],
  ['giants', '小巨人'],
  ['champions', '单项冠军'],
  ['revenue', '营业收入（万元）'],
  ['platforms', '技术服务平台'],
  ['results', '转化成果'],
  ['financing', '企业融资额（万元）'],
  ['digitalFirms', '数字化转型企业'],
]

/** System values, what the plan promised for the year and promises for the next. */
async function selfFacts(deps: AnnualFactsDeps, { year, rubric, application }: Year): Promise<Facts> {
  const [values, submission, survey] = await Promise.all([
    createYearValues(deps)(application, year, false),
    deps.cases.submission(application.id, application.round),
    deps.surveys.load(application.id, year),
  ])
  const plan = submission?.answers ?? {}
  const targetsOf = (of: number) => rowsOf(plan.targetTable).find((row) => row.year === of)
  const next = targetsOf(year + 1) ?? targetsOf(year) ?? {}
  const shown = values.satisfaction
  return {
    metrics: systemRows(rubric, systemEvidence({ year, system: values })).filter(
      ({ metric }) => !systemOnly.includes(metric),
    ),
    milestones: rowsOf(plan.milestones).map((row) => ({ task: str(row, 'task') })),
    targets: targetNames.flatMap(([key, item]) => {
      const target = targetsOf(year)?.[key]
      const actual = actualOf(key, values)
      return typeof target === 'number' && actual !== undefined ? [{ item, target, actual }] : []
    }),
    nextTargets: targetNames.flatMap(([key, item]) =>
      typeof next[key] === 'number' ? [{ item, approved: next[key] }] : [],
    ),
    bonusItems: rubric.annual.bonus.items.map(({ code, zh, en }) => ({
      value: code,
      label: `${code} ${zh}`,
      en: `${code} ${en}`,
    })),
    ...(shown !== undefined && survey
      ? { satisfaction: percent(shown), responseRate: percent(values.surveyResponse ?? 0) }
      : {}),
  }
}

function actualOf(
  key: string,
  values: { readonly [metric: string]: number | undefined },
): number | undefined {
  const metric: { readonly [key: string]: string } = {
    newStartups: 'newStartupsYear',
    platforms: 'techPlatforms',
    results: 'resultsIntroduced',
    financing: 'firmFinancing',
  }
  return values[metric[key] ?? '']
}

const percent = (share: number): number => Math.round(share * 10_000) / 100

async function verificationFacts(
  deps: AnnualFactsDeps,
  { year, rubric, matter, others }: Year,
): Promise<Facts> {
  const [entries, tasks] = await Promise.all([deps.books.entries(matter.caseId, rosterBook), others()])
  const roster = rowsIn(entries)
  const self = answerOn(tasks, year, selfForm)?.answers as Answers | undefined
  return {
    declared: declaredRows(rubric, systemEvidence(evaluationIn(matter)), self).filter(
      ({ metric }) => !systemOnly.includes(metric),
    ),
    startups: rosterFigures(roster, `${year}-12-31`).startups.value,
    mayReturn: evaluationIn(matter).returns === 0,
  }
}

/** Experts who are not close to the park, and whether it has to be visited. */
async function panelFacts(deps: AnnualFactsDeps, { year, application, matter }: Year): Promise<Facts> {
  const { matchRate, suspected, late } = evaluationIn(matter)
  const [records, pool, ties, own, all] = await Promise.all([
    recordsOf(deps, { year, application, late }),
    deps.experts.all(),
    factsOf(deps.cases, application),
    deps.matters.ofCase(application.id),
    deps.matters.inPeriod('evaluation', yearKey(year)),
  ])
  const cycle = cycleOf(year)
  const alerts = own.filter(({ kind, closedAt }) => kind === 'alert' && closedAt === undefined)
  const reasons = [
    ...(matchRate !== undefined && matchRate < cycle.matchLeast
      ? [`抽查相符率 ${matchRate}%，低于 ${cycle.matchLeast}%`]
      : []),
    ...(alerts.length > 0 ? [`未办结的监测预警 ${alerts.length} 项`] : []),
    ...[...new Set([...suspected, ...records.vetoes])].map((code) => `疑似否决情形 ${code}`),
  ]
  const rated = all.filter(isRated)
  const visits = rated.map((one) => evaluationIn(one).visit)
  const visited = visits.filter((visit) => visit === true).length
  const open = visits.filter((visit) => visit === undefined).length - 1
  const needed = Math.ceil((rated.length * cycle.visitShare) / 100)
  return {
    experts: pool
      .filter(canServe)
      .filter((expert) => !conflictsOf(expert, ties).some(excludes))
      .map(({ id, name, unit }) => ({ value: id, label: `${name}（${unit}）` })),
    visitReasons: reasons.join('；'),
    visitedShare: `参评 ${rated.length} 家，已安排 ${visited} 家，至少 ${needed} 家`,
    visitShort: visited + Math.max(0, open) < needed,
  }
}

/** What park and district named and what the records say of bonus, deductions and vetoes: the city recognises each or not. */
async function reviewFacts(
  deps: AnnualFactsDeps,
  { year, rubric, application, matter, others }: Year,
): Promise<Facts> {
  const evaluation = evaluationIn(matter)
  const [tasks, records] = await Promise.all([
    others(),
    recordsOf(deps, { year, application, late: evaluation.late }),
  ])
  const score = yearScore(rubric, evaluation)
  const indicators = score.park.groups.flatMap((group) => group.indicators)
  const claims = claimsIn(answerOn(tasks, year, selfForm)?.answers ?? {})
  return {
    quantScores: quantRows(score.park),
    judged: indicators
      .filter(({ judged }) => judged)
      .map(({ code, zh, points, max }) => ({ item: code, name: zh, points, max })),
    baseScore: score.base,
    sheets: annualSheets(tasks, matter.key).length,
    bonusCap: rubric.annual.bonus.cap,
    ...proposals(rubric, { evaluation, claims, records }),
  }
}

/** What the records of the year alone suggest. */
async function recordsOf(
  deps: AnnualFactsDeps,
  { year, application, late }: { year: number; application: Application; late: boolean },
): Promise<Found> {
  const sources = await readYearSources(deps, application, year, late)
  return suggested({ ...sources, changes: application.changes })
}

async function decisionFacts(deps: AnnualFactsDeps, { year, rubric, matter }: Year): Promise<Facts> {
  const all = (await deps.matters.inPeriod('evaluation', yearKey(year))).filter(isRated)
  const bands = bandsOfYear(rubric, all)
  const cases = await deps.cases.loadAll(all.map(({ caseId }) => caseId))
  const nameFor = new Map(cases.map(({ id, parkName }) => [id, parkName]))
  const { final, vetoes, missing } = evaluationIn(matter)
  return {
    total: final,
    rank: placeOf(bands, matter.caseId)?.place,
    rated: bands.rated,
    quota: bands.quota,
    placesLeft: bands.quota - all.filter(isExcellentBeside(matter)).length,
    vetoes: vetoes.map(vetoName).join('；'),
    proposedBand: proposedBand(bands, matter.caseId, missing),
    ranking: bands.parks
      .map((park) => `${park.place}. ${nameFor.get(park.caseId) ?? park.caseId} ${park.final.toFixed(2)}`)
      .join('；'),
  }
}

function isExcellentBeside(own: Matter) {
  return (other: Matter): boolean =>
    other.caseId !== own.caseId && evaluationIn(other).decided?.band === BAND_WORDS.excellent.zh
}

async function consequenceFacts(deps: AnnualFactsDeps, { year, matter, application }: Year): Promise<Facts> {
  const [own, title] = await Promise.all([
    deps.matters.ofCase(matter.caseId),
    application.titleNo === undefined ? undefined : deps.titles.load(application.titleNo),
  ])
  const evaluation = evaluationIn(matter)
  return {
    band: evaluation.published?.band,
    total: evaluation.published?.score,
    history: resultsIn(own)
      .filter((result) => result.year < String(year))
      .map((result) => `${result.year} 年 ${result.band}`)
      .join('；'),
    measures: title ? measuresFor(evaluation, title, own).measures : [],
  }
}
