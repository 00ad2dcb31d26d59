import * as z from 'zod/mini'
import { dateOf } from '#domain/time.ts'
import { exampleChange, exampleChangeCity, exampleChangeDistrict } from '#schemas/examples/change.ts'
import { WORKED } from '#schemas/examples/parks.ts'
import { makeUscc } from '#schemas/examples/uscc.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { designateTogether } from './announce.ts'
import type { Browser } from './browser.ts'
import { createBrowser } from './browser.ts'
import type { Journey, One } from './cast.ts'
import { atMeeting, handedIn } from './cast.ts'
import { Deviation, expectEqual } from './expect.ts'
import { attach, handIn } from './filings.ts'
import { officerOf } from './offices.ts'
import type { Product } from './product.ts'
import { openNewestLink } from './reviewer.ts'

const Register = z.object({ titles: z.array(z.object({ titleNo: z.string(), officialName: z.string() })) })

const secretary = 'mishu@city.example'
const joined = '渝东联合智造中小企业生态园'

/** Two designated parks become one. */
export const merger: Journey = {
  name: '合并重组：两家园区的称号延续至新园区认定，随后退出，名录载明承接关系',
  ends: 'designated',
  park: WORKED,
  // Two rounds of notice take longer than the others leave of the batch that is open.
  apart: { at: '2026-11-23T02:00:00.000Z', officers: [] },
  async play(cast) {
    const { product, applicant, spec } = cast
    const old = [cast, await cast.beside()]
    await designated(product, old, await applicant.batch())
    for (const one of old) await agreed(one)
    const [longitude, latitude] = spec.corner
    const shape = {
      ...spec,
      parkName: joined,
      operatorUscc: makeUscc(9902),
      corner: [longitude + 0.001, latitude] as const,
    }
    const successor = await handedIn(product, shape, 'hebing@parks.example')
    const everybody = createBrowser(product.url)
    const numbers = await Promise.all(old.map((one) => numberOf(everybody, one.spec.parkName)))
    await designated(product, [successor], await applicant.batch(), {
      takesOver: numbers.map((titleNo) => ({ titleNo })),
    })
    const next = await numberOf(everybody, joined)
    const { text: shown } = await everybody.get(`/register/${next}`)
    for (const [n, one] of old.entries()) {
      const page = (await everybody.get(`/register/${numbers[n]}`)).text
      const leads = new RegExp(`承接家园</dt>.*href="/register/${next}"`, 's').test(page)
      expectEqual(`the register leads from ${numbers[n]} to its successor`, leads, true)
      expectEqual(`${numbers[n]} has ended`, page.includes('有效 → 退出'), true)
      expectEqual('the successor leads back', shown.includes(`href="/register/${numbers[n]}"`), true)
      const told = (await product.mails(one.applicant.email)).at(-1)?.text
      expectEqual('the old park is told', told?.includes(`合并重组，由${next}承接`), true)
    }
    await applicant.signIn()
  },
}

/** From the desks of their districts to their titles, in one notice. */
async function designated(
  product: Product,
  parks: readonly One[],
  batch: string,
  answers?: Answers,
): Promise<void> {
  for (const one of parks) await (await atMeeting(one, [0.95])).meet()
  await designateTogether(product, batch, parks, answers)
}

/** A park reports the merger, its district and the city agree. */
async function agreed(one: One): Promise<void> {
  const { product, spec } = one
  const today = dateOf(await product.now())
  await attach(one, 'change', 'proof')
  await handIn(one, 'change', {
    ...exampleChange(today),
    changeType: '合并重组',
    after: `与相邻园区合并为${joined}，由新园区统一运营。`,
  })
  const district = officerOf(spec.districtId, 'DIST_EDIT', today).email
  await (await openNewestLink(product, district, spec.parkName)).decide(exampleChangeDistrict())
  await (await openNewestLink(product, secretary, spec.parkName)).decide(exampleChangeCity())
}

async function numberOf(everybody: Browser, name: string): Promise<string> {
  const { titles } = Register.parse(await everybody.json('/register'))
  const found = titles.find(({ officialName }) => officialName === name)
  if (!found) throw new Deviation(`${name} is not in the register`)
  return found.titleNo
}
