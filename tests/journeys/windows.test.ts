import { expect, test } from 'vitest'
import { createApplicant } from '#demo/applicant.ts'
import { startProduct } from '#tests/support/product.ts'

const { product } = await startProduct()
const applicant = await createApplicant(product, 'windows@parks.example')
const id = await applicant.begin()

const section = () => `/applications/${id}/sections/applicant`
const save = (fields: Record<string, string>) =>
  applicant.browser.post(section(), { _then: 'overview', ...fields })

test('a page saves again after its own automatic saves, whichever version it was made from', async () => {
  const page = { _version: '0', _editor: 'page_a' }
  for (const parkName of ['星', '星辰', '星辰园'])
    expect((await save({ ...page, parkName, _autosave: '1' })).status).toBe(200)
  expect((await save({ ...page, parkName: '星辰园区' })).status).toBe(200)
  expect((await applicant.browser.get(section())).text).toContain('value="星辰园区"')
})

test('a second window is told, keeps what was typed in it, and may save it then', async () => {
  const refused = await save({ _version: '0', _editor: 'page_b', parkName: '另一个窗口的名称' })
  expect(refused.status).toBe(409)
  expect(refused.text).toContain('另一个窗口')
  expect(refused.text).toContain('value="另一个窗口的名称"')
  const version = /name="_version" value="(\d+)"/.exec(refused.text)?.[1] ?? ''
  expect((await save({ _version: version, _editor: 'page_b', parkName: '另一个窗口的名称' })).status).toBe(
    200,
  )
  expect((await applicant.browser.get(section())).text).toContain('value="另一个窗口的名称"')
})

test('what was typed when the session had run out waits on the page and is saved after signing in again', async () => {
  await product.travel({ hours: 13 })
  const out = await save({ _version: '0', _editor: 'page_c', parkName: '会话过期时填写的名称' })
  expect(out.status).toBe(401)
  expect(out.text).toContain('value="会话过期时填写的名称"')
  expect(out.text).toContain(`action="${section()}"`)
  await applicant.signIn()
  const version =
    /name="_version" value="(\d+)"/.exec((await applicant.browser.get(section())).text)?.[1] ?? ''
  expect(
    (await save({ _version: version, _editor: 'page_c', parkName: '会话过期时填写的名称' })).status,
  ).toBe(200)
  expect((await applicant.browser.get(section())).text).toContain('value="会话过期时填写的名称"')
})
