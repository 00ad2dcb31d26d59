import { expect, test } from 'vitest'
import { exampleApplication } from '#schemas/examples/application.ts'
import { makeUscc } from '#schemas/examples/uscc.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { writeCsv } from '#schemas/tables/csv.ts'
import { exportRoster } from '#schemas/tables/export.ts'
import { workbook } from '#tests/schemas/tables/workbook.ts'
import { filledIn } from '#tests/support/applied.ts'
import { parkIn } from '#tests/support/park.ts'
import { startProduct } from '#tests/support/product.ts'

const started = await startProduct()
const { product } = started
const spec = parkIn('500101')
const { applicant, id } = await filledIn(started, spec)
const { browser } = applicant
const { roster } = exampleApplication(spec, (await product.now()).slice(0, 10))

/** What a page shows in the inputs of a name. */
function shown(page: string, name: string): string | undefined {
  const quoted = name.replaceAll('.', '\\.')
  const input = new RegExp(`<input(?:[^>"]|"[^"]*")*name="${quoted}"(?:[^>"]|"[^"]*")*>`).exec(page)?.[0]
  return (
    /value="([^"]*)"/.exec(input ?? '')?.[1] ??
    new RegExp(`<textarea[^>]*name="${quoted}"[^>]*>([^<]*)`).exec(page)?.[1]
  )
}

async function post(section: string, fields: Record<string, string>) {
  const page = await browser.get(`/applications/${id}/sections/${section}`)
  const _version = /name="_version" value="(\d+)"/.exec(page.text)?.[1] ?? '0'
  return browser.post(`/applications/${id}/sections/${section}`, { _version, ...fields })
}

/** Sends a file to the import as a browser does. */
async function importFile(bytes: Uint8Array, name: string): Promise<Response> {
  const csrf = /__Host-csrf=([\w-]+)/.exec(browser.cookies())?.[1] ?? ''
  const form = new FormData()
  form.append('_csrf', csrf)
  form.append('file', new Blob([Uint8Array.from(bytes)]), name)
  const headers = { cookie: browser.cookies(), origin: product.url }
  return fetch(`${product.url}/applications/${id}/roster/import`, {
    method: 'POST',
    body: form,
    headers,
    redirect: 'manual',
  })
}

async function rosterRows(): Promise<Answers[]> {
  const shownRoster = await browser.json(`/applications/${id}/roster`)
  return typeof shownRoster === 'object' &&
    shownRoster &&
    'rows' in shownRoster &&
    Array.isArray(shownRoster.rows)
    ? shownRoster.rows
    : []
}

test('what does not fit a field comes back as it was typed, with its message and a line that leads to it', async () => {
  const typed = {
    totalFloorArea: '三万六千',
    usableArea: '1e5',
    avgRent: '-1',
    boundEast: '<b>"界"</b>',
    _then: 'next',
  }
  const page = await post('space', typed)
  expect(page.status).toBe(200)
  expect(shown(page.text, 'totalFloorArea')).toBe('三万六千')
  expect(shown(page.text, 'avgRent')).toBe('-1')
  expect(shown(page.text, 'boundEast')).toBe('&lt;b>&quot;界&quot;&lt;/b>')
  const anchors = [...page.text.matchAll(/<li><a href="#([^"]+)">/g)].map((found) => found[1] ?? '')
  expect(anchors.length).toBeGreaterThan(1)
  for (const anchor of anchors) expect([anchor, page.text.includes(`id="${anchor}"`)]).toEqual([anchor, true])
  const again = await browser.get(`/applications/${id}/sections/space`)
  expect(shown(again.text, 'totalFloorArea')).toBe('三万六千')
  const check = await browser.get(`/applications/${id}/check`)
  expect(check.text).toContain('总建筑面积')
  expect((await browser.post(`/applications/${id}/check`, { confirmName: spec.legalRep })).status).toBe(422)
})

