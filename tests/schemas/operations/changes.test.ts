import { describe, expect, it } from 'vitest'
import { changes } from '#schemas/operations/changes.ts'
import { FULL, sample } from '#tests/schemas/operations/sample.ts'

describe('changes', () => {
  it('finds none between equal answers, whatever the order of keys', () => {
    const reversed = Object.fromEntries(Object.entries(structuredClone(FULL)).reverse())
    expect(changes(sample, FULL, reversed)).toEqual([])
  })

  it('says in words what was and what is', () => {
    expect(
      changes(sample, FULL, { ...FULL, leaseEndOn: '2030-12-31', agreed: false, tags: ['一', '二'] }),
    ).toEqual([
      {
        path: 'leaseEndOn',
        label: '到期日',
        en: 'Lease end',
        before: '2029年12月31日',
        after: '2030年12月31日',
      },
      { path: 'tags', label: '标签', en: 'Tags', before: '一', after: '一、二' },
      { path: 'agreed', label: '同意', en: 'Agreed', before: '是', after: '否' },
    ])
  })

  it('compares tables row by row, so that an inserted row is one difference', () => {
    const [first = {}, second = {}] = FULL.staff
    const inserted = { ...FULL, staff: [first, { name: '丙某', outside: false }, second] }
    expect(changes(sample, FULL, inserted)).toEqual([
      {
        path: 'staff.1',
        label: '人员 · 第 2 行',
        en: 'Staff · row 2',
        before: '',
        after: '（姓名：丙某；外聘：否）',
      },
    ])
  })

  it('names the changed cell of a changed row', () => {
    const [first = {}, second = {}] = FULL.staff
    expect(changes(sample, FULL, { ...FULL, staff: [first, { ...second, employer: '某校' }] })).toEqual([
      {
        path: 'staff.1.employer',
        label: '人员 · 第 2 行 · 单位',
        en: 'Staff · row 2 · Employer',
        before: '某所',
        after: '某校',
      },
    ])
  })
})
