import { dateOf } from '#domain/time.ts'
import { WORKED } from '#schemas/examples/parks.ts'
import {
  exampleRemovalDecision,
  exampleRemovalHearing,
  exampleRemovalProposal,
} from '#schemas/examples/title-life.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { problemsIn, signIn } from './applicant.ts'
import { createBrowser } from './browser.ts'
import type { Cast, Journey } from './cast.ts'
import { filledIn } from './cast.ts'
import { Deviation, expectEqual } from './expect.ts'
import { titled } from './later-journeys.ts'
import { officerOf } from './offices.ts'
import { openNewestLink } from './reviewer.ts'

const found = '认定后收到举报，经核查，申报名册中三家企业系虚报，提请撤销称号。'

/** A veto that is found when the title is there already. */
export const revocation: Journey = {
  name: '认定后查实弄虚作假：提请撤销，园区陈述申辩，撤销称号并公告，三年内不得再次申报',
  ends: 'designated',
  park: WORKED,
  // The days of its notice are more than the others leave of the batch that is open.
  apart: { at: '2026-11-23T02:00:00.000Z', officers: [] },
  async play(cast) {
    const { product, applicant, spec } = cast
    await titled(cast)
    const today = dateOf(await product.now())
    const { email: decider, name } = officerOf('CITY', 'CITY_DECIDE', today)
    await proposeRemoval(cast, decider, name)
    const open = (email: string) => openNewestLink(product, email, spec.parkName)
    const proposal = { ...exampleRemovalProposal(), grounds: ['V5'], facts: found }
    await (await open(officerOf('CITY', 'CITY_LEAD', today).email)).decide(proposal)
    await (await open(applicant.email)).decide(exampleRemovalHearing())
    const decision: Answers = { ...exampleRemovalDecision(today), banYears: 3 }
    const short = await (await open(decider)).decide({ ...decision, banYears: 2 }).catch((error) => error)
    expectEqual('a shorter ban is refused', short instanceof Deviation, true)
    await (await open(decider)).decide(decision)
    const { text } = await createBrowser(product.url).get('/register')
    expectEqual('the register announces the revocation', text.includes(String(decision.docNo)), true)
    const again = { ...spec, parkName: `${spec.parkName}新园` }
    const next = await filledIn(product, again, 'zaishen@parks.example')
    const check = await next.applicant.browser.get(`/applications/${next.id}/check`)
    expectEqual('the operator may not apply', check.text.includes('禁止申报至'), true)
  },
}

/** An officer begins the removal on the park's page. */
async function proposeRemoval({ product, id }: Cast, email: string, name: string): Promise<void> {
  const browser = createBrowser(product.url)
  await signIn(product, browser, email)
  const done = await browser.post(`/staff/homes/${id}/title/removal`, { reason: found, confirmName: name })
  if (done.status !== 200) throw new Deviation(`the removal was refused: ${problemsIn(done)}`)
  await product.settle()
}
