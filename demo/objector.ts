import { exampleInvestigation, exampleObjection, exampleObjectionReply } from '#schemas/examples/objection.ts'
import { encode } from '#schemas/operations/encode.ts'
import { problemsIn } from './applicant.ts'
import { createBrowser } from './browser.ts'
import { documentOf } from './documents.ts'
import { Deviation } from './expect.ts'
import type { Product } from './product.ts'
import { openNewestLink } from './reviewer.ts'

/** Somebody without an account objects to a row of a notice, with evidence; returns the number of the receipt. */
export async function object(product: Product, notice: string, row: number): Promise<string> {
  const browser = createBrowser(product.url)
  const begun = await browser.post(`${notice}/rows/${row}/objection`, {})
  const { name, bytes } = documentOf('pdf')
  await browser.upload(`${begun.url}/evidence/evidence`, name, bytes)
  await product.settle()
  const done = await browser.post(`${begun.url}/submit`, encode(exampleObjection()))
  const no = /[A-Z]{2}-\d{4}-\d{4}/.exec(done.text)?.[0]
  if (done.status !== 200 || !no) throw new Deviation(`the objection was refused: ${problemsIn(done)}`)
  await product.settle()
  return no
}

/** The city accepts the objection, the park gives its account, the city looks into it and the head confirms. */
export async function settle(
  product: Product,
  { parkName, email }: { parkName: string; email: string },
  result: string,
): Promise<void> {
  const handle = (address: string) => openNewestLink(product, address, parkName)
  const acceptance = await whoIsAsked(product, parkName)
  await (await handle(acceptance)).decide({ decision: '受理' })
  await (await handle(email)).decide(exampleObjectionReply())
  await (await handle(acceptance)).decide(exampleInvestigation('chuzhang@city.example', result))
  await (await handle('chuzhang@city.example')).decide({ decision: '同意' })
}

/** Whoever did the desk review handles no objection: the newest mail says whose turn it is. */
async function whoIsAsked(product: Product, parkName: string): Promise<string> {
  const mails = await product.mails('@city.example')
  const asked = mails.findLast(({ subject, text }) => subject.includes('异议受理') && text.includes(parkName))
  const address = asked?.to[0]
  if (!address) throw new Deviation('nobody is asked about the objection')
  return address
}
