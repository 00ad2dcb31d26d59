import { expect, test } from 'vitest'
import { outlives } from '#domain/lane.ts'
import { matterIn, matterLane, movedMatter, newMatter } from '#domain/matter.ts'
import { isSealed } from '#domain/told.ts'

const report = newMatter({
  caseId: 'app_1',
  kind: 'monitoring',
  key: '2026Q1',
  period: '2026Q1',
  status: 'asked',
  openedAt: '2026-04-01T00:00:00+08:00',
  data: {},
})

test('a lane names its matter, and a part where several wait at once', () => {
  expect(matterIn(matterLane(report))).toEqual({ kind: 'monitoring', key: '2026Q1' })
  expect(matterIn(matterLane({ kind: 'evaluation', key: '2026' }, 3))).toEqual({
    kind: 'evaluation',
    key: '2026',
    part: '3',
  })
})

test.each(['change:1', 'seat:1:2', 'monitoring', 'monitoring:', undefined])('%s is no matter', (lane) => {
  expect(matterIn(lane)).toBeUndefined()
})

test('what is done after the designation goes on although the application has ended', () => {
  expect(outlives('monitoring:2026Q1')).toBe(true)
  expect(outlives('objection:obj_1')).toBe(false)
})

test('park and offices are told of it; what an expert judges is for the city alone', () => {
  expect(isSealed({ lane: 'monitoring:2026Q1', office: 'CQ-BN' })).toBe(false)
  expect(isSealed({ lane: 'evaluation:2026:1', office: 'exp_1' })).toBe(true)
})

test('a matter remembers when it moved, and when it closed', () => {
  const at = '2026-04-20T09:00:00+08:00'
  expect(movedMatter(report, { status: 'received', at })).toMatchObject({ status: 'received', changedAt: at })
  expect(movedMatter(report, { status: 'received', at }).closedAt).toBeUndefined()
  expect(movedMatter(report, { status: 'locked', at, closed: true }).closedAt).toBe(at)
})
