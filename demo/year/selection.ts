import { dateOf } from '#domain/time.ts'
import type { ParkSpec } from '#schemas/examples/park.ts'
import { WORKED } from '#schemas/examples/parks.ts'
import { exampleRecommendation } from '#schemas/examples/reviews.ts'
import { makeUscc } from '#schemas/examples/uscc.ts'
import { districtsOn } from '#schemas/reference/find-district.ts'
import { designateTogether } from '../announce.ts'
import type { Cast } from '../cast.ts'
import { atMeeting, handedIn } from '../cast.ts'
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
  const judged = await Promise.all(
    specs.map(async (spec, n) => {
      const one = await handedIn(product, spec, `nian${n}@parks.example`)
      if (n === 0) return notRecommended(one)
      return { one, meeting: await atMeeting(one, sharesOf(n)) }
    }),
  )
  const [worst, ...best] = judged.filter((park) => park !== undefined)
  for (const { meeting } of best) await meeting.meet()
  await worst?.meeting.meet({
    decision: '不予认定',
    reason: '专家评审得分未达到合格线，生态服务体系尚不完备。',
  })
  await worst?.one.at('declined')
  const proposed = best.map(({ one }) => one)
  await designateTogether(product, batch, proposed)
  return proposed
}

/** How the five experts judge the park: one far below, of the others none like another. */
function sharesOf(n: number): readonly number[] {
  return n === 1 ? [0.3, 0.3, 0.3, 0.3, 0.3] : [0.92, 0.9, 0.94, 0.92, 0.93].map((share) => share - n / 100)
}

async function notRecommended({ product, spec, stages, at }: One): Promise<undefined> {
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
