import * as z from 'zod/mini'
import { exampleDraw } from '#schemas/examples/assessment.ts'
import { WORKED } from '#schemas/examples/parks.ts'
import { signIn } from './applicant.ts'
import type { Page } from './browser.ts'
import { createBrowser } from './browser.ts'
import type { Cast, Journey } from './cast.ts'
import { atMeeting, beforeTheExperts } from './cast.ts'
import { Deviation, expectEqual } from './expect.ts'
import { openNewestLink } from './reviewer.ts'

const Asked = z.object({ answers: z.object({ rank: z.number() }) })
const Drawn = z.object({ answers: z.object({ conflicts: z.array(z.object({ who: z.string() })) }) })

const secretary = 'mishu@city.example'
const close = { email: 'jingban2@city.example', name: '唐雪薇' }
const balance = '兼顾区域布局，本批次渝西片区仅此一家达到认定分数线，会议议定先予支持。'
const suspected = '名册中多家企业的社保缴纳单位与申报不符，疑似申报数据不实。'
const declinedBecause = '经会前核实，名册中三家企业系虚报，构成申报数据弄虚作假，不予认定。'

/** What the meeting must not pass over. */
export const meetings: readonly Journey[] = [
  {
    name: '不按排名：得分较低的园区先予拟认定，未写理由的不予受理，理由写入会议记录并留存',
    ends: 'decision',
    park: WORKED,
    async play(cast) {
      const { product, spec } = cast
      const other = await cast.beside()
      const ahead = await atMeeting(other, [0.97])
      const meeting = await atMeeting(cast, [0.82])
      const { browser, taskId } = await openNewestLink(product, secretary, spec.parkName)
      const { answers } = Asked.parse(await browser.json(`/tasks/${taskId}`))
      expectEqual('another park is ahead', answers.rank > 1, true)
      await refusedFor('未按排名顺序的理由', meeting.meet({ outOfRank: true }))
      await cast.at('decision')
      await meeting.meet({ outOfRank: true, rankReason: balance })
      const told = await dossierOf(cast, secretary)
      expectEqual('the history keeps the reason', told.text.includes(balance), true)
      await ahead.meet({ decision: '缓议', reason: '所在区县已有家园，待下一批次更新数据后再议。' })
      await other.at('deferred')
    },
  },
  {
    name: '否决情形在评审后查实：专家提示疑点，核实后不能拟认定，会议不予认定并告知园区',
    ends: 'declined',
    park: WORKED,
    async play(cast) {
      const { product, applicant, spec } = cast
      const { panel, meeting } = await beforeTheExperts(cast)
      await panel.confirm()
      const [first = ''] = await panel.asked('invitation')
      await panel.answer(first)
      await panel.judge(first, 0.95, { vetoSuspicion: suspected })
      await panel.assess([0.95])
      await meeting.visit()
      const { page } = await openNewestLink(product, secretary, spec.parkName)
      expectEqual('the meeting reads the suspicion', page.text.includes(suspected), true)
      await refusedFor('有会前核实的一票否决情形的，不能拟认定', meeting.meet({ vetoes: ['V5'] }))
      await cast.at('decision')
      await meeting.meet({ vetoes: ['V5'], decision: '不予认定', reason: declinedBecause })
      const mail = (await product.mails(applicant.email)).at(-1)?.text ?? ''
      expectEqual('the park is told why', mail.includes(declinedBecause), true)
      expectEqual('the park learns no expert’s suspicion', mail.includes(suspected), false)
    },
  },
  {
    name: '工作人员回避：经办人与申报单位联系人系同一人，确认回避后不得接触该案，会议记录载明',
    ends: 'decision',
    park: { ...WORKED, contact: close.name },
    async play(cast) {
      const { product, spec } = cast
      const { panel, meeting } = await beforeTheExperts(cast)
      await panel.confirm({ ...exampleDraw(0), conflicts: await verdicts(cast) })
      await panel.assess()
      const asked = (await product.mails(close.email)).filter(
        ({ subject, text }) => subject.includes('实地核查') && text.includes(spec.parkName),
      )
      expectEqual('the officer is asked no more', asked.length, 0)
      const shut = await dossierOf(cast, close.email)
      expectEqual('the case is closed to the officer', shut.status, 404)
      const visiting = await openNewestLink(product, 'jingban@city.example', spec.parkName)
      const handed = await visiting.browser.post(`/tasks/${visiting.taskId}/delegate`, {
        ...close,
        reason: '外出培训，请代为办理。',
      })
      expectEqual('nothing is handed to the officer', handed.status === 200, false)
      await meeting.visit()
      const recusals = `${close.name}，与申报单位联系人系同一人，未参与本案办理。`
      await meeting.meet({ recusals })
      const dossier = await dossierOf(cast, 'jijian@city.example')
      expectEqual('the draw keeps the recusal', dossier.text.includes('确认回避'), true)
      expectEqual('the history has the recusal', dossier.text.includes('工作人员回避'), true)
      expectEqual('the decision names it', dossier.text.includes(recusals), true)
    },
  },
]

/** An act is refused, and the words say for what. */
async function refusedFor(why: string, act: Promise<unknown>): Promise<void> {
  const refusal = await act.then(
    () => 'accepted',
    (error: unknown) => (error instanceof Deviation ? error.message : String(error)),
  )
  if (!refusal.includes(why)) throw new Deviation(`not refused for ${why}: ${refusal}`)
}

/** The head finds the officer among the possible ties and confirms that one. */
async function verdicts({ product, spec }: Cast) {
  const { browser, taskId } = await openNewestLink(product, 'chuzhang@city.example', spec.parkName)
  const { conflicts } = Drawn.parse(await browser.json(`/tasks/${taskId}`)).answers
  expectEqual('the tie is shown', conflicts.filter(({ who }) => who === close.name).length, 1)
  return conflicts.map(({ who }) =>
    who === close.name
      ? { verdict: '确认回避', note: '经核实即本单位该同志。' }
      : { verdict: '不构成回避', note: '经核对为同名不同人，与申报单位无关联。' },
  )
}

/** What an officer who signs in reads of a case. */
async function dossierOf({ product, id }: Cast, email: string): Promise<Page> {
  const browser = createBrowser(product.url)
  await signIn(product, browser, email)
  return browser.get(`/staff/cases/${id}`)
}
