import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { monitoringReport } from '#schemas/forms/monitoring-report/index.ts'
import { parkApplication } from '#schemas/forms/park-application/index.ts'
import { check } from '#schemas/operations/check.ts'
import { decode } from '#schemas/operations/decode.ts'
import { encode } from '#schemas/operations/encode.ts'
import { fieldAt } from '#schemas/operations/fields.ts'
import { labels } from '#schemas/operations/labels.ts'
import { messages } from '#schemas/operations/messages.ts'
import { settle } from '#schemas/operations/settle.ts'
import { unlock } from '#schemas/operations/unlock.ts'
import { visible } from '#schemas/operations/visible.ts'
import { FULL, sample } from '#tests/schemas/operations/sample.ts'
import { CONTEXT, post } from '#tests/schemas/posted.ts'

const READY = { ...CONTEXT, attachments: { licence: [{}], lease: [{}] } }

describe('decode', () => {
  it('reads one section and leaves the others as they were', () => {
    const read = decode(sample, post({ name: ' 新名 ', agreed: 'no' }), FULL, { section: 'a' })
    expect(read).toMatchObject({ name: '新名', agreed: true, staff: FULL.staff })
    expect(read.used).toBeUndefined()
  })

  it('never takes a system or calculated answer from a post', () => {
    const read = decode(sample, post({ number: 'N-9', rate: '100', 'years.0.year': '1999' }), FULL)
    expect(read).toMatchObject({ number: 'N-1', rate: 75 })
    expect(settle(sample, read, CONTEXT).years).toEqual([{ year: 2026 }])
  })

  it('changes only what was returned for correction', () => {
    const read = decode(sample, post({ name: '另名', leaseEndOn: '2028-01-01' }), FULL, {
      unlocked: ['leaseEndOn'],
    })
    expect(read).toEqual({ ...FULL, leaseEndOn: '2028-01-01', leaseNote: undefined })
  })

  it('opens with a field what depends on it and what a rule ties to it', () => {
    expect([...unlock(sample, ['tenure'])]).toEqual(['tenure', 'leaseEndOn', 'leaseNote'])
    expect([...unlock(sample, ['total'])].sort()).toEqual(['total', 'used'])
  })

  it('opens the declared figures with the roster they are held against, and not the roster with them', () => {
    const opened = unlock(parkApplication, ['roster', 'attachments.plan'])
    expect([...opened]).toEqual(
      expect.arrayContaining(['roster', 'attachments.plan', 'targetTable', 'ipOwners']),
    )
    expect(unlock(parkApplication, ['ipOwners']).has('roster')).toBe(false)
  })

  it('opens all of a section that is named, with what a rule ties to any of it', () => {
    const opened = unlock(monitoringReport, ['sections.stock'])
    expect(opened.has('employees') && opened.has('talentFlats3km') && opened.has('explanations')).toBe(true)
    expect(opened.has('revenueYtd')).toBe(false)
    expect([...unlock(monitoringReport, ['ledgers'])]).toEqual(['ledgers', 'explanations'])
    expect(labels(monitoringReport, 'sections.stock').zh).toBe('期末数（存量） · 全部')
  })

  it('reads back what it wrote', () => {
    const { number, rate } = FULL
    expect(settle(sample, decode(sample, encode(FULL), { number, rate }), CONTEXT)).toEqual(FULL)
  })
})

describe('settle', () => {
  it('drops hidden answers, also those hidden by a hidden one', () => {
    const settled = settle(sample, { ...FULL, tenure: '自有' }, CONTEXT)
    expect(settled).not.toHaveProperty('leaseEndOn')
    expect(settled).not.toHaveProperty('leaseNote')
  })

  it('drops hidden cells of a table', () => {
    const staff = [{ name: '甲某', outside: false, employer: '某所' }]
    expect(settle(sample, { ...FULL, staff }, CONTEXT).staff).toEqual([{ name: '甲某', outside: false }])
  })

  it('lays out preset rows on an empty form', () => {
    expect(settle(sample, {}, CONTEXT)).toEqual({ years: [{ year: 2026 }] })
  })

  it('is idempotent and keeps only shown fields, whatever was posted', () => {
    fc.assert(
      fc.property(anyPost(), (posted) => {
        const once = settle(sample, decode(sample, posted, {}), CONTEXT)
        expect(settle(sample, once, CONTEXT)).toEqual(once)
        const shown = visible(sample, once)
        expect(Object.keys(once).every((key) => shown.has(key))).toBe(true)
      }),
    )
  })

  it('never lets a post change a locked answer', () => {
    fc.assert(
      fc.property(anyPost(), (posted) => {
        const { name, ...rest } = decode(sample, posted, FULL, { unlocked: ['name'] })
        expect({ ...rest, name: FULL.name }).toEqual(FULL)
      }),
    )
  })
})

