import { afterAll, expect, test } from 'vitest'
import type { Browser } from '#demo/browser.ts'
import type { Reviewer } from '#demo/reviewer.ts'
import { dateOf } from '#domain/time.ts'
import { exampleDeviation, exampleInvitation, exampleOpinion } from '#schemas/examples/assessment.ts'
import { exampleMeeting } from '#schemas/examples/decision.ts'
import { exampleSiteVisit } from '#schemas/examples/visit.ts'
import { encode } from '#schemas/operations/encode.ts'
import type { Applied } from '#tests/support/applied.ts'
import { broken, secretsIn } from '#tests/support/invariants.ts'
import { startProduct } from '#tests/support/product.ts'
import { requestsFor } from '#tests/support/requests.ts'
import { dump } from '#tests/support/table.ts'
import { unread } from './crawl.ts'
import { draft, reasons, secretsOf } from './hidden.ts'
import { recordLog } from './log.ts'
import type { Moment } from './look.ts'
import { createLook } from './look.ts'
import { askedIn, confirm, emailOf, setUp, sheetOf, untilDrawn, withdraw } from './play.ts'
import type { Now } from './roles.ts'
import { anybody, knownOf } from './roles.ts'

test('every page there is, is read', () => {
  expect(unread()).toEqual([])
})

const log = recordLog()
const started = await startProduct({ at: '2026-11-23T01:00:00Z' })
afterAll(() => log.stop())
const { product } = started
const cast = await setUp(started)
const { park, late, city } = cast
const experts = new Map<string, Browser[]>()
const browsers = {
  public: anybody(product.url),
  district: [] as [string, Browser][],
  otherDistrict: await cast.signedIn(cast.officer('500102', 'DIST_EDIT').email),
  city: [] as [string, Browser][],
  recused: anybody(product.url),
  experts,
}
let mailedBefore = 0
const looking = createLook(cast, browsers)

/** Everybody reads everything; whatever is found that may not be is named. */
async function look(moment: Moment): Promise<void> {
  expect(await looking(moment, await state(moment === 'last'))).toEqual([])
}

test('a panel is drawn and nobody outside the city learns of it', async () => {
  const [[, handler, signer] = []] = await Promise.all([untilDrawn(park), untilDrawn(late)])
  if (!handler || !signer) throw new Error('nobody recommended the park')
  browsers.district.push(
    ['the handler of the district', await cast.signedIn(park.handler.email, handler.browser)],
    ['the signer of the district', await cast.signedIn(park.signer.email, signer.browser)],
  )
  browsers.city.push(
    ['the handler of the city', await cast.signedIn(city.handler.email)],
    ['who decides', await cast.signedIn(city.decides.email)],
    ['the supervisor', await cast.signedIn(city.supervisor.email)],
  )
  const link = await cast.open(park, cast.conflicted.email)
  browsers.recused = await cast.signedIn(cast.conflicted.email, link.browser)
  await look('drawn')
}, 300_000)

test('the confirmed panel is asked; the officer close to the park is closed out', async () => {
  const { browser } = await confirm(cast, park)
  await confirm(cast, late)
  mailedBefore = (await product.mails(cast.conflicted.email)).length
  browsers.city.push(['the head of the division', await cast.signedIn(city.head.email, browser)])
  for (const task of await askedIn(cast, park.id)) await come(park, emailOf(task))
  await look('asked')
}, 300_000)

test('experts accept, decline and step aside', async () => {
  const asked = (await askedIn(cast, park.id)).map(emailOf).filter((email) => email !== late.applicant.email)
  const [declines = '', recuses = '', first = '', second = ''] = asked
  await act(park, declines, { decision: '不接受', reason: reasons.declined })
  await act(park, recuses, {
    decision: '回避',
    reason: reasons.recused,
    relationNone: false,
    relationItems: ['3年内劳动/顾问关系'],
  })
  await act(park, first, exampleInvitation())
  await act(park, second, exampleInvitation())
  await look('acting')
}, 300_000)

test('one has judged, one has begun; the other park withdraws while its experts judge', async () => {
  const [judge, begins] = (await askedIn(cast, park.id)).filter(({ form }) => form.id === 'score-sheet')
  if (!judge || !begins) throw new Error('nobody accepted')
  await act(park, emailOf(judge), sheetOf(emailOf(judge), 0.8))
  const typing = await come(park, emailOf(begins))
  const unsigned = { ...sheetOf(emailOf(begins), 0.7), strengths: draft, weaknesses: draft, advice: draft }
  await typing.browser.post(`/tasks/${typing.taskId}`, new Map(encode(unsigned)))
  const renewed = await come(park, emailOf(begins))
  await renewed.browser.post('/links/resend', { link: renewed.taskId })
  await product.settle()
  const [accepts] = await askedIn(cast, late.id)
  if (!accepts) throw new Error('nobody was asked')
  await act(late, emailOf(accepts), exampleInvitation())
  await come(late, emailOf(accepts))
  await withdraw(late)
  await look('acting')
}, 300_000)

test('all have judged, one far from the others', async () => {
  const share = (n: number) => [0.78, 0.3, 0.74, 0.81, 0.77][n] ?? 0.75
  for (const task of await askedIn(cast, park.id))
    if (task.form.id === 'expert-invitation') await act(park, emailOf(task), exampleInvitation())
  for (const [n, task] of (await askedIn(cast, park.id)).entries())
    await act(park, emailOf(task), sheetOf(emailOf(task), share(n)))
  const far = await askedIn(cast, park.id)
  expect(far.map(({ form }) => form.id)).toContain('score-deviation')
  for (const task of far) await come(park, emailOf(task))
  await look('acting')
}, 300_000)

