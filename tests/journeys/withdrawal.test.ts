import { expect, test } from 'vitest'
import { createCases } from '#adapters/dynamodb/cases.ts'
import { applied } from '#tests/support/applied.ts'
import { placed } from '#tests/support/designated.ts'
import { parkIn } from '#tests/support/park.ts'
import { startProduct } from '#tests/support/product.ts'
import { tableOf } from '#tests/support/table.ts'

const started = await startProduct()
const { product } = started
const head = { email: 'chuzhang@city.example' }

async function published(districtId: string) {
  const park = await applied(started, parkIn(districtId))
  await placed(started, park.id, 'notice')
  const withdraw = async () => {
    const fields = { reason: '园区股权即将变更，申请撤回', confirm: park.no }
    const answer = await park.applicant.browser.post(`/applications/${park.id}/withdraw`, fields)
    await product.settle()
    return answer
  }
  return { ...park, withdraw }
}

test('during the notice a withdrawal waits for the consent of the city', async () => {
  const park = await published('500120')
  expect((await park.withdraw()).status).toBe(200)
  expect(await park.applicant.status(park.id)).toBe('notice')
  expect((await park.withdraw()).status).toBe(409)
  const officer = await park.open(head)
  expect(officer.page.text).toContain('园区股权即将变更，申请撤回')
  await officer.decide({ decision: '同意撤回', noticeRemark: '园区申请撤回' })
  expect(await park.applicant.status(park.id)).toBe('withdrawn')
  expect(await createCases(tableOf(started.local)).load(park.id)).toMatchObject({
    withdrawal: { no: 1, status: 'consented' },
  })
})

test('without consent everything goes on, and the park is told why', async () => {
  const park = await published('500101')
  await park.withdraw()
  const reason = '异议正在核查，核查结束前不宜撤回申报，请配合核查。'
  await (await park.open(head)).decide({ decision: '不同意', reason })
  expect(await park.applicant.status(park.id)).toBe('notice')
  const mail = (await product.mails(park.applicant.email)).at(-1)
  expect(mail?.subject).toContain('不同意撤回')
  expect(mail?.text).toContain(reason)
})
