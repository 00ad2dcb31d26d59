import { expect, test } from 'vitest'
import { createCases } from '#adapters/dynamodb/cases.ts'
import { createTitles } from '#adapters/dynamodb/titles.ts'
import { signIn } from '#demo/applicant.ts'
import { createBrowser } from '#demo/browser.ts'
import { dateOf } from '#domain/time.ts'
import { admissionConditions, exampleChange, exampleExit } from '#schemas/examples/change.ts'
import {
  exampleRectificationNotice,
  exampleRemovalDecision,
  exampleRemovalHearing,
  exampleRemovalProposal,
} from '#schemas/examples/title-life.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { encode } from '#schemas/operations/encode.ts'
import { designatedIn } from '#tests/support/designated.ts'
import { startProduct } from '#tests/support/product.ts'
import { tableOf } from '#tests/support/table.ts'

const started = await startProduct({ at: '2026-11-23T02:00:00.000Z' })
const { product } = started
const db = tableOf(started.local)
const cases = createCases(db)
const titles = createTitles(db)
const city = { email: 'mishu@city.example' }
const pdf = new TextEncoder().encode('%PDF-1.7 made-up proof')
const pages = { change: 'proof', exit: 'sealedRequest' } as const

/** A designated park, and what it can hand in. */
async function titled(districtId: string, officialName: string) {
  const park = await designatedIn(started, districtId, officialName)
  const { browser } = park.applicant
  const page = (kind: keyof typeof pages) => `/applications/${park.id}/${kind}`
  const attach = async (kind: keyof typeof pages) => {
    const sent = await browser.upload(
      `/applications/${park.id}/filings/${kind}/${pages[kind]}`,
      '证明.pdf',
      pdf,
    )
    await product.settle()
    return sent
  }
  const handIn = async (kind: keyof typeof pages, answers: Answers) => {
    const posted = new Map([...encode(answers), ['_then', ['submit']] as [string, string[]]])
    const answer = await browser.post(page(kind), posted)
    await product.settle()
    return answer
  }
  const title = async () => {
    const found = await titles.load(park.titleNo)
    if (!found) throw new Error('no title')
    return found
  }
  return { ...park, browser, page, attach, handIn, title }
}

const opinion = { districtOpinion: '属实且符合' }

test('a park with a new name keeps number and validity, and the register says so to everybody', async () => {
  const park = await titled('500101', '平湖智造生态园')
  expect((await park.browser.get(`/applications/${park.id}`)).text).toContain(park.page('change'))
  const change = exampleChange(dateOf(await product.now()))
  const received = await park.handIn('change', change)
  expect(received.url).toBe(`/applications/${park.id}`)
  expect((await park.handIn('change', change)).status).toBe(409)
  const district = await park.open(park.handler)
  expect(district.page.text).toContain('平湖智造生态园')
  expect(district.page.text).toContain('园区品牌统一')
  await district.decide(opinion)
  const officer = await park.open(city)
  expect(officer.page.text).toContain('属实且符合')
  expect(officer.page.text).not.toContain('逾期报告')
  const before = await park.title()
  await officer.decide({ cityDecision: '同意变更（称号与有效期不变）' })
  const after = await park.title()
  expect(after.officialName).toBe('璧山星辰智造生态园')
  const { titleNo, validFrom, validTo, docNo, status } = before
  expect(after).toMatchObject({ titleNo, validFrom, validTo, docNo, status })
  const everybody = createBrowser(product.url)
  const shown = await everybody.get(`/register/${titleNo}`)
  expect(shown.text).toContain('璧山星辰智造生态园')
  expect(shown.text).toContain('平湖智造生态园')
  expect((await everybody.get('/register')).text).toContain('璧山星辰智造生态园')
  const mail = (await product.mails(park.applicant.email)).at(-1)
  expect(mail?.subject).toContain('园区更名：同意')
  const told = await cases.load(park.id)
  expect(told).toMatchObject({ status: 'designated', changes: [{ no: 1, status: 'agreed', late: false }] })
})

test('the proof is uploaded apart, kept with the report, and read by the offices that decide and nobody else', async () => {
  const park = await titled('500102', '临江智造生态园')
  const today = dateOf(await product.now())
  const change = { ...exampleChange(today), changeType: '运营机构变更', after: '重庆新示例运营有限公司' }
  const late = { ...change, changedOn: '2026-07-01' }
  const refused = await park.handIn('change', late)
  expect(refused.status).toBe(422)
  const draft = new Map([...encode(late), ['_then', ['draft']] as [string, string[]]])
  await park.browser.post(park.page('change'), draft)
  await park.attach('change')
  const page = await park.browser.get(park.page('change'))
  expect(page.text).toContain('重庆新示例运营有限公司')
  expect((await park.handIn('change', late)).status).toBe(200)
  const district = await park.open(park.handler)
  const file = /href="(\/files\/chg_[^"]+)"/.exec(district.page.text)?.[1] ?? ''
  expect((await district.browser.get(file)).status).toBe(200)
  expect((await park.browser.get(file)).status).toBe(200)
  for (const email of ['jingban.spb@districts.example', 'zhuanjia01@experts.example']) {
    const other = createBrowser(product.url)
    await signIn(product, other, email)
    expect((await other.get(file)).status).toBe(404)
  }
  const reason = '新运营机构成立不足一年，能否持续满足认定条件需进一步核实。'
  await district.decide({ districtOpinion: '属实但不符合', reason })
  const officer = await park.open(city)
  expect(officer.page.text).toContain('逾期报告')
  await officer.decide({ cityDecision: '需重新评审', reason })
  expect((await park.title()).status).toBe('有效')
  const notice = await park.open(city)
  expect(notice.page.text).toContain(`运营机构变更：${reason}`)
  await notice.decide(exampleRectificationNotice(today))
  expect((await park.title()).status).toBe('整改中')
  expect((await park.title()).operatorName).not.toBe('重庆新示例运营有限公司')
  const told = (await product.mails(park.applicant.email)).find(({ subject }) =>
    subject.includes('需重新评审'),
  )
  expect(told?.text).toContain(reason)
  expect(await cases.load(park.id)).toMatchObject({ changes: [{ status: 'review', late: true }] })
})

