import { expect, test } from 'vitest'
import { signIn } from '#demo/applicant.ts'
import { createBrowser } from '#demo/browser.ts'
import { applied } from '#tests/support/applied.ts'
import { broken } from '#tests/support/invariants.ts'
import { parkIn } from '#tests/support/park.ts'
import { startProduct } from '#tests/support/product.ts'
import { dump } from '#tests/support/table.ts'

const started = await startProduct()
const { product, local } = started

test('a link opened fifty times by scanners changes nothing and still takes the decision', async () => {
  const { open, handler, applicant, id } = await applied(started, parkIn('500101'))
  const reviewer = await open(handler)
  const mail = (await product.mails(handler.email)).at(-1)
  const link = new URL(/https?:\S+\/l\/[\w-]+/.exec(mail?.text ?? '')?.[0] ?? '')
  const before = await dump(local)
  await Promise.all(
    Array.from({ length: 50 }, (_, n) =>
      fetch(link, { method: n % 2 ? 'HEAD' : 'GET', redirect: n % 3 ? 'follow' : 'manual' }),
    ),
  )
  expect(await dump(local)).toEqual(before)
  await reviewer.decide({ decision: '受理' })
  expect(await applicant.status(id)).toBe('district-review')
})

test('whoever decides nothing and types no name is told both at once', async () => {
  const { open, handler } = await applied(started, parkIn('500119'))
  const { browser, taskId } = await open(handler)
  const refused = await browser.post(`/tasks/${taskId}/decide`, { confirmName: ' ' })
  expect(refused.status).toBe(422)
  for (const words of ['选择决定', '输入您本人的姓名以确认']) expect(refused.text).toContain(words)
})

test('a decision posted again, and the old link, say who decided and when', async () => {
  const { open, handler } = await applied(started, parkIn('500102'))
  const reviewer = await open(handler)
  await reviewer.decide({ decision: '受理' })
  const again = await reviewer.decide({ decision: '不予受理' })
  expect(again.url).toBe(`/tasks/${reviewer.taskId}/decided`)
  expect(again.text).toContain(handler.name)
  expect(again.text).toContain('受理')
  expect(again.text).not.toContain('不予受理</dd>')
  const later = createBrowser(product.url)
  const mail = (await product.mails(handler.email)).find(({ subject }) => subject.includes('区县受理意见'))
  const old = await later.get(new URL(/https?:\S+\/l\/[\w-]+/.exec(mail?.text ?? '')?.[0] ?? '').pathname)
  expect([old.url, old.text.includes(handler.name)]).toEqual([`/tasks/${reviewer.taskId}/decided`, true])
})

test('a forged link is refused with a page that says why', async () => {
  const browser = createBrowser(product.url)
  for (const secret of [
    'A'.repeat(43),
    'x',
    encodeURIComponent('../../etc/passwd'),
    '%F0%9F%90%BC'.repeat(300),
  ]) {
    const page = await browser.get(`/l/${secret}`)
    expect([page.status, page.text.includes('链接')]).toEqual([404, true])
  }
})

test('of two officers who decide at once one is taken and the other is told by whom', async () => {
  const park = await applied(started, parkIn('500101'))
  const [first, second] = await Promise.all([
    park.open(park.handler),
    park.open({ email: park.handler.email.replace('jingban', 'jingban2') }),
  ])
  const reason = '园区运营时间不足，且运营机构尚未取得独立法人资格。'
  const pages = await Promise.all([
    first.decide({ decision: '受理' }),
    second.decide({ decision: '不予受理', reason }),
  ])
  const said = pages.map(({ text }) =>
    [first.name, second.name].filter((name) => text.split('<main')[1]?.includes(name)),
  )
  expect(said[0]).toEqual(said[1])
  expect(said[0]).toHaveLength(1)
  const won = said[0]?.[0] === first.name ? 'district-review' : 'district-declined'
  expect(await park.applicant.status(park.id)).toBe(won)
})

test('a new link ends the old one, goes to the same address only, and not more than five times an hour', async () => {
  const { open, handler } = await applied(started, parkIn('500103'))
  const old = await open(handler)
  const stranger = createBrowser(product.url)
  expect((await stranger.post('/links/resend', { link: old.taskId })).status).toBe(404)
  expect((await old.browser.post('/links/resend', { link: old.taskId })).status).toBe(200)
  await product.settle()
  const dead = await old.browser.get(`/tasks/${old.taskId}`)
  expect([dead.status, dead.text.includes('重新发送') || dead.text.includes('新的链接')]).toEqual([410, true])
  expect(
    (await old.browser.post(`/tasks/${old.taskId}/decide`, { decision: '受理', confirmName: old.name }))
      .status,
  ).toBe(410)
  const renewed = await open(handler)
  for (let n = 0; n < 4; n++)
    expect((await old.browser.post('/links/resend', { link: old.taskId })).status).toBe(200)
  expect((await old.browser.post('/links/resend', { link: old.taskId })).status).toBe(429)
  await product.settle()
  expect((await renewed.browser.get(`/tasks/${renewed.taskId}`)).status).toBe(410)
  await (await open(handler)).decide({ decision: '受理' })
})

