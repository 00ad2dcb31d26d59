import { dateOf } from '#domain/time.ts'
import { exampleApplication } from '#schemas/examples/application.ts'
import { exampleRefusal } from '#schemas/examples/assessment.ts'
import { WORKED } from '#schemas/examples/parks.ts'
import { exampleDeskReview, exampleRecommendation } from '#schemas/examples/reviews.ts'
import { rowsOf } from '#schemas/operations/settle.ts'
import { after } from './after-journeys.ts'
import { batches } from './batch-journeys.ts'
import type { Cast, Journey } from './cast.ts'
import { beforeTheExperts } from './cast.ts'
import { exceptions } from './exceptions.ts'
import { Deviation, expectEqual } from './expect.ts'
import { later } from './later-journeys.ts'
import { meetings } from './meeting-journeys.ts'
import { merger } from './merger-journey.ts'
import { pairs } from './pair-journeys.ts'
import { revocation } from './revocation-journey.ts'

const corrections = [
  { field: 'landArea', need: '占地面积与四至坐标面积不符，请核对后更正' },
  { field: 'attachments.audit', need: '上年度审计报告缺少附注页，请补充上传' },
]
const reason = '申报材料与现场核查情况不一致，须按要求补充后再行审核。'

const early: readonly Journey[] = [
  {
    name: '通过：受理、推荐、签发、形式审查、复核，等待专家评审',
    ends: 'expert-review',
    async play({ stages, at }) {
      await stages.accept()
      await at('district-review')
      await stages.recommend()
      await stages.sign()
      await at('recommended')
      await stages.begin()
      await at('desk-review')
      await stages.review()
      await stages.recheck()
    },
  },
  {
    name: '补正：受理时一次性告知，推荐时退回，市级退回，各自补正后回到原环节',
    ends: 'expert-review',
    async play(cast) {
      const { stages, at } = cast
      await stages.accept({ decision: '一次性告知补正', reason, corrections })
      await at('district-correction')
      await correct(cast)
      await at('awaiting-acceptance')
      await stages.accept()
      await stages.recommend({
        ...(await recommendation(cast)),
        siteChecked: false,
        decision: '退回补正',
        reason,
        corrections,
      })
      await correct(cast)
      await at('district-review')
      await stages.recommend()
      await stages.sign()
      await stages.begin()
      await stages.review({ ...examined, conclusion: '退回补正', reason, corrections })
      await at('city-correction')
      await correct(cast)
      await at('desk-review')
      await stages.review()
      await stages.recheck()
    },
  },
  {
    name: '不通过：签发人退回经办人一次，市级形式审查不通过',
    ends: 'desk-failed',
    async play({ stages, at }) {
      await stages.accept()
      await stages.recommend()
      await stages.sign({ decision: '退回经办人', reason: '推荐理由需补充主导产业集聚的具体数据后再报。' })
      await at('district-review')
      await stages.recommend()
      await stages.sign()
      await stages.begin()
      await stages.review({ ...examined, conclusion: '不通过', reason, rechecker: 'chuzhang@city.example' })
      await stages.recheck()
    },
  },
  {
    name: '不予受理：区县说明理由',
    ends: 'district-declined',
    async play({ stages }) {
      await stages.accept({
        decision: '不予受理',
        reason: '申报主体不在本次申报通知规定的范围之内，请核对申报条件。',
      })
    },
  },
  {
    name: '逾期：五个工作日内未补正，申报终止',
    ends: 'ended',
    async play({ stages, product, applicant, at }) {
      await stages.accept({ decision: '一次性告知补正', reason, corrections })
      await at('district-correction')
      await product.travel({ workingDays: 6 })
      await applicant.signIn()
    },
  },
  {
    name: '撤回：审核期间由园区撤回，各方知悉',
    ends: 'withdrawn',
    async play({ applicant, stages, id, no, product, spec }) {
      await stages.accept()
      await applicant.browser.post(`/applications/${id}/withdraw`, {
        reason: '园区规划调整，拟下一批次申报',
        confirm: no,
      })
      await product.settle()
      const told = (await product.mails()).filter(
        (mail) => mail.subject.includes('撤回') && mail.text.includes(spec.parkName),
      )
      expectEqual('parties told of the withdrawal', told.length >= 2, true)
    },
  },
  {
    name: '评审：抽取专家组，一名专家谢绝、由候补接替，评分，现场核查，会议拟认定，等待公示',
    ends: 'decision',
    park: WORKED,
    async play(cast) {
      const { at } = cast
      const { panel, meeting } = await beforeTheExperts(cast)
      await panel.confirm()
      const [declines = ''] = await panel.asked('invitation')
      await panel.answer(declines, exampleRefusal())
      await panel.assess()
      await at('site-check')
      await meeting.visit()
      await at('decision')
      await meeting.meet()
    },
  },
  {
    name: '不予认定：专家评分偏低、一名专家偏差较大并说明理由，退回核实一次，会议不予认定',
    ends: 'declined',
    async play(cast) {
      const { at } = cast
      const { panel, meeting } = await beforeTheExperts(cast)
      await panel.confirm()
      await panel.assess([0.5, 0.52, 0.54, 0.56, 0.8])
      await meeting.visit()
      await meeting.meet({
        decision: '退回核实',
        reason: '公共技术平台的实际投用情况与申报材料存在出入，需再次核实。',
        conditions: '核实公共技术平台的设备清单和服务记录。',
      })
      await at('site-check')
      await meeting.visit({ conclusion: '基本一致' })
      await meeting.meet({
        decision: '不予认定',
        reason: '综合得分未达到认定分数线，公共技术平台服务能力不足。',
      })
    },
  },
]

export const journeys: readonly Journey[] = [
  ...early,
  ...exceptions,
  ...batches,
  ...meetings,
  ...later,
  ...pairs,
  ...after,
  merger,
  revocation,
]

/** The worked desk review with one item that is not met. */
const examined = {
  ...exampleDeskReview(''),
  checkItems: rowsOf(exampleDeskReview('').checkItems).map((row) =>
    row.item === '财务数据' ? { ...row, result: '不符合', note: '财务数据与审计报告不一致' } : row,
  ),
}

async function recommendation({ product }: Cast) {
  return exampleRecommendation('', dateOf(await product.now()))
}

/** The operator opens the two returned items, corrects them and hands the application in again. */
async function correct({ applicant, id, spec, product }: Cast): Promise<void> {
  const page = await applicant.browser.get(`/applications/${id}`)
  if (!page.text.includes('占地面积')) throw new Deviation('the applicant is not shown what to correct')
  const { answers } = exampleApplication(spec, dateOf(await product.now()))
  await applicant.save(id, 'space', { ...answers, landArea: Number(answers.landArea) + 0.5 })
  await applicant.submit(id, spec.legalRep)
}
