import { describe, expect, test } from 'vitest'
import { createCases } from '#adapters/dynamodb/cases.ts'
import { createMatters } from '#adapters/dynamodb/matters.ts'
import { firstBroken } from '#domain/event.ts'
import { LEDGERS } from '#schemas/ledgers/catalogue.ts'
import { AT, EXAMPLES, keeperOf, newRow, put } from '#tests/functions/ledgers/keeper.ts'
import { designatedIn } from '#tests/support/designated.ts'
import { broken } from '#tests/support/invariants.ts'
import { startProduct } from '#tests/support/product.ts'
import { tableOf } from '#tests/support/table.ts'

const started = await startProduct({ at: AT })
const { product } = started
const park = await designatedIn(started, '500101', '青杠智造生态园')
const { browser } = park.applicant

const { ledgers, books, save, rows, download } = keeperOf(started, park)
const cases = createCases(tableOf(started.local))
const [event = {}] = EXAMPLES.L02 ?? []
const own = LEDGERS.filter(({ keptBy }) => keptBy.includes('park'))

describe('a park', () => {
  // seed: T2b, T4e, S3a, S3c, S1c
  test('sees its twenty ledgers and enters a row of each that it keeps', async () => {
    expect((await browser.get(`/homes/${park.id}`)).text).toContain(`href="${ledgers}"`)
    const list = await browser.get(ledgers)
    expect(list.status).toBe(200)
    for (const { code, form } of LEDGERS) expect(list.text).toContain(`${code} ${form.title}`)
    for (const { code } of own) {
      const [first = {}] = EXAMPLES[code] ?? []
      const page = await save(code, first, { row: newRow() })
      expect([code, page.status, page.url]).toEqual([code, 200, `${ledgers}/${code}?saved=1`])
      expect((await rows(code)).map(({ answers }) => answers)).toEqual([first])
    }
    expect((await browser.get(ledgers)).text).toContain('招商活动 1 次')
  })

  test('finds every act in the history of its case, by book and number, the fields for the offices', async () => {
    const history = await cases.history(park.id)
    const entered = history.filter(({ open }) => String(open?.book).startsWith('L'))
    expect(entered).toHaveLength(own.length)
    expect(entered[1]).toMatchObject({
      open: { book: 'L02', what: 'added', rows: 1 },
      internal: { fields: Object.keys(event).sort() },
    })
  })

  test('is told beside each field what is missing, and nothing typed is lost', async () => {
    const row = newRow()
    const page = await save('L02', { ...event, heldOn: '2027-01-01', host: '' }, { row })
    expect(page.status).toBe(422)
    expect(page.text).toContain('日期不能晚于今天')
    expect(page.text).toContain('填写主办单位')
    expect(page.text).toContain(`value="${event.name}"`)
    expect(page.text).toContain('value="2027-01-01"')
    expect(await books.entry(park.id, 'L02', row)).toBeUndefined()
  })

  test('is told when another window was faster, keeps what it typed and may save it then', async () => {
    const row = newRow()
    await save('L02', event, { row })
    expect((await save('L02', { ...event, firms: 30 }, { row, version: 1 })).status).toBe(200)
    const late = await save('L02', { ...event, firms: 31 }, { row, version: 1 })
    expect(late.status).toBe(409)
    expect(late.text).toContain('另一个窗口')
    expect(late.text).toContain('value="31"')
    const version = Number(/name="_version" value="(\d+)"/.exec(late.text)?.[1])
    expect((await save('L02', { ...event, firms: 31 }, { row, version })).status).toBe(200)
    expect((await books.past(park.id, 'L02', row)).map(({ answers }) => answers.firms)).toEqual([24, 30])
    const page = (await browser.get(`${ledgers}/L02/rows/${row}`)).text.replace(/<[^>]+>/g, '')
    expect(page).toContain('参加企业数 30 家 → 31 家')
  })

  test('strikes a row out: it counts no more and stays readable', async () => {
    const row = newRow()
    await save('L02', event, { row })
    const before = (await rows('L02')).length
    const gone = await save('L02', {}, { row, version: 1, more: { _then: 'remove' } })
    expect(gone.url).toBe(`${ledgers}/L02?removed=1`)
    expect(await rows('L02')).toHaveLength(before - 1)
    expect(await books.entry(park.id, 'L02', row)).toMatchObject({ answers: event })
    expect((await save('L02', {}, { row, version: 2, more: { _then: 'remove' } })).status).toBe(404)
  })

  // seed: B11
  test('attaches evidence, without which a gap is not closed, and cannot take it away again', async () => {
    const row = newRow()
    const [, closed = {}] = EXAMPLES.L14 ?? []
    const refused = await save('L14', closed, { row })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('上传销号佐证')
    const pdf = new TextEncoder().encode('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF')
    await browser.upload(`${ledgers}/L14/rows/${row}/attachments/proof`, '销号.pdf', pdf)
    await product.settle()
    expect((await save('L14', closed, { row })).status).toBe(200)
    const page = await browser.get(`${ledgers}/L14/rows/${row}/attachments/proof`)
    const file = /href="\/files\/([^"]+)"/.exec(page.text)?.[1] ?? ''
    expect(file).toContain(`led_${park.id}_L14_${row}`)
    expect((await download(`/files/${file}`)).status).toBe(200)
    const removed = await browser.post(`${ledgers}/L14/rows/${row}/files/${file}/remove`, {})
    expect(removed.status).toBe(422)
    const [fact] = (await cases.history(park.id)).slice(-1)
    expect(Object.values(fact?.internal?.documents ?? {})).toEqual([
      [expect.stringMatching(/^[0-9a-f]{64}$/)],
    ])
  })
})

