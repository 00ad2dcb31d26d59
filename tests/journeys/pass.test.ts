import { expect, test } from 'vitest'
import { createApplicant } from '#demo/applicant.ts'
import { createStages } from '#demo/stages.ts'
import { dateOf } from '#domain/time.ts'
import { WORKED } from '#schemas/examples/parks.ts'
import { broken } from '#tests/support/invariants.ts'
import { startProduct } from '#tests/support/product.ts'

const started = await startProduct()
const { product } = started

/** Mails in the order in which they arrived, without the name of the site and the number of the case. */
async function news(of: string): Promise<string[]> {
  return (await product.mails(of)).map(({ subject }) => subject.replace(/^【.*?】|（SB-.*）$/g, ''))
}

// seed: G3
test('an application typed in page by page goes from the draft to the expert review, and every party is told what concerns it', async () => {
  const applicant = await createApplicant(product, 'xingchen@parks.example')
  const id = await applicant.begin()
  expect(await applicant.status(id)).toBe('draft')
  await applicant.fill(id, WORKED)
  const no = await applicant.submit(id, WORKED.legalRep)
  expect(no).toBe('SB-2026-500120-0001')
  const passed: string[] = [await applicant.status(id)]
  const pages: string[] = []
  const stages = createStages(product, WORKED, dateOf(await product.now()))
  for (const act of [
    stages.accept,
    stages.recommend,
    stages.sign,
    stages.begin,
    stages.review,
    stages.recheck,
  ]) {
    pages.push((await act()).page.text)
    passed.push(await applicant.status(id))
  }
  expect(passed).toEqual([
    'awaiting-acceptance',
    'district-review',
    'district-review',
    'recommended',
    'desk-review',
    'desk-review',
    'expert-review',
  ])
  // The desk review and its recheck show what the computed indicators come to.
  expect(pages.map((page) => /定量指标得分（系统）[\s\S]*?([\d.]+)\s*分/.exec(page)?.[1])).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    '45.05',
    '45.05',
  ])
  expect(await news('xingchen@parks.example')).toEqual([
    '登录验证码',
    '申报已提交',
    '已受理',
    '已推荐至市经济信息委',
    '市级形式审查已开始',
    '形式审查通过',
  ])
  expect(await news('jingban.500120@')).toEqual([
    expect.stringMatching(/办理：区县受理意见$/),
    expect.stringMatching(/办理：区县推荐意见表$/),
    '形式审查通过',
  ])
  expect(await news('qianfa.500120@')).toEqual([expect.stringMatching(/办理：签发（复核）意见$/)])
  for (const desk of ['jingban@city', 'jingban2@city'])
    expect(await news(desk)).toEqual([
      expect.stringMatching(/办理：市级受理$/),
      expect.stringMatching(/办理：市级形式审查表$/),
    ])
  expect(await news('chuzhang@city')).toEqual([
    expect.stringMatching(/办理：签发（复核）意见$/),
    expect.stringMatching(/办理：专家组抽取确认$/),
  ])
  // A panel is drawn, and none of its experts is told before the city confirms it.
  expect(await product.mails('@experts.example')).toEqual([])
  expect(await product.mails()).toHaveLength(6 + 3 + 1 + 2 * 2 + 2)
})

test('whatever happened, all data agrees', async () => {
  expect(await broken(started)).toEqual([])
})
