import { dateOf } from '#domain/time.ts'
import type { ParkSpec } from '#schemas/examples/park.ts'
import { exampleAcceptance, exampleDeskReview, exampleRecommendation } from '#schemas/examples/reviews.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { officerOf } from './offices.ts'
import type { Product } from './product.ts'
import type { Reviewer } from './reviewer.ts'
import { openNewestLink } from './reviewer.ts'

/** What each office does in turn, each by the link in its newest mail. */
export interface Stages {
  accept(answers?: Answers): Promise<Reviewer>
  recommend(answers?: Answers): Promise<Reviewer>
  sign(answers?: Answers): Promise<Reviewer>
  begin(): Promise<Reviewer>
  review(answers?: Answers): Promise<Reviewer>
  recheck(answers?: Answers): Promise<Reviewer>
}

const agreed: Answers = { decision: '同意' }

export function createStages(product: Product, spec: ParkSpec, today: string): Stages {
  const office = spec.districtId
  const handler = officerOf(office, 'DIST_EDIT', today)
  const signer = officerOf(office, 'DIST_SIGN', today)
  const desk = officerOf('CITY', 'CITY_EDIT', today)
  const head = officerOf('CITY', 'CITY_LEAD', today)
  const act = async (email: string, answers: Answers, before?: (reviewer: Reviewer) => Promise<void>) => {
    const reviewer = await openNewestLink(product, email, spec.parkName)
    await before?.(reviewer)
    await reviewer.decide(answers)
    return reviewer
  }
  return {
    accept: (answers = exampleAcceptance) => act(handler.email, answers),
    async recommend(answers) {
      const day = dateOf(await product.now())
      // A rank is given once per district and batch, and many demonstrations may share a batch.
      const given = answers ?? { ...exampleRecommendation(signer.email, day), districtRank: undefined }
      return act(handler.email, given, async (reviewer) => {
        if (given.decision !== '推荐') return
        await reviewer.attach('letter', 'pdf', 1)
        await reviewer.attach('sitePhotos', 'jpg', 4)
      })
    },
    sign: (answers = agreed) => act(signer.email, answers),
    begin: () => act(desk.email, { decision: '开始形式审查' }),
    review: (answers = exampleDeskReview(head.email)) => act(desk.email, answers),
    recheck: (answers = agreed) => act(head.email, answers),
  }
}
