import { expect, test } from 'vitest'
import { createCases } from '#adapters/dynamodb/cases.ts'
import { createMatters } from '#adapters/dynamodb/matters.ts'
import { signIn } from '#demo/applicant.ts'
import { createBrowser } from '#demo/browser.ts'
import { newMatter } from '#domain/matter.ts'
import { dateOf } from '#domain/time.ts'
import { exampleConsequence, exampleMissing } from '#schemas/examples/annual.ts'
import { exampleAppealAcceptance, exampleAppealReview } from '#schemas/examples/appeal.ts'
import { exampleChange } from '#schemas/examples/change.ts'
import { encode } from '#schemas/operations/encode.ts'
import { applied } from '#tests/support/applied.ts'
import { designate, designatedIn, letter, placed } from '#tests/support/designated.ts'
import { desk, lead, meeting, yearOf } from '#tests/support/evaluated.ts'
import { broken } from '#tests/support/invariants.ts'
import { parkIn } from '#tests/support/park.ts'
import { passing } from '#tests/support/passing.ts'
import { startProduct } from '#tests/support/product.ts'
import { tableOf } from '#tests/support/table.ts'

const started = await startProduct({ at: '2027-12-20T02:00:00.000Z' })
const { product } = started
const long = 240_000
const park = await designatedIn(started, '500101', '平湖智造生态园')
const silent = await designatedIn(started, '500102', '白沙新材料生态园')
const [year, missed] = [yearOf(started, park, 2027), yearOf(started, silent, 2027)]
const young = await designatedThisYear()

/** A park that got its title in the year that is evaluated. */
async function designatedThisYear() {
  const found = await applied(started, parkIn('500103'))
  const answers = {
    ...letter,
    validFrom: '2027-06-01',
    validTo: '2030-05-31',
    officialName: '渝中创新生态园',
  }
  await placed(started, found.id, 'notice', {
    id: `tsk_letter_${found.id}`,
    form: 'designation',
    decision: '印发认定文件',
    answers,
  })
  await designate(started, found.id)
  return found
}

async function signedIn(email: string) {
  const browser = createBrowser(product.url)
  await signIn(product, browser, email)
  return browser
}

const ownPage = async () =>
  (await (await signedIn(park.applicant.email)).get(`/homes/${park.id}/evaluations/2027`)).text
const casePage = async () =>
  (await (await signedIn(park.applicant.email)).get(`/applications/${park.id}`)).text
const results = async () => (await createBrowser(product.url).get('/programme/evaluations/2027')).text

/** Records of the year: a change reported too late, and a rectification nobody reported on. */
async function troubles() {
  const change = {
    ...exampleChange(dateOf(await product.now())),
    changeType: '主导产业',
    after: '智能传感器、功率半导体',
    changedOn: '2027-08-01',
  }
  const { browser } = park.applicant
  const posted = new Map([...encode(change), ['_then', ['submit']] as [string, string[]]])
  expect((await browser.post(`/applications/${park.id}/change`, posted)).status).toBe(200)
  await product.settle()
  const cases = createCases(tableOf(started.local))
  const before = await cases.load(park.id)
  if (!before) throw new Error('no case')
  const at = '2027-03-01T02:00:00.000Z'
  const data = { because: '现场检查', titleNo: park.titleNo, noticeNo: `${park.titleNo}-ZG1`, problems: [] }
  const about = { caseId: park.id, kind: 'rectification', key: '1', period: '2027', openedAt: at } as const
  const known = { ...data, dueOn: '2027-05-31', reported: false, missed: ['2027-05-31'] }
  const after = { ...newMatter({ ...about, status: 'accepted', data: known }), closedAt: at }
  const actor = { kind: 'system', name: 'test', how: 'workflow' } as const
  await cases.commit({
    before,
    after: before,
    matters: [{ after }],
    facts: [{ at, type: 'matter.closed', actor, internal: { key: '1' } }],
    effects: [],
  })
}

test(
  'in January the year before is opened for every title; a park of that year is not evaluated',
  async () => {
    await troubles()
    await product.travel({ to: '2028-01-16T02:00:00.000Z' })
    expect((await year.matter()).status).toBe('self')
    expect((await missed.matter()).status).toBe('self')
    const exempt = await createMatters(tableOf(started.local)).load(young.id, 'evaluation', '2027')
    expect(exempt).toMatchObject({ status: 'exempt', data: { exempt: 'young' } })
    expect((await product.mails(young.applicant.email)).some(({ text }) => text.includes('自评'))).toBe(false)
  },
  long,
)

test(
  'a late self-evaluation counts as late; a missing one goes to the city, and no timer decides',
  async () => {
    await product.travel({ to: '2028-03-20T02:00:00.000Z' })
    await year.self(passing)
    expect(await year.state()).toMatchObject({ late: true })
    expect((await year.matter()).status).toBe('district')
    await product.travel({ to: '2028-03-31T02:00:00.000Z' })
    expect((await missed.matter()).status).toBe('self')
    await (await missed.open(lead, 'annual-missing')).decide(exampleMissing())
    await missed.inHand('annual-self-evaluation')
    await product.travel({ workingDays: 31 })
    const again = await missed.open(lead, 'annual-missing')
    await again.decide({ ...exampleMissing(), decision: '认定不合格' })
    expect(await missed.matter()).toMatchObject({ status: 'decision', data: { missing: true, final: 0 } })
  },
  long,
)

