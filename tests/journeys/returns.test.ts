import { expect, test } from 'vitest'
import { documentOf } from '#demo/documents.ts'
import { dateOf } from '#domain/time.ts'
import { exampleApplication } from '#schemas/examples/application.ts'
import { exampleDeskReview, exampleRecommendation } from '#schemas/examples/reviews.ts'
import { encode } from '#schemas/operations/encode.ts'
import type { Applied } from '#tests/support/applied.ts'
import { applied } from '#tests/support/applied.ts'
import { broken } from '#tests/support/invariants.ts'
import { parkIn } from '#tests/support/park.ts'
import { startProduct } from '#tests/support/product.ts'
import { internal, returning } from '#tests/support/returned.ts'

const started = await startProduct()
const { product } = started

/** A form filled in but for what is decided, and returned. */
async function recommendationReturned({ signer }: Applied, ...items: [string, string][]) {
  const filled = exampleRecommendation(signer.email, dateOf(await product.now()))
  return { ...filled, siteChecked: false, ...returning('decision', '退回补正', ...items) }
}

function reviewReturned(...items: [string, string][]) {
  return { ...exampleDeskReview(''), ...returning('conclusion', '退回补正', ...items) }
}

/** The applicant changes the address and hands in again. */
async function correctAddress({ applicant, id, spec }: Applied, parkAddress: string) {
  await applicant.save(id, 'applicant', { parkAddress })
  await applicant.submit(id, spec.legalRep)
}

test('a return at acceptance unlocks only what it names, comes straight back and shows what changed', async () => {
  const park = await applied(started, parkIn('500120'))
  const { applicant, id, spec, stages, handler } = park
  await stages.accept(
    returning('decision', '一次性告知补正', ['parkAddress', '门牌号与营业执照不一致，请核对']),
  )
  expect(await applicant.status(id)).toBe('district-correction')
  const mail = (await product.mails(applicant.email)).at(-1)
  expect(mail?.subject).toMatch(/请于2026年12月\d日前补正/)
  expect(mail?.text).toContain('园区详细地址：门牌号与营业执照不一致，请核对')

  const page = await applicant.browser.get(`/applications/${id}/sections/applicant`)
  expect(page.text).toContain('name="parkAddress"')
  expect(page.text).not.toContain('name="operatorName"')
  await applicant.save(id, 'applicant', { parkAddress: '示例大道 99 号', operatorName: '另一家公司' })
  await applicant.save(id, 'space', { totalFloorArea: 1 })
  await applicant.submit(id, spec.legalRep)
  expect(await applicant.status(id)).toBe('awaiting-acceptance')

  const { page: task } = await park.open(handler)
  expect(task.text).toMatch(/<del>[^<]*示例大道 88 号<\/del>[\s\S]*<ins>示例大道 99 号<\/ins>/)
  expect(task.text.match(/<del>/g)).toHaveLength(1)
  expect(task.text).not.toContain('另一家公司')
})

test('a roster or a document that was not returned cannot be changed', async () => {
  const park = await applied(started, parkIn('500101'))
  const { applicant, id } = park
  await park.stages.accept(returning('decision', '一次性告知补正', ['parkAddress', '请核对门牌号']))
  for (const [path, fields] of [
    ['roster/paste', { pasted: '企业名称\n某某公司' }],
    ['roster/rows/row_1', { name: '改名公司' }],
    ['files/fil_licence/remove', {}],
  ] as const) {
    const answer = await applicant.browser.post(`/applications/${id}/${path}`, fields)
    expect([path, answer.status]).toEqual([path, path.endsWith('paste') ? 422 : 403])
  }
  const upload = await applicant.browser.get(`/applications/${id}/attachments/licence`)
  expect(upload.text).not.toContain('name="policy"')
})

test('a reviewer sees what changed in the roster, in the documents and in a telephone number he may not read', async () => {
  const park = await applied(started, parkIn('500108'))
  const { applicant, id, spec } = park
  await park.stages.accept(
    returning(
      'decision',
      '一次性告知补正',
      ['contactPhone', '电话无人接听，请核对'],
      ['roster', '请核对第二行房号'],
      ['attachments.licence', '请换成清晰的扫描件'],
    ),
  )
  const { roster } = exampleApplication(spec, dateOf(await product.now()))
  const row = roster[1] ?? {}
  await applicant.save(id, 'applicant', { contactPhone: '023-60991234' })
  await applicant.browser.post(`/applications/${id}/roster/rows/row_1`, encode({ ...row, roomNo: '九号楼' }))
  await applicant.browser.post(`/applications/${id}/files/fil_licence/remove`, {})
  const { bytes } = documentOf('pdf')
  await applicant.browser.upload(`/applications/${id}/attachments/licence`, '清晰扫描件.pdf', bytes)
  await product.settle()
  await applicant.submit(id, spec.legalRep)
  const { page } = await park.open(park.handler)
  const diff = /<div class="diff">[\s\S]*?<\/div>/.exec(page.text)?.[0] ?? ''
  expect(diff).toContain('联系电话')
  expect(diff).not.toContain('60991234')
  expect(diff).toContain(`名册 · ${row.name}`)
  expect(diff).toContain('<ins>九号楼</ins>')
  expect(diff).toMatch(/<del>licence\.pdf[\s\S]*<ins>清晰扫描件\.pdf/)
})

