import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { signIn } from '#demo/applicant.ts'
import { operationNames } from '#functions/operations.ts'
import { applied, filledIn } from '#tests/support/applied.ts'
import { parkIn } from '#tests/support/park.ts'
import { startProduct } from '#tests/support/product.ts'
import { requestsFor } from '#tests/support/requests.ts'
import { dump } from '#tests/support/table.ts'

const started = await startProduct()
const { product, local } = started
const park = await applied(started, parkIn('500101'))
const draft = await filledIn(started, parkIn('500102'))
const reviewer = await park.open(park.handler)
await signIn(product, reviewer.browser, park.handler.email)
const { taskId } = reviewer
const requests = requestsFor({ id: park.id, taskId, fileId: `${park.id}~fil_licence` })
const editing = requestsFor({ id: draft.id, taskId, fileId: `${draft.id}~fil_licence` })
const gets = operationNames.filter((name) => name.startsWith('GET'))
const posts = operationNames.filter((name) => name.startsWith('POST'))

/** A caller who may do everything: owner, holder of the link, officer. */
const [owner, holder] = [draft.applicant.browser, reviewer.browser]
const ownerCookies = () => `${park.applicant.browser.cookies()}; ${holder.cookies()}`
const ways: Readonly<Record<string, () => string>> = {
  nobody: () => '',
  owner: () => owner.cookies(),
  officer: () => holder.cookies(),
}

function ask(method: string, path: string, init: RequestInit = {}): Promise<Response> {
  return fetch(product.url + path, { method, redirect: 'manual', ...init })
}

test('reading any page, as anybody, changes nothing in the table', async () => {
  const before = await dump(local)
  for (const cookie of [ownerCookies, ...Object.values(ways)])
    for (const name of gets)
      for (const method of ['GET', 'HEAD'])
        for (const { path } of [requests[name], editing[name]]) {
          const answer = await ask(method, path, { headers: { cookie: cookie() } })
          if (method === 'HEAD') expect([name, await answer.text()]).toEqual([name, ''])
          expect([name, answer.status < 500]).toEqual([name, true])
        }
  expect(await dump(local)).toEqual(before)
})

test('a post from elsewhere is refused before anything happens', async () => {
  const before = await dump(local)
  const token = 'A'.repeat(43)
  const own = { origin: product.url, cookie: `__Host-csrf=${token}` }
  const forgeries: Record<string, { headers: Record<string, string>; _csrf?: string }> = {
    'no token': { headers: own },
    'a wrong token': { headers: own, _csrf: 'B'.repeat(43) },
    'no cookie': { headers: { origin: product.url }, _csrf: token },
    'an empty token': { headers: { origin: product.url, cookie: '__Host-csrf=' }, _csrf: '' },
    'a foreign page': { headers: { ...own, origin: 'https://elsewhere.example' }, _csrf: token },
    'a hidden page': { headers: { ...own, origin: 'null' }, _csrf: token },
    'a page that says it is foreign': {
      headers: { cookie: own.cookie, 'sec-fetch-site': 'cross-site' },
      _csrf: token,
    },
  }
  for (const name of posts)
    for (const [what, { headers, _csrf }] of Object.entries(forgeries)) {
      const { path, fields } = editing[name]
      const body = new URLSearchParams({ ...fields, ...(_csrf !== undefined && { _csrf }) })
      const cookie = [ways.owner?.(), ways.officer?.()].join('; ').replace(/__Host-csrf=[^;]*;? ?/g, '')
      const all = [cookie, headers.cookie].filter(Boolean).join('; ')
      const answer = await ask('POST', path, { body, headers: { ...headers, cookie: all } })
      expect([name, what, answer.status]).toEqual([name, what, 403])
    }
  expect(await dump(local)).toEqual(before)
})

test('a method no route knows is refused', async () => {
  for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS'])
    expect([method, (await ask(method, '/applications')).status]).toEqual([method, 405])
})

test('more text than can be kept is refused, and what was saved stays', async () => {
  const before = await dump(local)
  const huge = randomBytes(700_000).toString('base64')
  for (const [path, fields] of [
    [`/applications/${draft.id}/sections/applicant`, { parkAddress: huge }],
    [`/applications/${draft.id}/sections/industry`, { 'leadIndustries.0.segment': huge }],
    [`/applications/${draft.id}/roster/rows/new`, { name: huge }],
    [`/tasks/${taskId}/decide`, { reason: huge }],
  ] as const) {
    const answer = await (path.startsWith('/tasks') ? holder : owner).post(path, fields)
    expect([path, answer.status, answer.text.includes('内容过多')]).toEqual([path, 413, true])
  }
  expect(await dump(local)).toEqual(before)
})

