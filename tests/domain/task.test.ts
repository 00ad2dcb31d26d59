import { expect, test } from 'vitest'
import { dueIn } from '#domain/due.ts'
import { nextRung } from '#domain/ladder.ts'
import type { Link, OpenTask, Task } from '#domain/task.ts'
import { linkState } from '#domain/task.ts'

function setup() {
  const openedAt = '2026-11-23T01:00:00.000Z'
  const task: OpenTask = {
    status: 'open',
    id: 'tsk_1',
    caseId: 'app_1',
    caseNo: 'SB-2026-500107-0001',
    parkName: '渝兴智造园',
    stage: 'awaiting-acceptance',
    form: { id: 'district-acceptance', version: 1 },
    round: 1,
    office: '500107',
    holders: [{ email: 'a@district.example', name: '周明', role: 'DIST_EDIT', generation: 1 }],
    delegations: [],
    openedAt,
    due: dueIn(5, openedAt, 'office'),
    ladder: 'office',
    ladderStep: 0,
    token: 'token',
    version: 1,
  }
  const link: Link = {
    hash: 'h',
    taskId: task.id,
    email: 'a@district.example',
    generation: 1,
    issuedAt: openedAt,
    validUntil: '2027-01-07T01:00:00.000Z',
  }
  return { task, link, now: '2026-11-24T01:00:00.000Z' }
}

test('a link opens an open task, and says why when it does not', () => {
  const { task, link, now } = setup()
  const decided: Task = {
    ...task,
    status: 'decided',
    decision: '受理',
    decidedBy: { kind: 'officer', name: '周明', how: 'link' },
    decidedAt: now,
    answers: {},
  }
  expect(linkState(link, task, now)).toBe('open')
  expect(linkState(link, decided, now)).toBe('decided')
  expect(linkState(link, { ...task, status: 'closed', closedAt: now, because: 'withdrawn' }, now)).toBe(
    'withdrawn',
  )
  expect(linkState(link, { ...task, status: 'closed', closedAt: now, because: 'overdue' }, now)).toBe(
    'overdue',
  )
  expect(linkState(link, { ...task, holders: [] }, now)).toBe('delegated')
  expect(linkState({ ...link, generation: 0 }, task, now)).toBe('reissued')
  expect(linkState(link, task, '2027-01-07T01:00:00.001Z')).toBe('expired')
  expect(linkState(link, task, link.validUntil)).toBe('open')
})

test('an office has the whole last day, an applicant until 18:00', () => {
  expect(dueIn(5, '2026-11-23T01:00:00.000Z', 'office').at).toBe('2026-11-30T16:00:00.000Z')
  expect(dueIn(5, '2026-11-23T01:00:00.000Z', 'applicant').at).toBe('2026-11-30T10:00:00.000Z')
})

test('a due date that reaches into a year without an official calendar is provisional', () => {
  expect(dueIn(5, '2026-12-30T01:00:00.000Z', 'office')).toMatchObject({
    on: '2027-01-07',
    provisional: true,
  })
})

test('the day of a late evening in Chongqing is the Chongqing day', () => {
  expect(dueIn(1, '2026-11-23T16:30:00.000Z', 'office').on).toBe('2026-11-25')
})

test('the office ladder climbs three days before, on, two, three and five days after the due date', () => {
  const { task } = setup()
  const rungs = []
  for (let step = 0; ; ) {
    const next = nextRung({ ...task, ladderStep: step })
    if (!next) break
    rungs.push([next.at.slice(0, 10), next.rung.act])
    step = next.step
  }
  expect(rungs).toEqual([
    ['2026-11-25', 'remind'],
    ['2026-11-30', 'remind'],
    ['2026-12-02', 'remind'],
    ['2026-12-03', 'add-deputy'],
    ['2026-12-07', 'tell-city'],
  ])
})

test('a reminder that would lie before the opening is left out', () => {
  const { task } = setup()
  expect(nextRung({ ...task, due: dueIn(2, task.openedAt, 'office') })?.at.slice(0, 10)).toBe('2026-11-25')
})

test('a lapsed correction expires at its due hour and has no rung after that', () => {
  const { task } = setup()
  const due = dueIn(5, task.openedAt, 'applicant')
  const last = nextRung({ ...task, due, ladder: 'correction', ladderStep: 2 })
  expect(last).toMatchObject({ at: due.at, rung: { act: 'expire' }, step: 3 })
  expect(nextRung({ ...task, due, ladder: 'correction', ladderStep: 3 })).toBeUndefined()
})
