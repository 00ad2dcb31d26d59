import { WORKED } from '#schemas/examples/parks.ts'
import { designate, publishNotice } from './announce.ts'
import { signIn } from './applicant.ts'
import type { Cast, Journey } from './cast.ts'
import { atMeeting, beforeTheExperts } from './cast.ts'
import { Deviation, expectEqual } from './expect.ts'
import { object, settle } from './objector.ts'
import { openNewestLink } from './reviewer.ts'

/** What becomes of a park that the meeting proposes, and of one it puts off. */
export const later: readonly Journey[] = [
  {
    name: '认定：公示期内一件异议经核查不成立，公示期满，印发认定文件，列入名录',
    ends: 'designated',
    park: WORKED,
    async play(cast) {
      const { product, applicant, spec, at } = cast
      const notice = await published(cast)
      await object(product, notice, 1)
      await settle(product, { parkName: spec.parkName, email: applicant.email }, '异议不成立')
      await at('notice')
      await product.travel({ workingDays: 6 })
      await applicant.signIn()
      await designate(product, spec)
      const register = await applicant.browser.get('/register')
      if (!register.text.includes(spec.parkName)) throw new Deviation('the park is not in the register')
    },
  },
  {
    name: '取消资格：公示期内的异议经核查成立',
    ends: 'disqualified',
    park: WORKED,
    async play(cast) {
      const { product, applicant, spec } = cast
      const notice = await published(cast)
      await object(product, notice, 1)
      await settle(product, { parkName: spec.parkName, email: applicant.email }, '成立（取消资格）')
      await product.travel({ workingDays: 1 })
      await applicant.signIn()
    },
  },
  {
    name: '公示期间撤回：经市级同意，公示中注明',
    ends: 'withdrawn',
    park: WORKED,
    async play(cast) {
      const { product, applicant, spec, id, no, at } = cast
      const notice = await published(cast)
      await applicant.browser.post(`/applications/${id}/withdraw`, {
        reason: '园区股权即将变更，申请撤回',
        confirm: no,
      })
      await product.settle()
      await at('notice')
      const head = await openNewestLink(product, 'chuzhang@city.example', spec.parkName)
      await head.decide({ decision: '同意撤回', noticeRemark: '园区申请撤回' })
      const page = await applicant.browser.get(notice)
      expectEqual('the notice tells of the withdrawal', page.text.includes('园区申请撤回'), true)
    },
  },
  {
    name: '缓议：更新数据后再次提交，不经区县直接进入市级形式审查',
    ends: 'desk-review',
    async play(cast) {
      const { applicant, spec, id, at } = cast
      const meeting = await atMeeting(cast)
      await meeting.meet({ decision: '缓议', reason: '上年度财务数据尚未审计，待审计完成后再行审定。' })
      await at('deferred')
      await applicant.submit(id, spec.legalRep)
    },
  },
  {
    name: '评分后发现回避情形：评分表作废，得分重新计算，监督部门知悉',
    ends: 'site-check',
    async play(cast) {
      const { product, spec, id } = cast
      const { panel } = await beforeTheExperts(cast)
      await panel.confirm()
      await panel.assess()
      const head = await openNewestLink(product, 'chuzhang@city.example', spec.parkName)
      await signIn(product, head.browser, 'chuzhang@city.example')
      const done = await head.browser.post(`/staff/cases/${id}/seats/1/remove`, {
        reason: '评分后查明该专家两年前曾任申报单位的技术顾问，应当回避。',
        confirmName: head.name,
      })
      expectEqual('the sheet is removed', done.status, 200)
      await product.settle()
      const told = (await product.mails('jijian@city.example')).filter(({ text }) =>
        text.includes(spec.parkName),
      )
      expectEqual('the supervisor is told', told.length > 0, true)
    },
  },
]

/** The meeting has proposed the park and the city published it; the address of the notice. */
export async function published(cast: Cast): Promise<string> {
  const { applicant, product, spec, at } = cast
  const meeting = await atMeeting(cast, [0.95])
  await meeting.meet()
  const notice = await publishNotice(product, await applicant.batch(), [spec.parkName])
  await at('notice')
  return notice
}

/** The same, and the letter went out after the notice. */
export async function titled(cast: Cast): Promise<void> {
  const { product, applicant, spec } = cast
  await published(cast)
  await product.travel({ workingDays: 6 })
  await applicant.signIn()
  await designate(product, spec)
}
