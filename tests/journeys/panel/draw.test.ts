import { expect, test } from 'vitest'
import { createCases } from '#adapters/dynamodb/cases.ts'
import { signIn } from '#demo/applicant.ts'
import { createBrowser } from '#demo/browser.ts'
import { openNewestLink } from '#demo/reviewer.ts'
import { atPanel, batchWith } from '#tests/support/at-panel.ts'
import { broken } from '#tests/support/invariants.ts'
import { parkIn } from '#tests/support/park.ts'
import { startProduct } from '#tests/support/product.ts'
import { tableOf } from '#tests/support/table.ts'

const started = await startProduct()
const { product, local } = started
const cases = createCases(tableOf(local))
const head = 'chuzhang@city.example'
const close = { email: 'jingban2@city.example', name: '唐雪薇' }
const slow = 60_000

/** The paths of the links about a park that reached somebody, oldest first. */
async function linksOf(email: string, parkName: string): Promise<string[]> {
  return (await product.mails(email))
    .filter(({ text }) => text.includes(parkName))
    .flatMap(({ text }) => /\/l\/[\w-]{43}/.exec(text)?.[0] ?? [])
}

test(
  'an officer of the same name as somebody of the park is judged once: a second draw does not ask again, and a confirmed tie closes the case to that officer',
  async () => {
    await batchWith(started, { days: { siteVisit: 1 } })
    const spec = { ...parkIn('500120'), contact: close.name }
    const park = await atPanel(started, spec)
    const [before = ''] = await linksOf(close.email, spec.parkName)
    const proposal = await park.open({ email: head })
    expect(proposal.page.text).toContain(close.name)
    const first = await park.newest()
    await park.panel.confirm({
      conflicts: [{ verdict: '确认回避', note: '经核实即本单位该同志。' }],
      decision: '重新抽取',
      reason: '回避核对后需重新抽取，以免影响公正评审。',
    })
    const second = await park.newest()
    expect([first.n, (await park.panelNo(1))?.status, second.n, second.status]).toEqual([
      1,
      'replaced',
      2,
      'proposed',
    ])
    expect(second.conflicts).toContainEqual(
      expect.objectContaining({ who: close.email, verdict: 'confirmed', verdictBy: '邓怀远' }),
    )
    expect(await park.panel.asked('invitation')).toEqual([])
    const confirming = await park.panel.confirm({ decision: '确认专家组' })
    expect(confirming.page.text).not.toContain('判断为')
    expect((await park.application()).recused).toEqual([close.email])
    const recusals = (await cases.history(park.id)).filter(({ type }) => type === 'officer.recused')
    expect(recusals).toMatchObject([
      {
        actor: { name: '邓怀远', office: 'CITY' },
        sealed: { to: close.name, reason: '经核实即本单位该同志。' },
      },
    ])
    const shown = createBrowser(product.url)
    await signIn(product, shown, head)
    const history = (await shown.get(`/staff/cases/${park.id}`)).text.split('办理过程')[1] ?? ''
    expect(/工作人员回避.*?timeline-detail">([^<]*)/s.exec(history)?.[1]).toBe(
      `理由：经核实即本单位该同志。；对象：${close.name}`,
    )

    const browser = createBrowser(product.url)
    await signIn(product, browser, close.email)
    expect((await browser.get(`/staff/cases/${park.id}`)).status).toBe(404)
    expect((await browser.get('/staff')).text).not.toContain(spec.parkName)
    const old = await browser.get(before)
    expect(old.text).not.toContain(spec.operatorUscc)
    expect(old.text).not.toContain('通过形式审查')

    await park.panel.assess()
    expect(await park.applicant.status(park.id)).toBe('site-check')
    const told = (await product.mails(close.email)).filter(({ text }) => text.includes(spec.parkName))
    expect(told.filter(({ subject }) => subject.includes('实地核查'))).toEqual([])
    const visit = await openNewestLink(product, 'jingban@city.example', spec.parkName)
    const refused = await visit.browser.post(`/tasks/${visit.taskId}/delegate`, {
      ...close,
      reason: '外出培训，请代为办理。',
    })
    expect(refused.status).not.toBe(200)
    await product.travel({ workingDays: 7 })
    const late = (await product.mails(close.email)).filter(
      ({ subject, text }) => text.includes(spec.parkName) && subject.includes('超期'),
    )
    expect(late).toEqual([])
  },
  slow,
)

test('what a draw could not meet is named, and has to be accepted', async () => {
  await batchWith(started, { panel: { size: 5, reserves: 40 } })
  const spec = parkIn('500101')
  const park = await atPanel(started, spec)
  const { unmet } = await park.newest()
  expect(unmet).toEqual([expect.objectContaining({ zh: expect.stringContaining('候补') })])
  const proposal = await park.open({ email: head })
  expect(proposal.page.text).toContain(unmet[0]?.zh)
  await expect(proposal.decide({ decision: '确认专家组' })).rejects.toThrow('接受')
  await park.panel.confirm()
  expect((await park.newest()).status).toBe('assessing')
})

test('a draw that is asked for twice in one visit adds nothing', async () => {
  const park = await atPanel(started, parkIn('500102'))
  const before = await park.newest()
  const events = (await park.application()).seq
  for (let n = 0; n < 2; n++)
    expect(await local.call('panel', { step: 'draw', caseId: park.id, visit: before.visit })).toEqual({
      panel: 1,
      seats: [1, 2, 3, 4, 5],
    })
  expect(await park.newest()).toEqual(before)
  expect((await park.application()).seq).toBe(events)
})

test('whatever happened, all data agrees', async () => {
  expect(await broken(started)).toEqual([])
})
