import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Application } from '#domain/application.ts'
import { moveTo } from '#domain/application.ts'
import { clustersIn, lineOf, listsFor, newLine } from '#domain/pipeline.ts'
import { draft } from '#tests/support/draft.ts'

const at = '2026-11-23T01:00:00.000Z'
const handedIn: Application = moveTo(
  {
    ...draft,
    no: 'SB-2026-BS-0001',
    parkName: '云杉智造园',
    districtId: '500120',
    clusters: ['C01'],
    submittedAt: at,
  },
  'awaiting-acceptance',
  at,
)

test('a case is in no list before it has a number', () => {
  expect(lineOf(draft)).toBeUndefined()
  expect(newLine(undefined, draft)).toBeUndefined()
  expect(newLine(draft, handedIn)).toMatchObject({ caseId: 'app_1', no: 'SB-2026-BS-0001', since: at })
})

test('the days in a stage begin when the case moved there, and not when it was written again', () => {
  const later = '2026-11-25T01:00:00.000Z'
  const moved = moveTo(handedIn, 'district-review', later)
  expect(newLine(handedIn, moved)?.since).toBe(later)
  expect(moveTo(moved, 'district-review', '2026-11-27T01:00:00.000Z').changedAt).toBe(later)
})

test('a line is written exactly when the lists would show something else', () => {
  const inList = fc.constantFrom<Partial<Application>>(
    { parkName: '银杏园' },
    { clusters: ['C01', 'C02'] },
    { status: 'district-review' },
    { score: { quant: 40, judged: 32, total: 72, panel: 1 } },
  )
  const notInList = fc.constantFrom<Partial<Application>>(
    { version: 9 },
    { taskId: 'tsk_1' },
    { claims: ['park|x'] },
    { seq: 4, head: 'f'.repeat(64) },
  )
  fc.assert(
    fc.property(inList, notInList, (shown, hidden) => {
      expect(newLine(handedIn, { ...handedIn, ...hidden })).toBeUndefined()
      expect(newLine(handedIn, { ...handedIn, ...hidden, ...shown })).toBeDefined()
    }),
  )
})

test('each cluster of the lead industries is named once', () => {
  const leadIndustries = [{ clusterCode: 'C01' }, { clusterCode: 'C02' }, { clusterCode: 'C01' }, {}]
  expect(clustersIn({ leadIndustries })).toEqual(['C01', 'C02'])
  expect(clustersIn({})).toEqual([])
})

test('an officer is shown the cases of his office, and none that are closed to him', () => {
  const line = lineOf({ ...handedIn, recused: ['close@city.example'] })
  const shown = (email: string, office: string) =>
    line && listsFor({ email, office, name: '某人', roles: [] }, '2026-11-23')(line)
  expect(shown('a@city.example', 'CITY')).toBe(true)
  expect(shown('close@city.example', 'CITY')).toBe(false)
  expect(shown('a@districts.example', '500120')).toBe(true)
  expect(shown('a@districts.example', '500101')).toBe(false)
})