test('adding a row keeps every row and whatever else was typed', async () => {
  const page = await post('applicant', {
    'mentors.0.name': '一号',
    'mentors.0.organisation': '某大学',
    'mentors.1.name': '二号',
    parkFormerName: '旧名',
    _add: 'mentors',
  })
  expect(page.status).toBe(200)
  expect([
    shown(page.text, 'mentors.0.name'),
    shown(page.text, 'mentors.1.name'),
    shown(page.text, 'parkFormerName'),
  ]).toEqual(['一号', '二号', '旧名'])
  expect(page.text).toContain('name="mentors.2.name"')
})

test('pasted rows with mistakes add nothing, name row and column, and stay in the box', async () => {
  const before = await rosterRows()
  const cells = exportRoster(roster.slice(0, 3)).map((row) => [...row])
  const column = cells[0]?.findIndex((header) => header.startsWith('从业人员')) ?? -1
  const second = cells[2]
  if (second) second[column] = '很多人'
  const pasted = cells.map((row) => row.join('\t')).join('\n')
  const page = await browser.post(`/applications/${id}/roster/paste`, { pasted })
  expect(page.status).toBe(422)
  expect(page.text.replace(/<[^>]+>/g, ' ')).toMatch(/3[^<]{0,60}列\s*从业人员/)
  expect(page.text).toContain('很多人')
  expect(page.text.split('<textarea')[1]).toContain(String(roster[0]?.name))
  expect(await rosterRows()).toEqual(before)
})

test('a roster of 500 rows is imported from a workbook and from a CSV in UTF-8 or GB18030, the same each time', async () => {
  const rows = Array.from({ length: 500 }, (_, n) => {
    const row = roster[n % roster.length] ?? {}
    return { ...row, name: `第${n + 1}号企业𠮷`, ...(row.uscc ? { uscc: makeUscc(20_000 + n) } : {}) }
  })
  const cells = exportRoster(rows)
  const files: [string, Uint8Array][] = [
    ['名册.csv', new TextEncoder().encode(writeCsv(cells))],
    ['名册.xlsx', workbook(cells)],
    ['gb.csv', gb18030(cells.map((row) => row.join(',')).join('\r\n'))],
  ]
  const read: string[] = []
  for (const [name, bytes] of files) {
    const answer = await importFile(bytes, name)
    expect([name, answer.status, answer.status === 303 ? '' : problems(await answer.text())]).toEqual([
      name,
      303,
      '',
    ])
    const stored = await rosterRows()
    expect(stored).toHaveLength(500)
    read.push(JSON.stringify(stored.map(({ rosterId: _, ...row }) => row)))
  }
  expect(read[1]).toBe(read[0])
  expect(read[2]).toBe(read[0])
  const page = await browser.get(`/applications/${id}/roster?page=5`)
  expect(page.text).toContain('第500号企业')
})

test('a file that is no table is refused in words', async () => {
  for (const bytes of [
    Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]),
    Uint8Array.from([0x50, 0x4b, 3, 4, 9, 9]),
    new Uint8Array(0),
  ]) {
    const answer = await importFile(bytes, '名册.xls')
    expect(answer.status).toBe(422)
    expect(problems(await answer.text())).toMatch(/XLS|没有可以导入的内容/)
  }
  expect(await rosterRows()).toHaveLength(500)
})

function problems(page: string): string {
  return page
    .replace(/^[\s\S]*<main/, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, 600)
}

/** Text in GB18030: every character is looked up by decoding all its double-byte codes once. */
function gb18030(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030')
  const codes = new Map<string, number[]>()
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++)
      if (trail !== 0x7f) codes.set(decoder.decode(Uint8Array.from([lead, trail])), [lead, trail])
  codes.set('𠮷', [0x95, 0x34, 0xb2, 0x35])
  return Uint8Array.from(
    [...text].flatMap((one) => (one < '\u0080' ? [one.charCodeAt(0)] : (codes.get(one) ?? [0x3f]))),
  )
}
