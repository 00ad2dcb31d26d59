import { expect, test } from 'vitest'
import { createCases } from '#adapters/dynamodb/cases.ts'
import { createNotices } from '#adapters/dynamodb/notices.ts'
import { publishNotice } from '#demo/announce.ts'
import { createBrowser } from '#demo/browser.ts'
import { noticeSeries, published as publicNotice, withdrawnNote } from '#domain/notice.ts'
import { rowsFrom } from '#domain/notice-row.ts'
import { noticeProof } from '#functions/views/notice.tsx'
import { atMeeting } from '#tests/support/at-panel.ts'
import { broken } from '#tests/support/invariants.ts'
import { parkIn } from '#tests/support/park.ts'
import { startProduct } from '#tests/support/product.ts'
import { tableOf } from '#tests/support/table.ts'

const started = await startProduct()
const { product } = started
const cases = createCases(tableOf(started.local))
const notices = createNotices(tableOf(started.local))
const slow = 90_000
const strong = [0.95, 0.95, 0.95, 0.95, 0.95]
const head = { email: 'chuzhang@city.example' }

/** A park the meeting proposed; its publication waits for somebody. */
async function proposed(districtId: string) {
  const park = await atMeeting(started, parkIn(districtId), strong)
  await park.meeting.meet()
  const withdraw = async () => {
    const fields = { reason: '园区股权即将变更，申请撤回', confirm: park.no }
    const answer = await park.applicant.browser.post(`/applications/${park.id}/withdraw`, fields)
    await product.settle()
    return answer
  }
  return { ...park, withdraw }
}

let other: Awaited<ReturnType<typeof proposed>>

test(
  'during the notice a withdrawal waits for the consent of the city; then the notice says so in its words, and is kept as it was shown',
  async () => {
    const park = await proposed('500102')
    other = await proposed('500103')
    const { batchId } = await park.application()
    const address = await publishNotice(product, batchId, [park.spec.parkName, other.spec.parkName])
    const id = address.split('/').at(-1) ?? ''
    expect((await park.withdraw()).status).toBe(200)
    expect(await park.applicant.status(park.id)).toBe('notice')
    expect((await park.withdraw()).status).toBe(409)
    const officer = await park.open(head)
    expect(officer.page.text).toContain('园区股权即将变更，申请撤回')
    const noticeRemark = '该园区因股权变更撤回申报。'
    await officer.decide({ decision: '同意撤回', noticeRemark })
    const { status, notice, withdrawal } = await park.application()
    expect([status, withdrawal]).toMatchObject(['withdrawn', { no: 1, status: 'consented' }])
    const everybody = createBrowser(product.url)
    expect((await everybody.get(address)).text).toContain(noticeRemark)
    const objecting = await everybody.get(`/notices/${id}/rows/${notice?.row}/objection`)
    expect(objecting.text).toContain('线索')
    const [first, second] = await notices.proofs(id)
    expect(first?.html).not.toContain(noticeRemark)
    expect(second?.html).toContain(noticeRemark)
    const kept = second?.notice.rows.filter(({ note }) => note === undefined)
    expect(kept?.map(({ parkName }) => parkName)).toEqual([other.spec.parkName])
    expect(await other.applicant.status(other.id)).toBe('notice')
    expect((await cases.history(park.id)).map(({ type }) => type)).toContain('notice.annotated')
  },
  slow,
)

test('without consent everything goes on, and the park is told why', async () => {
  await other.withdraw()
  const reason = '异议正在核查，核查结束前不宜撤回申报，请配合核查。'
  await (await other.open(head)).decide({ decision: '不同意', reason })
  expect(await other.applicant.status(other.id)).toBe('notice')
  const mail = (await product.mails(other.applicant.email)).at(-1)
  expect(mail?.subject).toContain('不同意撤回')
  expect(mail?.text).toContain(reason)
})

test(
  'a park that withdraws in the moment it is published gets the line too',
  async () => {
    const park = await proposed('500104')
    const { batchId, taskId = '', round } = await park.application()
    const submission = await cases.submission(park.id, round)
    await park.withdraw()
    expect(await park.applicant.status(park.id)).toBe('withdrawn')
    const at = await product.now()
    const notice = publicNotice({
      id: 'not_moment',
      batchId,
      year: 2026,
      no: `公示〔2026〕${await cases.nextNumber(noticeSeries(2026))}号`,
      title: '关于拟认定名单的公示',
      publishedAt: at,
      publishedOn: at.slice(0, 10),
      periodDays: 5,
      countFirstDay: false,
      way: { contact: '综合处', phone: '1', email: 'a@city.example', address: '1', supervisorPhone: '1' },
      rows: rowsFrom([{ caseId: park.id, answers: submission?.answers ?? {} }]),
    })
    const by = { kind: 'officer', name: '罗承志', how: 'signed-in' } as const
    const effects = [{ kind: 'publish-row', noticeId: notice.id, row: 1, taskId, by } as const]
    await notices.put(notice, { proof: noticeProof(notice), taskIds: [taskId], effects })
    await product.settle()
    expect((await createBrowser(product.url).get(`/notices/${notice.id}`)).text).toContain(withdrawnNote)
    expect(await notices.proofs(notice.id)).toHaveLength(2)
  },
  slow,
)

test('everything set going is done', async () => {
  expect(await broken(started)).toEqual([])
})
