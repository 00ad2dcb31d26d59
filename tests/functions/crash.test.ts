import type { DynamoDBStreamEvent } from 'aws-lambda'
import { expect, test } from 'vitest'
import { createBatches } from '#adapters/dynamodb/batches.ts'
import { createBooks } from '#adapters/dynamodb/books.ts'
import { createCases } from '#adapters/dynamodb/cases.ts'
import { within } from '#adapters/dynamodb/db.ts'
import { createDirectory } from '#adapters/dynamodb/directory.ts'
import { createDrafts } from '#adapters/dynamodb/drafts.ts'
import { createExperts } from '#adapters/dynamodb/experts.ts'
import { createFiles } from '#adapters/dynamodb/files.ts'
import { createFirms } from '#adapters/dynamodb/firms.ts'
import { createIntents } from '#adapters/dynamodb/intents.ts'
import { keys } from '#adapters/dynamodb/keys.ts'
import { createLinks } from '#adapters/dynamodb/links.ts'
import { createMatters } from '#adapters/dynamodb/matters.ts'
import { createNotices } from '#adapters/dynamodb/notices.ts'
import { createObjections } from '#adapters/dynamodb/objections.ts'
import { createPipeline } from '#adapters/dynamodb/pipeline.ts'
import { createRubrics } from '#adapters/dynamodb/rubrics.ts'
import { createSessions } from '#adapters/dynamodb/sessions.ts'
import { createSurveys } from '#adapters/dynamodb/surveys.ts'
import { createTasks } from '#adapters/dynamodb/tasks.ts'
import { createTitles } from '#adapters/dynamodb/titles.ts'
import { createConcludeCase } from '#domain/actions/conclude-case.ts'
import { createDecideTask } from '#domain/actions/decide-task.ts'
import { createOpenLink } from '#domain/actions/open-link.ts'
import { createOpenTask } from '#domain/actions/open-task.ts'
import { createPublishRow } from '#domain/actions/publish-row.ts'
import type { Application } from '#domain/application.ts'
import { canonical, genesis } from '#domain/event.ts'
import type { Mailer, Workflows } from '#domain/ports.ts'
import { forms } from '#functions/compose/forms.ts'
import { createRelayHandler } from '#functions/handlers/relay.ts'
import { clockwork } from '#functions/runtime/clockwork.ts'
import { createLetters } from '#functions/views/letters.ts'
import { noticeProof } from '#functions/views/notice.tsx'
import { demonstrationBatch } from '#local/seed/batch.ts'
import { demonstrationOfficers } from '#local/seed/officers.ts'
import { startTable } from '#tests/support/database.ts'
import type { Fate } from '#tests/support/fate.ts'
import { mortal, throughEveryDeath } from '#tests/support/fate.ts'

const db = await startTable()
const clock = clockwork()
const batch = demonstrationBatch(clock.now())
await createBatches(db).put(batch)
for (const officer of demonstrationOfficers('2026-11-23').filter(({ office }) => office === '500101'))
  await createDirectory(db).putOfficer(officer)
const never: Fate = { at: 0, when: 'before', calls: 0 }

