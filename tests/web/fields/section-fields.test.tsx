import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { calculated } from '#schemas/fields/calculated.ts'
import { choice, words } from '#schemas/fields/choice.ts'
import { date } from '#schemas/fields/date.ts'
import type { Answers, Problem } from '#schemas/fields/field.ts'
import { integer } from '#schemas/fields/integer.ts'
import { table } from '#schemas/fields/table.ts'
import { text } from '#schemas/fields/text.ts'
import { yesNo } from '#schemas/fields/yes-no.ts'
import { section } from '#schemas/section.ts'
import { SectionFields } from '#web/fields/section-fields.tsx'

const tenure = section({
  id: 'tenure',
  title: '场地',
  en: 'Premises',
  fields: {
    tenure: choice('场地产权性质', 'Tenure', words({ 自有: 'Owned', 租赁: 'Leased' })),
    until: date('租赁到期日', 'Lease ends').when({ field: 'tenure', is: ['租赁'] }),
    rooms: integer('房间数', 'Rooms', '间').help('只计对外房间', 'Rooms let to others only'),
    staff: table('人员', 'Staff', { name: text('姓名', 'Name'), post: text('职务', 'Post') }).rows(1, 3),
    checks: table('核查', 'Checks', {
      item: text('事项', 'Item').system(),
      note: text('说明', 'Note'),
    }).preset([{ item: '权属' }, { item: '消防' }]),
  },
})

function setup(
  answers: Answers = {},
  problems: readonly Problem[] = [],
  extra: { unlocked?: ReadonlySet<string>; added?: string } = {},
) {
  return renderToString(
    <SectionFields
      section={tenure}
      answers={answers}
      problems={problems}
      context={{ today: '2026-11-23' }}
      {...extra}
    />,
  )
}

describe('a field that the system decides to ask', () => {
  const due = section({
    id: 'due',
    title: '协议',
    en: 'Agreement',
    fields: {
      agreementDue: calculated('协议待签署', 'Agreement due', 'yes-no'),
      agreement: yesNo('同意协议', 'Agree').when({ field: 'agreementDue', is: [true] }),
      accepts: yesNo('是否接受', 'Accept'),
      signature: text('签名', 'Signature').when({
        field: 'accepts',
        is: [true],
        and: { field: 'agreementDue', is: [true] },
      }),
    },
  })
  const shown = (agreementDue: boolean) =>
    renderToString(
      <SectionFields
        section={due}
        answers={{ agreementDue }}
        problems={[]}
        context={{ today: '2026-11-23' }}
      />,
    )

  it('is there or not, without a condition for the browser to watch', () => {
    expect(shown(true)).toContain('name="agreement"')
    expect(shown(true)).not.toContain('data-when="agreementDue"')
    expect(shown(false)).not.toContain('name="agreement"')
  })

  it('is left to the person as far as the person decides it', () => {
    expect(shown(true)).toMatch(/data-when="accepts"[^>]*>.*name="signature"/)
    expect(shown(false)).not.toContain('name="signature"')
  })
})

describe('a section', () => {
  it('ties every input to its label, hint and error', () => {
    const html = setup({}, [{ path: 'rooms', code: 'required', zh: '填写房间数', en: 'Enter rooms' }])
    expect(html).toContain('<label class="label" for="f-rooms">房间数')
    expect(html).toMatch(
      /<input[^>]*id="f-rooms"[^>]*aria-invalid="true"[^>]*aria-describedby="f-rooms-hint f-rooms-error/,
    )
    expect(html).toContain(
      '<p class="error" id="f-rooms-error"><span class="unseen">有误：</span>填写房间数</p>',
    )
  })

  it('says when a conditional field is to be filled in', () => {
    expect(setup()).toContain('“场地产权性质”选择“租赁”时填写')
  })

  it('shows locked answers without an input', () => {
    const html = setup({ rooms: 12 }, [], { unlocked: new Set(['tenure']) })
    expect(html).not.toContain('name="rooms"')
    expect(html).toContain('12 间')
    expect(html).toContain('本次补正未开放修改')
  })

  it('shows a rule’s problem at every field it concerns', () => {
    const html = setup({}, [
      { path: 'tenure', also: ['rooms'], code: 'r', zh: '两者不符', en: 'They differ' },
    ])
    expect(html.match(/两者不符/g)).toHaveLength(2)
  })

  it('begins a table with two empty rows and offers one after those filled in', () => {
    expect(setup().match(/name="staff\.\d\.name"/g)).toHaveLength(2)
    expect(setup({ staff: [{ name: '甲' }] }).match(/name="staff\.\d\.name"/g)).toHaveLength(2)
  })

  it('adds three rows on request, and never more than the table takes', () => {
    expect(
      setup({ staff: [{ name: '甲' }] }, [], { added: 'staff' }).match(/name="staff\.\d\.name"/g),
    ).toHaveLength(3)
    expect(
      setup({ staff: [{ name: '甲' }, { name: '乙' }, { name: '丙' }] }).match(/name="staff\.\d\.name"/g),
    ).toHaveLength(3)
  })

  it('offers to remove only rows that are stored', () => {
    expect(setup({ staff: [{ name: '甲' }] }).match(/_remove"/g)).toHaveLength(1)
  })

  it('fixes the first columns of given rows', () => {
    const html = setup()
    expect(html).not.toContain('name="checks.0.item"')
    expect(html).toContain('name="checks.1.note"')
    expect(html).toContain('消防')
  })

  it('keeps a date that cannot be read as text', () => {
    expect(setup({ tenure: '租赁', until: '明年' })).toMatch(
      /value="明年" name="until"[^>]*type="text"|type="text"[^>]*value="明年"|value="明年"[^>]*type="text"/,
    )
  })
})