test('a task is delegated within the office, decided by the delegate, and only looked after by the giver', async () => {
  const { open, handler, signer, applicant, id } = await applied(started, parkIn('500104'))
  const giver = await open(handler)
  const to = { email: signer.email, name: signer.name, reason: '外出培训一周' }
  const delegate = (fields: Record<string, string>) =>
    giver.browser.post(`/tasks/${giver.taskId}/delegate`, fields)
  for (const wrong of [
    { ...to, name: '张三' },
    { ...to, email: 'jingban@city.example' },
    { ...to, reason: '忙' },
  ]) {
    const refused = await delegate(wrong)
    expect([refused.status, refused.text.includes(wrong.email)]).toEqual([422, true])
  }
  expect((await delegate(to)).status).toBe(200)
  const taker = await open(signer)
  await taker.attach('none', 'pdf', 0).catch(() => {})
  const attempts = [
    await giver.browser.post(`/tasks/${giver.taskId}/decide`, { decision: '受理', confirmName: giver.name }),
    await giver.browser.post(`/tasks/${giver.taskId}`, { decision: '受理' }),
  ]
  expect(attempts.map(({ status }) => status)).toEqual([403, 403])
  expect((await giver.browser.get(`/tasks/${giver.taskId}`)).url).toBe(`/tasks/${giver.taskId}/delegate`)
  await taker.decide({ decision: '受理' })
  expect(await applicant.status(id)).toBe('district-review')
})

test('whoever gave a task away can neither attach nor remove its documents, and may take it back', async () => {
  const { open, stages, handler, signer } = await applied(started, parkIn('500106'))
  await stages.accept()
  const giver = await open(handler)
  await giver.attach('letter', 'pdf', 1)
  const file = /\/tasks\/[^"]+\/files\/([^"/]+)\/remove/.exec(
    (await giver.browser.get(`/tasks/${giver.taskId}/attachments/letter`)).text,
  )?.[1]
  await giver.browser.post(`/tasks/${giver.taskId}/delegate`, {
    email: signer.email,
    name: signer.name,
    reason: '外出培训一周',
  })
  const taker = await open(signer)
  expect((await giver.browser.get(`/tasks/${giver.taskId}/attachments/letter`)).status).toBe(403)
  expect((await giver.browser.post(`/tasks/${giver.taskId}/files/${file}/remove`, {})).status).toBe(403)
  expect((await taker.browser.get(`/tasks/${taker.taskId}/attachments/letter`)).text).toContain(
    `${file}/remove`,
  )
  expect((await giver.browser.post(`/tasks/${giver.taskId}/recall`, {})).status).toBe(200)
  expect((await taker.browser.get(`/tasks/${taker.taskId}`)).status).toBe(410)
  const again = await open(handler)
  expect(again.page.status).toBe(200)
  const { email, name } = signer
  await again.browser.post(`/tasks/${again.taskId}/delegate`, { email, name, reason: '再次外出培训' })
  expect((await taker.browser.get(`/tasks/${taker.taskId}`)).status).toBe(410)
  expect((await open(signer)).page.status).toBe(200)
})

test('a recommendation is taken back with a letter and a reason until the city begins', async () => {
  const { open, stages, handler, applicant, id } = await applied(started, parkIn('500107'))
  await stages.accept()
  const district = await stages.recommend()
  await stages.sign()
  expect(await applicant.status(id)).toBe('recommended')
  const city = await open({ email: 'jingban@city.example' })
  const reason = '园区运营机构股权正在变更，申报材料需要重新核实。'
  const recall = (why: string) =>
    district.browser.post(`/tasks/${district.taskId}/recall-recommendation`, { reason: why })
  expect((await recall(reason)).status).toBe(409)
  await district.attach('recallLetter', 'pdf', 1)
  expect((await recall('太短')).status).toBe(409)
  expect((await recall(reason)).status).toBe(200)
  await product.settle()
  expect(await applicant.status(id)).toBe('district-review')
  expect((await applicant.browser.get(`/applications/${id}`)).text).not.toContain(reason)
  const told = await city.browser.post(`/tasks/${city.taskId}/decide`, {
    decision: '开始形式审查',
    confirmName: city.name,
  })
  expect(told.url).toBe(`/tasks/${city.taskId}/decided`)
  expect((await recall(reason)).status).toBe(409)
  await open(handler)
  await stages.recommend()
  await stages.sign()
  await stages.begin()
  expect(await applicant.status(id)).toBe('desk-review')
})

test('an officer who signs in finds what waits for him and decides without a link', async () => {
  const { spec, id, applicant, handler, signer } = await applied(started, parkIn('500108'))
  const browser = createBrowser(product.url)
  await signIn(product, browser, handler.email)
  const list = await browser.get('/staff')
  expect(list.text).toContain(spec.parkName)
  const task = /\/tasks\/(tsk_\w+)/.exec(list.text)?.[0] ?? ''
  const colleague = createBrowser(product.url)
  await signIn(product, colleague, signer.email)
  expect((await colleague.get(task)).status).toBe(404)
  const decision = { decision: '受理', confirmName: handler.name }
  expect((await browser.post(`${task}/decide`, { ...decision, confirmName: '别人' })).status).toBe(422)
  expect((await browser.post(`${task}/decide`, decision)).url).toBe(`${task}/decided`)
  await product.settle()
  expect(await applicant.status(id)).toBe('district-review')
})

test('whatever happened, all data agrees', async () => {
  expect(await broken(started)).toEqual([])
})
