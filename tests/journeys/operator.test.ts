import { expect, test } from 'vitest'
import type { Applied } from '#tests/support/applied.ts'
import { applied } from '#tests/support/applied.ts'
import { broken } from '#tests/support/invariants.ts'
import { parkIn } from '#tests/support/park.ts'
import { startProduct } from '#tests/support/product.ts'

const started = await startProduct()
const desk = { email: 'jingban@city.example' }
const counted = '同时列入同一运营管理机构的'

/** What the desk reads before it reviews a park. */
async function deskOf({ stages, open }: Applied): Promise<string> {
  for (const act of [stages.accept, stages.recommend, stages.sign, stages.begin]) await act()
  return (await open(desk)).page.text
}

test('an operator may apply with several parks, each with a space and firms of its own; staff it counts twice are shown to the desk', async () => {
  const first = await applied(started, parkIn('500101'))
  const second = await applied(started, parkIn('500102'))
  const other = await applied(started, { ...parkIn('500103'), operatorUscc: '91500000MAX9C0DEEK' })
  expect(second.no).not.toBe(first.no)
  expect(await second.applicant.status(second.id)).toBe('awaiting-acceptance')
  const read = await deskOf(second)
  expect(read).toContain(`${counted}“${first.spec.parkName}”（${first.no}），不得重复计算`)
  expect(read).not.toContain('的在园名册')
  expect(await deskOf(other)).not.toContain(counted)
})

test('whatever happened, all data agrees', async () => {
  expect(await broken(started)).toEqual([])
})