test('a park gives its title back: the district is heard, the city agrees, the record stays', async () => {
  const park = await titled('500104', '大渡口智造生态园')
  expect((await park.handIn('exit', exampleExit())).status).toBe(422)
  await park.attach('exit')
  expect((await park.handIn('exit', exampleExit())).status).toBe(200)
  const district = await park.open(park.handler)
  const asked = onTop(district.page.text)
  expect(asked).toMatch(new RegExp(`退出原因.*园区整体搬迁.*${park.titleNo}.*有效.*有效期至`, 's'))
  expect(asked).not.toContain('四至界限（东至）')
  await district.decide({ districtOpinion: '同意退出' })
  await (await park.open(city)).decide({ cityDecision: '同意退出' })
  expect(await park.title()).toMatchObject({ status: '退出', claims: [] })
  const shown = await createBrowser(product.url).get(`/register/${park.titleNo}`)
  expect(shown.text).toContain('退出')
  expect((await product.mails(park.applicant.email)).at(-1)?.subject).toContain('主动退出称号')
})

/** What a page shows before its form, without what is folded away. */
function onTop(page: string): string {
  return page.slice(page.indexOf('<main'), page.indexOf('认定前的申报书和附件'))
}

test('whoever is asked about a change sees old and new side by side, and the application folded away', async () => {
  const park = await titled('500107', '九龙坡智造生态园')
  const today = dateOf(await product.now())
  const { legalRep } = (await cases.submission(park.id, 1))?.answers ?? {}
  await park.attach('change')
  const change = { ...exampleChange(today), changeType: '法定代表人', after: '岳知微' }
  const stillMeets = admissionConditions.map((condition) =>
    condition === '生态服务体系持续运行'
      ? { condition, meets: false, note: '食堂暂停，预计两个月恢复' }
      : { condition, meets: true },
  )
  await park.handIn('change', { ...change, stillMeets })
  const district = await park.open(park.handler)
  const shown = onTop(district.page.text)
  expect(shown).toMatch(
    new RegExp(`变更事项.*变更前.*变更后.*法定代表人.*<del>${legalRep}</del>.*<ins>岳知微</ins>`, 's'),
  )
  expect(shown).toContain('食堂暂停，预计两个月恢复')
  expect(shown).toContain(`href="/register/${park.titleNo}"`)
  expect(shown).toContain(`href="/staff/cases/${park.id}"`)
  expect(shown).not.toContain('四至界限（东至）')
  expect(district.page.text).toContain('四至界限（东至）')
  await district.decide({
    districtOpinion: '属实但不符合',
    reason: '食堂恢复前不符合生态服务的条件，建议先限期整改。',
  })
  const officer = onTop((await park.open(city)).page.text)
  expect(officer).toMatch(/区县意见.*属实但不符合.*食堂恢复前/s)
  expect(officer).toContain('食堂恢复前不符合生态服务的条件，建议先限期整改。')
  expect(officer).toMatch(/本事项办理过程.*园区报告变更/s)
  await (await park.open(city)).decide({ cityDecision: '同意变更（称号与有效期不变）' })

  await park.attach('change')
  await park.handIn('change', { ...change, after: '邹望舒' })
  const next = onTop((await park.open(park.handler)).page.text)
  expect(next).toMatch(/<del>岳知微<\/del>.*<ins>邹望舒<\/ins>/s)
})

test('without the consent of the city the title stays', async () => {
  const park = await titled('500106', '沙坪坝智造生态园')
  await park.attach('exit')
  await park.handIn('exit', exampleExit())
  await (await park.open(park.handler)).decide({ districtOpinion: '同意退出' })
  const reason = '园区正在整改期内，整改验收之前不宜退出称号，请先完成整改。'
  await (await park.open(city)).decide({ cityDecision: '不同意退出', reason })
  expect((await park.title()).status).toBe('有效')
  expect(await cases.load(park.id)).toMatchObject({ changes: [{ kind: 'exit', status: 'kept' }] })
})

test('what no longer meets the conditions can end the title, after the park was heard; its names are free again', async () => {
  const park = await titled('500103', '渝中智造生态园')
  const today = dateOf(await product.now())
  await park.handIn('change', { ...exampleChange(today), changeType: '其他', after: '空间已改作他用' })
  const reason = '园区空间已整体改作商业用途，不再具备认定条件，应予取消。'
  await (await park.open(park.handler)).decide({ districtOpinion: '属实但不符合', reason })
  await (await park.open(city)).decide({ cityDecision: '取消', reason })
  expect((await park.title()).status).toBe('有效')
  const proposal = await park.open({ email: 'chuzhang@city.example' })
  expect(proposal.page.text).toContain(reason)
  await proposal.decide(exampleRemovalProposal())
  await (await park.open(park.applicant)).decide(exampleRemovalHearing())
  await (await park.open(city)).decide(exampleRemovalDecision(today))
  expect(await park.title()).toMatchObject({ status: '撤销', claims: [] })
  expect((await cases.load(park.id))?.claims).toEqual([])
  expect((await park.browser.get(park.page('change'))).status).toBe(409)
})
