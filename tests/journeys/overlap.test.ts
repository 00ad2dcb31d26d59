import { expect, test } from 'vitest'
import { createCases } from '#adapters/dynamodb/cases.ts'
import { applied, filledIn } from '#tests/support/applied.ts'
import { broken } from '#tests/support/invariants.ts'
import { parkIn } from '#tests/support/park.ts'
import { startProduct } from '#tests/support/product.ts'
import { tableOf } from '#tests/support/table.ts'

const started = await startProduct()
const { product } = started
const cases = createCases(tableOf(started.local))

test('a space is applied for once: the second park is refused and its district told, until the first has left', async () => {
  const first = await applied(started, parkIn('500120'))
  const [longitude, latitude] = first.spec.corner
  const spec = { ...parkIn('500120'), corner: [longitude + 0.001, latitude] as const }
  const { applicant, id } = await filledIn(started, spec)
  const submit = () => applicant.browser.post(`/applications/${id}/check`, { confirmName: spec.legalRep })
  for (let n = 0; n < 2; n++) {
    const refused = await submit()
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('申报空间与另一个在办申报或已认定园区重叠')
    expect(refused.text).not.toContain(first.no)
    await product.settle()
  }
  expect(await applicant.status(id)).toBe('draft')
  const mails = (await product.mails(first.handler.email)).filter(({ subject }) =>
    subject.includes('空间重叠'),
  )
  expect(mails).toHaveLength(1)
  expect(mails[0]?.text).toContain(first.no)
  expect(mails[0]?.text).toContain(spec.parkName)
  const withdrawal = { reason: '园区规划调整，拟下一批次申报', confirm: first.no }
  await first.applicant.browser.post(`/applications/${first.id}/withdraw`, withdrawal)
  await product.settle()
  await applicant.submit(id, spec.legalRep)
  expect(await applicant.status(id)).toBe('awaiting-acceptance')
  expect((await cases.history(id)).filter(({ type }) => type === 'overlap.found')).toMatchObject([
    { internal: { no: first.no } },
  ])
})

test('a neighbour may apply', async () => {
  const first = await applied(started, parkIn('500101'))
  const [longitude, latitude] = first.spec.corner
  const spec = { ...parkIn('500101'), corner: [longitude, latitude + 0.01] as const }
  const { applicant, id } = await filledIn(started, spec)
  await applicant.submit(id, spec.legalRep)
  expect(await applicant.status(id)).toBe('awaiting-acceptance')
})

test('of two that are submitted for one space at the same moment one is refused', async () => {
  for (const districtId of ['500102', '500103', '500104']) {
    const one = parkIn(districtId)
    const [longitude, latitude] = one.corner
    const other = { ...parkIn(districtId), corner: [longitude, latitude + 0.0005] as const }
    const parks = [
      { spec: one, ...(await filledIn(started, one)) },
      { spec: other, ...(await filledIn(started, other)) },
    ]
    const answers = await Promise.all(
      parks.map(({ applicant, id, spec }) =>
        applicant.browser.post(`/applications/${id}/check`, { confirmName: spec.legalRep }),
      ),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422])
    await product.settle()
  }
})

test('everything set going is done', async () => {
  expect(await broken(started)).toEqual([])
})
