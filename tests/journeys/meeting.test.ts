import { DescribeExecutionCommand, SFNClient } from '@aws-sdk/client-sfn'
import { expect, test } from 'vitest'
import { createBrowser } from '#demo/browser.ts'
import { runOf } from '#domain/application.ts'
import { deferredUntil } from '#domain/deferral.ts'
import { exampleDeskReview } from '#schemas/examples/reviews.ts'
import type { AtPanel } from '#tests/support/at-panel.ts'
import { atInvitation, atMeeting, atVisit } from '#tests/support/at-panel.ts'
import { broken } from '#tests/support/invariants.ts'
import { parkIn } from '#tests/support/park.ts'
import { startProduct } from '#tests/support/product.ts'

const started = await startProduct()
const { product, local } = started
const slow = 90_000
const reason = '主导产业集聚程度不足，公共技术平台尚未投入使用，本批次暂不予以认定。'

let deferred: AtPanel | undefined

const told = async ({ spec }: AtPanel, who: string, subject: string) =>
  (await product.mails(who)).filter(
    (mail) => mail.text.includes(spec.parkName) && mail.subject.includes(subject),
  )

/** How a workflow's run stands. */
async function stateOf(machine: string, name: string): Promise<string | undefined> {
  const { STATE_MACHINES = '{}', STEP_FUNCTIONS_ENDPOINT = '' } = local.world.env
  const arn = String(JSON.parse(STATE_MACHINES)['candidacy-review']).replace('candidacy-review', machine)
  const client = new SFNClient({
    endpoint: STEP_FUNCTIONS_ENDPOINT,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  })
  const executionArn = `${arn.replace(':stateMachine:', ':execution:')}:${name}`
  return (await client.send(new DescribeExecutionCommand({ executionArn }))).status
}

test(
  'a visit that does not find what was declared sends the case back to the desk; what passes there is judged again by experts who have not seen it',
  async () => {
    const park = await atVisit(started, parkIn('500120'))
    const first = (await park.newest()).seats
    await park.meeting.visit({
      conclusion: '不一致',
      boundaryCheck: '不一致',
      boundaryNote: '实测四至较申报范围缩减，东侧地块已另行出让。',
      correctedFacts: [{ item: '可用面积', declared: '12000', found: '9500' }],
    })
    expect(await park.applicant.status(park.id)).toBe('desk-review')
    await park.stages.review(exampleDeskReview('chuzhang@city.example'))
    await park.stages.recheck()
    expect(await park.applicant.status(park.id)).toBe('expert-review')
    const second = await park.newest()
    const judged = first.filter(({ state }) => state === 'scored').map(({ email }) => email)
    expect([second.n, second.status]).toEqual([2, 'proposed'])
    expect(second.seats.filter(({ email }) => judged.includes(email))).toEqual([])
    expect((await park.application()).score).toBeUndefined()
    await park.panel.confirm()
    await park.panel.assess()
    expect((await park.application()).score).toMatchObject({ panel: 2 })
    expect(await park.applicant.status(park.id)).toBe('site-check')
  },
  slow,
)

test(
  'the meeting sends a case back to be verified on site, then defers it: it rests for twelve months and the park is told why',
  async () => {
    const park = await atMeeting(started, parkIn('500101'))
    deferred = park
    await park.meeting.meet({
      decision: '退回核实',
      reason,
      conditions: '核实公共技术平台的实际投用情况。',
    })
    expect(await park.applicant.status(park.id)).toBe('site-check')
    await park.meeting.visit()
    expect(await park.applicant.status(park.id)).toBe('decision')
    const secretary = await park.open({ email: 'mishu@city.example' })
    expect(secretary.page.text).toContain('name="confirmCode"')
    await park.meeting.meet({ decision: '缓议', reason })
    const { status, deferredUntil: until, changedAt = '', score } = await park.application()
    expect([status, until]).toEqual(['deferred', deferredUntil(changedAt)])
    expect(score).toMatchObject({ panel: 1 })
    const [mail] = await told(park, park.applicant.email, '缓议')
    expect(mail?.text).toContain(reason)
    for (const { name } of (await park.newest()).seats) expect(mail?.text).not.toContain(name)
    const page = await park.applicant.browser.get(`/applications/${park.id}`)
    expect(page.text).toContain('缓议')
    expect(page.text).not.toContain(String(score?.total))
  },
  slow,
)

test(
  'below the pass line the meeting cannot propose a park and is told so; it declines it, and the park is told why',
  async () => {
    const park = await atMeeting(started, parkIn('500102'), [0.5, 0.5, 0.5, 0.5, 0.5])
    const { score } = await park.application()
    expect(score?.total).toBeLessThan(65)
    const secretary = await park.open({ email: 'mishu@city.example' })
    expect(secretary.page.text).toContain(String(score?.total))
    const rank = async () => (await secretary.browser.json(`/tasks/${secretary.taskId}`)) as object
    expect(await rank()).toHaveProperty('answers.rank', 3)
    await deferred?.applicant.browser.post(`/applications/${deferred.id}/withdraw`, {
      reason: '园区规划调整，不再参加评审',
      confirm: deferred.no,
    })
    await product.settle()
    expect(await rank()).toHaveProperty('answers.rank', 2)
    await expect(park.meeting.meet()).rejects.toThrow('未达到认定分数线或有否决情形的，不能拟认定')
    expect(await park.applicant.status(park.id)).toBe('decision')
    await park.meeting.meet({ decision: '不予认定', reason })
    expect(await park.applicant.status(park.id)).toBe('declined')
    const [mail] = await told(park, park.applicant.email, '不予认定')
    expect(mail?.text).toContain(reason)
    expect(await stateOf('candidacy-review', park.id)).toBe('SUCCEEDED')
  },
  slow,
)

test(
  'a park that withdraws while experts judge: they are told, their links say why they are dead, and both workflows stop',
  async () => {
    const park = await atInvitation(started, parkIn('500103'))
    const [first = '', ...others] = await park.panel.asked('invitation')
    await park.panel.answer(first)
    const links = await Promise.all(
      [first, ...others].map(async (email) => {
        const mail = (await product.mails(email)).findLast(({ text }) => text.includes(park.spec.parkName))
        return [email, /\/l\/[\w-]{43}/.exec(mail?.text ?? '')?.[0] ?? ''] as const
      }),
    )
    const application = await park.application()
    const child = `${runOf(application)}-panel-1`
    expect(await stateOf('expert-assessment', child)).toBe('RUNNING')
    await park.applicant.browser.post(`/applications/${park.id}/withdraw`, {
      reason: '园区规划调整，拟下一批次申报',
      confirm: park.no,
    })
    await product.settle()
    expect(await park.applicant.status(park.id)).toBe('withdrawn')
    for (const [email, link] of links) {
      expect([email, (await told(park, email, '无需')).length]).toEqual([email, 1])
      const page = await createBrowser(product.url).get(link)
      expect([page.status, page.text.includes('申报人已撤回申报')]).toEqual([409, true])
    }
    expect(await stateOf('candidacy-review', runOf(application))).toBe('ABORTED')
    expect(await stateOf('expert-assessment', child)).toBe('ABORTED')
    expect((await park.tasks()).filter(({ status }) => status === 'open')).toEqual([])
  },
  slow,
)

test('whatever happened, all data agrees', async () => {
  expect(await broken(started)).toEqual([])
})
