import { describe, expect, it } from 'vitest'
import type { Answer, Answers, Field, Fields, Posted } from '#schemas/fields/field.ts'
import type { Form } from '#schemas/form.ts'
import { FORMS } from '#schemas/forms/catalogue.ts'
import { check } from '#schemas/operations/check.ts'
import { codeOf } from '#schemas/operations/code.ts'
import { messages } from '#schemas/operations/messages.ts'
import type { Breach } from '#tests/schemas/forms/breaches/breach.ts'
import * as application from '#tests/schemas/forms/breaches/park-application.ts'
import * as reviews from '#tests/schemas/forms/breaches/reviews.ts'
import * as row from '#tests/schemas/forms/breaches/roster-row.ts'
import { CONTEXT } from '#tests/schemas/posted.ts'

const ring = (...points: number[][]) => JSON.stringify({ type: 'Polygon', coordinates: [points] })
const turn = (i: number) => [106.5 + Math.cos(i / 400) / 100, 29.5 + Math.sin(i / 400) / 100]

/** Texts a person might type into any field, each wrong for some. */
const TYPED = [
  '字',
  '字'.repeat(2001),
  '-9999999999',
  '9999999999',
  '1.234',
  '7.5',
  '2026.5',
  '0',
  '2026-13-40',
  '0026-01-01',
  '2099-01-01',
  '2000-01-01',
  '12345678',
  '91350100M000100Y4A',
  '500000199001010014',
  '否',
  'no',
  ring([106.5, 29.5], [106.51, 29.5], [106.51, 29.51], [106.5, 29.51]),
  ring([29.5, 106.5], [29.5, 106.51], [29.51, 106.51], [29.5, 106.5]),
  ring([106.5, 29.5], [106.51, 29.51], [106.51, 29.5], [106.5, 29.51], [106.5, 29.5]),
  ring([106.5, 29.5], [106.5, 29.5], [106.5, 29.5], [106.5, 29.5]),
  ring(...Array.from({ length: 2100 }, (_, i) => turn(i)), turn(0)),
]

/** Codes that typing wrong things into one field produces. */
function codesOf(field: Field): ReadonlySet<string> {
  const posts: Posted[] = [
    ...TYPED.map((text) => new Map([['x', [text]]])),
    new Map([['x.from', ['2026-01-01']]]),
    new Map([
      ['x.from', ['2026-01-02']],
      ['x.to', ['2026-01-01']],
    ]),
  ]
  const typed = posts.flatMap((post) => {
    const value = field.decode(post, 'x')
    return value === undefined ? [] : [value]
  })
  const option = field.everyOption?.()[0]?.value
  const values: readonly Answer[] = [...typed, ...(option === undefined ? [] : [[option]]), ...tables(field)]
  return new Set([
    'required',
    ...values.flatMap((value) =>
      field
        .check(value, 'x', CONTEXT)
        .map(({ path, code }) => codeOf(path.slice(2), code).replace(/^\./, '')),
    ),
  ])
}

function tables({ fields, limit = 0 }: Field): readonly Answer[] {
  if (!fields) return []
  const row: Answers = Object.fromEntries(Object.keys(fields).map((key) => [key, '同']))
  return ['不是表格', [row], Array.from({ length: limit + 1 }, () => ({ ...row }))]
}

function missingOf(fields: Fields, prefix = ''): readonly string[] {
  return Object.entries(fields).flatMap(([key, field]) => {
    if (field.system) return []
    const found = codesOf(field)
    const listed = field.messages().map(({ code }) => code)
    return [
      ...listed.filter((code) => !found.has(code)).map((code) => `${prefix}${key}.${code}`),
      ...(field.fields ? missingOf(field.fields, `${prefix}${key}.`) : []),
    ]
  })
}

describe('messages', () => {
  it.each(FORMS.map((form) => [form.id, form] as const))(
    'of the fields of %s can all be produced',
    (_, form) => {
      expect(form.sections.flatMap(({ fields }) => missingOf(fields))).toEqual([])
    },
  )

  it.each<readonly [string, readonly (readonly Breach[])[]]>([
    ['park-application', [application.BREACHES, application.ADVICE]],
    ['roster-row', [row.BREACHES, row.ADVICE]],
    ['district-recommendation', [reviews.RECOMMENDATION, reviews.RECOMMENDATION_ADVICE]],
    ['desk-review', [reviews.DESK_REVIEW]],
  ])('of the rules of %s each have a test that breaks them', (id, breaches) => {
    const form = FORMS.find((one) => one.id === id)
    const broken = new Set(breaches.flat().map(([code]) => code))
    const listed = [...(form?.rules ?? []), ...(form?.advice ?? [])].flatMap((rule) => rule.messages)
    expect(listed.map(({ code }) => code).filter((code) => !broken.has(code))).toEqual([])
  })

  it.each(FORMS.map((form) => [form.id, form] as const))(
    'of %s are there in both languages under unique codes',
    (_, form) => {
      const all = messages(form)
      expect(new Set(all.map(({ code }) => code)).size).toBe(all.length)
      for (const { zh, en } of all) {
        expect(zh).toMatch(/\p{Script=Han}/u)
        expect(en).toMatch(/^[A-Z“]/)
        expect(`${zh}${en}`).not.toMatch(/undefined|NaN|\[object/)
        expect(zh).not.toMatch(/^[A-Z][a-z]+ [a-z]+/)
      }
    },
  )

  it.each(FORMS.map((form) => [form.id, form] as const))(
    'and helps of %s are there in both languages',
    (_, form) => {
      for (const section of form.sections) {
        expect(section.introEn === undefined).toBe(section.intro === undefined)
        expectBilingual(section.fields)
      }
      for (const slot of form.attachments) expect(slot.helpEn === undefined).toBe(slot.help === undefined)
    },
  )

  it('begin with a verb when something is missing', () => {
    const required = FORMS.flatMap(messages).filter(({ code }) => code.endsWith('.required'))
    for (const { zh, en } of required) {
      expect(zh).toMatch(/^(填写|选择|上传)/)
      expect(en).toMatch(/^(Enter|Select|Upload)/)
    }
  })

  it.each(FORMS.map((form) => [form.id, form] as const))('of an empty %s are all listed', (_, form: Form) => {
    const listed = new Set(messages(form).map(({ code }) => code))
    for (const { code } of check(form, {}, CONTEXT)) expect(listed).toContain(code)
  })
})

function expectBilingual(fields: Fields): void {
  for (const field of Object.values(fields)) {
    expect(field.helpEn === undefined).toBe(field.help === undefined)
    for (const option of field.everyOption?.() ?? []) {
      expect(option.en).toBeTruthy()
      expect(option.hintEn === undefined).toBe(option.hint === undefined)
    }
    if (field.fields) expectBilingual(field.fields)
  }
}
