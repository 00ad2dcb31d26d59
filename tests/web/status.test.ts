import { describe, expect, it } from 'vitest'
import { statusCodes } from '#domain/application.ts'
import { statuses, statusName } from '#web/status.ts'

describe('the status vocabulary', () => {
  it('has a name for every state a case can be in', () => {
    for (const [id, code] of Object.entries(statusCodes))
      expect(Object.entries(statuses).find(([known]) => known === id)?.[1].code).toBe(code)
  })

  it('numbers the states A00 to A19 without a gap', () => {
    const codes = Object.values(statuses).map(({ code }) => code)
    expect(codes).toEqual(Array.from({ length: 20 }, (_, i) => `A${String(i).padStart(2, '0')}`))
  })

  it('names a state for staff, for the applicant, and before it is reached', () => {
    expect(statusName('zh-CN', 'district-review', 'staff')).toBe('区县审核中')
    expect(statusName('zh-CN', 'district-review', 'applicant')).toBe('已受理，区县审核中')
    expect(statusName('en', 'district-review', 'ahead')).toBe('District reviews and recommends')
  })
})