test('a district returns twice in all; a third time is refused and keeps what was typed', async () => {
  const park = await applied(started, parkIn('500109'))
  const { applicant, id, stages, handler } = park
  await stages.accept(returning('decision', '一次性告知补正', ['parkAddress', '请核对门牌号']))
  await correctAddress(park, '一号路 1 号')
  await stages.accept()
  await stages.recommend(await recommendationReturned(park, ['parkAddress', '仍与权属证明不一致']))
  expect(await applicant.status(id)).toBe('district-correction')
  await correctAddress(park, '二号路 2 号')
  expect(await applicant.status(id)).toBe('district-review')

  const reviewer = await park.open(handler)
  const third = await recommendationReturned(park, ['parkAddress', '第三次还是不一致'])
  await expect(reviewer.decide(third)).rejects.toThrow('退回补正的次数已经用完，请作出其他决定')
  expect(await applicant.status(id)).toBe('district-review')
  expect((await reviewer.browser.get(`/tasks/${reviewer.taskId}`)).text).toContain('第三次还是不一致')
})

test('the city returns once; the second time is refused', async () => {
  const park = await applied(started, parkIn('500102'))
  const { applicant, id, stages, handler } = park
  await stages.accept()
  await stages.recommend()
  await stages.sign()
  await stages.begin()
  await stages.review(reviewReturned(['parkAddress', '请补充楼栋号']))
  expect(await applicant.status(id)).toBe('city-correction')
  expect((await product.mails(handler.email)).at(-1)?.subject).toContain('市级退回补正')
  await correctAddress(park, '三号路 3 号 5 栋')
  expect(await applicant.status(id)).toBe('desk-review')
  await expect(stages.review(reviewReturned(['parkAddress', '再补充一次']))).rejects.toThrow(
    '退回补正的次数已经用完',
  )
  await stages.review()
  await stages.recheck()
  expect(await applicant.status(id)).toBe('expert-review')
})

test('a signing officer sends a proposal back to the handler, who decides anew', async () => {
  const park = await applied(started, parkIn('500103'))
  const { applicant, id, stages } = park
  await stages.accept()
  await stages.recommend()
  await stages.sign({ decision: '退回经办人', reason: internal })
  expect(await applicant.status(id)).toBe('district-review')
  await stages.recommend()
  await stages.sign()
  expect(await applicant.status(id)).toBe('recommended')
})

test('an applicant reads offices and decisions, and never a name, an internal remark or a proposal', async () => {
  const park = await applied(started, parkIn('500104'))
  const { applicant, id, stages, handler, signer } = park
  const pages = async () => {
    const paths = [
      '/applications',
      `/applications/${id}`,
      `/applications/${id}/submitted`,
      `/applications/${id}/check`,
      `/applications/${id}/withdraw`,
      `/applications/${id}/attachments`,
      `/applications/${id}/roster`,
      `/applications/${id}/sections/applicant`,
    ]
    const read = await Promise.all(paths.map((path) => applicant.browser.get(path)))
    const json = await applicant.browser.json(`/applications/${id}`)
    const mails = await product.mails(applicant.email)
    return [...read.map(({ text }) => text), JSON.stringify(json), JSON.stringify(mails)]
  }
  const hidden = [
    internal,
    '内部意见',
    handler.name,
    handler.email,
    signer.name,
    '罗承志',
    '唐雪薇',
    '邓怀远',
  ]
  const leaks = async (...more: string[]) => {
    const texts = await pages()
    return [...hidden, ...more].filter((word) => texts.some((text) => text.includes(word)))
  }
  await stages.accept(returning('decision', '一次性告知补正', ['parkAddress', '请核对门牌号']))
  expect(await leaks()).toEqual([])
  await correctAddress(park, '四号路 4 号')
  await stages.accept()
  await stages.recommend()
  expect(await leaks('推荐意见表：推荐', '已推荐')).toEqual([])
  await stages.sign({ decision: '退回经办人', reason: internal })
  expect(await leaks('退回经办人', '已推荐')).toEqual([])
  await stages.recommend()
  await stages.sign()
  await stages.begin()
  await stages.review({ ...exampleDeskReview('chuzhang@city.example') })
  expect(await leaks('形式审查通过')).toEqual([])
  await stages.recheck()
  expect(await leaks()).toEqual([])
  expect((await pages()).join()).toContain('形式审查通过')
})

test('whatever happened, all data agrees', async () => {
  expect(await broken(started)).toEqual([])
})
