import { dateOf } from '#domain/time.ts'
import { exampleMeeting } from '#schemas/examples/decision.ts'
import type { ParkSpec } from '#schemas/examples/park.ts'
import { exampleSiteVisit } from '#schemas/examples/visit.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { officerOf } from './offices.ts'
import type { Product } from './product.ts'
import type { Reviewer } from './reviewer.ts'
import { openNewestLink } from './reviewer.ts'

/** What the city does once the experts have judged a park, each by the link in the newest mail. */
export interface MeetingStages {
  /** Records the visit, with the photographs the form asks for. */
  visit(answers?: Answers): Promise<Reviewer>
  /** Records what the meeting decided, confirmed with a mailed code; among equals with a reason. */
  meet(answers?: Answers): Promise<Reviewer>
}

const photographs = 6
const preferred = '同分园区中，本园区主导产业更为集中，会议议定优先支持。'

export function createMeetingStages(product: Product, spec: ParkSpec, today: string): MeetingStages {
  const handler = officerOf('CITY', 'CITY_EDIT', today)
  const secretary = officerOf('CITY', 'CITY_DECIDE', today)
  return {
    async visit(answers) {
      const reviewer = await openNewestLink(product, handler.email, spec.parkName)
      await reviewer.attach('photos', 'jpg', photographs)
      await reviewer.decide({ ...exampleSiteVisit(dateOf(await product.now())), ...answers })
      return reviewer
    },
    async meet(answers) {
      const reviewer = await openNewestLink(product, secretary.email, spec.parkName)
      const tied = reviewer.page.text.includes('name="tieReason"') && { tieReason: preferred }
      await reviewer.decide({ ...exampleMeeting(dateOf(await product.now())), ...tied, ...answers })
      return reviewer
    },
  }
}
