import { createBrowser } from '#demo/browser.ts'
import { expectStatus } from '#demo/expect.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { encode } from '#schemas/operations/encode.ts'
import type { Started } from '#tests/support/product.ts'

/** Somebody who is asked about a park by the newest link in the mailbox. */
export interface Ask {
  readonly email: string
  readonly parkName: string
  /** What is answered, given the text of the page. */
  readonly answers: Answers | ((page: string) => Answers)
  /** What has to be done before, such as adding a letter. */
  readonly before?: (taskId: string) => Promise<void>
}

interface Letter {
  readonly to: readonly string[]
  readonly subject: string
  readonly text: string
}

/** Lets everybody act at once: the mailbox is read once, the product settles once. Returns how many acted. */
export async function actAll({ product, local }: Started, asks: readonly Ask[]): Promise<number> {
  await product.settle()
  const newest = newestOf(await local.mailbox.mails(), ({ text }) => /\/l\/[\w-]{43}/.test(text))
  const opened = await Promise.all(
    asks.map(async (ask) => {
      const { email, parkName, answers, before } = ask
      const { text = '' } = newest(email, parkName) ?? {}
      const browser = createBrowser(product.url)
      const page = expectStatus(await browser.get(/\/l\/[\w-]{43}/.exec(text)?.[0] ?? '/nothing'), 200)
      const taskId = /^\/tasks\/(tsk_\w+)/.exec(page.url)?.[1] ?? ''
      await before?.(taskId)
      const filled = encode(typeof answers === 'function' ? answers(page.text) : answers)
      const coded = page.text.includes('name="confirmCode"')
      if (coded) expectStatus(await browser.post(`/tasks/${taskId}/code`, new Map(filled)), 200)
      return { ask, browser, taskId, filled, coded, name: /^(\S+?)[：:]/m.exec(text)?.[1] ?? '' }
    }),
  )
  if (opened.some(({ coded }) => coded)) await product.settle()
  const codes = newestOf(await local.mailbox.mails(), ({ subject }) => subject.includes('办理验证码'))
  await Promise.all(
    opened.map(async ({ ask, browser, taskId, filled, coded, name }) => {
      const code = /^\d{6}$/m.exec(codes(ask.email, ask.parkName)?.text ?? '')?.[0] ?? ''
      const posted = new Map([...filled, ['confirmName', [name]], ['confirmCode', [coded ? code : '']]])
      expectStatus(await browser.post(`/tasks/${taskId}/decide`, posted), 200)
    }),
  )
  await product.settle()
  return opened.length
}

/** The newest mail to somebody about a park. */
function newestOf<L extends Letter>(letters: readonly L[], which: (letter: L) => boolean) {
  const chosen = letters.filter(which)
  return (email: string, parkName: string) =>
    chosen.findLast(({ to, text }) => to.includes(email) && text.includes(parkName))
}