test(
  'district, reviewers and city judge; the park learns neither who nor what before the notice',
  async () => {
    await year.verify({
      itemChecks: Object.keys(passing).map((_, i) =>
        i === 0 ? { verdict: '调整', verified: 80, reason: '两支团队年末已离园' } : { verdict: '属实' },
      ),
    })
    expect((await year.state()).verified.targetCompletion).toBe(0.8)
    const panel = await year.open(lead, 'annual-panel')
    expect(panel.page.text).toContain('疑似否决情形 V10')
    const named = await year.reviewers()
    await year.judge(named)
    await year.visit()
    const review = await year.open(desk, 'annual-review')
    expect(review.page.text).toContain(
      'V10 主导产业、空间范围、运营机构等重大变更未在规定期限报告（主导产业：2027-12-20',
    )
    expect(review.page.text).toContain(`整改通知书 ${park.titleNo}-ZG1 期限 2027-05-31，未按期报告`)
    expect(review.page.text).not.toMatch(/value="V10"[^>]* checked|checked[^>]* value="V10"/)
    await year.review()
    expect((await year.state()).vetoes).toEqual([])
    const { final = 0, base = 0 } = await year.state()
    expect(base).toBeGreaterThan(60)
    expect(final).toBe(base)
    const own = await ownPage()
    expect(own).toContain('待审定')
    expect(own).not.toContain(final.toFixed(2))
    const told = [own, await casePage(), JSON.stringify(await product.mails(park.applicant.email))].join()
    for (const { id, email, name } of named)
      for (const word of [id, email, name]) expect(told).not.toContain(word)
    const page = await (await signedIn('jingban@city.example')).get('/staff/programme/evaluations/2027')
    expect(page.text).toContain('平湖智造生态园')
    expect(page.text).toContain(final.toFixed(2))
    expect(await results()).not.toContain('平湖智造生态园')
  },
  long,
)

test(
  'bands are decided once all parks are scored, shown together and then published',
  async () => {
    await product.travel({ workingDays: 2 })
    const asked = await year.open(meeting, 'annual-decision')
    expect(asked.page.text).toContain('参评园区')
    await year.band('合格')
    expect((await year.matter()).status).toBe('decision')
    await missed.band('不合格')
    for (const one of [year, missed]) expect((await one.matter()).status).toBe('notice')
    expect(await results()).toContain('平湖智造生态园')
    expect(await results()).not.toContain('渝中创新生态园')
    await product.travel({ workingDays: 6 })
    expect(await year.matter()).toMatchObject({ status: 'published', data: { published: { band: '合格' } } })
    const mail = (await product.mails(park.applicant.email)).at(-1)
    expect(mail?.subject).toContain('2027 年度绩效评价结果')
    const own = await ownPage()
    expect(own).toContain('两支团队年末已离园')
    expect(own).toContain(`/applications/${park.id}/appeal`)
    const browser = await signedIn(park.applicant.email)
    const file = await browser.get(`/staff/cases/${park.id}/documents/evaluation-2027.docx`)
    expect(file.status).toBe(200)
    const stranger = await signedIn(silent.applicant.email)
    expect((await stranger.get(`/staff/cases/${park.id}/documents/evaluation-2027.docx`)).status).toBe(404)
  },
  long,
)

test(
  'an appeal that succeeds brings the band back to the meeting; the other park follows its own way',
  async () => {
    const browser = await signedIn(park.applicant.email)
    const facts =
      '区县核验时认为两支团队年末已离园，实际为更换楼栋，入园协议和租金记录仍在履行，请予复核。'.repeat(2)
    expect((await browser.post(`/applications/${park.id}/appeal`, { facts })).status).toBe(200)
    await product.settle()
    expect((await year.matter()).status).toBe('appeal')
    expect((await browser.post(`/applications/${park.id}/appeal`, { facts })).status).toBe(409)
    const reviewers = [1, 2, 3].map((n) => `fuhe${n}@city.example`)
    await (await year.open({ email: 'jingban2@city.example' }, 'appeal-acceptance')).decide(
      exampleAppealAcceptance(reviewers),
    )
    for (const email of reviewers)
      await (await year.open({ email }, 'appeal-review')).decide(exampleAppealReview('撤销原决定重新办理'))
    expect(await year.matter()).toMatchObject({ status: 'decision', data: {} })
    expect((await year.state()).published).toBeUndefined()
    await product.travel({ workingDays: 12 })
    const follows = await missed.open(meeting, 'annual-consequence')
    expect(follows.page.text).toContain('责令整改')
    expect(follows.page.text).not.toContain('value="启动撤销程序"')
    await follows.decide(exampleConsequence('责令整改'))
    expect(await missed.matter()).toMatchObject({ status: 'archived', data: { measure: '责令整改' } })
    const orders = await createMatters(tableOf(started.local)).ofCase(silent.id, 'rectification')
    expect(orders).toHaveLength(1)
    await year.band('良好', { overrideReason: '复核认定两支团队仍在园，按复核结论调整等次。' })
    await product.travel({ workingDays: 20 })
    expect(await year.matter()).toMatchObject({
      status: 'archived',
      data: { published: { band: '良好' }, decided: { override: { from: '合格' } } },
    })
    expect((await broken(started)).filter((fault) => !fault.startsWith('designated '))).toEqual([])
  },
  long,
)
