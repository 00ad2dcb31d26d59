import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { beforeEach, expect, test } from 'vitest'
import { taskItem } from '#adapters/dynamodb/commit.ts'
import { createLimits } from '#adapters/dynamodb/limits.ts'
import { createSessions } from '#adapters/dynamodb/sessions.ts'
import { createTasks } from '#adapters/dynamodb/tasks.ts'
import { createConfirm, createRequestDecisionCode } from '#domain/actions/confirm.ts'
import type { OpenTask } from '#domain/task.ts'
import { addSeconds } from '#domain/time.ts'
import { districtAcceptance } from '#schemas/forms/district-acceptance.ts'
import { startTable } from '#tests/support/database.ts'

const db = await startTable()
const form = { ...districtAcceptance, confirm: 'code' } as const
const holder = { email: 'handler@city.example', name: '罗承志', role: 'CITY_EDIT', generation: 1 }
const clock = { at: '2026-11-23T01:00:00.000Z', codes: 0 }
let n = 0

async function setup() {
  n += 1
  const task: OpenTask = {
    status: 'open',
    id: `tsk_${n}`,
    caseId: 'app_1',
    caseNo: 'SB-2026-500120-0001',
    parkName: '云杉智造园',
    stage: 'desk-review',
    form: { id: form.id, version: form.version },
    round: 1,
    office: 'CITY',
    holders: [holder],
    delegations: [],
    openedAt: clock.at,
    due: { on: '2026-12-07', at: '2026-12-07T16:00:00.000Z', provisional: false, workingDays: 10 },
    ladder: 'office',
    ladderStep: 0,
    token: 'token',
    version: 1,
  }
  await db.client.send(new PutCommand({ TableName: db.table, Item: taskItem(task) }))
  const sent: string[] = []
  const now = () => clock.at
  const sessions = createSessions(db)
  const request = createRequestDecisionCode({
    now,
    newId: () => 'mail_1',
    newSecret: () => 's',
    newCode: () => String(100_000 + clock.codes++),
    tasks: createTasks(db),
    forms: { form: () => form, latest: () => 1 },
    sessions,
    limits: createLimits(db, now),
    mailer: {
      send: async ({ text }) => {
        sent.push(text)
        return 'ok'
      },
    },
    decisionCodeMail: (code) => ({ subject: '', text: code, html: '' }),
  })
  const ask = async () => {
    await request({ taskId: task.id, email: holder.email })
    return sent.at(-1) ?? ''
  }
  const confirm = (code: string, of: OpenTask = task) =>
    createConfirm({ now, sessions }, { confirmation: '', code })(form, of, holder)
  return { task, ask, request, confirm, sessions, now }
}

beforeEach(() => {
  clock.at = '2026-11-23T01:00:00.000Z'
})

test('a code confirms one act, however often that act is repeated, and no second one', async () => {
  const { task, ask, sessions, now } = await setup()
  const code = await ask()
  const act = createConfirm(
    { now, sessions },
    { confirmation: '', code: ` ${code.slice(0, 3)} ${code.slice(3)}` },
  )
  await act(form, task, holder)
  await act(form, task, holder)
  const again = createConfirm({ now, sessions }, { confirmation: '', code })
  await expect(again(form, task, holder)).rejects.toMatchObject({ code: 'code.expired' })
})

test('two who use a code at once are one too many', async () => {
  const { ask, confirm } = await setup()
  const code = await ask()
  const done = await Promise.allSettled([confirm(code), confirm(code)])
  expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('a wrong code uses nothing up, until it was tried five times', async () => {
  const { ask, confirm } = await setup()
  const code = await ask()
  for (let tries = 0; tries < 5; tries++)
    await expect(confirm('000000')).rejects.toMatchObject({
      code: 'code.wrong',
      details: { left: 4 - tries },
    })
  await expect(confirm(code)).rejects.toMatchObject({ code: 'code.too-many' })
})

test('a code is for its task alone, for ten minutes', async () => {
  const { task, ask, confirm } = await setup()
  const code = await ask()
  await expect(confirm(code, { ...task, id: 'tsk_other' })).rejects.toMatchObject({ code: 'code.expired' })
  clock.at = addSeconds(clock.at, 601)
  await expect(confirm(code)).rejects.toMatchObject({ code: 'code.expired' })
})

test('without a code nothing is confirmed', async () => {
  const { confirm } = await setup()
  await expect(confirm('')).rejects.toMatchObject({ code: 'code.expired' })
})

test('codes of one task are limited, and only its holder gets one', async () => {
  const { ask, request, task } = await setup()
  for (let sent = 0; sent < 6; sent++) await ask()
  await expect(ask()).rejects.toMatchObject({ code: 'rate.limited' })
  await expect(request({ taskId: task.id, email: 'other@city.example' })).rejects.toMatchObject({
    code: 'request.forbidden',
  })
})

test('a form without codes is confirmed by the own name', async () => {
  const { task, sessions, now } = await setup()
  const by = (confirmation: string) => createConfirm({ now, sessions }, { confirmation })
  await by(' 罗承志 ')(districtAcceptance, task, holder)
  await expect(by('罗')(districtAcceptance, task, holder)).rejects.toMatchObject({
    code: 'confirmation.wrong',
  })
})
