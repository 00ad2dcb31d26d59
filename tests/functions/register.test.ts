import { describe, expect, test } from 'vitest'
import { createCases } from '#adapters/dynamodb/cases.ts'
import { writeTitle } from '#adapters/dynamodb/title-write.ts'
import { createTitles } from '#adapters/dynamodb/titles.ts'
import { signIn } from '#demo/applicant.ts'
import { createBrowser } from '#demo/browser.ts'
import { firstBroken } from '#domain/event.ts'
import { moveTitle } from '#domain/title.ts'
import { applied } from '#tests/support/applied.ts'
import { designate, designatedIn, letter, placed } from '#tests/support/designated.ts'
import { parkIn } from '#tests/support/park.ts'
import { startProduct } from '#tests/support/product.ts'
import { tableOf } from '#tests/support/table.ts'
import { paragraphsOf, unzip } from '#tests/web/documents/unzip.ts'

const started = await startProduct()
const db = tableOf(started.local)
const [cases, titles] = [createCases(db, writeTitle), createTitles(db)]
const one = await designatedIn(started, '500120', '第一示例家园')
const two = await designatedIn(started, '500109', '=第二示例家园')
const visitor = createBrowser(started.product.url)
const city = createBrowser(started.product.url)
await signIn(started.product, city, 'jingban@city.example')

/** Two that were handed in in the same second: what a later one is refused for. */
async function sameBoundary(id: string, other: string): Promise<void> {
  const [before, submission, given] = await Promise.all([
    cases.load(id),
    cases.submission(id, 1),
    cases.submission(other, 1),
  ])
  if (!before || !submission || !given) throw new Error('not handed in')
  const answers = { ...submission.answers, boundaryGeo: given.answers.boundaryGeo }
  await cases.commit({
    before,
    after: { ...before, round: 2 },
    submission: { ...submission, round: 2, answers },
    facts: [],
    effects: [],
  })
}

describe('designating', () => {
  test('gives running numbers, and moves case and register together', async () => {
    expect([one.titleNo, two.titleNo]).toEqual(['CQSTJY-2026-001', 'CQSTJY-2026-002'])
    const application = await cases.load(one.id)
    expect(application).toMatchObject({ status: 'designated', titleNo: one.titleNo })
    expect(await titles.load(one.titleNo)).toMatchObject({
      caseId: one.id,
      officialName: '第一示例家园',
      operatorName: one.spec.operatorName,
      districtId: '500120',
      status: '有效',
      validTo: '2029-11-30',
    })
  })

  test('is one line of the history, and the chain holds', async () => {
    const history = await cases.history(one.id)
    expect(history.filter(({ type }) => type === 'title.created')).toHaveLength(1)
    expect(history.findLast(({ to, from }) => to !== from)).toMatchObject({
      type: 'title.created',
      to: 'designated',
      open: { titleNo: one.titleNo, docNo: letter.docNo },
    })
    expect(firstBroken(history)).toBeUndefined()
  })

  test('a second time changes nothing', async () => {
    const before = await titles.load(one.titleNo)
    expect((await designate(started, one.id)).titleNo).toBe(one.titleNo)
    expect(await titles.load(one.titleNo)).toEqual(before)
    expect(await titles.all()).toHaveLength(2)
  })

  test('tells the park and its district', async () => {
    await started.local.idle()
    for (const { email } of [one.applicant, one.handler]) {
      const mails = await started.product.mails(email)
      expect(mails.some(({ subject }) => subject.includes('已认定为重庆市中小企业生态家园'))).toBe(true)
    }
  })

  test('is refused where the boundary of the same operator has a title', async () => {
    const again = await applied(started, { ...parkIn('500120'), key: 'again', parkName: '同址另名园' })
    await sameBoundary(again.id, one.id)
    await placed(started, again.id, 'notice', {
      id: 'tsk_again',
      form: 'designation',
      decision: '印发认定文件',
      answers: letter,
    })
    await expect(designate(started, again.id)).rejects.toMatchObject({ code: 'title.duplicate' })
    expect((await cases.load(again.id))?.status).toBe('notice')
  })
})

