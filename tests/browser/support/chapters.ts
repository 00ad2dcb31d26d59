import { publishNotice } from '#demo/announce.ts'
import { signIn } from '#demo/applicant.ts'
import type { Browser } from '#demo/browser.ts'
import { createBrowser } from '#demo/browser.ts'
import type { Reviewer } from '#demo/reviewer.ts'
import { dateOf } from '#domain/time.ts'
import { exampleDeviation, exampleOpinion } from '#schemas/examples/assessment.ts'
import { exampleDesignation } from '#schemas/examples/decision.ts'
import {
  exampleInvestigation,
  exampleObjectionByFirm,
  exampleObjectionReply,
} from '#schemas/examples/objection.ts'
import { encode } from '#schemas/operations/encode.ts'
import type { AtPanel } from '#tests/support/at-panel.ts'
import { atPanel, batchWith } from '#tests/support/at-panel.ts'
import { parkIn } from '#tests/support/park.ts'
import type { Started } from '#tests/support/product.ts'
import { textsTyped } from './chapter-texts.ts'
import { exits } from './exits.ts'
import type { Scene } from './scenes.ts'

/** One step of a case, and the pages that can be seen once it is taken. */
export interface Chapter {
  readonly name: string
  readonly play: () => Promise<Scene[]>
}

const desk = 'jingban@city.example'
const head = 'chuzhang@city.example'
/** Decided nothing about the park, so handles what is said against it. */
const other = 'jingban2@city.example'
const secretary = 'mishu@city.example'
const namesake = '唐雪薇'
const dismissed = '经核对为同名不同人，与申报单位无关联。'
const correction = '运营机构名称与营业执照不一致，予以更正'
const redraw = '候补人数按新的设置重新抽取，以免影响评审进度。'
const evidence = new TextEncoder().encode('%PDF-1.7 made-up evidence')