/** A case that was just handed in, the functions' ports, and what left the house. */
async function setup(fate: Fate) {
  const mails: { id: string; to: string; text: string }[] = []
  const told: string[] = []
  const mailer: Mailer = {
    async send({ id, to, text }) {
      mails.push({ id, to: to.email, text })
      return id
    },
  }
  const tell = async (what: string) => {
    told.push(what)
    return what
  }
  const workflows: Workflows = {
    start: (workflow, name) => tell(`start ${workflow} ${name}`),
    stop: (_, name) => tell(`stop ${name}`),
    resume: (token, output) => tell(`resume ${token} ${canonical(output)}`),
    fail: (token, error) => tell(`fail ${token} ${error}`),
  }
  const id = clock.newId('app')
  const at = clock.now()
  const application: Application = {
    id,
    status: 'awaiting-acceptance',
    batchId: batch.id,
    owner: { id: 'acc_1', email: 'owner@parks.example' },
    form: batch.form,
    no: 'SB-2026-500101-0001',
    parkName: '示例园',
    operatorName: '示例公司',
    districtId: '500101',
    claims: [],
    round: 1,
    returns: { district: 0, city: 0 },
    createdAt: at,
    submittedAt: at,
    seq: 0,
    head: genesis,
    version: 0,
    draftVersion: 0,
  }
  const about = { caseId: id, caseNo: application.no, parkName: '示例园', at }
  await createCases(db).commit({
    after: application,
    facts: [
      {
        at,
        type: 'application.submitted',
        actor: { kind: 'applicant', name: 'x', how: 'signed-in' },
        to: 'awaiting-acceptance',
      },
    ],
    effects: [
      { kind: 'start', workflow: 'candidacy-review', name: id, input: {} },
      { kind: 'mail', template: 'receipt', to: { email: 'owner@parks.example', name: 'x' }, data: about },
    ],
  })
  const ports = (fated: Fate) => ({
    ...clock,
    forms,
    latest: forms.latest,
    batches: createBatches(db),
    firms: mortal(createFirms(db), fated),
    matters: mortal(createMatters(db), fated),
    titles: createTitles(db),
    experts: mortal(createExperts(db), fated),
    objections: mortal(createObjections(db), fated),
    projectHome: async () => '0 quarters changed',
    openRoster: async () => 0,
    books: createBooks(db),
    publishRow: createPublishRow({
      ...clock,
      cases: createCases(db),
      tasks: createTasks(db),
      notices: createNotices(db),
      directory: createDirectory(db),
      show: noticeProof,
    }),
    objector: async () => undefined,
    pipeline: mortal(createPipeline(db), fated),
    cases: mortal(createCases(db), fated),
    tasks: mortal(createTasks(db), fated),
    directory: mortal(createDirectory(db), fated),
    rubrics: mortal(createRubrics(db), fated),
    surveys: createSurveys(db),
    drafts: mortal(createDrafts(db), fated),
    sessions: mortal(createSessions(db), fated),
    files: mortal(createFiles(db), fated),
    links: mortal(createLinks(db), fated),
    workflows: mortal(workflows, fated),
    mailer: mortal(mailer, fated),
    ...mortal(createIntents(db), fated),
  })
  return { id, mails, told, ports, doomed: ports(fate), healthy: ports(never) }
}

const visit = (caseId: string, token: string) => ({
  token,
  visit: `${caseId}|acceptance`,
  caseId,
  form: 'district-acceptance',
  stage: 'awaiting-acceptance' as const,
  assignee: { office: '500101' },
  workingDays: 5,
})

const events = async (id: string) => (await createCases(db).history(id)).map(({ type }) => type)
const intents = (id: string) => within(db, keys.intent(id, 0, 0).PK, 'INTENT#')

/** What the stream brings of a case: its intents in the order they were written, among other changes. */
async function changesOf(id: string): Promise<DynamoDBStreamEvent> {
  const items = [...(await within(db, keys.event(id, 0).PK, 'EVENT#')), ...(await intents(id))]
  return {
    Records: items.map(({ PK, SK }, n) => ({
      eventName: 'INSERT' as const,
      dynamodb: { SequenceNumber: String(n), Keys: { PK: { S: String(PK) }, SK: { S: String(SK) } } },
    })),
  }
}

