import { expect, test } from 'vitest'
import { createCases } from '#adapters/dynamodb/cases.ts'
import { createDirectory } from '#adapters/dynamodb/directory.ts'
import { signIn } from '#demo/applicant.ts'
import { createBrowser } from '#demo/browser.ts'
import { LEDGERS } from '#schemas/ledgers/catalogue.ts'
import { encode } from '#schemas/operations/encode.ts'
import { AT, EXAMPLES, keeperOf, newRow, put } from '#tests/functions/ledgers/keeper.ts'
import { designatedIn } from '#tests/support/designated.ts'
import { broken } from '#tests/support/invariants.ts'
import { startProduct } from '#tests/support/product.ts'
import { tableOf } from '#tests/support/table.ts'

const started = await startProduct({ at: AT })
const { product } = started
const db = tableOf(started.local)
const park = await designatedIn(started, '500101', '青杠智造生态园')
const other = await designatedIn(started, '500102', '白沙新材料生态园')
const { ledgers, rows, save } = keeperOf(started, park)
const staff = `/staff${ledgers}`
const directory = createDirectory(db)
for (const [email, office, role] of [
  ['jiandu@city.example', 'CITY', 'SUPERVISE'],
  ['weiling@city.example', 'CITY', 'CITY_DECIDE'],
] as const)
  await directory.putOfficer({ email, name: '某人', office, roles: [role] })

async function reading(email: string) {
  await product.settle()
  const browser = createBrowser(product.url)
  await signIn(product, browser, email)
  return browser
}

const district = await reading(park.handler.email)
const far = await reading(other.handler.email)
const city = await reading('jingban@city.example')
const leader = await reading('weiling@city.example')
const supervisor = await reading('jiandu@city.example')

type Browser = typeof city

/** An office posts a row of a ledger as the page would. */
function enter(by: Browser, code: string, row = newRow(), more: Record<string, string> = {}) {
  const fields = { _then: 'ledger', _version: '0', ...more }
  const posted = new Map([
    ...encode(EXAMPLES[code]?.[0] ?? {}),
    ...Object.entries(fields).map(([key, value]): [string, string[]] => [key, [value]]),
  ])
  return by.post(`${staff}/${code}/rows/${row}`, posted)
}

test('each ledger is written by whoever it says, and read by the others', async () => {
  const outcomes: Record<string, number[]> = {}
  for (const { code } of LEDGERS) {
    const given: number[] = []
    given.push((await save(code, EXAMPLES[code]?.[0] ?? {}, { row: newRow() })).status)
    for (const by of [district, city]) given.push((await enter(by, code)).status)
    outcomes[code] = given
  }
  expect(outcomes).toEqual({
    ...Object.fromEntries(LEDGERS.map(({ code }) => [code, [200, 403, 403]])),
    L12: [403, 200, 403],
    L16: [200, 200, 403],
    L18: [403, 200, 200],
    L20: [403, 403, 200],
  })
})

test('who only reads, who is recused and another district write nothing', async () => {
  const before = (await rows('L18')).length
  expect((await enter(leader, 'L18')).status).toBe(403)
  expect((await enter(supervisor, 'L18')).status).toBe(403)
  expect((await enter(far, 'L18')).status).toBe(404)
  expect((await leader.get(`${staff}/L20`)).text).toContain('本台账由市级填写')
  expect((await supervisor.get(`${staff}/L20`)).text).not.toContain('增加一行')
  await put(started, park, { application: { recused: ['jingban@city.example'] } })
  expect((await enter(city, 'L18')).status).toBe(404)
  await put(started, park, { application: { recused: [] } })
  expect(await rows('L18')).toHaveLength(before)
})

// seed: T4e
test('a district enters, changes, imports, proves and strikes out its policies, and the park reads them', async () => {
  const [row] = await rows('L12')
  expect(row?.by).toMatchObject({ kind: 'officer', office: park.spec.districtId, role: 'DIST_EDIT' })
  const page = await district.get(`${staff}/L12`)
  expect(page.text).toContain('增加一行')
  expect(page.text).toContain(`action="${staff}/L12/paste"`)
  const changed = { ...EXAMPLES.L12?.[0], docNo: '万州府办发〔2026〕3号' }
  const posted = new Map([...encode(changed), ['_then', ['ledger']], ['_version', ['1']]] as [
    string,
    string[],
  ][])
  expect((await district.post(`${staff}/L12/rows/${row?.id}`, posted)).url).toBe(`${staff}/L12?saved=1`)
  const pdf = new TextEncoder().encode('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF')
  await district.upload(`${staff}/L12/rows/${row?.id}/attachments/proof`, '措施.pdf', pdf)
  const pasted =
    '领域\t文件名称\t文号\t出台单位\t有效期起\n项目招商\t招商奖励办法\t万州府发〔2026〕1号\t万州区人民政府\t2026-03-01'
  expect((await district.post(`${staff}/L12/paste`, { pasted })).url).toBe(
    `${staff}/L12?added=1&changed=0&same=0`,
  )
  await product.settle()
  const read = await park.applicant.browser.get(`${ledgers}/L12`)
  expect(read.text).toContain('招商奖励办法')
  expect(read.text).toContain('本台账由区县填写，此处只能查看。')
  expect(read.text).not.toContain('增加一行')
  const own = await park.applicant.browser.get(`${ledgers}/L12/rows/${row?.id}`)
  expect(own.text).toContain('万州府办发〔2026〕3号')
  expect(own.text).toContain('措施.pdf')
  expect(own.text).not.toContain('<button name="_then"')
  expect((await park.applicant.browser.get(`${ledgers}/L12/rows/${newRow()}`)).status).toBe(404)
  const file = /href="\/files\/([^"]+)"/.exec(own.text)?.[1] ?? ''
  const gone = await park.applicant.browser.post(`${ledgers}/L12/rows/${row?.id}/files/${file}/remove`, {})
  expect(gone.status).toBe(403)
  expect(gone.text).toContain('由其他单位填写')
  const taken = await district.post(`${staff}/L12/rows/${row?.id}/files/${file}/remove`, {})
  expect(taken.url).toBe(`${staff}/L12/rows/${row?.id}/attachments/proof`)
  expect((await enter(district, 'L12', row?.id, { _then: 'remove', _version: '2' })).url).toBe(
    `${staff}/L12?removed=1`,
  )
  expect((await rows('L12')).map(({ answers }) => answers.policy)).toEqual(['招商奖励办法'])
  expect((await park.applicant.browser.get(ledgers)).text).toContain('区县支持政策 1 项')
})

test('a district says what came of a demand of its park', async () => {
  const [row] = await rows('L16')
  const outcome = { state: '已解决', outcome: '已发放检测服务券。', closedOn: '2026-12-01' }
  const posted = new Map([
    ...encode({ ...row?.answers, ...outcome }),
    ['_then', ['ledger']],
    ['_version', [String(row?.version)]],
  ] as [string, string[]][])
  expect((await district.post(`${staff}/L16/rows/${row?.id}`, posted)).status).toBe(200)
  const [fact] = (await createCases(db).history(park.id)).slice(-1)
  expect(fact).toMatchObject({ type: 'entry.changed', actor: { kind: 'officer' }, open: { what: 'changed' } })
})

test('after the title has ended an office reads as well', async () => {
  await put(started, park, { title: { status: '退出' } })
  expect((await enter(city, 'L20')).status).toBe(409)
  expect((await city.get(`${staff}/L20`)).text).toContain('称号已失效')
  expect(await broken(started)).toEqual([])
})