/** What happens to one park between the experts and the register, with every page on the way; `data` are the texts people typed in. */
export async function chapters(started: Started): Promise<{ chapters: Chapter[]; data: string[] }> {
  const { product } = started
  await batchWith(started, { panel: { size: 5, reserves: 40 } })
  const park: AtPanel = await atPanel(started, { ...parkIn('500120'), contact: namesake })
  const { spec, panel, meeting, applicant, id } = park
  const city = createBrowser(product.url)
  const open = (email: string): Promise<Reviewer> => park.open({ email })
  const enter = () => signIn(product, city, desk)
  const own = (name: string, rest = '', browser: Browser = applicant.browser): Scene => ({
    name,
    path: `/applications/${id}${rest}`,
    as: browser.cookies(),
  })
  const staff = (name: string, path: string): Scene => ({ name, path: `/staff${path}`, as: city.cookies() })
  const task = (name: string, { taskId, browser }: Reviewer, decision = '?'): Scene[] => [
    { name, path: `/tasks/${taskId}`, as: browser.cookies() },
    {
      name: `${name} with errors`,
      path: `/tasks/${taskId}`,
      as: browser.cookies(),
      post: { to: `/tasks/${taskId}/decide`, fields: { decision, conclusion: decision, confirmName: '?' } },
    },
  ]
  let notice = ''
  let batch = ''
  let members: string[] = []
  let objecting: Browser
  await enter()
  const story: Chapter[] = [
    {
      name: 'the draw waits for the city',
      async play() {
        batch = (await park.application()).batchId
        return [...task('draw', await open(head), '重新抽取')]
      },
    },
    {
      name: 'experts are invited',
      async play() {
        await batchWith(started, { panel: { size: 5, reserves: 2 } })
        await panel.confirm({
          conflicts: [{ verdict: '不构成回避', note: dismissed }],
          decision: '重新抽取',
          reason: redraw,
        })
        await panel.confirm()
        members = (await park.newest()).seats
          .filter(({ kind }) => kind === 'member')
          .map(({ email }) => email)
        const [first = '', second = ''] = members
        await panel.answer(first)
        const judging = await open(first)
        const home = createBrowser(product.url)
        await signIn(product, home, second)
        return [
          ...task('invitation', await open(second), '回避'),
          ...task('sheet', judging, '提交评分'),
          ...task('sheet, stepping aside', judging, '申请回避').slice(1),
          { name: 'expert home', path: '/expert', as: home.cookies() },
          staff('staff case, with the experts', `/cases/${id}`),
        ]
      },
    },
    {
      name: 'one sheet deviates',
      async play() {
        const [, ...others] = members
        for (const email of others) await panel.answer(email)
        for (const [n, email] of members.entries()) await panel.judge(email, [0.8, 0.78, 0.82, 0.5, 0.79][n])
        const [far = ''] = await panel.asked('deviation')
        return task('deviation', await open(far), '重新评分')
      },
    },
    {
      name: 'the head signs',
      async play() {
        const [far = ''] = await panel.asked('deviation')
        await (await open(far)).decide(exampleDeviation())
        const [signs = ''] = await panel.asked('opinion')
        return task('opinion', await open(signs), '签署')
      },
    },
    {
      name: 'the park is visited',
      async play() {
        const [signs = ''] = await panel.asked('opinion')
        const opinion = exampleOpinion(dateOf(await product.now()))
        await (await open(signs)).decide({ ...opinion, deviationNotes: [{ view: '采纳' }] })
        return [...task('site visit', await open(desk), '不一致')]
      },
    },
    {
      name: 'the meeting decides',
      async play() {
        await meeting.visit()
        return [
          ...task('meeting', await open(secretary), '不予认定'),
          staff('ranking', `/batches/${batch}/ranking`),
          staff('score', `/cases/${id}/score`),
          staff('pipeline', `/batches/${batch}`),
        ]
      },
    },
    {
      name: 'the notice is to be published',
      async play() {
        await meeting.meet()
        const publishing = await open(desk)
        return [
          { name: 'publication', path: `/tasks/${publishing.taskId}`, as: publishing.browser.cookies() },
          staff('notice to publish', `/batches/${batch}/notice`),
          { ...staff('notice refused', `/batches/${batch}/notice`), post: { fields: { confirmName: '?' } } },
          staff('staff, notice waits', ''),
        ]
      },
    },
    {
      name: 'the notice is public',
      async play() {
        notice = await publishNotice(product, batch, [spec.parkName])
        objecting = createBrowser(product.url)
        const begun = await objecting.post(`${notice}/rows/1/objection`, {})
        await objecting.upload(`${begun.url}/evidence/evidence`, '材料一.pdf', evidence)
        await product.settle()
        const as = objecting.cookies()
        return [
          { name: 'notices', path: '/notices' },
          { name: 'notice', path: notice },
          { name: 'objection, start', path: `${notice}/rows/1/objection` },
          { name: 'objection', path: begun.url, as },
          {
            name: 'objection with errors',
            path: begun.url,
            as,
            post: { to: `${begun.url}/submit`, fields: { objectorType: '单位' } },
          },
          { name: 'objection, evidence', path: `${begun.url}/evidence/evidence`, as },
          own('overview, notice'),
          own('withdraw, notice', '/withdraw'),
        ]
      },
    },
    {
      name: 'somebody objects',
      async play() {
        const start = await objecting.post(`${notice}/rows/1/objection`, {})
        await objecting.upload(`${start.url}/evidence/evidence`, '材料一.pdf', evidence)
        await product.settle()
        const email = 'objector@firms.example'
        const done = await objecting.post(
          `${start.url}/submit`,
          new Map([...encode({ ...exampleObjectionByFirm(), objectorEmail: email })]),
        )
        await product.settle()
        const accepting = await open(other)
        return [
          { name: 'receipt', path: done.url, as: objecting.cookies() },
          ...task('objection acceptance', accepting, '不予受理'),
          {
            name: 'objector',
            path: `/tasks/${accepting.taskId}`,
            as: accepting.browser.cookies(),
            post: { to: `/tasks/${accepting.taskId}/objector`, fields: {} },
          },
          staff('staff case, objection', `/cases/${id}`),
        ]
      },
    },
    {
      name: 'the park answers',
      async play() {
        await (await open(other)).decide({ decision: '受理' })
        return [...task('objection reply', await open(applicant.email)), own('overview, objection')]
      },
    },
    {
      name: 'the objection is investigated',
      async play() {
        await (await open(applicant.email)).decide(exampleObjectionReply())
        return task('investigation', await open(other), '成立（取消资格）')
      },
    },
    {
      name: 'the notice is corrected and ends',
      async play() {
        await (await open(other)).decide(exampleInvestigation(head))
        await (await open(head)).decide({ decision: '同意' })
        const row = `/staff/notices/${notice.split('/').at(-1)}/rows/1`
        const page = await city.get(row)
        const scenes = [staff('notice row', row.slice(6))]
        await city.post(row, {
          parkName: spec.parkName,
          operatorName: `${spec.operatorName}（更正）`,
          districtId: spec.districtId,
          leadIndustries: '先进材料',
          reason: correction,
          confirmName: '罗承志',
        })
        if (page.status !== 200) throw new Error(page.text)
        await product.travel({ workingDays: 8 })
        await enter()
        await applicant.signIn()
        return [
          { name: 'notice, ended', path: notice },
          ...task('designation', await open(desk), '印发认定文件'),
          ...scenes.map((one) => ({ ...one, as: city.cookies() })),
        ]
      },
    },
    {
      name: 'the park is designated',
      async play() {
        await (await open(desk)).decide(exampleDesignation(dateOf(await product.now()), spec.parkName))
        await product.settle()
        const titleNo = (await park.application()).titleNo ?? ''
        return [
          { name: 'register', path: '/register' },
          { name: 'title', path: `/register/${titleNo}` },
          own('overview, designated'),
          staff('staff case, designated', `/cases/${id}`),
        ]
      },
    },
    {
      name: 'rubrics are written',
      async play() {
        await enter()
        const made = await city.post('/staff/rubrics', { code: 'SEL-2026', version: '1' })
        return [
          staff('rubrics', '/rubrics'),
          { name: 'rubric draft', path: made.url, as: city.cookies() },
          staff('rubric', '/rubrics/SEL-2026/1'),
          { name: 'simulation', path: `${made.url}/simulate`, as: city.cookies() },
        ]
      },
    },
  ]
  return {
    chapters: [...story, ...exits(started)],
    data: ['测试', dismissed, redraw, correction, ...textsTyped(await product.now(), spec)],
  }
}