describe('check', () => {
  it('finds nothing on a full form', () => {
    expect(check(sample, settle(sample, FULL, CONTEXT), READY)).toEqual([])
  })

  it('asks for everything that is shown and not optional', () => {
    const paths = check(sample, settle(sample, {}, CONTEXT), CONTEXT).map(({ path, code }) => [path, code])
    expect(paths).toEqual([
      ['name', 'name.required'],
      ['tenure', 'tenure.required'],
      ['used', 'used.required'],
      ['total', 'total.required'],
      ['agreed', 'agreed.required'],
      ['years.0.goal', 'years.goal.required'],
      ['attachments.licence', 'attachments.licence.required'],
    ])
  })

  it('takes an empty text or list for no answer, also from elsewhere than a page', () => {
    const codes = check(sample, { ...FULL, name: '', staff: [], tenure: '' }, READY).map(({ code }) => code)
    expect(codes).toEqual(['name.required', 'tenure.required'])
    expect(settle(sample, { ...FULL, tags: [], name: '' }, CONTEXT)).not.toHaveProperty('tags')
  })

  it('names every field a rule concerns', () => {
    expect(check(sample, { ...FULL, used: 5 }, READY)).toMatchObject([
      { path: 'used', also: ['total'], code: 'R1' },
    ])
  })

  it('asks for a conditional document only while its condition holds', () => {
    const none = { ...CONTEXT, attachments: { licence: [{}] } }
    expect(check(sample, FULL, none).map(({ path }) => path)).toEqual(['attachments.lease'])
    expect(check(sample, settle(sample, { ...FULL, tenure: '自有' }, CONTEXT), none)).toEqual([])
  })

  it('counts too many documents', () => {
    const three = { ...CONTEXT, attachments: { licence: [{}, {}], lease: [{}] } }
    expect(check(sample, FULL, three)[0]?.zh).toBe('营业执照不超过 1 个文件')
  })

  it('only ever says what the form lists', () => {
    const listed = new Set(messages(sample).map(({ code }) => code))
    fc.assert(
      fc.property(anyPost(), (posted) => {
        const answers = settle(sample, decode(sample, posted, {}), CONTEXT)
        for (const problem of check(sample, answers, CONTEXT)) expect(listed).toContain(problem.code)
      }),
    )
  })
})

describe('places', () => {
  it('finds a field and its words by path', () => {
    expect(fieldAt(sample, 'staff.3.employer')?.label).toBe('单位')
    expect(fieldAt(sample, 'staff')?.kind).toBe('table')
    expect(fieldAt(sample, 'nothing')).toBeUndefined()
    expect(labels(sample, 'staff.3.employer')).toEqual({
      zh: '人员 · 第 4 行 · 单位',
      en: 'Staff · row 4 · Employer',
    })
    expect(labels(sample, 'attachments.lease').zh).toBe('租赁合同')
  })
})

function anyPost() {
  const names = [
    'number',
    'name',
    'tenure',
    'leaseEndOn',
    'leaseNote',
    'used',
    'total',
    'rate',
    'tags',
    'agreed',
  ]
  const cells = [
    'plan.from',
    'plan.to',
    'staff.0.name',
    'staff.0.outside',
    'staff.0.employer',
    'staff.1.name',
  ]
  const key = fc.constantFrom(...names, ...cells, 'years.0.goal', 'years.0.year', 'years.1.goal', '__proto__')
  const value = fc.oneof(
    fc.string(),
    fc.constantFrom('租赁', '自有', 'yes', 'no', '一', '2029-12-31', '7', '1e9'),
  )
  return fc
    .array(fc.tuple(key, fc.array(value, { minLength: 1, maxLength: 2 })))
    .map((pairs) => new Map(pairs))
}
