import type { Answers } from '#schemas/fields/field.ts'
import type { Form } from '#schemas/form.ts'
import { allFields } from '#schemas/operations/fields.ts'
import type { Started } from '#tests/support/product.ts'
import { attach } from './documents.ts'
import { fillIn } from './fill.ts'
import type { Visitor } from './visitor.ts'

export interface Act {
  readonly who: { readonly email: string; readonly name: string }
  readonly parkName: string
  readonly form: Form
  readonly answers: Answers
  /** Slot, kind and number of documents that go with the form. */
  readonly documents?: readonly (readonly [slot: string, kind: string, count: number])[]
}

/** The address in the newest mail to somebody about a park. */
export async function linkFor({ product }: Started, email: string, parkName: string): Promise<string> {
  await product.settle()
  const mails = await product.mails(email)
  const mail = mails.findLast((one) => one.text.includes(parkName) && /\/l\/[\w-]+/.test(one.text))
  const link = /https?:\/\/\S+\/l\/[\w-]+/.exec(mail?.text ?? '')?.[0]
  if (!link) throw new Error(`no link was mailed to ${email} about ${parkName}`)
  return link
}

/** Opens the link in the newest mail and fills in everything it asks; returns the answers no control was found for. */
export async function prepare(visitor: Visitor, started: Started, act: Act): Promise<string[]> {
  const { page, open } = visitor
  await open(await linkFor(started, act.who.email, act.parkName))
  const task = page.url()
  for (const [slot, kind, count] of act.documents ?? [])
    for (let n = 0; n < count; n++) {
      await open(`${task}/attachments/${slot}`)
      await attach(visitor, kind)
    }
  if (act.documents) {
    await started.product.settle()
    await open(task)
  }
  const missing = await fillIn(page, allFields(act.form), act.answers)
  await page.locator('[name="confirmName"]').fill(act.who.name)
  return missing
}

/** The same, and hands it in; returns what went wrong. */
export async function decide(visitor: Visitor, started: Started, act: Act): Promise<string[]> {
  const { page, leave } = visitor
  const missing = await prepare(visitor, started, act)
  await leave(() => page.getByRole('button', { name: '提交办理意见' }).click())
  await started.product.settle()
  return page.url().endsWith('/decided')
    ? missing
    : [...missing, (await page.locator('.errors').textContent()) ?? '']
}
