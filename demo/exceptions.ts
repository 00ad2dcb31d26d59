import { dateOf } from '#domain/time.ts'
import { exampleApplication } from '#schemas/examples/application.ts'
import { exampleRefusal } from '#schemas/examples/assessment.ts'
import { WORKED } from '#schemas/examples/parks.ts'
import { makeUscc } from '#schemas/examples/uscc.ts'
import { signIn } from './applicant.ts'
import type { Journey } from './cast.ts'
import { beforeTheExperts, filledIn } from './cast.ts'
import { expectEqual } from './expect.ts'
import { openNewestLink } from './reviewer.ts'
import { createStages } from './stages.ts'

const successor = 'CQ-LJXQ'
const takesOver = { email: 'qianfa@ljxq.example', name: '白若谷', office: successor }

/** What does not go as planned before the decision. */
export const exceptions: readonly Journey[] = [
  {
    name: '评审无效：有效评分表不足三份，另行抽取专家组重新评审，原专家均不再参加',
    ends: 'site-check',
    park: WORKED,
    async play(cast) {
      const { panel } = await beforeTheExperts(cast)
      await panel.confirm()
      const asked = new Set(await panel.asked('invitation'))
      const [first = '', second = ''] = asked
      for (const email of [first, second]) await panel.answer(email)
      // A set shows what is added while it is gone through: the reserves who are called decline too.
      for (const email of asked) {
        if (email === first || email === second) continue
        await panel.answer(email, exampleRefusal())
        for (const reserve of await panel.asked('invitation')) asked.add(reserve)
      }
      for (const email of [first, second]) await panel.judge(email)
      await cast.at('expert-review')
      await panel.confirm()
      const invited = (await cast.product.mails('@experts.example')).filter(
        ({ subject, text }) => subject.includes('回避声明') && text.includes(cast.spec.parkName),
      )
      const people = new Set(invited.map(({ to }) => to[0]))
      expectEqual('experts invited to both panels', people.size, asked.size + 5)
      expectEqual('invitations, one for each', invited.length, people.size)
      await panel.assess()
    },
  },
  {
    name: '一地多报：另一园区就同一空间提交申报，不予提交，所在区县知悉',
    ends: 'awaiting-acceptance',
    async play({ product, spec, no }) {
      const [longitude, latitude] = spec.corner
      const rival = {
        ...spec,
        parkName: `${spec.parkName}（重叠）`,
        operatorUscc: makeUscc(9900),
        corner: [longitude + 0.001, latitude] as const,
      }
      const { applicant, id } = await filledIn(product, rival, 'chongdie@parks.example')
      const refused = await applicant.browser.post(`/applications/${id}/check`, {
        confirmName: rival.legalRep,
      })
      expectEqual('the answer to the second application', refused.status, 422)
      expectEqual('the park is told of an overlap', refused.text.includes('重叠'), true)
      expectEqual('the park is told whose space it is', refused.text.includes(no), false)
      expectEqual('the second application stands at', await applicant.status(id), 'draft')
      await product.settle()
      const told = (await product.mails('@districts.example')).filter(
        ({ subject, text }) =>
          subject.includes('空间重叠') && text.includes(no) && text.includes(rival.parkName),
      )
      expectEqual('the district is told of both', told.length > 0, true)
    },
  },
  {
    name: '一主体多园区：同一空间不予提交，自有空间和名册的予以受理；两园区重复列入的人员提示市级',
    ends: 'awaiting-acceptance',
    async play({ product, applicant, spec, no }) {
      const [longitude, latitude] = spec.corner
      const other = {
        ...spec,
        parkName: `${spec.parkName}（二园）`,
        corner: [longitude + 0.001, latitude] as const,
        seed: spec.seed + 20_000,
      }
      const id = await applicant.begin()
      await applicant.fill(id, other)
      const refused = await applicant.browser.post(`/applications/${id}/check`, {
        confirmName: other.legalRep,
      })
      expectEqual('the answer for the same space', refused.status, 422)
      const moved = { ...other, corner: [longitude, latitude + 0.008] as const }
      const { answers } = exampleApplication(moved, dateOf(await product.now()))
      await applicant.save(id, 'space', answers)
      const second = await applicant.submit(id, other.legalRep)
      expectEqual('a number of its own', second === no, false)
      const stages = createStages(product, moved, dateOf(await product.now()))
      for (const act of [stages.accept, stages.recommend, stages.sign, stages.begin]) await act()
      expectEqual('the second park stands at', await applicant.status(id), 'desk-review')
      const desk = await openNewestLink(product, 'jingban@city.example', moved.parkName)
      const twice = `“${spec.parkName}”（${no}），不得重复计算`
      expectEqual('the desk is shown who is counted twice', desk.page.text.includes(twice), true)
    },
  },
  {
    name: '撤区：江北区撤销，待签发的推荐转由两江新区办理，原区县的推荐意见和推荐函继续有效',
    ends: 'desk-review',
    park: { ...WORKED, districtId: '500105' },
    apart: {
      at: '2025-11-04T10:00:00+08:00',
      officers: [{ ...takesOver, roles: ['DIST_SIGN'] }],
    },
    async play({ product, applicant, spec, id, stages, at }) {
      await stages.accept()
      const handler = await stages.recommend()
      await product.travel({ to: '2025-11-06T11:00:00+08:00' })
      const signer = await openNewestLink(product, takesOver.email, spec.parkName)
      expectEqual('the successor reads who recommended', signer.page.text.includes(handler.name), true)
      await signer.decide({ decision: '同意' })
      await applicant.signIn()
      await at('recommended')
      const desk = await stages.begin()
      await signIn(product, desk.browser, 'jingban@city.example')
      const dossier = await desk.browser.get(`/staff/cases/${id}`)
      const letter = /href="(\/files\/tsk_[^"]+)"/.exec(dossier.text)?.[1] ?? '/nothing'
      expectEqual('the letter of the old district', (await desk.browser.get(letter)).status, 200)
      const { text } = await applicant.browser.get(`/applications/${id}`)
      expectEqual('the park is told who took over', text.includes('转由继任单位办理'), true)
    },
  },
]
