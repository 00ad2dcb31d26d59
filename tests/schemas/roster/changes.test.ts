import { describe, expect, it } from 'vitest'
import { exampleApplication } from '#schemas/examples/application.ts'
import { WORKED } from '#schemas/examples/parks.ts'
import { exampleRoster } from '#schemas/examples/roster.ts'
import { rosterChanges } from '#schemas/roster/changes.ts'
import { leadOptions } from '#schemas/roster/lead-options.ts'

function setup() {
  const roster = exampleRoster(WORKED, '2026-10-31', '2026-11-23')
  const [first = {}, second = {}, ...rest] = roster
  return { roster, first, second, rest }
}

describe('roster changes', () => {
  it('finds none when rows only moved', () => {
    const { roster } = setup()
    expect(rosterChanges(roster, [...roster].reverse())).toEqual([])
  })

  it('names the unit and the cell that changed', () => {
    const { first, second, rest, roster } = setup()
    const found = rosterChanges(roster, [second, { ...first, areaUsed: 99.5 }, ...rest])
    expect(found).toMatchObject([
      { path: 'roster.1.areaUsed', label: `名册 · ${first.name} · 使用面积`, after: '99.5 ㎡' },
    ])
  })

  it('names units that came and went', () => {
    const { first, second, rest, roster } = setup()
    const added = { ...first, uscc: '91500000MA9X174035', name: '重庆新来技术有限公司' }
    expect(
      rosterChanges(roster, [added, second, ...rest]).map(({ before, after }) => [before, after]),
    ).toEqual([
      ['', '重庆新来技术有限公司'],
      [first.name, ''],
    ])
  })
})

describe('lead industries of a roster', () => {
  it('are the rows of the application, by number', () => {
    expect(leadOptions(exampleApplication(WORKED, '2026-11-23').answers)).toEqual([
      { value: '1', label: '1 智能座舱与车载传感', en: '1 智能座舱与车载传感' },
      { value: '2', label: '2 工业传感器', en: '2 工业传感器' },
    ])
    expect(leadOptions({})).toEqual([])
  })
})
