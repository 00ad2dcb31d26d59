import { expect, test } from 'vitest'
import { createCases } from '#adapters/dynamodb/cases.ts'
import { signIn } from '#demo/applicant.ts'
import { createBrowser } from '#demo/browser.ts'
import { dateOf } from '#domain/time.ts'
import { makeUscc } from '#schemas/examples/uscc.ts'
import { homeWithRoster, newFirm } from '#tests/support/home-roster.ts'
import { startProduct } from '#tests/support/product.ts'
import { tableOf } from '#tests/support/table.ts'

const started = await startProduct({ at: '2026-12-02T02:00:00.000Z' })
const { product } = started
const db = tableOf(started.local)
const cases = createCases(db)
const today = async () => dateOf(await product.now())

test('at the designation the rows of the application become entries that count, once', async () => {
  const park = await homeWithRoster(started, '500101', '银杏智造生态园')
  const { rows, figures } = await park.read()
  expect(rows.length).toBe((await cases.submission(park.id, 1))?.roster.length)
  expect(figures.startups?.value).toBe(26)
  expect(figures.enterprises?.value).toBe(30)
  expect((await cases.load(park.id))?.rosterOpenedAt).toBeDefined()
  const first = rows.find(({ counts }) => counts)
  expect(figures.startups?.from).toContain(first?.id)
  expect(await park.row(first?.id ?? '')).toMatchObject({
    verifiedBy: '未核验',
    years: [{ employees: expect.any(Number) }],
  })
  const page = await park.browser.get(park.base)
  expect(page.status).toBe(200)
  expect(page.text).toContain('初创型企业（团队）')
  const behind = await park.browser.get(`${park.base}?figure=graduatesTotal`)
  expect(behind.text).toContain('只显示计入“累计毕业企业”的行')
  expect((await park.browser.get(`/homes/${park.id}`)).text).toContain(park.base)
})

test('an opening that failed is made up for by the calendar', async () => {
  const park = await homeWithRoster(started, '500103', '香樟智造生态园')
  const before = await cases.load(park.id)
  if (!before) throw new Error('no case')
  await cases.commit({ before, after: { ...before, rosterOpenedAt: undefined }, facts: [], effects: [] })
  expect(await started.local.call('cycle', {})).toMatchObject({ rosters: 1 })
  expect((await cases.load(park.id))?.rosterOpenedAt).toBeDefined()
  expect(await started.local.call('cycle', {})).toMatchObject({ rosters: 0 })
})

test('a firm comes, changes its name, and leaves as a graduate', async () => {
  const park = await homeWithRoster(started, '500102', '黄桷智造生态园')
  const before = await park.startups()
  const wrong = await park.post('new', newFirm(1, await product.now(), { contractEndOn: '2020-01-01' }))
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain('入园协议到期日应晚于入园日期')
  const added = await park.post('new', newFirm(1, await product.now()))
  expect(added.text).toContain('已保存')
  expect(await park.startups()).toBe(before + 1)
  expect((await park.post('new', newFirm(1, await product.now()))).text).toContain(
    '该企业在本园已有一行在园记录',
  )
  const id = await park.named('重庆新入园1科技有限公司')
  const renamed = newFirm(1, await product.now(), { name: '重庆更名后科技有限公司' })
  await park.post(id, renamed)
  expect(await park.row(id)).toMatchObject({
    name: '重庆更名后科技有限公司',
    formerNames: [{ name: '重庆新入园1科技有限公司', until: await today() }],
  })
  const on = await today()
  const nothing = await park.post(`${id}/leave`, { status: '毕业出园', exitOn: on, exitReason: '产业化' })
  expect(nothing.text).toContain('选择毕业条件')
  await park.post(`${id}/leave`, {
    status: '毕业出园',
    exitOn: on,
    graduateCriterion: '高新技术企业',
    exitTo: '市内',
    exitReason: '产业化扩产',
  })
  expect(await park.startups()).toBe(before)
  const { figures } = await park.read()
  expect(figures.exits?.from).toContain(id)
  expect(
    (await park.post(`${id}/leave`, { status: '迁出', exitOn: on, exitTo: '市外', exitReason: '再次登记' }))
      .text,
  ).toContain('已经离园')
  const shown = await park.browser.get(`${park.base}/rows/${id}`)
  expect(shown.text).toContain('重庆新入园1科技有限公司')
  expect(shown.text).not.toContain('name="areaUsed"')
  const history = await cases.history(park.id)
  expect(history.filter(({ type }) => type === 'entry.changed').map(({ open }) => open?.what)).toEqual([
    'opened',
    'added',
    'changed',
    'left',
  ])
})