describe('the public register', () => {
  test('lists every park with its operator, and nothing personal', async () => {
    const page = await visitor.get('/register')
    expect(page.status).toBe(200)
    for (const text of [one.titleNo, two.titleNo, '第一示例家园', one.spec.operatorName, '璧山区'])
      expect(page.text).toContain(text)
    const park = await visitor.get(`/register/${one.titleNo}`)
    for (const { text } of [page, park]) {
      expect(text).not.toContain(one.applicant.email)
      expect(text).not.toContain(one.spec.legalRep)
      expect(text).not.toMatch(/程砚秋|1\d{10}/)
    }
  })

  test('narrows by district, cluster and state without a script', async () => {
    const titlesOf = async (query: string) => {
      const body = JSON.stringify(await visitor.json(`/register${query}`))
      return [...body.matchAll(/CQSTJY-\d+-\d+/g)].map(([no]) => no)
    }
    expect(await titlesOf('?district=500109')).toEqual([two.titleNo])
    expect(await titlesOf('?status=%E6%92%A4%E9%94%80')).toEqual([])
    const cluster = one.spec.leads[0]?.clusterCode ?? ''
    expect(await titlesOf(`?cluster=${cluster}`)).toEqual([one.titleNo, two.titleNo])
    expect(await titlesOf('?cluster=D99')).toEqual([])
    expect(await titlesOf('?status=nonsense')).toHaveLength(2)
  })

  test('is a table for spreadsheets in which no name is a formula', async () => {
    const { status, text } = await visitor.get('/register/titles.csv?district=500109')
    expect(status).toBe(200)
    expect(text.trim().split('\r\n')).toHaveLength(2)
    expect(text).toContain(",'=第二示例家园,")
  })

  test('has no page for a number that was never given', async () => {
    expect((await visitor.get('/register/CQSTJY-2026-999')).status).toBe(404)
  })

  // seed: S2e
  test('shows what changed, without who and why', async () => {
    const [before, title] = await Promise.all([cases.load(two.id), titles.load(two.titleNo)])
    if (!before || !title) throw new Error('not designated')
    const by = { kind: 'officer', name: '苗远舟', how: 'signed-in' } as const
    const moving = {
      to: '警示',
      mover: 'CITY_LEAD',
      at: '2027-03-01T02:00:00.000Z',
      by,
      reason: '逾期报送',
    } as const
    const moved = moveTitle(title, moving)
    await cases.commit({
      before,
      after: before,
      title: { before: title, after: moved },
      facts: [],
      effects: [],
    })
    const { text } = await visitor.get(`/register/${two.titleNo}`)
    expect(text).toContain('有效 → 警示')
    expect(text).not.toMatch(/苗远舟|逾期报送/)
    await expect(
      cases.commit({
        before: { ...before, version: before.version + 1 },
        after: before,
        title: { before: title, after: moved },
        facts: [],
        effects: [],
      }),
    ).rejects.toMatchObject({ on: ['title'] })
  })

  test('is written by no function that was not given the register', async () => {
    const [before, title] = await Promise.all([cases.load(one.id), titles.load(one.titleNo)])
    if (!before || !title) throw new Error('not designated')
    const change = { before, after: before, title: { before: title, after: title }, facts: [], effects: [] }
    await expect(createCases(db).commit(change)).rejects.toThrow('only the register')
    expect(await titles.load(one.titleNo)).toEqual(title)
  })
})

