import { expect, test } from 'vitest'
import { createCases } from '#adapters/dynamodb/cases.ts'
import { publishNotice } from '#demo/announce.ts'
import { signIn } from '#demo/applicant.ts'
import { createBrowser } from '#demo/browser.ts'
import { atMeeting } from '#tests/support/at-panel.ts'
import { broken } from '#tests/support/invariants.ts'
import { parkIn } from '#tests/support/park.ts'
import { startProduct } from '#tests/support/product.ts'
import { tableOf } from '#tests/support/table.ts'

const started = await startProduct({ at: '2026-11-23T02:00:00.000Z' })
const { product } = started
const slow = 90_000
const shares = [0.95, 0.95, 0.95, 0.95, 0.95]
const tieReason = '两园区得分相同，本园区所在区县尚无生态家园，会议从区域平衡出发优先支持。'
const reason = '与同分园区相比，所在区县已有生态家园，本批次名额有限，不予认定。'

test(
  'two parks that the rubric cannot tell apart share a place; the meeting chooses between them and has to write why',
  async () => {
    const one = await atMeeting(started, parkIn('500120'), shares)
    const other = await atMeeting(started, parkIn('500101'), shares)
    const { score, batchId } = await one.application()
    expect((await other.application()).score).toEqual(score)

    const secretary = createBrowser(product.url)
    await signIn(product, secretary, 'mishu@city.example')
    const standings = await secretary.json(`/staff/batches/${batchId}/ranking`)
    expect(standings).toMatchObject({
      rows: [
        { place: 1, tiedWith: [expect.any(String)] },
        { place: 1, tiedWith: [expect.any(String)] },
      ],
    })
    const ranking = await secretary.get(`/staff/batches/${batchId}/ranking`)
    expect(ranking.text).toContain(`与${one.spec.parkName}同分，评分表无法区分，由会议决定`)

    const asked = await one.open({ email: 'mishu@city.example' })
    expect(asked.page.text).toContain(`${other.no} ${other.spec.parkName}（尚未审定）`)
    await expect(one.meeting.meet({ tieReason: '' })).rejects.toThrow('填写同分取舍理由')
    await one.meeting.meet({ tieReason })
    const left = await other.open({ email: 'mishu@city.example' })
    expect(left.page.text).toContain(`${one.no} ${one.spec.parkName}（拟认定）`)
    await expect(other.meeting.meet({ decision: '不予认定' })).rejects.toThrow('填写理由')
    await other.meeting.meet({ decision: '不予认定', reason })

    expect(await other.applicant.status(other.id)).toBe('declined')
    const notice = await publishNotice(product, batchId, [one.spec.parkName])
    expect(await one.applicant.status(one.id)).toBe('notice')
    expect((await createBrowser(product.url).get(notice)).text).not.toContain(other.spec.parkName)

    const decided = async (id: string) =>
      (await createCases(tableOf(started.local)).history(id)).flatMap(({ type, sealed }) =>
        type === 'task.decided' && sealed?.form === 'decision-meeting' ? [sealed] : [],
      )
    expect(await decided(one.id)).toMatchObject([{ decision: '拟认定', reason: tieReason }])
    expect(await decided(other.id)).toMatchObject([{ decision: '不予认定', reason }])
    const told = (await product.mails(other.applicant.email)).at(-1)
    expect(told?.text).toContain(reason)
    expect(told?.text).not.toContain(one.spec.parkName)
  },
  slow,
)

test('a park alone at its score is asked for no such reason', async () => {
  const third = await atMeeting(started, parkIn('500102'), [0.9, 0.9, 0.9, 0.9, 0.9])
  const asked = await third.open({ email: 'mishu@city.example' })
  expect(asked.page.text).not.toContain('同分')
  await third.meeting.meet()
  expect(await third.applicant.status(third.id)).toBe('decision')
})

test('whatever happened, all data agrees', async () => {
  expect(await broken(started)).toEqual([])
})
