import { expect, test } from 'vitest'
import { createCases } from '#adapters/dynamodb/cases.ts'
import { createPipeline } from '#adapters/dynamodb/pipeline.ts'
import { officerOf } from '#demo/offices.ts'
import type { DrawRecord } from '#domain/draw.ts'
import { drawPanel, replay, usualMostLoad } from '#domain/draw.ts'
import type { Panel } from '#domain/panel.ts'
import { dateOf } from '#domain/time.ts'
import {
  exampleDraw,
  exampleInvitation,
  exampleOpinion,
  exampleScoreSheet,
} from '#schemas/examples/assessment.ts'
import { PARKS, WORKED } from '#schemas/examples/parks.ts'
import { makeUscc } from '#schemas/examples/uscc.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { districtsOn } from '#schemas/reference/find-district.ts'
import { indicatorsOf, isJudged } from '#schemas/rubrics/rubric.ts'
import { selection2026 } from '#schemas/rubrics/selection/index.ts'
import type { Ask } from '#tests/support/acting.ts'
import { actAll } from '#tests/support/acting.ts'
import { deskPassed } from '#tests/support/desk-passed.ts'
import { broken } from '#tests/support/invariants.ts'
import { startProduct } from '#tests/support/product.ts'
import { tableOf } from '#tests/support/table.ts'

const started = await startProduct()
const { product, local } = started
const db = tableOf(local)
const cases = createCases(db)
const today = dateOf(await product.now())
const count = 20
const minute = 60_000

const judged = indicatorsOf(selection2026)
  .filter(isJudged)
  .map(({ code, zh, max }) => ({ item: code, name: zh, max }))

const specs = districtsOn(today)
  .slice(0, count)
  .map(({ id: districtId, short }, n) => ({
    ...(PARKS[n % PARKS.length] ?? WORKED),
    key: `twenty${n}`,
    parkName: `示例同批园${short}`,
    districtId,
    operatorUscc: makeUscc(7000 + n),
    corner: [106 + n / 50, 29.5] as const,
  }))

const lead = officerOf('CITY', 'CITY_LEAD', today).email

/** Everybody of one office acts on every park. */
const each = (who: (districtId: string) => string, answers: (districtId: string) => Ask['answers']) =>
  actAll(
    started,
    specs.map(({ parkName, districtId }) => ({
      email: who(districtId),
      parkName,
      answers: answers(districtId),
    })),
  )

/** Side by side, so that many draws happen at the same moment. */
async function toTheExperts(): Promise<string[]> {
  const parks = await Promise.all(specs.map((spec) => deskPassed(started, spec)))
  return parks.map(({ id }) => id)
}

/** Whether the panel would lack something without those who were full when it was drawn. */
function neededThem(draw: DrawRecord): boolean {
  const full = draw.pool.map(({ id }) => id).filter((id) => (draw.load[id] ?? 0) >= draw.mostLoad)
  return drawPanel({ ...draw, excluded: [...draw.excluded, ...full] }).unmet.some(
    ({ kind }) => kind !== 'reserves',
  )
}

test(
  'twenty parks of one batch are drawn for, judged by five experts each and signed in well under a minute',
  async () => {
    const ids = await toTheExperts()
    const began = { wall: performance.now(), cpu: process.cpuUsage() }
    const panels = async () => {
      const all = await Promise.all(ids.map((id) => cases.panel(id, 1)))
      return all.filter((panel): panel is Panel => panel !== undefined)
    }
    const proposed = await panels()
    expect(proposed.map(({ status, unmet }) => [status, unmet])).toEqual(
      Array.from({ length: count }, () => ['proposed', []]),
    )
    await each(
      () => lead,
      () => exampleDraw(),
    )
    const seated = async (answers: (no: number, page: string) => Answers) => {
      const asks = (await panels()).flatMap(({ seats }, n) =>
        seats
          .filter(({ kind }) => kind === 'member')
          .map(({ no, email }) => ({
            email,
            parkName: specs[n]?.parkName ?? '',
            answers: (page: string) => answers(no, page),
          })),
      )
      return actAll(started, asks)
    }
    expect(await seated((_, page) => exampleInvitation(page.includes('name="agreement"')))).toBe(5 * count)
    expect(await seated((no) => exampleScoreSheet(judged, 0.7 + no / 50))).toBe(5 * count)
    const heads = (await panels()).map(({ seats }, n) => ({
      email: seats[0]?.email ?? '',
      parkName: specs[n]?.parkName ?? '',
      answers: exampleOpinion(today),
    }))
    expect(await actAll(started, heads)).toBe(count)
    const wall = (performance.now() - began.wall) / 1000
    const { user, system } = process.cpuUsage(began.cpu)
    const cpu = (user + system) / 1e6
    const lines = await createPipeline(db).inBatch((await cases.load(ids[0] ?? ''))?.batchId ?? '')
    expect(lines.map(({ status }) => status)).toEqual(Array.from({ length: count }, () => 'site-check'))
    expect(new Set(lines.map(({ total }) => total)).size).toBeGreaterThan(1)
    const draws = await Promise.all(ids.map((id) => cases.draw(id, 1)))
    const whileFree = new Map<string, number>()
    for (const draw of draws.filter((one) => one !== undefined)) {
      expect(replay(draw).same).toBe(true)
      for (const id of draw.drawn.members)
        if ((draw.load[id] ?? 0) < draw.mostLoad) whileFree.set(id, (whileFree.get(id) ?? 0) + 1)
        else expect(neededThem(draw)).toBe(true)
    }
    expect(Math.max(...whileFree.values())).toBeLessThanOrEqual(usualMostLoad)
    const loads = Map.groupBy(
      (await panels()).flatMap(({ seats }) => seats.filter(({ state }) => state === 'scored')),
      ({ expertId }) => expertId,
    )
    const most = Math.max(...[...loads.values()].map((seats) => seats.length))
    console.info(
      `20 parks × 5 experts: ${wall.toFixed(1)} s (${cpu.toFixed(1)} s of one processor), ${loads.size} experts, at most ${most} parks each`,
    )
    // Other work on the machine stretches the time on the wall, not the work itself.
    expect(cpu).toBeLessThan(60)
  },
  10 * minute,
)

test('whatever happened, all data agrees', async () => {
  expect(await broken(started)).toEqual([])
})
