import * as z from 'zod/mini'
import { exampleApplication } from '#schemas/examples/application.ts'
import { WORKED } from '#schemas/examples/parks.ts'
import { designate, publishNotice } from './announce.ts'
import { problemsIn, signIn } from './applicant.ts'
import type { Browser } from './browser.ts'
import { createBrowser } from './browser.ts'
import type { Journey, One } from './cast.ts'
import { atMeeting } from './cast.ts'
import { Deviation, expectEqual } from './expect.ts'
import { object } from './objector.ts'
import type { Product } from './product.ts'
import { openNewestLink } from './reviewer.ts'

const Notice = z.object({
  rows: z.array(z.object({ row: z.number(), parkName: z.string(), endOn: z.string() })),
})

/** What takes two parks of one batch. */
export const pairs: readonly Journey[] = [
  {
    name: '同分：两园区得分和并列规则均相同，会议写明理由择一拟认定，另一园区缓议',
    ends: 'decision',
    park: WORKED,
    async play(cast) {
      const other = await cast.beside()
      const share = [0.91, 0.91, 0.91, 0.91, 0.91]
      const meeting = await atMeeting(cast, share)
      const others = await atMeeting(other, share)
      const secretary = await openNewestLink(cast.product, 'mishu@city.example', cast.spec.parkName)
      expectEqual(
        'the tie is shown',
        secretary.page.text.includes(`${other.spec.parkName}（尚未审定）`),
        true,
      )
      const refused = await meeting.meet({ tieReason: '' }).catch((error: unknown) => error)
      expectEqual('a choice without a reason is refused', refused instanceof Deviation, true)
      await meeting.meet({ tieReason: '两园区得分相同，从区域平衡出发，会议议定优先支持本园区。' })
      await others.meet({
        decision: '缓议',
        reason: '与同分园区相比主导产业尚未成型，待下一批次更新数据后再议。',
      })
      await other.at('deferred')
    },
  },
  {
    name: '更正公告：仅被更正的一行重新计算公示期；公示期满后的反映转为举报线索',
    ends: 'designated',
    park: WORKED,
    async play(cast) {
      const { product, applicant, spec, at } = cast
      const other = await cast.beside()
      for (const one of [cast, other]) await (await atMeeting(one, [0.95])).meet()
      const notice = await publishNotice(product, await cast.applicant.batch(), [
        spec.parkName,
        other.spec.parkName,
      ])
      const before = await rowsOf(product, notice, [cast, other])
      await product.travel({ workingDays: 1 })
      await correct(product, notice, before[0]?.row ?? 0, cast)
      const after = await rowsOf(product, notice, [cast, other])
      expectEqual('the corrected row ends later', (after[0]?.endOn ?? '') > (before[0]?.endOn ?? ''), true)
      expectEqual('the other row ends on', after[1]?.endOn, before[1]?.endOn)
      await product.travel({ workingDays: 5 })
      await other.applicant.signIn()
      await designate(product, other.spec)
      await other.at('designated')
      await applicant.signIn()
      await at('notice')
      await product.travel({ workingDays: 1 })
      const no = await object(product, notice, after[0]?.row ?? 0)
      expectEqual('a report and no objection', no.startsWith('XS-'), true)
      await applicant.signIn()
      await designate(product, spec)
    },
  },
]

async function rowsOf(product: Product, notice: string, parks: readonly One[]) {
  const { rows } = Notice.parse(await createBrowser(product.url).json(notice))
  return parks.map(({ spec }) => rows.find(({ parkName }) => parkName.startsWith(spec.parkName)))
}

async function correct(product: Product, notice: string, row: number, { spec }: One): Promise<void> {
  const browser: Browser = createBrowser(product.url)
  await signIn(product, browser, 'jingban@city.example')
  const { answers } = exampleApplication(spec, '2026-01-01')
  const done = await browser.post(`/staff${notice}/rows/${row}`, {
    parkName: spec.parkName,
    operatorName: `${answers.operatorName}（更正）`,
    districtId: spec.districtId,
    leadIndustries: '智能网联新能源汽车',
    reason: '运营管理机构名称与营业执照不一致，予以更正。',
    confirmName: '罗承志',
  })
  if (done.status !== 200) throw new Deviation(`the correction was refused: ${problemsIn(done)}`)
  expectEqual('the correction is public', done.text.includes('更正公告'), true)
  await product.settle()
}