describe('a locked quarter', () => {
  test('changes by a correction that waits for the district; other rows need none', async () => {
    await put(started, park, {
      application: { lockedUntil: '2026-09-30' },
      title: { validFrom: '2026-07-01' },
    })
    const why = '三季度登记活动时遗漏一场，现按签到表和照片补登。'
    const there = (await rows('L02')).length
    const enter = (heldOn: string, reason = '') =>
      save('L02', { ...event, heldOn }, { row: newRow(), more: { reason } })
    for (const reason of ['', '活动补录，原漏报一场']) {
      const refused = await enter('2026-09-20', reason)
      expect(refused.status).toBe(422)
      expect(refused.text).toContain('已锁定季度')
      expect(refused.text).toMatch(/2026Q3 [^<]*：2 → 3/)
    }
    await product.settle()
    const before = (await cases.history(park.id)).length
    expect((await enter('2026-09-20', why)).url).toBe(`${ledgers}/L02?asked=1`)
    expect((await enter('2026-10-10')).url).toBe(`${ledgers}/L02?saved=1`)
    expect((await enter('2025-05-10')).url).toBe(`${ledgers}/L02?saved=1`)
    expect(await rows('L02')).toHaveLength(there + 2)
    const acts = (await cases.history(park.id)).slice(before).filter(({ type }) => type !== 'task.opened')
    expect(acts.map(({ open }) => open)).toEqual([
      { kind: 'correction', key: expect.stringMatching(/^cor_/), status: 'asked', reason: why },
      { book: 'L02', what: 'added', rows: 1 },
      { book: 'L02', what: 'added', rows: 1 },
    ])
    const page = await browser.get(`${ledgers}/L02`)
    expect(page.text).toContain('待审批的更正')
    expect(page.text).toContain(why)
    const pasted = [
      '活动名称\t活动类型\t日期\t地点\t主办\t参加企业数\t参加人数',
      '补录\t培训\t2026-09-21\t一楼\t园区\t1\t1',
      '新办\t培训\t2026-11-21\t一楼\t园区\t1\t1',
    ].join('\n')
    const paste = await browser.post(`${ledgers}/L02/paste`, { pasted })
    expect(paste.status).toBe(422)
    expect(paste.text).toContain('已锁定季度')
    const waiting = () => createMatters(tableOf(started.local)).ofCase(park.id, 'correction')
    const done = await browser.post(`${ledgers}/L02/paste`, { pasted, reason: why })
    expect(done.text).toContain('新增 1 行，更新 0 行，1 行涉及已锁定季度，已提交审批')
    expect(await waiting()).toHaveLength(2)
    await browser.post(`${ledgers}/L02/paste`, { pasted, reason: why })
    expect(await waiting()).toHaveLength(2)
    expect(await rows('L02')).toHaveLength(there + 3)
  })
})

test('a title that ended leaves its ledgers to be read', async () => {
  await put(started, park, { title: { status: '退出' } })
  const page = await browser.get(`${ledgers}/L02`)
  expect(page.text).toContain('称号已失效')
  expect(page.text).not.toContain(`action="${ledgers}/L02/import"`)
  expect((await save('L02', event, { row: newRow() })).status).toBe(409)
})

test('the history stays one chain and nothing is broken', async () => {
  await product.settle()
  expect(await broken(started)).toEqual([])
  expect(firstBroken(await cases.history(park.id))).toBeUndefined()
})
