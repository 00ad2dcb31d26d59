import { demonstrationBatch } from '#local/seed/batch.ts'
import { makeUscc } from '#schemas/examples/uscc.ts'
import { signIn } from './applicant.ts'
import { createBrowser } from './browser.ts'
import type { Journey } from './cast.ts'
import { filledIn } from './cast.ts'
import { expectEqual } from './expect.ts'

const opened = '2026-11-23T02:00:00.000Z'
const batch = demonstrationBatch(opened)
const extended = { ...batch, closesAt: '2027-01-08T10:00:00.000Z' }
const by = '信息中心 贺子谦'
const reason = '申报截止当日系统故障，经研究统一延长申报时间。'
const told = '申报截止时间由2026年12月28日 18:00调整为2027年1月8日 18:00'

/** What concerns all parks of a batch, on a product whose batch is its own. */
export const batches: readonly Journey[] = [
  {
    name: '延期：申报截止当日系统故障，说明理由后对全体园区延长；逾时园区得以提交，批次页面载明',
    ends: 'awaiting-acceptance',
    apart: { at: opened, officers: [] },
    async play({ product, applicant, spec, beside }, administer) {
      const [longitude, latitude] = spec.corner
      const late = {
        ...spec,
        parkName: `${spec.parkName}（迟）`,
        operatorUscc: makeUscc(9901),
        corner: [longitude + 0.2, latitude] as const,
      }
      const tardy = await filledIn(product, late, 'chidao@parks.example')
      await product.travel({ to: batch.closesAt })
      await tardy.applicant.signIn()
      const refused = await tardy.applicant.browser.post(`/applications/${tardy.id}/check`, {
        confirmName: late.legalRep,
      })
      expectEqual('the answer after the end', refused.status, 409)
      const put = (given: object) => administer({ command: 'put-batch', batch: extended, by, ...given })
      const silent = await put({}).then(
        () => 'extended',
        () => 'refused',
      )
      expectEqual('an extension without a reason', silent, 'refused')
      await put({ reason })
      await tardy.applicant.submit(tardy.id, late.legalRep)
      expectEqual('the late park stands at', await tardy.applicant.status(tardy.id), 'awaiting-acceptance')
      await (await beside()).at('awaiting-acceptance')
      const shown = await createBrowser(product.url).get(`/batches/${batch.id}`)
      expectEqual('everybody reads the new end', shown.text.includes(told), true)
      expectEqual('everybody reads the reason', shown.text.includes(reason), true)
      expectEqual('nobody outside reads who did it', shown.text.includes(by), false)
      const staff = createBrowser(product.url)
      await signIn(product, staff, 'jingban@city.example')
      const { text } = await staff.get(`/staff/batches/${batch.id}`)
      expectEqual('the offices read who did it', text.includes(by), true)
      await applicant.signIn()
    },
  },
  {
    name: '日历未定：期限跨入尚未公布放假安排的年度，标注“暂定”，告知区县和园区',
    ends: 'district-review',
    apart: { at: '2026-12-28T02:00:00.000Z', officers: [] },
    async play({ product, applicant, spec, id, stages }) {
      await stages.accept()
      const asked = (await product.mails('@districts.example')).findLast(({ text }) =>
        text.includes(spec.parkName),
      )
      expectEqual('the district is told that the day is provisional', asked?.text.includes('（暂定）'), true)
      const { text } = await applicant.browser.get(`/applications/${id}`)
      expectEqual('the park is told that the day is provisional', text.includes('（暂定）'), true)
    },
  },
]
