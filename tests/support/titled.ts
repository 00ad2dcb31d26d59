import { createBans } from '#adapters/dynamodb/bans.ts'
import { createCases } from '#adapters/dynamodb/cases.ts'
import { createMatters } from '#adapters/dynamodb/matters.ts'
import { createTitles } from '#adapters/dynamodb/titles.ts'
import { signIn } from '#demo/applicant.ts'
import type { Browser, Page } from '#demo/browser.ts'
import { createBrowser } from '#demo/browser.ts'
import type { TitleAct } from '#domain/title-acts.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { designatedIn } from '#tests/support/designated.ts'
import type { Started } from '#tests/support/product.ts'
import { tableOf } from '#tests/support/table.ts'

export const lead = { email: 'chuzhang@city.example', name: '邓怀远' }
export const decider = { email: 'mishu@city.example', name: '殷书白' }

export const because = '年度绩效评价与现场检查发现的问题需要限期整改，经会议研究办理。'

/** A designated park, and what the offices and it do with its title. */
export async function titledIn(started: Started, districtId: string, officialName: string) {
  const { product, local } = started
  const db = tableOf(local)
  const [cases, matters, titles, bans] = [
    createCases(db),
    createMatters(db),
    createTitles(db),
    createBans(db),
  ]
  const park = await designatedIn(started, districtId, officialName)
  const title = async () => {
    await product.settle()
    const found = await titles.load(park.titleNo)
    if (!found) throw new Error('no title')
    return found
  }
  const asked = (email: string, answers: Answers) =>
    park.open({ email }).then(async (reviewer) => {
      await reviewer.decide(answers)
      return reviewer
    })
  return {
    ...park,
    title,
    status: async () => (await title()).status,
    load: () => cases.load(park.id),
    history: () => cases.history(park.id),
    matters: (kind: 'rectification' | 'removal' | 'renewal') => matters.ofCase(park.id, kind),
    ban: async () => bans.of((await title()).operatorUscc ?? ''),
    /** An officer begins something on the park's page. */
    act: (officer: { email: string; name: string }, act: TitleAct, reason = because) =>
      actOn(started, officer, park.id, act, reason),
    owner: (answers: Answers) => asked(park.applicant.email, answers),
    district: (answers: Answers) => asked(park.handler.email, answers),
    city: (answers: Answers) => asked(decider.email, answers),
    lead: (answers: Answers) => asked(lead.email, answers),
    mails: async () => {
      await product.settle()
      return product.mails(park.applicant.email)
    },
    /** What the newest mail to the park says. */
    news: async () => {
      await product.settle()
      return (await product.mails(park.applicant.email)).at(-1)
    },
  }
}

export type Titled = Awaited<ReturnType<typeof titledIn>>

export async function officerIn(started: Started, email: string): Promise<Browser> {
  await started.product.settle()
  const browser = createBrowser(started.product.url)
  await signIn(started.product, browser, email)
  return browser
}

export async function actOn(
  started: Started,
  officer: { email: string; name: string },
  id: string,
  act: TitleAct,
  reason: string,
): Promise<Page> {
  const browser = await officerIn(started, officer.email)
  const page = `/staff/homes/${id}/title/${act}`
  const shown = await browser.get(page)
  if (shown.status !== 200) return shown
  const answer = await browser.post(page, { reason, confirmName: officer.name })
  await started.product.settle()
  return answer
}
