import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { exampleApplication } from '#schemas/examples/application.ts'
import { WORKED } from '#schemas/examples/parks.ts'
import type { Answers, Posted } from '#schemas/fields/field.ts'
import type { Form } from '#schemas/form.ts'
import { FORMS } from '#schemas/forms/catalogue.ts'
import { parkApplication } from '#schemas/forms/park-application/index.ts'
import { rosterRow } from '#schemas/forms/roster-row/index.ts'
import { decode } from '#schemas/operations/decode.ts'
import { allFields } from '#schemas/operations/fields.ts'
import { settle } from '#schemas/operations/settle.ts'
import { LATER } from '#tests/schemas/forms/valid-later.ts'
import { kinds, viewOf } from '#web/fields/registry.ts'
import { SectionFields } from '#web/fields/section-fields.tsx'

const today = '2026-11-23'

/** What a browser would post for rendered inputs. */
function postOf(html: string): Posted {
  const posted = new Map<string, string[]>()
  const add = (name: string | undefined, value: string) => {
    if (name) posted.set(name, [...(posted.get(name) ?? []), unescaped(value)])
  }
  for (const [tag] of html.matchAll(/<input(?:"[^"]*"|[^>"])*>/g)) {
    const ticked = /type="(radio|checkbox)"/.test(tag)
    if (!ticked || /\schecked/.test(tag)) add(attribute(tag, 'name'), attribute(tag, 'value') ?? '')
  }
  for (const [, head = '', text = ''] of html.matchAll(/<textarea([^>]*)>([^<]*)<\/textarea>/g))
    add(attribute(head, 'name'), text)
  for (const [, head = '', options = ''] of html.matchAll(/<select([^>]*)>([\s\S]*?)<\/select>/g)) {
    const chosen = [...options.matchAll(/<option[^>]*>/g)].find(([option]) => /\sselected/.test(option))
    add(attribute(head, 'name'), attribute(chosen?.[0] ?? '', 'value') ?? '')
  }
  return posted
}

const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(` ${tag}`)?.[1]
const unescaped = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')

function roundTrip(form: Form, given: Answers, context: { today: string; [fact: string]: unknown }) {
  const answers = settle(form, given, context)
  const html = form.sections
    .map((section) =>
      renderToString(<SectionFields section={section} answers={answers} problems={[]} context={context} />),
    )
    .join('')
  return { answers, back: settle(form, decode(form, postOf(html), answers), context) }
}

describe('the inputs of a form', () => {
  it('post back exactly the answers they show', () => {
    const { answers, roster, attachments } = exampleApplication(WORKED, today)
    const { answers: shown, back } = roundTrip(parkApplication, answers, { today, roster, attachments })
    expect(back).toEqual(shown)
  })

  it.each(exampleApplication(WORKED, today).roster.map((row, i) => ({ i, row })))(
    'post back roster row $i',
    ({ row }) => {
      const { answers, back } = roundTrip(rosterRow, row, { today })
      expect(back).toEqual(answers)
    },
  )

  it.each(LATER.map((valid) => ({ id: valid.form.id, ...valid })))(
    'post back the answers of $id',
    ({ form, answers, context }) => {
      const { answers: shown, back } = roundTrip(form, answers, context)
      expect(back).toEqual(shown)
    },
  )

  it('keep what was typed wrongly', () => {
    const typed = { operatorFoundedOn: '去年三月', operatorCapital: '三千', operatorUscc: 'x"<b>' }
    const { back } = roundTrip(parkApplication, typed, { today })
    expect(back).toMatchObject(typed)
  })
})

describe('the registry', () => {
  it('knows every kind the forms use', () => {
    const used = FORMS.flatMap((form) =>
      Object.values(allFields(form)).flatMap((field) => [field, ...Object.values(field.fields ?? {})]),
    ).map((field) => field.kind)
    expect([...new Set(used)].filter((kind) => !kinds.includes(kind))).toEqual([])
  })

  it('shows an answer of an unknown kind as text', () => {
    expect(viewOf('hologram')).toBe(viewOf('text'))
  })
})
