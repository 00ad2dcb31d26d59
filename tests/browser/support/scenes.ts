import { createApplicant, signIn } from '#demo/applicant.ts'
import { createBrowser } from '#demo/browser.ts'
import { officerOf } from '#demo/offices.ts'
import { cityOffice } from '#domain/person.ts'
import { dateOf } from '#domain/time.ts'
import { demonstrationBatch } from '#local/seed/batch.ts'
import { demonstrationOfficers } from '#local/seed/officers.ts'
import { exampleApplication } from '#schemas/examples/application.ts'
import type { ParkSpec } from '#schemas/examples/park.ts'
import { exampleRecommendation } from '#schemas/examples/reviews.ts'
import { makeUscc } from '#schemas/examples/uscc.ts'
import { parkApplication } from '#schemas/forms/park-application/index.ts'
import { encode } from '#schemas/operations/encode.ts'
import { exportRoster } from '#schemas/tables/export.ts'
import { applied, filledIn } from '#tests/support/applied.ts'
import { parkIn } from '#tests/support/park.ts'
import type { Started } from '#tests/support/product.ts'
import { internal, returning } from '#tests/support/returned.ts'
import { ledgerScenes } from './ledger-scenes.ts'
import { poolScenes } from './pool-scenes.ts'
import { textsIn } from './words.ts'

/** A page in one of its real states. */
export interface Scene {
  readonly name: string
  readonly path: string
  /** Cookies of whoever looks at it; nobody when left out. */
  readonly as?: string
  /** What is posted from the page to bring it into this state, and where to when not to itself. */
  readonly post?: { readonly to?: string; readonly fields: Readonly<Record<string, string>> }
  /** Pages of the console are written in Chinese only. */
  readonly zhOnly?: boolean
}

/** A park of an operator of its own, whose firms are in no other park. */
function park(districtId: string): ParkSpec {
  const spec = parkIn(districtId)
  const n = Number(spec.key.replace(/\D/g, ''))
  return { ...spec, seed: spec.seed + 1000 * n, operatorUscc: makeUscc(9000 + n) }
}