// seed: B16, T2e
test('a team turns into a firm in one act and stays one unit that is not new', async () => {
  const park = await homeWithRoster(started, '500103', '香樟智造生态园')
  const { rows, figures } = await park.read()
  const team = rows.find(({ answers }) => answers.kind === '科创团队' && answers.status === '在园')
  const id = team?.id ?? ''
  expect((await park.browser.get(`${park.base}/rows/${id}`)).text).toContain('/convert')
  const on = await today()
  const converted = await park.post(`${id}/convert`, {
    on,
    name: '重庆团队转化科技有限公司',
    uscc: makeUscc(910_000),
    legalRep: '钱若谷',
    registeredOn: on,
    industryCode: '3670',
  })
  expect(converted.text).toContain('已保存')
  const list = await park.browser.get(park.base)
  expect(list.text).toContain('孵化链条')
  expect((await park.browser.get(`${park.base}?figure=孵化器`)).text).toContain('只显示计入“孵化器”的行')
  const after = await park.read()
  expect(after.figures.startups?.value).toBe(figures.startups?.value)
  expect(after.figures.newStartups?.value).toBe(figures.newStartups?.value)
  expect(after.figures.startupTeams?.value).toBe((figures.startupTeams?.value ?? 0) - 1)
  expect(after.figures.conversions?.value).toBe((figures.conversions?.value ?? 0) + 1)
  expect((await park.browser.get(`${park.base}?figure=conversions`)).text).toContain('本年团队转化为企业')
  expect(await park.row(id)).toMatchObject({ status: '转化（团队）', exitOn: on })
  expect(await park.row(await park.named('重庆团队转化科技有限公司'))).toMatchObject({ convertedFrom: id })
})

test('a roster goes out as a file and comes back changed; a wrong row keeps all of it out', async () => {
  const park = await homeWithRoster(started, '500104', '木芙蓉智造生态园')
  const csv = (await park.browser.get(`${park.base}.csv`)).text
  const bytes = (text: string) => new TextEncoder().encode(text)
  const send = async (text: string) => {
    const page = await park.browser.get(park.base)
    const csrf = /name="_csrf" value="([^"]+)"/.exec(page.text)?.[1] ?? ''
    const body = new FormData()
    body.set('_csrf', csrf)
    body.set('file', new Blob([bytes(text)]), '名册.csv')
    const answer = await fetch(new URL(`${park.base}/import`, product.url), {
      method: 'POST',
      body,
      headers: { cookie: park.browser.cookies(), origin: new URL(product.url).origin },
      redirect: 'manual',
    })
    await product.settle()
    return answer
  }
  const lines = csv.trim().split('\r\n')
  const [head = '', ...others] = lines
  const firm = others.find((line) => line.includes('在孵')) ?? ''
  const code = /[0-9A-Z]{18}/.exec(firm)?.[0] ?? ''
  const moved = firm.replace(/[^,]*室/, '9号楼909室')
  const fresh = firm.replace(code, makeUscc(920_000)).replace(/重庆[^,]*公司/, '重庆导入新增科技有限公司')
  const wrong = await send([head, moved, firm.replace(code, '12345')].join('\r\n'))
  expect(wrong.status).toBe(422)
  expect(await wrong.text()).toContain('第 3 行')
  const before = await park.read()
  expect((await send([head, moved, fresh].join('\r\n'))).headers.get('location')).toContain('done=imported')
  const after = await park.read()
  expect(after.rows.length).toBe(before.rows.length + 1)
  expect(after.figures.startups?.value).toBe((before.figures.startups?.value ?? 0) + 1)
  expect(after.rows.filter(({ answers }) => answers.roomNo === '9号楼909室').length).toBe(1)
})

test('the district checks a row; nobody else does, and a change asks for it again', async () => {
  const park = await homeWithRoster(started, '500106', '蓝花楹智造生态园')
  const { rows } = await park.read()
  const id = rows.find(({ counts }) => counts)?.id ?? ''
  const staff = async (email: string) => {
    const browser = createBrowser(product.url)
    await signIn(product, browser, email)
    return browser
  }
  const district = await staff(park.handler.email)
  const row = `/staff/homes/${park.id}/roster/rows/${id}`
  expect((await district.get(`/staff/homes/${park.id}/roster`)).text).toContain('抽查名册并核验')
  expect((await district.post(row, { verdict: '存疑' })).status).toBe(422)
  expect(
    (await district.post(row, { verdict: '存疑', note: '现场核查时未见办公人员和设备' })).text,
  ).toContain('已保存')
  expect(await park.row(id)).toMatchObject({ verifiedBy: '存疑', verifiedOn: await today() })
  expect((await park.browser.get(`${park.base}?warn=yes`)).text).toContain('区县核验存疑')
  await district.post(row, { verdict: '已核验' })
  expect(await park.row(id)).toMatchObject({ verifiedBy: '已核验' })
  const city = await staff('jingban@city.example')
  expect((await city.get(row)).text).not.toContain('name="verdict"')
  expect((await city.post(row, { verdict: '已核验' })).status).toBe(403)
  await park.post(id, {
    ...(await park.row(id)),
    enteredOn: '2026-01-05',
    incubationStart: '2026-01-05',
    registeredOn: '2025-12-05',
  })
  expect(await park.row(id)).toMatchObject({ verifiedBy: '未核验', enteredOn: '2026-01-05' })
})