describe('a document', () => {
  const fetched = async (cookies: string, id: string, kind: string) => {
    const url = `${started.product.url}/staff/cases/${id}/documents/${kind}`
    const answer = await fetch(url, { headers: { cookie: cookies }, redirect: 'manual' })
    return {
      status: answer.status,
      headers: answer.headers,
      bytes: new Uint8Array(await answer.arrayBuffer()),
    }
  }

  // seed: Z1
  test('of the city names every park of the letter', async () => {
    const { status, headers, bytes } = await fetched(city.cookies(), one.id, 'designation-letter.docx')
    expect(status).toBe(200)
    expect(headers.get('content-disposition')).toContain(
      encodeURIComponent('认定通知 渝经信中小〔2026〕12号.docx'),
    )
    const xml = unzip(bytes)['word/document.xml'] ?? ''
    const texts = paragraphsOf(xml).map(({ text }) => text)
    expect(texts).toEqual(
      expect.arrayContaining([letter.docNo, one.titleNo, two.titleNo, '第一示例家园', '璧山区']),
    )
  })

  test('is the park’s own certificate', async () => {
    const cookies = one.applicant.browser.cookies()
    const { status, bytes } = await fetched(cookies, one.id, 'certificate.docx')
    expect(status).toBe(200)
    expect(unzip(bytes)['word/document.xml']).toContain(`编号：${one.titleNo}`)
  })

  test('is linked from the pages of the park and of the city', async () => {
    const href = `/staff/cases/${one.id}/documents/certificate.docx`
    for (const [browser, page] of [
      [one.applicant.browser, `/applications/${one.id}`],
      [city, `/staff/cases/${one.id}`],
    ] as const)
      expect((await browser.get(page)).text).toContain(href)
  })

  test('is nobody else’s', async () => {
    expect((await fetched(two.applicant.browser.cookies(), one.id, 'certificate.docx')).status).toBe(404)
    expect((await fetched('', one.id, 'certificate.docx')).status).toBe(303)
  })

  test('does not exist before its decision, or under another name', async () => {
    for (const kind of ['declined-letter.docx', 'objection-reply-obj_1.docx', 'certificate', 'x.docx'])
      expect((await fetched(city.cookies(), one.id, kind)).status).toBe(404)
    const other = await applied(started, parkIn('500101'))
    expect((await fetched(city.cookies(), other.id, 'certificate.docx')).status).toBe(404)
  })

  test('tells a park that was declined why', async () => {
    const park = await applied(started, parkIn('500102'))
    const answers = { reason: '产业特色不够鲜明' }
    await placed(started, park.id, 'declined', {
      id: 'tsk_declined',
      form: 'decision-meeting',
      decision: '不予认定',
      answers,
    })
    const { status, bytes } = await fetched(park.applicant.browser.cookies(), park.id, 'declined-letter.docx')
    expect(status).toBe(200)
    expect(unzip(bytes)['word/document.xml']).toContain('产业特色不够鲜明')
  })

  test('answers whoever objected, and is for the city alone', async () => {
    const park = await applied(started, parkIn('500103'))
    const before = await placed(started, park.id, 'objection', {
      id: 'tsk_objection',
      form: 'objection-investigation',
      lane: 'objection:obj_1',
      decision: '异议不成立',
      answers: { reply: '经核对企业名册和租赁合同，所反映的情况不属实。', repliedOn: '2026-12-01' },
    })
    const line = {
      id: 'obj_1',
      no: 'YY-2026-001',
      status: 'closed',
      receivedAt: '2026-11-20T02:00:00.000Z',
    } as const
    await cases.commit({ before, after: { ...before, objections: [line] }, facts: [], effects: [] })
    const kind = 'objection-reply-obj_1.docx'
    const { status, bytes } = await fetched(city.cookies(), park.id, kind)
    expect(status).toBe(200)
    const texts = paragraphsOf(unzip(bytes)['word/document.xml'] ?? '').map(({ text }) => text)
    expect(texts).toContain('经核对企业名册和租赁合同，所反映的情况不属实。')
    expect(texts).toContain('处理结论：异议不成立。')
    expect((await city.get(`/staff/cases/${park.id}`)).text).toContain(kind)
    expect((await fetched(park.applicant.browser.cookies(), park.id, kind)).status).toBe(404)
  })
})
