import { describe, expect, it } from 'vitest'
import { longText } from '#schemas/fields/long-text.ts'
import { text } from '#schemas/fields/text.ts'
import { CONTEXT, codes, typedInto } from '#tests/schemas/posted.ts'

describe('text', () => {
  const { field } = text('园区名称', 'Park name').between(2, 5)

  it('treats an empty or blank input as not answered', () => {
    expect(typedInto(field, '')).toBeUndefined()
    expect(typedInto(field, ' \n\t ')).toBeUndefined()
  })

  it('trims, and drops control characters', () => {
    expect(typedInto(field, ' 两江\u0000园 ')).toBe('两江园')
  })

  it('counts characters as a person does', () => {
    expect(codes(field, '𠮷𠮷𠮷𠮷𠮷')).toEqual([])
    expect(codes(field, '一二三四五六')).toEqual(['too-long'])
    expect(codes(field, '一')).toEqual(['too-short'])
  })

  it('says what to do in both languages', () => {
    expect(field.messages()[0]).toEqual({ code: 'required', zh: '填写园区名称', en: 'Enter park name' })
    expect(field.check('一二三四五六', 'parkName', CONTEXT)).toEqual([
      {
        path: 'parkName',
        code: 'too-long',
        zh: '园区名称不超过 5 个字',
        en: 'Park name must be 5 characters or fewer',
      },
    ])
  })

  it('holds a format and names an example', () => {
    const code = text('代码', 'Code').matching(/^\d{4}$/, ' 4 位数字，例如 3670', '4 digits, like 3670').field
    expect(code.check('36', 'c', CONTEXT)[0]?.zh).toBe('代码应为 4 位数字，例如 3670')
    expect(codes(code, '3670')).toEqual([])
  })

  it('leaves the builder it came from unchanged', () => {
    const plain = text('名称', 'Name')
    plain
      .optional()
      .when({ field: 'a', is: [true] })
      .help('帮助', 'Help')
    expect(plain.field.optional).toBe(false)
    expect(plain.field.when).toBeUndefined()
    expect(plain.field.help).toBeUndefined()
  })
})

describe('long text', () => {
  const { field } = longText('理由', 'Reason').atLeast(5).atMost(8)

  it('keeps lines and makes their ends LF', () => {
    expect(typedInto(field, '一\r\n二\r三')).toBe('一\n二\n三')
  })

  it('holds both lengths', () => {
    expect(codes(field, '一二三四')).toEqual(['too-short'])
    expect(codes(field, '一二三四五六七八九')).toEqual(['too-long'])
  })
})
