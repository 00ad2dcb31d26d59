import type { Officer } from '#domain/person.ts'
import { dateOf } from '#domain/time.ts'
import type { ParkSpec } from '#schemas/examples/park.ts'
import { PARKS } from '#schemas/examples/parks.ts'
import { makeUscc } from '#schemas/examples/uscc.ts'
import type { Applicant } from './applicant.ts'
import { createApplicant } from './applicant.ts'
import type { Administer } from './earlier.ts'
import { Deviation, expectEqual } from './expect.ts'
import type { MeetingStages } from './meeting.ts'
import { createMeetingStages } from './meeting.ts'
import { createPanelStages } from './panel.ts'
import type { Product } from './product.ts'
import type { Stages } from './stages.ts'
import { createStages } from './stages.ts'

export interface Journey {
  readonly name: string
  /** How the case must stand at the end. */
  readonly ends: string
  /** Which park it is about, where its score matters. */
  readonly park?: ParkSpec
  /** Plays on a product of its own whose clock stands here, with officers who are there besides. */
  readonly apart?: { readonly at: string; readonly officers: readonly Officer[] }
  /** `administer` is there for a product of its own only. */
  play(cast: Cast, administer: Administer): Promise<void>
}

/** Who takes part in one journey, with the application handed in. */
export interface Cast {
  readonly product: Product
  readonly applicant: Applicant
  readonly spec: ParkSpec
  readonly id: string
  readonly no: string
  readonly stages: Stages
  /** Checks where the case stands. */
  at(status: string): Promise<void>
  /** Another park of the same batch that hands in the same figures. */
  beside(): Promise<One>
}

/** A park of a journey without another beside it. */
export type One = Omit<Cast, 'beside'>

/** The desk review has passed: a panel is drawn and waits for the city. */
export async function beforeTheExperts({ stages, product, spec, at }: One) {
  for (const act of [
    stages.accept,
    stages.recommend,
    stages.sign,
    stages.begin,
    stages.review,
    stages.recheck,
  ])
    await act()
  await at('expert-review')
  const today = dateOf(await product.now())
  return {
    panel: createPanelStages(product, spec, today),
    meeting: createMeetingStages(product, spec, today),
  }
}

/** The experts have judged, the visit found what was declared: the park waits for the meeting. */
export async function atMeeting(one: One, shares?: readonly number[]): Promise<MeetingStages> {
  const { panel, meeting } = await beforeTheExperts(one)
  await panel.confirm()
  await panel.assess(shares)
  await meeting.visit()
  return meeting
}

/** How far the numbers of parks beside lie from those of the journeys. */
const others = 500

/** A place of its own for every park of every round: a space is applied for once. */
function placeOf(n: number, round: number): readonly [longitude: number, latitude: number] {
  const place = (n * 7919 + round) % 40_000
  const degrees = (from: number, steps: number, width: number) => Number((from + steps * width).toFixed(4))
  return [degrees(105.5, place % 200, 0.02), degrees(28.6, Math.floor(place / 200), 0.0165)]
}

/** How many numbers of firms a park has to itself: a firm that two parks list is asked about once both have titles. */
const firms = 20_000

/** A park of its own name, operator, place and firms. */
function parkOf(model: ParkSpec, n: number, round: string): ParkSpec {
  return {
    ...model,
    parkName: `${model.parkName}${n + 1}期${round}`,
    operatorUscc: makeUscc(9000 + n),
    corner: placeOf(n, Number(round)),
    seed: model.seed + (n + 1) * firms,
  }
}

/** Over HTTP nobody administers. */
const ours: Administer = async () => {
  throw new Deviation('a running product is administered by its own people')
}

/** An application filled in and not yet handed in. */
export async function filledIn(product: Product, spec: ParkSpec, email: string) {
  const applicant = await createApplicant(product, email)
  const id = await applicant.begin()
  await applicant.fill(id, spec)
  return { applicant, id }
}

/** The same, handed in: it waits for its district. */
export async function handedIn(product: Product, spec: ParkSpec, email: string): Promise<One> {
  const { applicant, id } = await filledIn(product, spec, email)
  const no = await applicant.submit(id, spec.legalRep)
  const stages = createStages(product, spec, dateOf(await product.now()))
  const at = async (status: string) => expectEqual(`${no} stands at`, await applicant.status(id), status)
  return { product, applicant, spec, id, no, stages, at }
}

/** Brings an application of its own park to the district's desk and plays one journey to its end. */
export async function perform(
  product: Product,
  journey: Journey,
  n: number,
  administer: Administer = ours,
): Promise<Cast> {
  const model = journey.park ?? PARKS[n % PARKS.length]
  if (!model) throw new Deviation('no demonstration park')
  const round = String(Date.now()).slice(-6)
  const own = await handedIn(product, parkOf(model, n, round), `yuanqu${n + 1}@parks.example`)
  const cast: Cast = {
    ...own,
    beside: () =>
      handedIn(product, parkOf(model, n + others, round), `yuanqu${n + 1 + others}@parks.example`),
  }
  await cast.at('awaiting-acceptance')
  await journey.play(cast, administer)
  await cast.at(journey.ends)
  return cast
}
