import { describe, expect, it } from 'vitest'
import { choice, words } from '#schemas/fields/choice.ts'
import { integer } from '#schemas/fields/integer.ts'
import { table } from '#schemas/fields/table.ts'
import { text } from '#schemas/fields/text.ts'
import { CONTEXT, post } from '#tests/schemas/posted.ts'

const { field } = table('团队', 'Staff', {
  name: text('姓名', 'Name'),
  kind: choice('身份', 'Kind', words({ 专职: 'Full-time', 兼职: 'Part-time' })),
  employer: text('任职单位', 'Employer').when({ field: 'kind', is: ['兼职'] }),
})
  .rows(1, 3)
  .distinct(['name'], '姓名不能重复', 'Names must not repeat')

describe('table', () => {
  it('reads rows in order, drops empty and removed ones', () => {
    const rows = field.decode(
      post({
        't.10.name': '丙',
        't.2.name': '乙',
        't.3.name': ' ',
        't.4.name': '丁',
        't.4._remove': 'yes',
        't.0.name': '甲',
        't.0.kind': '专职',
        't.x.name': '无',
        'tt.0.name': '无',
      }),
      't',
    )
    expect(rows).toEqual([{ name: '甲', kind: '专职' }, { name: '乙' }, { name: '丙' }])
    expect(field.decode(post({ 't.0.name': '' }), 't')).toBeUndefined()
  })

  it('names table, row and column of what is missing', () => {
    expect(field.check([{ name: '甲', kind: '专职' }, { kind: '兼职' }], 't', CONTEXT)).toEqual([
      { path: 't.1.name', code: 'required', zh: '团队第 2 行：填写姓名', en: 'Staff, row 2: Enter name' },
      {
        path: 't.1.employer',
        code: 'required',
        zh: '团队第 2 行：填写任职单位',
        en: 'Staff, row 2: Enter employer',
      },
    ])
  })

  it('names a given row by what it is about, in both languages', () => {
    const about = table('核验', 'Checks', {
      item: choice('事项', 'Item', words({ 财务数据: 'Accounts', 场地: 'Site' })).system(),
      result: text('结果', 'Result'),
    })
      .preset([{ item: '财务数据' }, { item: '场地' }])
      .named('item').field
    expect(about.check([{ item: '财务数据' }, { item: '场地', result: '一致' }], 't', CONTEXT)).toEqual([
      {
        path: 't.0.result',
        code: 'required',
        zh: '核验“财务数据”：填写结果',
        en: 'Checks, “Accounts”: Enter result',
      },
    ])
    expect(about.check([{}, { result: '一致' }], 't', CONTEXT)[0]?.zh).toBe('核验第 1 行：填写结果')
  })

  it('holds the number of rows', () => {
    const rows = ['甲', '乙', '丙', '丁'].map((name) => ({ name, kind: '专职' }))
    expect(field.check(rows, 't', CONTEXT).map((problem) => problem.code)).toEqual(['too-many'])
    const two = table('里程碑', 'Milestones', { task: text('任务', 'Task') }).rows(2, 9).field
    expect(two.check([{ task: '一' }], 't', CONTEXT)[0]?.zh).toBe('里程碑至少填写 2 行')
    expect(two.check('not rows', 't', CONTEXT)[0]?.code).toBe('table')
  })

  it('names both rows that repeat', () => {
    const rows = [
      { name: '甲', kind: '专职' },
      { name: '甲', kind: '专职' },
    ]
    expect(field.check(rows, 't', CONTEXT)).toMatchObject([
      { path: 't.1.name', also: ['t.0.name'], code: 'not-distinct' },
    ])
  })

  it('keeps preset rows and columns whatever is posted', () => {
    const preset = table('来源', 'Sources', {
      source: text('来源', 'Source').system(),
      count: integer('家数', 'Count'),
    }).preset([{ source: '甲' }, { source: '乙' }]).field
    const rows = preset.decode(
      post({ 's.1.count': '3', 's.0._remove': 'yes', 's.1.source': '改', 's.7.count': '1' }),
      's',
    )
    expect(rows).toEqual([{ source: '甲' }, { source: '乙', count: 3 }])
  })

  it('keeps fixed rows in their places when one of them posts nothing', () => {
    const dated = table('年度', 'Years', { goal: integer('目标', 'Goal') }).presetFor(() => [{}, {}]).field
    expect(dated.decode(post({ 'y.1.goal': '5' }), 'y')).toEqual([{}, { goal: 5 }])
  })
})
