import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { signIn } from '#demo/applicant.ts'
import type { Browser } from '#demo/browser.ts'
import { createBrowser } from '#demo/browser.ts'
import { documentOf } from '#demo/documents.ts'
import { applied, filledIn } from '#tests/support/applied.ts'
import { parkIn } from '#tests/support/park.ts'
import { startProduct } from '#tests/support/product.ts'

const started = await startProduct()
const { product } = started
const { applicant, id } = await filledIn(started, parkIn('500101'))

const Slot = z.object({
  files: z.array(
    z.object({
      id: z.string(),
      state: z.string(),
      reason: z.optional(z.string()),
      sha256: z.optional(z.string()),
    }),
  ),
  target: z.optional(z.object({ url: z.string(), fields: z.record(z.string(), z.string()) })),
})

async function slot(key: string, browser: Browser = applicant.browser, owner = `applications/${id}`) {
  await product.settle()
  return Slot.parse(await browser.json(`/${owner}/attachments/${key}`))
}

type Target = z.infer<typeof Slot>['target']

/** Posts a form to the store as a browser would, with some of its fields forged. */
async function send(target: Target, bytes: Uint8Array, forged: Record<string, string> = {}): Promise<number> {
  const form = new FormData()
  for (const [key, value] of Object.entries({ ...target?.fields, ...forged })) form.append(key, value)
  form.append('file', new Blob([Uint8Array.from(bytes)]), 'a.pdf')
  return (await fetch(target?.url ?? '', { method: 'POST', body: form, redirect: 'manual' })).status
}

test('a document is taken by its content, with its SHA-256, and not by its name', async () => {
  const { bytes } = documentOf('pdf')
  await applicant.browser.upload(`/applications/${id}/attachments/evidence`, '示例.pdf', bytes)
  await applicant.browser.upload(
    `/applications/${id}/attachments/evidence`,
    '假的.pdf',
    documentOf('xlsx').bytes.with(0, 0x4d),
  )
  const { files } = await slot('evidence')
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  expect(files.map(({ state }) => state).sort()).toEqual(['accepted', 'accepted', 'refused'])
  expect(files.some((file) => file.sha256 === sha256)).toBe(true)
  expect(files.find(({ state }) => state === 'refused')?.reason).toContain('文件内容不是')
  const page = await applicant.browser.get(`/applications/${id}/attachments/evidence`)
  expect(page.text).toContain('文件内容不是')
})

test('the store refuses what is too large, empty or forged', async () => {
  const { bytes } = documentOf('pdf')
  const { target, files } = await slot('evidence')
  const key = target?.fields.key?.replace(id, 'app_of_somebody_else') ?? ''
  const policy = Buffer.from('{"expiration":"2099-01-01T00:00:00Z","conditions":[]}').toString('base64')
  const forgeries: Record<string, string>[] = [{ key }, { policy }, { 'x-amz-signature': '0'.repeat(64) }]
  for (const forged of forgeries) expect([forged, await send(target, bytes, forged)]).toEqual([forged, 403])
  expect(await send(target, new Uint8Array(50 * 1024 * 1024 + 1))).toBe(400)
  expect(await send(target, new Uint8Array(0))).toBe(400)
  expect((await slot('evidence')).files).toEqual(files)
})

test('a download is for the owner, for whoever holds a link of the case and for officers of its offices; to all others it does not exist', async () => {
  const park = await applied(started, parkIn('500102'))
  const other = await applied(started, parkIn('500103'))
  const { bytes } = documentOf('pdf')
  await park.stages.accept()
  const reviewer = await park.open(park.handler)
  await reviewer.attach('letter', 'pdf', 1)
  const letter = (await slot('letter', reviewer.browser, `tasks/${reviewer.taskId}`)).files[0]?.id ?? ''
  const licence = `${park.id}~fil_licence`
  const officer = async (email: string) => {
    const browser = createBrowser(product.url)
    await signIn(product, browser, email)
    return browser
  }
  const callers = {
    owner: park.applicant.browser,
    'holder of a link': reviewer.browser,
    'officer of the district': await officer(park.signer.email),
    'officer of the city': await officer('chuzhang@city.example'),
    'other applicant': other.applicant.browser,
    'holder of another link': (await other.open(other.handler)).browser,
    'officer of another district': await officer(other.handler.email),
    nobody: createBrowser(product.url),
  }
  const found = await Promise.all(
    Object.entries(callers).map(async ([who, browser]) => {
      const answers = await Promise.all([licence, letter].map((file) => answerTo(browser, file)))
      return [who, ...answers]
    }),
  )
  expect(found).toEqual([
    ['owner', 200, 404],
    ['holder of a link', 200, 200],
    ['officer of the district', 200, 200],
    ['officer of the city', 200, 200],
    ['other applicant', 404, 404],
    ['holder of another link', 404, 404],
    ['officer of another district', 404, 404],
    ['nobody', 404, 404],
  ])
  expect(await answerTo(park.applicant.browser, `${other.id}~fil_licence`)).toBe(404)
  const sent = z
    .object({ url: z.string(), sha256: z.string() })
    .parse(await reviewer.browser.json(`/files/${letter}`))
  const fetched = Buffer.from(await (await fetch(sent.url)).arrayBuffer())
  expect(fetched.equals(bytes)).toBe(true)
  expect(sent.sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
})

/** 200 when an address to download from is given. */
async function answerTo(browser: Browser, file: string): Promise<number> {
  const answer = await fetch(`${product.url}/files/${file}`, {
    headers: { cookie: browser.cookies(), accept: 'application/json' },
  })
  return answer.status
}

test('a slot takes no more than it may, and nothing once the application is handed in', async () => {
  const { bytes } = documentOf('pdf')
  const draft = await filledIn(started, parkIn('500104'))
  const path = `/applications/${draft.id}/attachments/licence`
  const { target } = await slot('licence', draft.applicant.browser, `applications/${draft.id}`)
  await draft.applicant.submit(draft.id, parkIn('500104').legalRep)
  expect(await send(target, bytes)).toBeLessThan(400)
  const after = await slot('licence', draft.applicant.browser, `applications/${draft.id}`)
  expect(after.target).toBeUndefined()
  expect(after.files.map(({ state }) => state).sort()).toEqual(['accepted', 'refused'])
  expect((await draft.applicant.browser.get(path)).text).toContain('本项材料目前不能修改')
})
