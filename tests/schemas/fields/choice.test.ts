import { describe, expect, it } from 'vitest'
import { choice, optionsFrom, words } from '#schemas/fields/choice.ts'
import { choices } from '#schemas/fields/choices.ts'
import { file } from '#schemas/fields/file.ts'
import { yesNo } from '#schemas/fields/yes-no.ts'
import { CONTEXT, codes, post, typedInto } from '#tests/schemas/posted.ts'

const TENURE = words({ 自有: 'Owned', 租赁: 'Leased' })

describe('choice', () => {
  const { field } = choice('产权性质', 'Tenure', TENURE)

  it('accepts what is offered and nothing else', () => {
    expect(codes(field, '自有')).toEqual([])
    expect(codes(field, '借用')).toEqual(['not-offered'])
    expect(field.messages()[0]?.zh).toBe('选择产权性质')
  })

  it('takes options from a fact of the context', () => {
    const signer = choice('签发人', 'Signer', optionsFrom('signers')).field
    const context = { ...CONTEXT, signers: [{ value: 'per_1', label: '王某' }] }
    expect(codes(signer, 'per_1', context)).toEqual([])
    expect(codes(signer, 'per_1')).toEqual(['not-offered'])
  })
})

describe('choices', () => {
  const { field } = choices('载体类型', 'Types', words({ 厂房: 'Plant', 楼宇: 'Building' }))

  it('keeps the order of the list and drops repetition', () => {
    expect(field.decode(post({ x: ['楼宇', '厂房', '楼宇'] }), 'x')).toEqual(['厂房', '楼宇'])
    expect(field.decode(post({ x: [''] }), 'x')).toBeUndefined()
  })

  it('names what is not on the list', () => {
    expect(codes(field, ['厂房', '飞船'])).toEqual(['not-offered'])
  })

  it('may ask for every line', () => {
    const all = choices('声明', 'Declaration', words({ 甲: 'A', 乙: 'B' })).allOf().field
    expect(codes(all, ['甲'])).toEqual(['not-all'])
    expect(codes(all, ['甲', '乙'])).toEqual([])
  })
})

describe('yes or no', () => {
  const { field } = yesNo('是否属实', 'True')

  it.each([
    ['yes', true],
    ['是', true],
    ['no', false],
    ['否', false],
  ])('reads %s', (typed, value) => {
    expect(typedInto(field, typed)).toBe(value)
  })

  it('may insist on yes', () => {
    const must = yesNo('承诺', 'Promise').mustBeYes(
      '勾选承诺后才能提交',
      'Tick the promise before you submit',
    ).field
    expect(codes(must, false)).toEqual(['must-be-yes'])
    expect(codes(must, 'perhaps')).toEqual(['yes-no'])
  })
})

describe('file', () => {
  const { field } = file('盖章申请', 'Sealed letter')

  it('refers to files by id', () => {
    expect(field.decode(post({ x: ['fil_01', 'fil_01'] }), 'x')).toEqual(['fil_01'])
    expect(codes(field, ['fil_01'])).toEqual([])
    expect(codes(field, ['../etc'])).toEqual(['file'])
    expect(codes(field, ['fil_1', 'fil_2'])).toEqual(['too-many'])
  })
})
