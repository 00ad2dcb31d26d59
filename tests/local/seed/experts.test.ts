import { expect, test } from 'vitest'
import { conflictsOf } from '#domain/conflicts.ts'
import { drawPanel } from '#domain/draw.ts'
import { newExpert, specialties } from '#domain/expert.ts'
import { answersOf } from '#domain/expert-profile.ts'
import { demonstrationExperts } from '#local/seed/experts.ts'
import { demonstrationOfficers } from '#local/seed/officers.ts'
import { exampleApplication } from '#schemas/examples/application.ts'
import { PARKS } from '#schemas/examples/parks.ts'
import { expertProfile } from '#schemas/forms/expert-profile.ts'
import { check } from '#schemas/operations/check.ts'
import { CLUSTERS } from '#schemas/reference/clusters.ts'

const today = '2026-11-23'
const experts = demonstrationExperts()
const pool = experts.map((profile) =>
  newExpert(`exp_${profile.email}`, profile, 'added', { at: today, by: '示例' }),
)

test('the demonstration experts are of distinct units and know every specialty and every cluster', () => {
  expect(new Set(experts.map(({ unit }) => unit)).size).toBe(experts.length)
  expect(new Set(experts.flatMap((one) => one.specialties))).toEqual(new Set(specialties))
  expect([...new Set(experts.flatMap(({ fields }) => fields))].sort()).toEqual(
    CLUSTERS.map(({ code }) => code).sort(),
  )
})

test('their profiles pass the form, and none has the name of an officer', () => {
  expect(experts.flatMap((one) => check(expertProfile, answersOf(one), { today }))).toEqual([])
  const officers = new Set(demonstrationOfficers(today).map(({ name }) => name))
  expect(experts.filter(({ name }) => officers.has(name))).toEqual([])
})

test.each(PARKS.map((spec) => [spec.parkName, spec] as const))(
  'a whole panel can be drawn for %s',
  (_, spec) => {
    const { answers, roster } = exampleApplication(spec, today)
    const { districtId } = spec
    const facts = { answers, roster, districtId, recommendedBy: [districtId], people: [] }
    const excluded = pool.filter((expert) => conflictsOf(expert, facts).length > 0).map(({ id }) => id)
    const clusters = spec.leads.map(({ clusterCode }) => clusterCode)
    const drawn = drawPanel({ seed: spec.key, pool, excluded, load: {}, clusters, size: 5, reserves: 2 })
    expect(excluded.length).toBeGreaterThan(0)
    expect(drawn.unmet).toEqual([])
    expect(drawn.reserves).toHaveLength(2)
  },
)
