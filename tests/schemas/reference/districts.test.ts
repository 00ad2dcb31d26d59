import { describe, expect, it } from 'vitest'
import { district } from '#schemas/fields/district.ts'
import { show } from '#schemas/operations/show.ts'
import { DISTRICTS } from '#schemas/reference/districts.ts'
import { districtInCharge, districtsOn } from '#schemas/reference/find-district.ts'
import { codes } from '#tests/schemas/posted.ts'

describe('districts', () => {
  // seed: H2
  it('are 41 recommending units before the division change and 39 after it', () => {
    expect(districtsOn('2025-11-05')).toHaveLength(41)
    expect(districtsOn('2025-11-06')).toHaveLength(39)
  })

  it('hand their work to the successor when they end', () => {
    expect(districtInCharge('500105', '2025-11-05')?.name).toBe('江北区')
    expect(districtInCharge('500105', '2026-11-23')?.name).toBe('两江新区')
    expect(districtInCharge('500101', '2026-11-23')?.id).toBe('500101')
  })

  it('offer only those of the day, and keep an ended one readable', () => {
    const { field } = district('所属区县', 'District')
    expect(codes(field, '500105')).toEqual(['not-offered'])
    expect(codes(field, '500105', { today: '2025-01-01' })).toEqual([])
    expect(show(field, '500105')).toBe('江北区')
  })

  it('have unique ids and a short code for application numbers', () => {
    expect(new Set(DISTRICTS.map(({ id }) => id)).size).toBe(42)
    for (const { short } of DISTRICTS) expect(short).toMatch(/^[A-Z0-9]{3,6}$/)
    const shorts = districtsOn('2026-11-23').map(({ short }) => short)
    expect(new Set(shorts).size).toBe(39)
  })
})
