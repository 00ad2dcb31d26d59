import * as z from 'zod/mini'
import type { Answers } from '#schemas/fields/field.ts'
import { encode } from '#schemas/operations/encode.ts'
import { problemsIn } from './applicant.ts'
import type { Browser, Page } from './browser.ts'
import { createBrowser } from './browser.ts'
import { documentOf } from './documents.ts'
import { Deviation, expectStatus } from './expect.ts'
import type { Product } from './product.ts'

const Attached = z.object({ files: z.array(z.unknown()) })

/** An officer with nothing but the link in the newest mail about a case. */
export interface Reviewer {
  readonly browser: Browser
  readonly name: string
  readonly taskId: string
  readonly page: Page
  /** Uploads until the slot holds so many documents. */
  attach(slot: string, kind: string, count: number): Promise<void>
  decide(answers: Answers, confirmName?: string): Promise<Page>
}

/** Opens the newest link mailed to an address about a park, or about one form of it, by the form's title. */
export async function openNewestLink(
  product: Product,
  email: string,
  parkName: string,
  form = '',
): Promise<Reviewer> {
  await product.settle()
  const mails = await product.mails(email)
  const mail = mails.findLast(
    ({ text }) => text.includes(parkName) && text.includes(form) && /\/l\/[\w-]+/.test(text),
  )
  const link = /https?:\/\/[^\s]+\/l\/[\w-]+/.exec(mail?.text ?? '')?.[0]
  if (!mail || !link) throw new Deviation(`no link was mailed to ${email} about ${parkName}`)
  const browser = createBrowser(product.url)
  const page = expectStatus(await browser.get(new URL(link).pathname), 200)
  const taskId = /^\/tasks\/(tsk_\w+)/.exec(page.url)?.[1] ?? ''
  const name = /^(\S+?)[：:]/m.exec(mail.text)?.[1] ?? ''
  const mailedCode = async (filled: ReadonlyMap<string, readonly string[]>) => {
    expectStatus(await browser.post(`/tasks/${taskId}/code`, new Map(filled)), 200)
    const sent = (await product.mails(email)).findLast(
      ({ subject, text }) => subject.includes('办理验证码') && text.includes(parkName),
    )
    return /^\d{6}$/m.exec(sent?.text ?? '')?.[0] ?? ''
  }
  return {
    browser,
    name,
    taskId,
    page,
    async attach(slot, kind, count) {
      const { name: file, bytes } = documentOf(kind)
      const there = Attached.parse(await browser.json(`/tasks/${taskId}/attachments/${slot}`)).files.length
      for (let n = there; n < count; n++)
        expectStatus(await browser.upload(`/tasks/${taskId}/attachments/${slot}`, file, bytes), 200)
      await product.settle()
    },
    async decide(answers, confirmName = name) {
      const filled = encode(answers)
      const code = page.text.includes('name="confirmCode"') ? await mailedCode(filled) : ''
      const done = await browser.post(
        `/tasks/${taskId}/decide`,
        new Map([...filled, ['confirmName', [confirmName]], ['confirmCode', [code]]]),
      )
      if (done.status !== 200)
        throw new Deviation(`the decision was refused (${done.status}): ${problemsIn(done)}`)
      await product.settle()
      return done
    },
  }
}
