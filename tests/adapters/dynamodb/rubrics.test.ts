import { describe, expect, it } from 'vitest'
import { createRubrics } from '#adapters/dynamodb/rubrics.ts'
import { draftOf, publish } from '#domain/edition.ts'
import { ConflictError } from '#domain/errors.ts'
import { annual2026 } from '#schemas/rubrics/annual/index.ts'
import { selection2026 } from '#schemas/rubrics/selection/index.ts'
import { startTable } from '#tests/support/database.ts'

const rubrics = createRubrics(await startTable())
const at = '2026-11-26T02:00:00Z'
const draft = draftOf(selection2026, 2, { by: { email: 'a@city.example', name: '甲' }, at })

describe('stored rubrics', () => {
  it('are the ones that came with the product, and what was written since', async () => {
    expect(await rubrics.all()).toEqual([selection2026, annual2026])
    expect(await rubrics.load('SEL-2026', 1)).toMatchObject({ status: 'published', rubric: selection2026 })
    expect(await rubrics.load('SEL-2026', 2)).toBeUndefined()
    expect(await rubrics.load('SEL-2026', Number.NaN)).toBeUndefined()
    await rubrics.put(draft, 0)
    expect(await rubrics.load('SEL-2026', 2)).toEqual({ ...draft, saved: 1 })
    const editions = await rubrics.editions()
    expect(editions.map(({ code, version, status }) => `${code} ${version} ${status}`)).toEqual([
      'SEL-2026 1 published',
      'ANN-2026 1 published',
      'SEL-2026 2 draft',
    ])
    expect(await rubrics.all()).toEqual([selection2026, annual2026])
  })

  it('are written by one person at a time, and never once published', async () => {
    await expect(rubrics.put(draft, 0)).rejects.toBeInstanceOf(ConflictError)
    await rubrics.put(draft, 1)
    await expect(rubrics.put(draft, 1)).rejects.toBeInstanceOf(ConflictError)
    const done = publish(draft, '2027-01-01', '2026-11-26', {
      by: { email: 'b@city.example', name: '乙' },
      at,
    })
    await rubrics.put(done, 2)
    await expect(rubrics.put(draft, 3)).rejects.toBeInstanceOf(ConflictError)
    const all = await rubrics.all()
    expect(all.map(({ code, version, validUntil }) => [code, version, validUntil])).toEqual([
      ['SEL-2026', 1, '2026-12-31'],
      ['ANN-2026', 1, undefined],
      ['SEL-2026', 2, undefined],
    ])
  })
})
