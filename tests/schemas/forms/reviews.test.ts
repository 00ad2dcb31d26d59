import { describe, expect, it } from 'vitest'
import { applicantCorrection } from '#schemas/forms/applicant-correction.ts'
import { FORMS, formById } from '#schemas/forms/catalogue.ts'
import { correctionTargets } from '#schemas/forms/corrections.ts'
import { countersign } from '#schemas/forms/countersign.ts'
import { deskReview } from '#schemas/forms/desk-review/index.ts'
import { deskReviewStart } from '#schemas/forms/desk-review-start.ts'
import { districtAcceptance } from '#schemas/forms/district-acceptance.ts'
import { districtRecommendation } from '#schemas/forms/district-recommendation/index.ts'
import { parkApplication } from '#schemas/forms/park-application/index.ts'
import { latestVersion } from '#schemas/forms/versions.ts'
import { withdrawal } from '#schemas/forms/withdrawal.ts'
import { advise } from '#schemas/operations/check.ts'
import { allFields } from '#schemas/operations/fields.ts'
import { labels } from '#schemas/operations/labels.ts'
import { settle } from '#schemas/operations/settle.ts'
import { named } from '#tests/schemas/forms/breaches/breach.ts'
import {
  correction,
  DESK_REVIEW,
  deskReviewed,
  item,
  REASON,
  RECOMMENDATION,
  RECOMMENDATION_ADVICE,
  recommendation,
} from '#tests/schemas/forms/breaches/reviews.ts'
import { codesWith, reviewContext, TODAY } from '#tests/schemas/forms/valid.ts'

const ITEMS = [{ field: 'roster', need: '补充第 3 行的入园协议' }]

describe('acceptance by the district', () => {
  const valid = { form: districtAcceptance, answers: { decision: '受理' }, context: { today: TODAY } }

  it('asks for a reason of 20 characters unless it accepts', () => {
    expect(codesWith(valid, {})).toEqual([])
    expect(codesWith(valid, { decision: '不予受理' })).toEqual(['reason.required'])
    expect(codesWith(valid, { decision: '不予受理', reason: '材料不全' })).toEqual(['reason.too-short'])
  })

  it('names what to correct when it returns the application', () => {
    const returned = { decision: '一次性告知补正', reason: REASON }
    expect(codesWith(valid, returned)).toEqual(['corrections.required'])
    expect(codesWith(valid, { ...returned, corrections: ITEMS })).toEqual([])
    expect(codesWith(valid, { ...returned, corrections: [...ITEMS, ...ITEMS] })).toEqual([
      'corrections.field.not-distinct',
    ])
    expect(
      codesWith(valid, { ...returned, corrections: [{ field: 'startupTotal', need: '改为 30 家' }] }),
    ).toEqual(['corrections.field.not-offered'])
  })

  it('drops items that were left over from another decision', () => {
    expect(
      settle(districtAcceptance, { decision: '受理', corrections: ITEMS, reason: REASON }, { today: TODAY }),
    ).toEqual({
      decision: '受理',
    })
  })
})

describe('recommendation by the district', () => {
  const valid = recommendation

  it.each(named(RECOMMENDATION))('breaks $code', ({ code, change, facts }) => {
    expect(codesWith(valid, change, facts)).toContain(code)
  })

  it('may return the application without a letter, a signer or a rank', () => {
    const change = {
      decision: '退回补正',
      reason: REASON,
      corrections: ITEMS,
      signer: undefined,
      signedOn: undefined,
    }
    expect(codesWith(valid, change, { attachments: { sitePhotos: 4 } })).toEqual([])
  })

  it.each(named(RECOMMENDATION_ADVICE))('advises $code', ({ code, change }) => {
    expect(codesWith(valid, change, {}, advise)).toEqual([code])
  })

  it('takes receipt and handler from the case and the person, not from a post', () => {
    const context = { ...reviewContext(), receiptNo: 'SB-2026-500120-0001' }
    expect(settle(districtRecommendation, { handler: '冒名' }, context)).toMatchObject({
      receiptNo: 'SB-2026-500120-0001',
      receivedOn: '2026-11-20',
      handler: '经办',
    })
  })
})

