import { describe, expect, it } from 'vitest'
import { en } from '#web/messages/en.ts'
import { zhCN } from '#web/messages/zh-CN.ts'

type Leaf = readonly [path: string, value: unknown]

const leaves = (value: unknown, path = ''): readonly Leaf[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, part]) => leaves(part, `${path}.${key}`))
    : [[path, value]]

const textOf = (value: unknown): string =>
  typeof value === 'function' ? String(value(1, ['x'], 'x', 'x')) : String(value)

describe('the catalogues', () => {
  it('say the same things', () => {
    expect(leaves(en).map(([path]) => path)).toEqual(leaves(zhCN).map(([path]) => path))
  })

  it('leave nothing empty but units English does without', () => {
    const empty = [...leaves(zhCN), ...leaves(en)].filter(
      ([path, value]) => textOf(value) === '' && !path.startsWith('.units'),
    )
    expect(empty).toEqual([])
  })

  it('write English in English', () => {
    const allowed = ['.layout.otherLanguage', '.layout.basis', '.formMessages.zh']
    const chinese = leaves(en).filter(
      ([path, value]) => /[\u4e00-\u9fff]/.test(textOf(value)) && !allowed.includes(path),
    )
    expect(chinese).toEqual([])
  })
})
