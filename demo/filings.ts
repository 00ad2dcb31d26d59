import type { Answers } from '#schemas/fields/field.ts'
import { encode } from '#schemas/operations/encode.ts'
import { problemsIn } from './applicant.ts'
import type { One } from './cast.ts'
import { documentOf } from './documents.ts'
import { Deviation } from './expect.ts'

type Filing = 'appeal' | 'change' | 'exit'

/** What a park hands in of itself about its case. */
export async function handIn({ applicant, product, id }: One, kind: Filing, answers: Answers): Promise<void> {
  const done = await applicant.browser.post(`/applications/${id}/${kind}`, encode(answers))
  if (done.status !== 200) throw new Deviation(`the ${kind} was refused: ${problemsIn(done)}`)
  await product.settle()
}

/** Uploads the document that a filing needs. */
export async function attach({ applicant, product, id }: One, kind: Filing, slot: string): Promise<void> {
  const { name, bytes } = documentOf('pdf')
  await applicant.browser.upload(`/applications/${id}/filings/${kind}/${slot}`, name, bytes)
  await product.settle()
}
