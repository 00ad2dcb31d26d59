import { describe, expect, it } from 'vitest'
import type { Answers } from '#schemas/fields/field.ts'
import { check } from '#schemas/operations/check.ts'
import { decode } from '#schemas/operations/decode.ts'
import { encode } from '#schemas/operations/encode.ts'
import { rowsOf, settle } from '#schemas/operations/settle.ts'
import { answersOf, rubricFrom } from '#schemas/rubrics/authoring/answers.ts'
import { rubricForm } from '#schemas/rubrics/authoring/form.ts'
import { selection2026 } from '#schemas/rubrics/selection/index.ts'

const form = rubricForm(selection2026)
const context = { today: '2026-11-26' }

function setup(change: (answers: Answers) => Answers = (answers) => answers) {
  const answers = settle(form, change(answersOf(selection2026)), context)
  return { answers, problems: check(form, answers, context).map(({ code, path }) => `${code} ${path}`) }
}

function row(answers: Answers, table: string, item: string, change: Answers): Answers {
  const rows = rowsOf(answers[table])
  return {
    ...answers,
    [table]: rows.map((one) => (one.item === item || one.code === item ? { ...one, ...change } : one)),
  }
}

describe('the form of a rubric', () => {
  it('holds the whole rubric: read back it is the same', () => {
    expect(rubricFrom(selection2026, setup().answers)).toEqual(selection2026)
    expect(setup().problems).toEqual([])
  })

  it('comes back from a browser as it was sent', () => {
    const posted = encode(answersOf(selection2026))
    expect(settle(form, decode(form, posted, {}), context)).toEqual(setup().answers)
  })

  it('makes a rubric with other figures, texts, vetoes and tie-break of what was changed', () => {
    const { answers, problems } = setup((before) => {
      const moved = row(row(before, 'indicators_B', 'B2', { max: 4 }), 'indicators_B', 'B3', { max: 7 })
      const eased = row(moved, 'linear_B', 'B3', { full: 30 })
      return {
        ...eased,
        passLine: 65,
        vetoes: ['V5'],
        tieBreak: [{ by: 'metric:startupTotal' }],
        groups: rowsOf(eased.groups).map((group) =>
          group.code === 'E' ? { ...group, floor: undefined } : group,
        ),
      }
    })
    expect(problems).toEqual([])
    const rubric = rubricFrom(selection2026, answers)
    expect(rubric).toMatchObject({
      passLine: 65,
      vetoes: ['V5'],
      tieBreak: [{ by: 'metric', metric: 'startupTotal' }],
    })
    expect(rubric.groups[1]?.indicators[2]).toMatchObject({
      code: 'B3',
      max: 7,
      scoring: { grade: { floor: 5, full: 30 } },
    })
    expect(rubric.groups[4]?.floor).toBeUndefined()
  })

  it.each<[string, (answers: Answers) => Answers, string[]]>([
    [
      'groups that are not 100 together',
      (a) => row(a, 'groups', 'F', { max: 6 }),
      ['sum-total groups.0.max', 'sum-group indicators_F.0.max'],
    ],
    [
      'indicators that are not their group',
      (a) => row(a, 'indicators_B', 'B4', { max: 3 }),
      ['sum-group indicators_B.0.max'],
    ],
    [
      'parts that are not their indicator',
      (a) => row(a, 'parts_C', 'C1Q.investStaff', { max: 1 }),
      ['sum-parts parts_C.0.max'],
    ],
    [
      'points for facts that are not their indicator',
      (a) => row(a, 'checks_F', 'F1.liaison', { points: 1 }),
      ['sum-parts checks_F.0.points'],
    ],
    [
      'a full value below the floor',
      (a) => row(a, 'linear_B', 'B2', { full: 0.2 }),
      ['full-above-floor linear_B.0.full'],
    ],
    ['steps out of order', (a) => row(a, 'steps_A', 'A2#2', { from: 30_000 }), ['steps-down steps_A.0.from']],
    [
      'a last step that leaves a gap',
      (a) => row(a, 'steps_A', 'A4a#3', { from: 1 }),
      ['steps-down steps_A.6.from'],
    ],
    [
      'a first step that is not the maximum',
      (a) => row(a, 'steps_A', 'A2#1', { points: 3.5 }),
      ['steps-first steps_A.0.points'],
    ],
    ['sheets that drop out too early', (a) => ({ ...a, fewest: 7 }), ['trim-from trimFrom']],
    [
      'anchors out of order',
      (a) => ({ ...a, anchors: rowsOf(a.anchors).map((one, i) => (i === 1 ? { ...one, from: 95 } : one)) }),
      ['anchors-down anchors.0.from'],
    ],
    [
      'a missing figure',
      (a) => row(a, 'indicators_D', 'D4', { max: undefined }),
      ['indicators_D.max.required indicators_D.3.max'],
    ],
    [
      'a tie-break twice',
      (a) => ({ ...a, tieBreak: [{ by: 'group:C' }, { by: 'group:C' }] }),
      ['tieBreak.by.not-distinct tieBreak.1.by'],
    ],
  ])('refuses %s', (_, change, expected) => {
    expect(setup(change).problems).toEqual(expect.arrayContaining(expected))
  })
})
