import { describe, expect, it } from 'vitest'
import { exampleApplication } from '#schemas/examples/application.ts'
import type { ParkSpec } from '#schemas/examples/park.ts'
import { PARKS, WORKED } from '#schemas/examples/parks.ts'
import { exampleAcceptance, exampleDeskReview, exampleRecommendation } from '#schemas/examples/reviews.ts'
import { makeUscc } from '#schemas/examples/uscc.ts'
import { isUscc } from '#schemas/fields/uscc.ts'
import { deskReview } from '#schemas/forms/desk-review/index.ts'
import { districtAcceptance } from '#schemas/forms/district-acceptance.ts'
import { districtRecommendation } from '#schemas/forms/district-recommendation/index.ts'
import { parkApplication } from '#schemas/forms/park-application/index.ts'
import { advise, check } from '#schemas/operations/check.ts'
import { decode } from '#schemas/operations/decode.ts'
import { encode } from '#schemas/operations/encode.ts'
import { settle } from '#schemas/operations/settle.ts'
import { figures } from '#schemas/roster/figures.ts'
import { CONTEXT } from '#tests/schemas/posted.ts'

function setup(spec: ParkSpec, today = '2026-11-23') {
  const { answers, roster, attachments } = exampleApplication(spec, today)
  const context = { today, roster, attachments }
  return { answers, roster, context, settled: settle(parkApplication, answers, context) }
}

describe('example applications', () => {
  it.each(PARKS.map((spec) => [spec.parkName, spec] as const))('%s has no problem', (_, spec) => {
    const { settled, context } = setup(spec)
    expect(check(parkApplication, settled, context)).toEqual([])
  })

  it.each(['2025-12-31', '2026-01-01', '2026-12-15', '2027-03-31', '2027-12-31'])(
    'stay valid on %s',
    (today) => {
      for (const spec of PARKS) {
        const { settled, context } = setup(spec, today)
        expect(check(parkApplication, settled, context)).toEqual([])
      }
    },
  )

  it.each(PARKS.map((spec) => [spec.parkName, spec] as const))('%s can be posted by a browser', (_, spec) => {
    const { answers, settled, context } = setup(spec)
    expect(settle(parkApplication, decode(parkApplication, encode(answers), {}), context)).toEqual(settled)
  })

  it('raises only the advice it should', () => {
    const { settled, context } = setup(WORKED)
    expect(advise(parkApplication, settled, context).map(({ code }) => code)).toEqual([])
  })

  it('reproduces the figures of the worked park', () => {
    const { roster, settled } = setup(WORKED)
    const found = figures(roster, '2026-10-31')
    expect(found).toMatchObject({ startupTotal: 26, enterpriseTotal: 30, ladderPoints: 14.5, graduates: 3 })
    expect(found.leadConcentration).toBeCloseTo(0.52, 1)
    expect(found.ipOwners / found.incubateeCount).toBeCloseTo(0.34, 1)
    expect(found.equityFunded / found.incubateeCount).toBeCloseTo(0.08, 2)
    expect(found.digitalFirms / found.enterpriseTotal).toBe(0.3)
    expect(settled).toMatchObject({
      usableArea: 12000,
      startupTotal: 26,
      fullTimeStaff: 9,
      isContiguous: true,
      cntSrdi: 2,
      cntHighTech: 3,
      smeShare: 100,
    })
  })

  it('have credit codes that are valid and differ', () => {
    const codes = PARKS.flatMap((spec) =>
      setup(spec).roster.flatMap(({ uscc }) => (uscc ? [String(uscc)] : [])),
    )
    expect(codes.every(isUscc)).toBe(true)
    expect(new Set(codes).size).toBe(codes.length)
    expect(new Set(Array.from({ length: 5000 }, (_, i) => makeUscc(i))).size).toBe(5000)
  })
})

describe('example reviews', () => {
  const person = { name: '经办', email: 'a@districts.example' }
  const others = [{ value: 'b@districts.example', label: '签发' }]
  const context = {
    ...CONTEXT,
    person,
    signers: others,
    recheckers: others,
    receiptNo: 'SB-2026-500120-0001',
    receivedOn: '2026-11-20',
    attachments: { letter: 1, sitePhotos: 4 },
  }

  it.each([
    [districtAcceptance, exampleAcceptance],
    [districtRecommendation, exampleRecommendation('b@districts.example', CONTEXT.today)],
    [deskReview, exampleDeskReview('b@districts.example')],
  ])('have no problem', (form, answers) => {
    expect(check(form, settle(form, answers, context), context)).toEqual([])
    expect(advise(form, settle(form, answers, context), context)).toEqual([])
  })
})
