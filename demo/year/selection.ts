import { dateOf } from '#domain/time.ts'
import type { ParkSpec } from '#schemas/examples/park.ts'
import { WORKED } from '#schemas/examples/parks.ts'
import { exampleRecommendation } from '#schemas/examples/reviews.ts'
import { makeUscc } from '#schemas/examples/uscc.ts'
import { districtsOn } from '#schemas/reference/find-district.ts'
import { abreast } from '../abreast.ts'
import { designateTogether } from '../announce.ts'
import type { Cast } from '../cast.ts'
import { beforeTheExperts, handedIn } from '../cast.ts'
import { officerOf } from '../offices.ts'
import type { Product } from '../product.ts'
/** A park of the batch, from its application on. */
export type One = Omit<Cast, 'beside'>

const applied = 12
const batch = 'bat_2026_2'

/** A park in each of twelve districts, with firms and a place of its own. */
function specsOn(today: string): ParkSpec[] {
  return districtsOn(today)
    .slice(0, applied)
    .map(({ id: districtId, name }, n) => ({
      ...WORKED,
      key: `year${n}`,
      parkName: `${name}示范生态园`,
      districtId,
      operatorUscc: makeUscc(8000 + n),
      seed: WORKED.seed + (n + 1) * 20_000,
      corner: [Number((106 + n / 40).toFixed(4)), 29.4] as const,
    }))
}

/** Twelve parks apply: one is not recommended, one is declined by the meeting, ten get their title. */
export async function selectParks(product: Product): Promise<readonly One[]> {
  const specs = specsOn(dateOf(await product.now()))
  const proposed: One[] = []
  await abreast(specs, async (spec, n) => {
    const one = await handedIn(product, spec, `nian${n}@parks.example`)
    if (n === 0) await notRecommended(one)
    else if (n === 1) await declined(one)
    else {
      await recommendedByMeeting(one)
      proposed[n - 2] = one
    }
  })
  await designateTogether(product, batch, proposed)
  return proposed
}

async function notRecommended({ product, spec, stages, at }: One): Promise<void> {
  const today = dateOf(await product.now())
  const signer = officerOf(spec.districtId, 'DIST_SIGN', today)
  await stages.accept()
  await stages.recommend({
    ...exampleRecommendation(signer.email, today),
    districtRank: undefined,
    siteChecked: false,
    decision: '不予推荐',
    reason: '园区空间尚未交付，运营团队未到位，暂不具备推荐条件。',
  })
  await stages.sign()
  await at('district-declined')
}

async function recommendedByMeeting(one: One): Promise<void> {
  const { panel, meeting } = await beforeTheExperts(one)
  await panel.confirm()
  await panel.assess([0.9, 0.88, 0.92, 0.9, 0.91])
  await meeting.visit()
  await meeting.meet()
}

async function declined(one: One): Promise<void> {
  const { panel, meeting } = await beforeTheExperts(one)
  await panel.confirm()
  await panel.assess([0.3, 0.3, 0.3, 0.3, 0.3])
  await meeting.visit()
  await meeting.meet({ decision: '不予认定', reason: '专家评审得分未达到合格线，生态服务体系尚不完备。' })
  await one.at('declined')
}
