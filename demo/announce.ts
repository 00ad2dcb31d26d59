import * as z from 'zod/mini'
import { dateOf } from '#domain/time.ts'
import { exampleDesignation, exampleNotice } from '#schemas/examples/decision.ts'
import type { ParkSpec } from '#schemas/examples/park.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { encode } from '#schemas/operations/encode.ts'
import { problemsIn, signIn } from './applicant.ts'
import { createBrowser } from './browser.ts'
import type { One } from './cast.ts'
import { Deviation, expectStatus } from './expect.ts'
import { officerOf } from './offices.ts'
import type { Product } from './product.ts'
import type { Reviewer } from './reviewer.ts'
import { openNewestLink } from './reviewer.ts'

const Publishable = z.object({ parks: z.array(z.object({ taskId: z.string(), parkName: z.string() })) })

/** Publishes these parks of a batch in one notice, by the city's handler signed in; returns the notice's address. */
export async function publishNotice(
  product: Product,
  batch: string,
  parkNames: readonly string[],
): Promise<string> {
  const publisher = officerOf('CITY', 'CITY_EDIT', dateOf(await product.now()))
  const browser = createBrowser(product.url)
  await signIn(product, browser, publisher.email)
  await product.settle()
  const page = `/staff/batches/${batch}/notice`
  const { parks } = Publishable.parse(await browser.json(page))
  const chosen = parks.filter(({ parkName }) => parkNames.includes(parkName)).map(({ taskId }) => taskId)
  if (chosen.length !== parkNames.length)
    throw new Deviation(`${chosen.length} of ${parkNames.length} parks wait for the notice`)
  const posted = new Map<string, readonly string[]>([
    ...encode(exampleNotice()),
    ['parks', chosen],
    ['confirmName', [publisher.name]],
  ])
  const done = await browser.post(page, posted)
  if (done.status !== 200) throw new Deviation(`the notice was refused: ${problemsIn(done)}`)
  expectStatus(done, 200)
  await product.settle()
  return done.url
}

let letters = 100

/** Parks that the meeting proposed, from one notice to their titles. */
export async function designateTogether(
  product: Product,
  batch: string,
  parks: readonly One[],
  answers?: Answers,
): Promise<void> {
  await publishNotice(
    product,
    batch,
    parks.map(({ spec }) => spec.parkName),
  )
  await product.travel({ workingDays: 6 })
  await Promise.all(
    parks.map(async (one) => {
      await one.applicant.signIn()
      await designate(product, one.spec, answers)
      await one.at('designated')
    }),
  )
}

/** The letter of designation goes out, with a number of its own. */
export async function designate(product: Product, spec: ParkSpec, answers?: Answers): Promise<Reviewer> {
  const today = dateOf(await product.now())
  const reviewer = await openNewestLink(product, officerOf('CITY', 'CITY_EDIT', today).email, spec.parkName)
  letters += 1
  await reviewer.decide({ ...exampleDesignation(today, spec.parkName, letters), ...answers })
  return reviewer
}