test('the head of the panel alone learns what it came to', async () => {
  for (const task of await askedIn(cast, park.id)) await act(park, emailOf(task), exampleDeviation())
  const [opinion] = await askedIn(cast, park.id)
  if (opinion?.form.id !== 'panel-opinion') throw new Error('no opinion was asked for')
  await come(park, emailOf(opinion))
  await look('acting')
}, 300_000)

test('the panel is done', async () => {
  const [opinion] = await askedIn(cast, park.id)
  if (!opinion) throw new Error('no opinion was asked for')
  await act(park, emailOf(opinion), exampleOpinion(dateOf(await product.now())))
  expect(await park.applicant.status(park.id)).toBe('site-check')
  await look('done')
}, 300_000)

test('the meeting decides and the park is told', async () => {
  const today = dateOf(await product.now())
  const visit = await cast.open(park, city.handler.email)
  await visit.attach('photos', 'jpg', 6)
  await visit.decide(exampleSiteVisit(today))
  const meeting = await cast.open(park, city.decides.email)
  const reason = '综合得分未达到本批次认定要求，建议培育后再行申报。'
  await meeting.decide({ ...exampleMeeting(today), decision: '不予认定', reason })
  expect(await park.applicant.status(park.id)).toBe('declined')
  await look('last')
}, 300_000)

test('mails name nobody to whom they should not', async () => {
  const mails = await started.local.mailbox.mails()
  const now = await state(true)
  const told = (to: string) => mails.filter((mail) => mail.to.some((one) => one.includes(to)))
  const found: string[] = []
  for (const { name, hidden, emails } of addressees(now))
    for (const email of emails)
      for (const mail of told(email))
        for (const [what, word] of Object.entries(hidden))
          if (word && `${mail.subject}\n${mail.text}`.includes(word))
            found.push(`${name} is told ${what} by “${mail.subject}”`)
  const since = told(cast.conflicted.email).slice(mailedBefore)
  const close = since.filter(({ text }) => [park, late].some(({ spec }) => text.includes(spec.parkName)))
  found.push(...close.map(({ subject }) => `the recused officer is told of the park by “${subject}”`))
  expect([...new Set(found)]).toEqual([])
})

test('the log holds no person, no address, no score and no secret', async () => {
  const text = log.lines()
  expect(text).toContain('"operation":"GET task"')
  const now = await state(true)
  const { assessment, park: about, material } = now.park
  const words = {
    ...assessment,
    ...about,
    ...material,
    ...now.late.everything,
    city: city.head.name,
    handler: city.handler.name,
  }
  // A number may be part of an instant or of an id.
  const read = (word: string) =>
    /^[\d.]+$/.test(word) ? new RegExp(`(?<![\\w:.-])${word}(?![\\w.])`).test(text) : text.includes(word)
  const found = Object.entries(words).filter(([what, word]) => what !== 'the case' && word && read(word))
  expect(found).toEqual([])
  expect([...new Set(text.match(/[\w.+-]+@[\w-]+\.example/g))]).toEqual([])
  expect(secretsIn(text, await product.mails())).toEqual([])
})

test('the supervisor reads everything and changes nothing', async () => {
  const browser = await cast.signedIn(city.supervisor.email)
  const history = JSON.stringify(await browser.json(`/staff/cases/${park.id}/history.json`))
  const now = await state(true)
  for (const { name } of now.park.seats) expect(history).toContain(name)
  const [task] = now.tasks.filter(({ caseId, status }) => caseId === park.id && status === 'decided')
  const untouched = ['POST signOut', 'POST signIn', 'POST signInCode', 'POST language', 'POST staffContacts']
  const stored = await stable()
  for (const [name, { path, fields }] of Object.entries(
    requestsFor({ id: park.id, taskId: task?.id ?? '', fileId: `${park.id}~fil_licence` }),
  ))
    if (name.startsWith('POST') && !untouched.includes(name)) {
      const { status } = await browser.post(path, fields)
      expect([name, status >= 400]).toEqual([name, true])
    }
  expect(await stable()).toEqual(stored)
})

test('whatever happened, all data agrees', async () => {
  expect(await broken(started)).toEqual([])
})

/** Opens the newest link of an expert and keeps the browser. */
async function come(about: Applied, email: string): Promise<Reviewer> {
  const reviewer = await cast.open(about, email)
  experts.set(email, [...(experts.get(email) ?? []), reviewer.browser])
  return reviewer
}

async function act(about: Applied, email: string, answers: Parameters<Reviewer['decide']>[0]): Promise<void> {
  const reviewer = await cast.open(about, email)
  await reviewer.decide(answers)
  experts.set(email, [reviewer.browser])
}

async function state(whole: boolean): Promise<Now> {
  await product.settle()
  return {
    park: await secretsOf(cast, park),
    late: await secretsOf(cast, late),
    ...(await knownOf(cast, whole)),
  }
}

function addressees(now: Now) {
  const outside = { ...now.park.everything, ...now.late.everything }
  const district = cast.officer('500102', 'DIST_EDIT')
  return [
    {
      name: 'the park',
      emails: [park.applicant.email],
      hidden: { ...now.park.assessment, ...now.late.everything },
    },
    { name: 'the other park', emails: [late.applicant.email], hidden: now.late.assessment },
    { name: 'the district', emails: [park.handler.email, park.signer.email], hidden: now.park.assessment },
    { name: 'another district', emails: [district.email, cast.other.email], hidden: outside },
    ...now.park.seats.map(({ email }) => ({
      name: email,
      emails: [email],
      hidden: { ...now.park.others(email), ...now.late.others(email) },
    })),
  ]
}

async function stable() {
  const items = [...(await dump(started.local))]
  return new Map(items.filter(([key]) => !/^(SESSION|LIMIT|CODE)/.test(key)))
}
