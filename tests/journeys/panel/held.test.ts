import { expect, test } from 'vitest'
import { createSeats } from '#adapters/dynamodb/seats.ts'
import type { Panel } from '#domain/panel.ts'
import { holders } from '#domain/seats.ts'
import { exampleRecusal, exampleRefusal } from '#schemas/examples/assessment.ts'
import type { AtPanel } from '#tests/support/at-panel.ts'
import { atInvitation, atPanel, poolOf } from '#tests/support/at-panel.ts'
import { broken } from '#tests/support/invariants.ts'
import { parkIn } from '#tests/support/park.ts'
import { startProduct } from '#tests/support/product.ts'
import { tableOf } from '#tests/support/table.ts'

const started = await startProduct()
const { product, local } = started
const seats = createSeats(tableOf(local))
const slow = 90_000

const held = async () => Object.keys(await seats.held()).sort()
const idOf = ({ seats: all }: Panel, no: number) => all.find((seat) => seat.no === no)?.expertId ?? ''
const emailOf = ({ seats: all }: Panel, no: number) => all.find((seat) => seat.no === no)?.email ?? ''

async function withdraw({ applicant, id, no }: AtPanel): Promise<void> {
  const fields = { reason: '园区建设计划调整，撤回本次申报', confirm: no }
  const answer = await applicant.browser.post(`/applications/${id}/withdraw`, fields)
  expect(answer.status).toBe(200)
  await product.settle()
}

test(
  'whoever is drawn holds a seat until the sheet is in; who declines, steps aside or sees the park withdraw gives it back, and a reserve takes it',
  async () => {
    await poolOf(started, 24)
    const park = await atInvitation(started, parkIn('500120'))
    const panel = await park.newest()
    expect(await held()).toEqual(holders(panel).sort())
    await park.panel.answer(emailOf(panel, 1), exampleRefusal())
    await park.panel.answer(emailOf(panel, 2), exampleRecusal())
    expect(await held()).toEqual([3, 4, 5, 6, 7].map((no) => idOf(panel, no)).sort())
    await park.panel.answer(emailOf(panel, 3))
    await park.panel.judge(emailOf(panel, 3))
    expect(await held()).toEqual([4, 5, 6, 7].map((no) => idOf(panel, no)).sort())
    await withdraw(park)
    expect([(await park.newest()).status, await held()]).toEqual(['withdrawn', []])
  },
  slow,
)

test(
  'a panel that is drawn again gives its seats to the next one, and one only proposed ends with the park',
  async () => {
    const park = await atPanel(started, parkIn('500101'))
    const first = await park.newest()
    expect(await held()).toEqual(holders(first).sort())
    await park.panel.confirm({
      decision: '重新抽取',
      reason: '专家组专业结构需要调整，按规定重新抽取。',
    })
    const second = await park.newest()
    expect([second.n, await held()]).toEqual([2, holders(second).sort()])
    await withdraw(park)
    expect(await held()).toEqual([])
  },
  slow,
)

test('whatever happened, all data agrees', async () => {
  expect(await broken(started)).toEqual([])
})
