import fc from 'fast-check'
import { expect, test } from 'vitest'
import { appealable, appealIn, decidersIn, mayAppeal, verdictOf, withAppeal } from '#domain/appeal.ts'
import type { Application, Status } from '#domain/application.ts'
import { genesis } from '#domain/event.ts'
import { reopened } from '#domain/reopen.ts'
import { decidedTask } from '#tests/support/designated.ts'

const endedAt = '2026-11-23T01:00:00.000Z'
const ended = (status: Status, given: Partial<Application> = {}): Application => ({
  id: 'app_1',
  status,
  batchId: 'bat_1',
  owner: { id: 'acc_1', email: 'ops@park.example' },
  form: { id: 'park-application', version: 1 },
  no: 'SB-2026-BS-0001',
  parkName: '云栖智造园',
  districtId: '500120',
  claims: [],
  round: 1,
  returns: { district: 0, city: 0 },
  createdAt: endedAt,
  endedAt,
  seq: 0,
  head: genesis,
  version: 1,
  draftVersion: 0,
  ...given,
})
const line = {
  no: 1,
  against: '不予认定',
  decidedAt: endedAt,
  receivedAt: endedAt,
  status: 'upheld',
} as const

test.each<[Status, string, string]>([
  ['district-declined', '区县不予推荐', 'district-review'],
  ['desk-failed', '形式审查不通过', 'desk-review'],
  ['declined', '不予认定', 'decision'],
  ['disqualified', '异议成立取消资格', 'decision'],
])('%s can be appealed and goes back to where it was decided', (status, against, resume) => {
  const found = appealable(ended(status), endedAt)
  expect(found.against).toContain(against)
  expect(found).toMatchObject({ no: 1, resume })
})

test.each<Status>(['withdrawn', 'ended', 'designated', 'deferred', 'desk-review'])(
  'nothing is to be appealed in %s',
  (status) => {
    expect(mayAppeal(ended(status), endedAt)).toBeUndefined()
  },
)

test('the time is ten working days, until 18:00', () => {
  const application = ended('declined')
  expect(appealable(application, endedAt).due).toMatchObject({ on: '2026-12-07', workingDays: 10 })
  expect(mayAppeal(application, '2026-12-07T09:59:59.000Z')).toBeDefined()
  expect(mayAppeal(application, '2026-12-07T10:00:00.000Z')).toBeUndefined()
})

test('one decision is appealed once, a later one anew', () => {
  const application = withAppeal(ended('declined'), line)
  expect(() => appealable(application, endedAt)).toThrow(
    expect.objectContaining({ code: 'appeal.refused', details: { why: 'once' } }),
  )
  const later = { ...application, endedAt: '2026-11-25T01:00:00.000Z' }
  expect(appealable(later, later.endedAt)).toMatchObject({ no: 2 })
})

test('a decision falls only when more than half of the reviewers say so', () => {
  const results = fc.array(fc.constantFrom('维持', '变更', '撤销原决定重新办理'), {
    minLength: 3,
    maxLength: 9,
  })
  fc.assert(
    fc.property(results, (given) => {
      const kept = given.filter((result) => result === '维持').length
      expect(verdictOf(given)).toBe(given.length - kept > kept ? 'reopened' : 'upheld')
      expect(verdictOf([...given].reverse())).toBe(verdictOf(given))
    }),
  )
})

test('a lane names its appeal', () => {
  expect(appealIn('appeal:2')).toBe(2)
  expect(appealIn('appeal:2:3')).toBe(2)
  expect(appealIn('seat:1:3')).toBeUndefined()
  expect(appealIn(undefined)).toBeUndefined()
})

test('who decided an appeal may decide another; who decided the case may not', () => {
  const task = (id: string, email: string, lane?: string) =>
    decidedTask(ended('declined'), {
      id,
      form: 'x',
      decision: 'x',
      answers: {},
      at: endedAt,
      email,
      ...(lane && { lane }),
    })
  const deciders = decidersIn([task('a', 'first@city.example'), task('b', 'second@city.example', 'appeal:1')])
  expect([...deciders]).toEqual(['first@city.example'])
})

test('a case that begins anew is no longer ended, and runs under a name of its own', () => {
  const days = { acceptance: 5 }
  const batch = { id: 'bat_1', days } as unknown as Parameters<typeof reopened>[1]
  const at = '2026-12-20T01:00:00.000Z'
  const { after, start } = reopened(ended('declined', { run: 1 }), batch, 'decision', at)
  expect(after).toMatchObject({ status: 'decision', run: 2 })
  expect(after.endedAt).toBeUndefined()
  expect(start).toEqual({
    kind: 'start',
    workflow: 'candidacy-review',
    name: 'app_1-r2',
    input: { caseId: 'app_1', district: '500120', days, resume: 'decision' },
  })
})
