import { expect, test } from 'vitest'
import { publishNotice } from '#demo/announce.ts'
import { object, settle } from '#demo/objector.ts'
import { WORKED } from '#schemas/examples/parks.ts'
import { atMeeting } from '#tests/support/at-panel.ts'
import { broken } from '#tests/support/invariants.ts'
import { startProduct } from '#tests/support/product.ts'

const started = await startProduct({ at: '2026-09-01T02:00:00.000Z' })
const { product } = started
const high = [0.95, 0.95, 0.95, 0.95, 0.95]
const slow = 120_000

test(
  'the meeting is barred by a veto found late, leaves the rank order only with a reason, and an upheld objection disqualifies before the notice ends',
  async () => {
    const park = await atMeeting(started, WORKED, high)
    await expect(park.meeting.meet({ vetoes: ['V5'] })).rejects.toThrow('不能拟认定')
    await expect(park.meeting.meet({ outOfRank: true })).rejects.toThrow('未按排名顺序的理由')
    expect(await park.applicant.status(park.id)).toBe('decision')
    await park.meeting.meet({
      outOfRank: true,
      rankReason: '兼顾区域布局，本批次渝西片区仅此一家达到认定分数线。',
    })
    const { batchId } = await park.application()
    const notice = await publishNotice(product, batchId, [park.spec.parkName])
    await object(product, notice, 1)
    const who = { parkName: park.spec.parkName, email: park.applicant.email }
    await settle(product, who, '成立（取消资格）')
    expect(await park.applicant.status(park.id)).toBe('objection')
    await product.travel({ hours: 7 })
    await park.applicant.signIn()
    expect(await park.applicant.status(park.id)).toBe('disqualified')
    const subjects = (await product.mails(park.applicant.email)).map(({ subject }) => subject)
    expect(subjects.some((subject) => subject.includes('异议成立，取消资格'))).toBe(true)
  },
  slow,
)

test('whatever happened, all data agrees', async () => {
  expect(await broken(started)).toEqual([])
})
