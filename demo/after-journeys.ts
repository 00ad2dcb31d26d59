import { dateOf } from '#domain/time.ts'
import { exampleAppeal, exampleAppealAcceptance, exampleAppealReview } from '#schemas/examples/appeal.ts'
import {
  exampleChange,
  exampleChangeCity,
  exampleChangeDistrict,
  exampleExit,
} from '#schemas/examples/change.ts'
import { WORKED } from '#schemas/examples/parks.ts'
import type { Cast, Journey } from './cast.ts'
import { atMeeting } from './cast.ts'
import { expectEqual } from './expect.ts'
import { attach, handIn } from './filings.ts'
import { titled } from './later-journeys.ts'
import { officerOf } from './offices.ts'
import { openNewestLink } from './reviewer.ts'

const secretary = 'mishu@city.example'
const reviewers = ['fuhe1@city.example', 'fuhe2@city.example', 'fuhe3@city.example']

/** What a park can do once its case has ended. */
export const after: readonly Journey[] = [
  {
    name: '复核：不予认定后提交新证据，三名未参与原决定的人员复核，撤销原决定，会议改为拟认定',
    ends: 'decision',
    park: WORKED,
    async play(cast) {
      const { product, spec, at } = cast
      const meeting = await atMeeting(cast, [0.95])
      await meeting.meet({
        decision: '不予认定',
        reason: '公共技术平台尚未投入使用，主导产业集聚程度不足，本批次不予认定。',
      })
      await at('declined')
      await attach(cast, 'appeal', 'newEvidence')
      await handIn(cast, 'appeal', exampleAppeal())
      const accepting = await openNewestLink(product, 'jingban2@city.example', spec.parkName)
      await accepting.decide(exampleAppealAcceptance(reviewers))
      for (const email of reviewers) {
        const reviewer = await openNewestLink(product, email, spec.parkName)
        await reviewer.decide(exampleAppealReview('撤销原决定重新办理'))
      }
      await at('decision')
      await meeting.meet()
    },
  },
  {
    name: '变更：认定后园区更名，称号与有效期不变；此后主动退出称号',
    ends: 'designated',
    park: WORKED,
    async play(cast) {
      const { product, spec } = cast
      await titled(cast)
      const today = dateOf(await product.now())
      const district = officerOf(spec.districtId, 'DIST_EDIT', today).email
      const name = `${spec.parkName}新区`
      await handIn(cast, 'change', { ...exampleChange(today), after: name })
      await (await openNewestLink(product, district, spec.parkName)).decide(exampleChangeDistrict())
      await (await openNewestLink(product, secretary, spec.parkName)).decide(exampleChangeCity())
      await registered(cast, name, '有效')
      await attach(cast, 'exit', 'sealedRequest')
      await handIn(cast, 'exit', exampleExit())
      await (await openNewestLink(product, district, spec.parkName)).decide({ districtOpinion: '同意退出' })
      await (await openNewestLink(product, secretary, spec.parkName)).decide({ cityDecision: '同意退出' })
      await registered(cast, name, '退出')
    },
  },
]

async function registered({ applicant }: Cast, name: string, status: string): Promise<void> {
  const page = await applicant.browser.get(`/register?status=${encodeURIComponent(status)}`)
  expectEqual(`${name} is ${status} in the register`, page.text.includes(name), true)
}
