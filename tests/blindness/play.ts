import { createTasks } from '#adapters/dynamodb/tasks.ts'
import { createApplicant, signIn } from '#demo/applicant.ts'
import type { Browser } from '#demo/browser.ts'
import { createBrowser } from '#demo/browser.ts'
import { officerOf } from '#demo/offices.ts'
import type { Reviewer } from '#demo/reviewer.ts'
import { openNewestLink } from '#demo/reviewer.ts'
import type { Officer, Role } from '#domain/person.ts'
import { cityOffice } from '#domain/person.ts'
import type { OpenTask } from '#domain/task.ts'
import { dateOf } from '#domain/time.ts'
import type { JudgedItem } from '#schemas/examples/assessment.ts'
import { exampleScoreSheet } from '#schemas/examples/assessment.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { indicatorsOf, isJudged } from '#schemas/rubrics/rubric.ts'
import { selection2026 } from '#schemas/rubrics/selection/index.ts'
import type { Applied } from '#tests/support/applied.ts'
import { applied } from '#tests/support/applied.ts'
import { parkIn } from '#tests/support/park.ts'
import type { Started } from '#tests/support/product.ts'
import { tableOf } from '#tests/support/table.ts'
import { fewExperts, namesake } from './pool.ts'

/** Words nobody but whoever wrote them and the city may read; each expert has his own. */
export const markOf = (email: string): string =>
  `标记${[...(email.split('@')[0] ?? '')].reverse().join('')}标记`

const judged: readonly JudgedItem[] = indicatorsOf(selection2026)
  .filter(isJudged)
  .map(({ code, zh, max }) => ({ item: code, name: zh, max }))

/** A score sheet whose every free text is told apart from all others. */
export function sheetOf(email: string, share: number): Answers {
  const sheet = exampleScoreSheet(judged, share)
  const signed = (text: unknown) => `${String(text)}${markOf(email)}`
  return {
    ...sheet,
    strengths: signed(sheet.strengths),
    weaknesses: signed(sheet.weaknesses),
    advice: signed(sheet.advice),
  }
}

/** Both parks of the suite, those who have to do with them, and everybody else who can read a page. */
export async function setUp(started: Started) {
  const { product } = started
  const today = dateOf(await product.now())
  const people = { legalRep: '苏砚秋', address: '重庆市示例区示例二路 2 号' }
  const specs = [parkIn('500120'), { ...parkIn('500106'), ...people }] as const
  const experts = await fewExperts(started, `${specs[1].key}@parks.example`)
  const conflicted = await namesake(started, specs[0].contact)
  const [park, late] = [await applied(started, specs[0]), await applied(started, specs[1])]
  const browsers = new Map<string, Browser>()
  const signedIn = async (email: string, browser = browsers.get(email) ?? createBrowser(product.url)) => {
    browsers.set(email, browser)
    await signIn(product, browser, email)
    return browser
  }
  const officer = (office: string, role: Role): Officer => officerOf(office, role, today)
  /** Opens the newest link about a park in the browser its holder keeps. */
  const open = async (about: Applied, email: string): Promise<Reviewer> =>
    openNewestLink(product, email, about.spec.parkName)
  const other = await createApplicant(product, 'other@parks.example')
  await other.begin()
  return {
    started,
    today,
    experts,
    park,
    late,
    conflicted,
    signedIn,
    officer,
    open,
    other,
    city: {
      handler: officer(cityOffice, 'CITY_EDIT'),
      head: officer(cityOffice, 'CITY_LEAD'),
      decides: officer(cityOffice, 'CITY_DECIDE'),
      supervisor: officer(cityOffice, 'SUPERVISE'),
    },
  }
}
export type Cast = Awaited<ReturnType<typeof setUp>>

/** Who is asked for which form beside the main task of a case now. */
export async function askedIn({ started }: Cast, caseId: string): Promise<OpenTask[]> {
  await started.product.settle()
  const all = await createTasks(tableOf(started.local)).ofCase(caseId)
  return all.filter((task) => task.status === 'open').filter((task) => task.lane?.startsWith('seat:'))
}

export const emailOf = ({ holders }: Pick<OpenTask, 'holders'>): string => holders[0]?.email ?? ''

/** Up to the panel that was drawn and waits to be confirmed. */
export async function untilDrawn({ stages }: Applied): Promise<Reviewer[]> {
  const reviewers = [await stages.accept(), await stages.recommend(), await stages.sign()]
  await stages.begin()
  await stages.review()
  await stages.recheck()
  return reviewers
}

/** The head of the division takes every possible conflict for one and confirms the panel. */
export async function confirm(cast: Cast, about: Applied): Promise<Reviewer> {
  const reviewer = await cast.open(about, cast.city.head.email)
  const { answers } = (await reviewer.browser.json(`/tasks/${reviewer.taskId}`)) as {
    answers: { conflicts?: unknown[]; hasUnmet?: boolean }
  }
  const verdict = { verdict: '确认回避', note: '经核实为同一人，应当回避。' }
  await reviewer.decide({
    ...(answers.conflicts && { conflicts: answers.conflicts.map(() => verdict) }),
    decision: '确认专家组',
    ...(answers.hasUnmet && { acceptUnmet: true }),
  })
  return reviewer
}

export async function withdraw(about: Applied): Promise<void> {
  await about.applicant.browser.post(`/applications/${about.id}/withdraw`, {
    reason: '园区规划调整，本批次不再申报。',
    confirm: about.no,
  })
}