describe('desk review by the city', () => {
  const valid = deskReviewed

  it.each(named(DESK_REVIEW))('breaks $code', ({ code, change }) => {
    expect(codesWith(valid, change)).toContain(code)
  })

  it('lets an item that does not apply pass, and keeps both values of a correction', () => {
    const change = { ...item({ result: '不适用' }), quantOverrides: [correction({})] }
    expect(codesWith(valid, change)).toEqual([])
    expect(settle(deskReview, change, valid.context).quantOverrides).toEqual([correction({})])
  })

  it('fails with a veto, and returns without a rechecker', () => {
    expect(codesWith(valid, { vetoHits: ['V6'], conclusion: '不通过', reason: REASON })).toEqual([])
    const returned = { conclusion: '退回补正', reason: REASON, corrections: ITEMS, rechecker: undefined }
    expect(codesWith(valid, returned)).toEqual([])
  })

  it('shows flags, score and reviewer as the system has them', () => {
    const facts = { dataFlags: [{ flag: '同一电话登记 5 家企业', place: '名册' }], quantScore: 48.75 }
    expect(settle(deskReview, valid.answers, { ...valid.context, ...facts })).toMatchObject({
      ...facts,
      reviewer: '经办',
      reviewedOn: TODAY,
    })
  })
})

describe('short forms', () => {
  it('countersigns, or returns to the handler with a reason', () => {
    const valid = { form: countersign, answers: { decision: '同意' }, context: { today: TODAY } }
    expect(codesWith(valid, {})).toEqual([])
    expect(codesWith(valid, { decision: '退回经办人' })).toEqual(['reason.required'])
  })

  it('starts the desk review', () => {
    const valid = { form: deskReviewStart, answers: { decision: '开始形式审查' }, context: { today: TODAY } }
    expect(codesWith(valid, {})).toEqual([])
  })

  it('withdraws with a reason', () => {
    const valid = { form: withdrawal, answers: { reason: '场地权属发生变化' }, context: { today: TODAY } }
    expect(codesWith(valid, {})).toEqual([])
    expect(settle(withdrawal, {}, { today: TODAY })).toEqual({ effectiveOn: TODAY })
    expect(settle(withdrawal, { effectiveOn: '2026-01-01' }, { today: TODAY })).toEqual({
      effectiveOn: '2026-01-01',
    })
  })

  it('answers a return item by item', () => {
    const context = { today: TODAY, corrections: [{ field: 'attachments.plan', need: '补齐五个部分' }] }
    const settled = settle(applicantCorrection, { replies: [{ note: '已重新上传' }] }, context)
    expect(settled.replies).toEqual([{ item: '创建方案', need: '补齐五个部分', note: '已重新上传' }])
    expect(codesWith({ form: applicantCorrection, answers: { decision: '重新提交' }, context }, {})).toEqual(
      [],
    )
  })
})

describe('catalogue', () => {
  it('gives the pinned version and no other', () => {
    for (const { id, version } of FORMS) expect(formById(id, version)).toMatchObject({ id, version })
    expect(() => formById('park-application', 2)).toThrow('no version 2 of the form park-application')
    expect(() => latestVersion('nothing')).toThrow(expect.objectContaining({ name: 'UnknownFormError' }))
  })

  it('begins new cases with the newest version of each form', () => {
    for (const { id } of FORMS) {
      const versions = FORMS.filter((form) => form.id === id).map(({ version }) => version)
      expect(latestVersion(id)).toBe(Math.max(...versions))
    }
  })

  it('has unique keys over the sections of a form, and a decision that is one of its fields', () => {
    for (const form of FORMS) {
      const keys = form.sections.flatMap(({ fields }) => Object.keys(fields))
      expect(new Set(keys).size).toBe(keys.length)
      if (form.decision !== undefined) expect(allFields(form)[form.decision]?.kind).toBe('choice')
    }
  })

  it('ties and conditions only name fields that exist', () => {
    for (const form of FORMS) {
      const fields = allFields(form)
      const conditions = Object.values(fields).flatMap(({ when }) => (when ? [when.field] : []))
      const slots = form.attachments.flatMap(({ when }) => (when ? [when.field] : []))
      const opened = Object.values(form.opens ?? {})
        .flat()
        .filter((key) => !key.startsWith('attachments.'))
      for (const key of [...conditions, ...slots, ...opened, ...(form.together ?? []).flat()])
        expect(fields).toHaveProperty(key)
    }
  })

  it('offers every place of the application for correction, in words', () => {
    for (const { value, label } of correctionTargets(parkApplication)) {
      expect(labels(parkApplication, value).zh).not.toBe(value)
      expect(label).not.toContain('undefined')
    }
  })
})
