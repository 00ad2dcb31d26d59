import { documentOf } from '#demo/documents.ts'
import { dateOf } from '#domain/time.ts'
import { exampleChange, exampleChangeCity, exampleChangeDistrict } from '#schemas/examples/change.ts'
import { encode } from '#schemas/operations/encode.ts'
import type { designatedIn } from '#tests/support/designated.ts'
import type { Started } from '#tests/support/product.ts'

type Park = Awaited<ReturnType<typeof designatedIn>>

const city = { email: 'mishu@city.example' }
const merger = '与相邻园区合并为渝东智造联合生态园，由新园区统一运营。'

/** A designated park reports that it merges. */
export async function reportsMerger({ product }: Started, park: Park): Promise<void> {
  const { browser } = park.applicant
  const { name, bytes } = documentOf('pdf')
  await browser.upload(`/applications/${park.id}/filings/change/proof`, name, bytes)
  await product.settle()
  const change = { ...exampleChange(dateOf(await product.now())), changeType: '合并重组', after: merger }
  const answer = await browser.post(`/applications/${park.id}/change`, encode(change))
  if (answer.status !== 200) throw new Error(`the merger was not reported: ${answer.status}`)
  await product.settle()
}

/** District and city agree to it. */
export async function agreeToMerger(park: Park): Promise<void> {
  await (await park.open(park.handler)).decide(exampleChangeDistrict())
  await (await park.open(city)).decide(exampleChangeCity())
}
