import { dateOf } from '#domain/time.ts'
import { exampleApplication } from '#schemas/examples/application.ts'
import type { ParkSpec } from '#schemas/examples/park.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { parkApplication } from '#schemas/forms/park-application/index.ts'
import { encode } from '#schemas/operations/encode.ts'
import { exportRoster } from '#schemas/tables/export.ts'
import type { Browser, Page } from './browser.ts'
import { createBrowser } from './browser.ts'
import { documentOf } from './documents.ts'
import { expectStatus } from './expect.ts'
import type { Product } from './product.ts'

export interface Applicant {
  readonly browser: Browser
  readonly email: string
  /** Signs in again, when the session has run out. */
  signIn(): Promise<void>
  /** Begins an application in the open batch; returns its id. */
  begin(): Promise<string>
  /** Fills in every section, the roster and all required documents. */
  fill(id: string, spec: ParkSpec): Promise<void>
  save(id: string, section: string, answers: Answers): Promise<Page>
  submit(id: string, legalRep: string): Promise<string>
  status(id: string): Promise<string>
}

/** Signs in with a mailed code. */
export async function signIn(product: Product, browser: Browser, email: string): Promise<void> {
  const known = new Set((await product.mails(email)).map((mail) => mail.id))
  expectStatus(await browser.post('/sign-in', { email }), 200)
  const mail = (await product.mails(email)).find((one) => !known.has(one.id))
  const code = /^\s*(\d{6})\s*$/m.exec(mail?.text ?? '')?.[1]
  if (!code) throw new Error(`no code was mailed to ${email}`)
  expectStatus(await browser.post('/sign-in/code', { email, code }), 200)
}

export async function createApplicant(product: Product, email: string): Promise<Applicant> {
  const browser = createBrowser(product.url)
  await signIn(product, browser, email)
  const save = async (id: string, section: string, answers: Answers): Promise<Page> => {
    const page = await browser.get(`/applications/${id}/sections/${section}`)
    const version = /name="_version" value="(\d+)"/.exec(page.text)?.[1] ?? '0'
    const posted = new Map([...encode(answers), ['_version', [version]], ['_then', ['overview']]] as [
      string,
      readonly string[],
    ][])
    return browser.post(`/applications/${id}/sections/${section}`, posted)
  }
  return {
    browser,
    email,
    save,
    signIn: () => signIn(product, browser, email),
    async begin() {
      const page = await browser.get('/applications')
      const batch = /name="batch" value="([^"]+)"/.exec(page.text)?.[1] ?? ''
      const begun = await browser.post('/applications', { batch })
      return /^\/applications\/(app_\w+)/.exec(begun.url)?.[1] ?? ''
    },
    async fill(id, spec) {
      const { answers, roster } = exampleApplication(spec, dateOf(await product.now()))
      for (const section of parkApplication.sections)
        expectStatus(await save(id, section.id, only(answers, Object.keys(section.fields))), 200)
      const pasted = exportRoster(roster)
        .map((row) => row.join('\t'))
        .join('\n')
      expectStatus(await browser.post(`/applications/${id}/roster/paste`, { pasted }), 200)
      for (const slot of parkApplication.attachments.filter((one) => one.required)) {
        const { name, bytes } = documentOf(slot.accept[0] ?? 'pdf')
        expectStatus(await browser.upload(`/applications/${id}/attachments/${slot.key}`, name, bytes), 200)
      }
      await product.settle()
    },
    async submit(id, legalRep) {
      const done = expectStatus(
        await browser.post(`/applications/${id}/check`, { confirmName: legalRep }),
        200,
      )
      await product.settle()
      const no = /SB-\d{4}-\w+-\d{4}/.exec(done.text)?.[0]
      if (!no) throw new Error(`the application was not submitted: ${problemsIn(done)}`)
      return no
    },
    async status(id) {
      const shown = await browser.json(`/applications/${id}`)
      return typeof shown === 'object' && shown !== null && 'status' in shown ? String(shown.status) : ''
    },
  }
}

function only(answers: Answers, keys: readonly string[]): Answers {
  return Object.fromEntries(
    keys.filter((key) => answers[key] !== undefined).map((key) => [key, answers[key]]),
  )
}

export function problemsIn({ text }: Page): string {
  const list =
    /<div class="errors"[\s\S]*?<\/ul>/.exec(text)?.[0] ?? /<main[\s\S]*?<\/main>/.exec(text)?.[0] ?? text
  return list
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