test('an address longer than any key finds nothing', async () => {
  const long = 'A'.repeat(3000)
  for (const path of [
    `/applications/${long}`,
    `/batches/${long}`,
    `/files/${long}~${long}`,
    `/staff/cases/${long}`,
  ])
    expect([path.slice(0, 14), (await holder.get(path)).status]).toEqual([path.slice(0, 14), 404])
  expect((await owner.post('/sign-in', { email: `${long}@parks.example` })).status).toBe(422)
})

const awkward = fc.constantFrom(
  '%',
  '%E0%A4%A',
  '%00',
  '..%2F..%2Fetc',
  '%F0%9F%90%BC',
  'A'.repeat(3000),
  '~',
  'app_',
  '__proto__',
  'constructor',
  '-1',
  '1e999',
)
const segment = fc.oneof(
  awkward,
  fc.string({ maxLength: 40 }).map(encodeURIComponent),
  fc.constant(park.id),
  fc.constant(draft.id),
  fc.constant(taskId),
)
const names = fc.constantFrom(
  '_csrf',
  '_version',
  '_then',
  '_add',
  '_autosave',
  'email',
  'code',
  'batch',
  'return',
  'lang',
  'pasted',
  'reason',
  'confirm',
  'confirmName',
  'link',
  'name',
  'decision',
  'corrections.0.field',
  'corrections.99999.need',
  'parkName',
  'boundaryGeo',
  'leadIndustries.0.clusterCode',
  'staffList.-1.name',
  '__proto__',
  'constructor.name',
  'a.b.c.d',
  '',
)
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '',
    '0',
    '-0',
    '1e400',
    'NaN',
    '\u0000',
    '\ud800',
    '{"type":"Polygon","coordinates":[[[1]]]}',
    'x'.repeat(200_000),
  ),
)
const fields = fc.array(fc.tuple(names, text), { maxLength: 6 })

interface Sent {
  readonly type?: string
  readonly body: string
}
const body = fc.oneof(
  fields.map(
    (pairs): Sent => ({
      type: 'application/x-www-form-urlencoded',
      body: new URLSearchParams(pairs.map(([a, b]) => [a, b])).toString(),
    }),
  ),
  fields.map(
    (pairs): Sent => ({ type: 'application/json', body: JSON.stringify(Object.fromEntries(pairs)) }),
  ),
  fc.json().map((json): Sent => ({ type: 'application/json', body: json })),
  fields.map(
    (pairs): Sent => ({
      type: 'multipart/form-data; boundary=b',
      body: `${pairs.map(([name, value]) => `--b\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`).join('')}--b--\r\n`,
    }),
  ),
  fc
    .string({ maxLength: 200 })
    .map((body): Sent => ({ type: 'multipart/form-data; boundary=b', body: `--b\r\n${body}` })),
  fc.string({ maxLength: 200 }).map((body): Sent => ({ type: 'multipart/form-data', body })),
  fc.string({ maxLength: 200 }).map((body): Sent => ({ type: 'text/xml', body })),
  fc
    .string({ maxLength: 200 })
    .map((body): Sent => ({ type: 'application/x-www-form-urlencoded', body: `%%%${body}` })),
)
const cookie = fc.constantFrom(
  '',
  '__Host-email=%E0%A4%A',
  '__Host-return=%',
  '__Host-session=',
  `__Host-${taskId}=x`,
  '__Host-lang=xx',
  '=;==;;',
)
const origin = { origin: product.url }

test('whatever is sent to any route, the answer is never a fault of the server', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...operationNames),
      fc.array(fc.tuple(fc.nat({ max: 8 }), segment), { maxLength: 2 }),
      body,
      fc.constantFrom(...Object.keys(ways)),
      cookie,
      fc.boolean(),
      fc.string({ maxLength: 30 }),
      async (name, changes, sent, who, extra, json, query) => {
        const parts = editing[name].path.split('/')
        for (const [at, value] of changes) if (at > 0 && at < parts.length) parts[at] = value
        const mine = ways[who]?.() ?? ''
        const csrf = /__Host-csrf=([\w-]{43})/.exec(mine)?.[1]
        const headers = {
          ...origin,
          cookie: [mine, extra].filter(Boolean).join('; '),
          ...(csrf && { 'x-csrf-token': csrf }),
          ...(json && { accept: 'application/json' }),
        }
        const path = `${parts.join('/')}?${encodeURIComponent(query)}=${encodeURIComponent(query)}`
        const answer = name.startsWith('GET')
          ? await ask('GET', path, { headers })
          : await ask('POST', path, {
              headers: { ...headers, ...(sent.type && { 'content-type': sent.type }) },
              body: sent.body,
            })
        await answer.arrayBuffer()
        if (answer.status >= 500)
          throw new Error(`${name} ${path} ${JSON.stringify(sent).slice(0, 300)}: ${answer.status}`)
      },
    ),
    { numRuns: 500, endOnFailure: true },
  )
}, 60_000)
