import { describe, expect, it } from 'vitest'
import type { Draft, Edition } from '#domain/edition.ts'
import { builtIn, draftOf, edited, publish, published, rubricOf } from '#domain/edition.ts'
import { annual2026 } from '#schemas/rubrics/annual/index.ts'
import { selection2026 } from '#schemas/rubrics/selection/index.ts'
import { selectionOn } from '#schemas/rubrics/selections.ts'

const writer = { email: 'jingban@city.example', name: '罗承志' }
const other = { email: 'jingban2@city.example', name: '唐雪薇' }
const lead = { email: 'chuzhang@city.example', name: '邓怀远' }
const at = '2026-11-26T02:00:00Z'
const today = '2026-11-26'

const refused = (act: () => unknown) => {
  try {
    act()
  } catch (error) {
    return error
  }
  return undefined
}

function setup(change: Record<string, number> = { passLine: 65 }): { draft: Draft; done: Edition } {
  const begun = draftOf(selection2026, 2, { by: writer, at })
  const draft = edited(begun, { ...begun.answers, ...change }, { by: writer, at })
  return { draft, done: builtIn[0] ?? draft }
}

describe('a draft', () => {
  it('begins as the version before, and remembers who wrote in it', () => {
    const { draft } = setup()
    const twice = edited(draft, draft.answers, { by: writer, at: '2026-11-26T03:00:00Z' })
    expect(edited(twice, draft.answers, { by: other, at }).acts).toEqual([
      { act: 'drafted', by: writer, at },
      { act: 'edited', by: writer, at: '2026-11-26T03:00:00Z' },
      { act: 'edited', by: other, at },
    ])
    expect(rubricOf(draft, today)).toEqual({ ...selection2026, version: 2, validFrom: today, passLine: 65 })
  })

  it('is published by somebody else, and never changes again', () => {
    const { draft } = setup()
    const done = publish(draft, '2027-01-01', today, { by: lead, at })
    expect(done).toMatchObject({
      status: 'published',
      rubric: { version: 2, validFrom: '2027-01-01', passLine: 65 },
    })
    expect(refused(() => edited(done, {}, { by: writer, at }))).toMatchObject({ code: 'rubric.published' })
    expect(refused(() => publish(done, today, today, { by: lead, at }))).toMatchObject({
      code: 'rubric.published',
    })
  })

  it('is not published by who drafted or edited it, from a day that is over, or while something is wrong', () => {
    const { draft } = setup()
    const touched = edited(draft, draft.answers, { by: lead, at })
    const day = '2027-01-01'
    expect(refused(() => publish(draft, day, today, { by: writer, at }))).toMatchObject({
      code: 'rubric.own-draft',
    })
    expect(refused(() => publish(touched, day, today, { by: lead, at }))).toMatchObject({
      code: 'rubric.own-draft',
    })
    for (const wrong of ['2026-11-25', '', '明天'])
      expect(refused(() => publish(draft, wrong, today, { by: lead, at }))).toMatchObject({
        code: 'rubric.invalid',
        details: { why: 'validFrom' },
      })
    expect(
      refused(() => publish(setup({ passLine: 101 }).draft, day, today, { by: lead, at })),
    ).toMatchObject({ code: 'rubric.invalid', details: { why: 'passLine' } })
  })
})

describe('published rubrics', () => {
  it('end the day before the next begins, and an application is scored by the one of its day', () => {
    const { draft } = setup()
    const done = publish(draft, '2027-03-01', today, { by: lead, at })
    const all = published([...builtIn, draft, done])
    expect(all.map(({ code, version, validUntil }) => [code, version, validUntil])).toEqual([
      ['SEL-2026', 1, '2027-02-28'],
      ['ANN-2026', 1, undefined],
      ['SEL-2026', 2, undefined],
    ])
    expect(selectionOn('2027-02-28', all)?.version).toBe(1)
    expect(selectionOn('2027-03-01', all)?.version).toBe(2)
    expect(published(builtIn)).toEqual([selection2026, annual2026])
  })

  it('that begin on the same day: the newest version holds', () => {
    const { draft } = setup()
    const second = publish(draft, '2027-03-01', today, { by: lead, at })
    const third = publish(
      { ...draft, version: 3, base: { ...draft.base, version: 3 } },
      '2027-03-01',
      today,
      { by: lead, at },
    )
    expect(selectionOn('2027-03-01', published([...builtIn, third, second]))?.version).toBe(3)
  })
})
