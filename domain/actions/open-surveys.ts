import type { Effect } from '#domain/effect.ts'
import type { Entry } from '#domain/entry.ts'
import { rosterBook } from '#domain/entry.ts'
import { ConflictError } from '#domain/errors.ts'
import type { Books, Cases, Clockwork, Titles } from '#domain/ports.ts'
import type { Survey, Surveys } from '#domain/survey.ts'
import { emptySurvey, forgetAddresses } from '#domain/survey.ts'
import { dateOf, instantOf } from '#domain/time.ts'
import type { Title } from '#domain/title.ts'
import { isLive } from '#domain/title.ts'
import { cycleOf, dayAfter, surveyYear, tooYoung } from '#schemas/reference/annual-cycle.ts'
import { str } from '#schemas/rule.ts'

export interface OpenSurveysDeps extends Pick<Clockwork, 'now' | 'newId' | 'newSecret'> {
  readonly cases: Pick<Cases, 'load'>
  readonly titles: Titles
  readonly books: Pick<Books, 'entries'>
  readonly surveys: Surveys
}

/** Invitations and their mails that go into one transaction. */
const together = 40

/** From December on: every firm and team of a park that is evaluated gets a link of its own. Returns how many were invited. */
export function createOpenSurveys(deps: OpenSurveysDeps) {
  return async (): Promise<number> => {
    const year = surveyYear(dateOf(deps.now()))
    if (year === undefined) return 0
    const titles = (await deps.titles.all()).filter(
      (title) => isLive(title) && !tooYoung(title.validFrom, year),
    )
    const surveys = await surveysOf(deps, titles, year)
    let invited = 0
    for (const title of titles)
      invited += await openFor(deps, { title, year, known: surveys.get(title.caseId) })
    return invited
  }
}

/** By park. */
async function surveysOf(
  { surveys }: OpenSurveysDeps,
  titles: readonly Title[],
  year: number,
): Promise<ReadonlyMap<string, Survey>> {
  const found = await surveys.ofYear(
    titles.map(({ caseId }) => caseId),
    year,
  )
  return new Map(found.map((survey) => [survey.caseId, survey]))
}

interface Opening {
  readonly title: Title
  readonly year: number
  readonly known: Survey | undefined
}

/** Goes on where an earlier run broke off. */
async function openFor(deps: OpenSurveysDeps, { title, year, known }: Opening): Promise<number> {
  const { caseId } = title
  if (known && known.invited >= known.toInvite) return 0
  const units = inPark(await deps.books.entries(caseId, rosterBook))
  const reached = units.filter(({ answers }) => str(answers, 'contactEmail') !== '')
  if (units.length === 0) return 0
  let before = known
  let survey =
    known ??
    emptySurvey({
      caseId,
      year,
      opensAt: deps.now(),
      closesAt: instantOf(dayAfter(year, cycleOf(year).surveyCloses), '18:00'),
      units: units.length,
      toInvite: reached.length,
      salt: deps.newSecret(),
    })
  const first = survey.invited
  do {
    const some = reached.slice(survey.invited, survey.invited + together)
    const after = { ...survey, invited: survey.invited + Math.max(some.length, 0) }
    if (!(await invite(deps, { before, after, some, title }))) return after.invited - first
    before = { ...after, version: after.version + 1 }
    survey = before
    if (some.length === 0) break
  } while (survey.invited < reached.length)
  return survey.invited - first
}

const inPark = (entries: readonly Entry[]): readonly Entry[] =>
  entries
    .filter(({ removedAt, answers }) => removedAt === undefined && answers.status === '在园')
    .filter(({ answers }) => answers.kind === '企业' || answers.kind === '科创团队')

interface Inviting {
  readonly before: Survey | undefined
  readonly after: Survey
  readonly some: readonly Entry[]
  readonly title: Title
}

/** False when somebody else was faster. */
async function invite(deps: OpenSurveysDeps, { before, after, some, title }: Inviting): Promise<boolean> {
  const { caseId, year, closesAt } = after
  const invitations = some.map(() => ({ id: deps.newId('inv'), caseId, year }))
  const effects = some.map(({ answers }, i): Effect => {
    const [name, email] = [str(answers, 'name'), str(answers, 'contactEmail')]
    return {
      kind: 'mail',
      template: 'survey-invitation',
      to: { email, name },
      data: { caseId, parkName: title.officialName, what: String(year), at: closesAt },
      invitation: invitations[i]?.id ?? '',
    }
  })
  try {
    await deps.surveys.invite(before ? { before, after } : { after }, {
      invitations,
      effects,
      at: deps.now(),
    })
    return true
  } catch (error) {
    if (error instanceof ConflictError) return false
    throw error
  }
}

/** When a survey is over, what is kept of network addresses goes. Returns how many were closed. */
export function createCloseSurveys(deps: OpenSurveysDeps) {
  return async (): Promise<number> => {
    const today = dateOf(deps.now())
    const year = Number(today.slice(0, 4)) - 1
    if (today.slice(5, 7) !== '02') return 0
    const surveys = await surveysOf(deps, await deps.titles.all(), year)
    let closed = 0
    for (const survey of surveys.values()) {
      if (!survey.salt || deps.now() < survey.closesAt) continue
      await deps.surveys.save(survey, forgetAddresses(survey))
      closed++
    }
    return closed
  }
}
