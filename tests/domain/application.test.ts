import { expect, test } from 'vitest'
import type { Application, Status } from '#domain/application.ts'
import { hasEnded, moveTo, statusCodes } from '#domain/application.ts'
import { DomainError } from '#domain/errors.ts'
import { mayChange } from '#domain/locks.ts'
import { noticesOf } from '#domain/notices.ts'
import { applicationNo, parkClaim, seriesOf } from '#domain/number.ts'
import { officeOf, shortOf } from '#domain/office.ts'
import { draft } from '#tests/support/draft.ts'

const at = '2026-11-23T01:00:00.000Z'

function setup(status: Status): Application {
  const owner = { id: 'acc_1', email: 'ops@park.example' }
  return { ...draft, status, batchId: 'bat_2026', owner, round: 1, createdAt: at, version: 1 }
}

function refusal(act: () => unknown): string {
  try {
    act()
  } catch (error) {
    if (error instanceof DomainError) return error.code
  }
  return 'none'
}

test('an ended case moves nowhere', () => {
  const ended = (Object.keys(statusCodes) as Status[]).filter(hasEnded)
  expect(ended).toEqual([
    'district-declined',
    'desk-failed',
    'declined',
    'disqualified',
    'designated',
    'withdrawn',
    'ended',
  ])
  for (const status of ended)
    expect(refusal(() => moveTo(setup(status), 'desk-review', at))).toBe('case.ended')
})

test('a case cannot skip the district', () => {
  expect(refusal(() => moveTo(setup('awaiting-acceptance'), 'desk-review', at))).toBe('case.moved-on')
})

test('every state before the notice can be withdrawn', () => {
  const open = (Object.keys(statusCodes) as Status[]).filter((status) => !hasEnded(status))
  for (const status of open) expect(moveTo(setup(status), 'withdrawn', at).endedAt).toBe(at)
})

test('a correction unlocks the named fields and nothing else', () => {
  const returned: Application = {
    ...setup('district-correction'),
    correction: {
      by: 'district',
      returnTo: 'district-review',
      askedAt: at,
      items: [
        { field: 'landArea', need: '与坐标面积不符' },
        { field: 'attachments.licence', need: '扫描件不清晰' },
      ],
    },
  }
  expect(mayChange(returned, 'landArea')).toBe(true)
  expect(mayChange(returned, 'attachments.licence')).toBe(true)
  expect(mayChange(returned, 'attachments.plan')).toBe(false)
  expect(mayChange(returned, 'landAreaOther')).toBe(false)
  expect(mayChange(setup('draft'), 'parkName')).toBe(true)
  expect(mayChange(setup('desk-review'), 'parkName')).toBe(false)
})

test('a declined case tells the applicant whether it was not accepted or not recommended', () => {
  expect(noticesOf('awaiting-acceptance', 'district-declined')).toEqual([
    { to: 'applicant', template: 'not-accepted' },
  ])
  expect(noticesOf('district-review', 'district-declined')).toEqual([
    { to: 'applicant', template: 'not-recommended' },
  ])
})

test('a withdrawal after the recommendation tells the city too', () => {
  expect(noticesOf('district-review', 'withdrawn').map((n) => n.to)).toEqual(['applicant', 'district'])
  expect(noticesOf('desk-review', 'withdrawn').map((n) => n.to)).toEqual(['applicant', 'district', 'city'])
})

test('the successor acts for an abolished district from the day of the change', () => {
  expect(officeOf('500112', '2025-11-05')).toBe('500112')
  expect(officeOf('500112', '2025-11-06')).toBe('CQ-LJXQ')
  expect(officeOf('500107', '2026-11-23')).toBe('500107')
})

test('an application number names year, district and four digits', () => {
  expect(applicationNo(seriesOf(2026, shortOf('500107')), 7)).toMatch(/^SB-2026-\w+-0007$/)
})

test('park names that differ in spaces, width or case claim the same name', () => {
  expect(parkClaim('渝兴 Ａ 园')).toBe(parkClaim('渝兴a园'))
})