/** Brings cases into every state a page can show; `data` are the texts people typed in. */
export async function stage(started: Started): Promise<{ scenes: Scene[]; data: string[] }> {
  const { product } = started
  const today = dateOf(await product.now())
  const parts = parkApplication.sections.map(({ id }) => id)

  const beginner = await createApplicant(product, 'begin@parks.example')
  const empty = await beginner.begin()
  const wrong = await beginner.begin()
  for (const section of parkApplication.sections) {
    const asked = Object.entries(section.fields).filter(([, field]) => !field.system)
    await beginner.save(
      wrong,
      section.id,
      Object.fromEntries(
        asked.map(([key, field]) => [
          key,
          field.fields ? [Object.fromEntries(Object.keys(field.fields).map((column) => [column, '?']))] : '?',
        ]),
      ),
    )
  }
  const asBeginner = beginner.browser.cookies()

  const first = park('500120')
  const full = { spec: first, ...(await filledIn(started, first)) }
  const asFull = full.applicant.browser.cookies()
  await full.applicant.browser.upload(
    `/applications/${full.id}/attachments/audit`,
    'audit.pdf',
    new TextEncoder().encode('%PDF-1.7'),
  )
  await full.applicant.browser.upload(
    `/applications/${full.id}/attachments/plan`,
    'plan.pdf',
    new TextEncoder().encode('not a document'),
  )

  const sent = await applied(started, park('500120'))
  const asSent = sent.applicant.browser.cookies()
  const acceptance = await sent.open(sent.handler)

  const returned = await applied(started, park('500109'))
  const returning1 = await returned.open(returned.handler)
  await returning1.decide(
    returning(
      'decision',
      '一次性告知补正',
      ['landArea', '占地面积与四至坐标面积不符，请核对'],
      ['attachments.audit', '审计报告缺少附注页'],
    ),
  )
  const asReturned = returned.applicant.browser.cookies()

  const judged = await applied(started, park('500106'))
  const decided = await judged.stages.accept()
  const recommendation = await judged.open(judged.handler)
  await recommendation.browser.post(
    `/tasks/${recommendation.taskId}`,
    encode({ ...exampleRecommendation(judged.signer.email, today), districtRank: 1 }),
  )

  const examined = await applied(started, park('500107'))
  await examined.stages.accept()
  await examined.stages.recommend()
  const signing = await examined.open(examined.signer)
  await examined.stages.sign()
  await examined.stages.begin()
  const desk = officerOf(cityOffice, 'CITY_EDIT', today)
  const review = await examined.open(desk)

  const withdrawn = await applied(started, park('500113'))
  const dead = await withdrawn.open(withdrawn.handler)
  await withdrawn.applicant.browser.post(`/applications/${withdrawn.id}/withdraw`, {
    reason: '园区规划调整，拟下一批次申报',
    confirm: withdrawn.no,
  })
  await product.settle()

  const pool = await poolScenes(product, desk.email)
  const ledgers = await ledgerScenes(started, desk.email)
  const clerk = createBrowser(product.url)
  await signIn(product, clerk, judged.handler.email)
  const batchTitle = demonstrationBatch(await product.now()).title
  const [batch] = [
    ...(await beginner.browser.get('/applications')).text.matchAll(/name="batch" value="([^"]+)"/g),
  ].map((found) => found[1] ?? '')
  const mails = await product.mails()
  const officers = demonstrationOfficers(today)
  const data = textsIn(
    ...[full, sent, returned, judged, examined, withdrawn].flatMap(({ spec }) => {
      const example = exampleApplication(spec, today)
      return [example.answers, example.roster]
    }),
    officers.map(({ name }) => name),
    pool.data,
    ledgers.data,
    exampleRecommendation('', today).strengths,
    batchTitle,
    [...(exportRoster([])[0] ?? [])],
    [
      '渝经信中小〔2024〕36号',
      '甲',
      '园区规划调整，拟下一批次申报',
      full.spec.parkName,
      internal,
      '占地面积与四至坐标面积不符，请核对',
      '审计报告缺少附注页',
    ],
  )
  const mistyped = exportRoster([
    { ...exampleApplication(first, today).roster[0], uscc: '123', entryDate: '去年' },
  ])
    .map((row) => row.join('\t'))
    .join('\n')
  const app = (id: string, rest = '') => `/applications/${id}${rest}`
  const taskScenes = (name: string, { taskId, browser }: typeof review): Scene[] => [
    { name: `task ${name}`, path: `/tasks/${taskId}`, as: browser.cookies() },
    {
      name: `task ${name} with errors`,
      path: `/tasks/${taskId}`,
      as: browser.cookies(),
      post: { to: `/tasks/${taskId}/decide`, fields: { confirmName: '?' } },
    },
  ]
  const scenes: Scene[] = [
    { name: 'portal', path: '/' },
    { name: 'batch', path: `/batches/${batch}` },
    { name: 'sign-in', path: '/sign-in' },
    { name: 'sign-in with errors', path: '/sign-in', post: { fields: { email: 'park@' } } },
    {
      name: 'code with errors',
      path: '/sign-in',
      post: { to: '/sign-in/code', fields: { email: 'nobody@parks.example', code: '000000' } },
    },
    { name: 'unknown page', path: '/nowhere' },
    { name: 'unknown link', path: `/l/${'x'.repeat(43)}` },
    { name: 'form messages', path: '/forms/park-application/1/messages' },
    { name: 'list', path: '/applications', as: asBeginner },
    { name: 'overview, nothing written', path: app(empty), as: asBeginner },
    ...parts.map((part) => ({
      name: `section ${part}, empty`,
      path: app(empty, `/sections/${part}`),
      as: asBeginner,
    })),
    ...parts.map((part) => ({
      name: `section ${part} with errors`,
      path: app(wrong, `/sections/${part}`),
      as: asBeginner,
    })),
    ...parts.map((part) => ({
      name: `section ${part}, filled in`,
      path: app(full.id, `/sections/${part}`),
      as: asFull,
    })),
    { name: 'overview with errors', path: app(wrong), as: asBeginner },
    { name: 'roster, empty', path: app(empty, '/roster'), as: asBeginner },
    {
      name: 'roster refused',
      path: app(empty, '/roster'),
      as: asBeginner,
      post: {
        to: app(empty, '/roster/paste'),
        fields: { pasted: mistyped },
      },
    },
    {
      name: 'roster refused, empty',
      path: app(empty, '/roster'),
      as: asBeginner,
      post: { to: app(empty, '/roster/paste'), fields: { pasted: '' } },
    },
    { name: 'roster', path: app(full.id, '/roster'), as: asFull },
    { name: 'row, new', path: app(empty, '/roster/rows/new'), as: asBeginner },
    {
      name: 'row with errors',
      path: app(empty, '/roster/rows/new'),
      as: asBeginner,
      post: { fields: { name: '甲', uscc: '123', _then: 'roster' } },
    },
    { name: 'row', path: app(full.id, '/roster/rows/row_0'), as: asFull },
    { name: 'attachments', path: app(full.id, '/attachments'), as: asFull },
    { name: 'upload', path: app(empty, '/attachments/audit'), as: asBeginner },
    { name: 'upload with a document', path: app(full.id, '/attachments/audit'), as: asFull },
    { name: 'upload with a refused document', path: app(full.id, '/attachments/plan'), as: asFull },
    { name: 'check with errors', path: app(wrong, '/check'), as: asBeginner },
    { name: 'check', path: app(full.id, '/check'), as: asFull },
    {
      name: 'check, wrong name',
      path: app(full.id, '/check'),
      as: asFull,
      post: { fields: { confirmName: '某人' } },
    },
    { name: 'submitted', path: app(sent.id, '/submitted'), as: asSent },
    { name: 'overview, submitted', path: app(sent.id), as: asSent },
    { name: 'withdraw', path: app(sent.id, '/withdraw'), as: asSent },
    {
      name: 'withdraw with errors',
      path: app(sent.id, '/withdraw'),
      as: asSent,
      post: { fields: { reason: '', confirm: '' } },
    },
    { name: 'someone else’s case', path: app(sent.id), as: asBeginner },
    { name: 'overview, returned', path: app(returned.id), as: asReturned },
    { name: 'section in correction', path: app(returned.id, '/sections/space'), as: asReturned },
    { name: 'section, locked', path: app(returned.id, '/sections/applicant'), as: asReturned },
    { name: 'roster, locked', path: app(returned.id, '/roster'), as: asReturned },
    { name: 'upload, locked', path: app(returned.id, '/attachments/licence'), as: asReturned },
    ...taskScenes('acceptance', acceptance),
    ...taskScenes('recommendation', recommendation),
    ...taskScenes('review', review),
    {
      name: 'task upload',
      path: `/tasks/${recommendation.taskId}/attachments/letter`,
      as: recommendation.browser.cookies(),
    },
    { name: 'delegate', path: `/tasks/${acceptance.taskId}/delegate`, as: acceptance.browser.cookies() },
    {
      name: 'delegate with errors',
      path: `/tasks/${acceptance.taskId}/delegate`,
      as: acceptance.browser.cookies(),
      post: { fields: { email: '', name: '', reason: '' } },
    },
    { name: 'decided', path: `/tasks/${decided.taskId}/decided`, as: decided.browser.cookies() },
    { name: 'decided, signed', path: `/tasks/${signing.taskId}/decided`, as: signing.browser.cookies() },
    { name: 'dead link', path: `/tasks/${dead.taskId}`, as: dead.browser.cookies() },
    { name: 'overview, withdrawn', path: app(withdrawn.id), as: withdrawn.applicant.browser.cookies() },
    { name: 'staff', path: '/staff', as: clerk.cookies() },
    { name: 'staff case', path: `/staff/cases/${judged.id}`, as: clerk.cookies() },
    ...pool.scenes,
    ...ledgers.scenes,
    ...['', '/mail', `/mail/${mails.at(-1)?.id}`, '/executions', '/clock', '/dead-letters'].map((rest) => ({
      name: `console${rest.replace(/[\w-]{12,}/, 'id')}`,
      path: `/_local${rest}`,
      zhOnly: true,
    })),
  ]
  return { scenes, data }
}
