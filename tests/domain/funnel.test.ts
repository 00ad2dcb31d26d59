import { expect, test } from 'vitest'
import type { Status } from '#domain/application.ts'
import { funnelOf } from '#domain/funnel.ts'
import type { CaseLine } from '#domain/pipeline.ts'

function line(status: Status, reached?: CaseLine['reached']): CaseLine {
  const about = { caseId: 'a', batchId: 'b', no: '1', parkName: '甲园', districtId: '500101', clusters: [] }
  return { ...about, status, since: '2026-05-01T00:00:00Z', reached }
}

test('a case counts in every stage it came through, whatever became of it', () => {
  const lines = [
    line('designated', {
      A01: '2026-03-01',
      A05: '2026-03-11',
      A09: '2026-03-21',
      A11: '2026-04-20',
      A14: '2026-05-01',
      A17: '2026-05-10',
    }),
    line('withdrawn', { A01: '2026-03-01', A05: '2026-03-21' }),
    line('district-declined', { A01: '2026-03-02' }),
    line('site-check'),
  ]
  expect(funnelOf(lines).map(({ stage, cases, share, days }) => [stage, cases, share, days])).toEqual([
    ['applied', 4, 100, 15],
    ['recommended', 3, 75, 10],
    ['desk', 2, 50, 30],
    ['reviewed', 1, 25, 11],
    ['noticed', 1, 25, 9],
    ['designated', 1, 25, null],
  ])
})

test('a batch without applications has empty stages', () => {
  for (const { cases, share, days } of funnelOf([])) expect([cases, share, days]).toEqual([0, null, null])
})