test('the relay, dying at any call, loses no effect, overtakes none and repeats only what may be repeated', async () => {
  const deaths = await throughEveryDeath(async (fate) => {
    const { id, mails, told, doomed, healthy } = await setup(fate)
    await createOpenTask(healthy)(visit(id, 'token'))
    const { taskId } = (await createCases(db).load(id)) ?? {}
    const decide = createDecideTask(healthy)
    const actor = { kind: 'officer', name: '周明', how: 'link' } as const
    const posted = new Map([['decision', ['受理']]])
    const holder = demonstrationOfficers('2026-11-23').find(({ office }) => office === '500101')
    const by = { email: holder?.email ?? '', confirmation: holder?.name ?? '' }
    await decide({ taskId: taskId ?? '', actor, posted, ...by })
    const letters = createLetters({ baseUrl: 'https://ecohome.example', forms, now: clock.now })
    const relay = createRelayHandler({ ...doomed, letters })
    const changes = await changesOf(id)
    let from = 0
    for (let attempt = 0; attempt < 3; attempt++) {
      const { batchItemFailures } = await relay({ Records: changes.Records.slice(from) })
      if (batchItemFailures.length === 0) break
      from = Number(batchItemFailures[0]?.itemIdentifier)
    }
    const first = mails.filter((mail, n) => mails.findIndex((one) => one.id === mail.id) === n)
    expect(first.map(({ id: sent }) => sent.slice(id.length + 1))).toEqual(['1.1', '2.0', '2.1'])
    expect([...new Set(told)]).toEqual([
      `start candidacy-review ${id}`,
      `resume token {"decision":"受理","taskId":"${taskId}"}`,
    ])
    expect((await intents(id)).filter(({ doneAt, receipt }) => !doneAt || !receipt)).toEqual([])
    for (const { text } of mails) {
      const secret = /\/l\/([\w-]{43})/.exec(text)?.[1]
      if (secret) expect((await createOpenLink(healthy)(secret)).state).toBe('decided')
    }
    await relay(changes)
    expect(new Set(mails.map((mail) => mail.id)).size).toBe(3)
  })
  expect(deaths).toBeGreaterThan(25)
})

test('opening a task, dying at any call and tried again, opens one task that answers to the newest token', async () => {
  const deaths = await throughEveryDeath(async (fate) => {
    const { id, told, doomed, healthy } = await setup(fate)
    await createOpenTask(doomed)(visit(id, 'first')).catch(() => {})
    const taskId = await createOpenTask(healthy)(visit(id, 'second'))
    const task = await createTasks(db).load(taskId)
    expect([task?.status, task?.token]).toEqual(['open', 'second'])
    expect(await events(id)).toEqual(['application.submitted', 'task.opened'])
    expect(await intents(id)).toHaveLength(2 + (task?.holders.length ?? 0))
    expect(told).toEqual([])
  })
  expect(deaths).toBeGreaterThan(5)
})

test('a decision, dying at any call and posted again, is taken once', async () => {
  await throughEveryDeath(async (fate) => {
    const { id, doomed, healthy } = await setup(fate)
    const taskId = await createOpenTask(healthy)(visit(id, 'token'))
    const holder = (await createTasks(db).load(taskId))?.holders[0]
    const input = {
      taskId,
      email: holder?.email ?? '',
      confirmation: holder?.name ?? '',
      actor: { kind: 'officer', name: holder?.name ?? '', how: 'link' } as const,
      posted: new Map([['decision', ['受理']]]),
    }
    await createDecideTask(doomed)(input).catch(() => {})
    await createDecideTask(healthy)(input).catch(() => {})
    expect((await events(id)).filter((type) => type === 'task.decided')).toHaveLength(1)
    const resumes = (await intents(id)).filter(({ effect }) => JSON.stringify(effect).includes('"resume"'))
    expect(resumes).toHaveLength(1)
  })
})

test('a workflow that asks again after the answer is told the same answer', async () => {
  const { id, told, healthy } = await setup(never)
  const taskId = await createOpenTask(healthy)(visit(id, 'first'))
  const holder = (await createTasks(db).load(taskId))?.holders[0]
  await createDecideTask(healthy)({
    taskId,
    email: holder?.email ?? '',
    confirmation: holder?.name ?? '',
    actor: { kind: 'officer', name: holder?.name ?? '', how: 'link' },
    posted: new Map([['decision', ['受理']]]),
  })
  await createOpenTask(healthy)(visit(id, 'second'))
  expect(told).toEqual([`resume second {"decision":"受理","taskId":"${taskId}"}`])
})

test('concluding a case, dying at any call and tried again, tells every party once', async () => {
  await throughEveryDeath(async (fate) => {
    const { id, doomed, healthy } = await setup(fate)
    await createConcludeCase(doomed)({ caseId: id, status: 'district-declined' }).catch(() => {})
    await createConcludeCase(healthy)({ caseId: id, status: 'district-declined' })
    expect(await events(id)).toEqual(['application.submitted', 'case.concluded'])
    expect(await intents(id)).toHaveLength(2 + 1)
  })
})
