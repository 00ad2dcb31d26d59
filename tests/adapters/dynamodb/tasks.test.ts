import { beforeEach, expect, test } from 'vitest'
import { commit } from '#adapters/dynamodb/commit.ts'
import { createTasks } from '#adapters/dynamodb/tasks.ts'
import { readingOnce } from '#domain/actions/reading.ts'
import type { Application } from '#domain/application.ts'
import type { OpenTask } from '#domain/task.ts'
import { besides, each, inLane, inMatter, ofForms, type Wanted } from '#domain/task-name.ts'
import { startTable } from '#tests/support/database.ts'
import { draft } from '#tests/support/draft.ts'
import { sentBy } from '#tests/support/sent.ts'

const at = '2026-11-23T01:00:00.000Z'
const application: Application = { ...draft, status: 'designated', round: 1 }
const asked = (id: string, form: string, lane?: string): OpenTask => ({
  status: 'open',
  id,
  caseId: application.id,
  caseNo: 'CQ-1',
  parkName: '某园',
  stage: 'designated',
  ...(lane !== undefined && { lane }),
  form: { id: form, version: 1 },
  round: 1,
  holders: [],
  delegations: [],
  openedAt: at,
  due: { on: '2026-12-01', at, provisional: false, workingDays: 5 },
  ladder: 'correction',
  ladderStep: 0,
  token: 'token',
  version: 0,
})
const recommendation = asked('tsk_1', 'district-recommendation')
const report = asked('tsk_2', 'monitoring-report', 'monitoring:2026Q3')
const check = asked('tsk_3', 'monitoring-check', 'monitoring:2026Q3')
const later = asked('tsk_4', 'monitoring-report', 'monitoring:2026Q4')

const db = await startTable()
const tasks = createTasks(db)
let before: Application | undefined
for (const after of [recommendation, report, check, later]) {
  const fact = { at, type: 'task.opened', actor: { kind: 'system', name: 'x', how: 'workflow' } } as const
  const change = { after: before ?? application, facts: [fact], effects: [], task: { after } }
  before = await commit(db, before ? { ...change, before } : change)
}
const sent = sentBy(db.client)
beforeEach(() => {
  sent.length = 0
})

const ids = (found: readonly { id: string }[]) => found.map(({ id }) => id)

test('only wanted tasks are read: none, one as everybody reads it, several together', async () => {
  const { id } = application
  expect(await tasks.ofCase(id, ofForms('desk-review'))).toEqual([])
  expect(sent).toEqual(['QueryCommand'])
  expect(ids(await tasks.ofCase(id, ofForms('monitoring-check')))).toEqual(['tsk_3'])
  expect(ids(await tasks.ofCase(id))).toEqual(['tsk_1', 'tsk_2', 'tsk_3', 'tsk_4'])
  expect(sent.slice(1)).toEqual(['QueryCommand', 'GetItemCommand', 'QueryCommand', 'BatchGetItemCommand'])
})

test('names are known without reading a task', async () => {
  expect(await tasks.named(application.id)).toEqual([
    { id: 'tsk_1', form: 'district-recommendation' },
    { id: 'tsk_2', form: 'monitoring-report', lane: 'monitoring:2026Q3' },
    { id: 'tsk_3', form: 'monitoring-check', lane: 'monitoring:2026Q3' },
    { id: 'tsk_4', form: 'monitoring-report', lane: 'monitoring:2026Q4' },
  ])
  expect(sent).toEqual(['QueryCommand'])
})

test('an invocation that knows a task does not read it again with those of its case', async () => {
  await readingOnce(async () => {
    await tasks.load(later.id)
    await tasks.ofCase(application.id, inLane(later.lane))
  })
  expect(sent).toEqual(['GetItemCommand', 'QueryCommand'])
})

test('tasks are wanted by form, lane, matter, or as the others of a matter', async () => {
  const wanted = async (...all: Wanted[]) => ids(await tasks.ofCase(application.id, each(...all)))
  const quarter = { kind: 'monitoring', key: '2026Q3' } as const
  expect(await wanted(inMatter(quarter))).toEqual(['tsk_2', 'tsk_3'])
  expect(await wanted(inMatter(quarter), ofForms('monitoring-report'))).toEqual(['tsk_2'])
  expect(await wanted(inMatter(quarter, { ...quarter, key: '2026Q4' }))).toEqual(['tsk_2', 'tsk_3', 'tsk_4'])
  expect(await wanted(besides(check))).toEqual(['tsk_2'])
  expect(await wanted(besides(recommendation))).toEqual([])
})
