import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exampleAppealReview } from '#schemas/examples/appeal.ts'
import {
  exampleRecusal,
  exampleRefusal,
  exampleRescore,
  exampleScores,
} from '#schemas/examples/assessment.ts'
import { exampleInvestigation, exampleObjectionByFirm } from '#schemas/examples/objection.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { FORMS } from '#schemas/forms/catalogue.ts'
import { advise, check } from '#schemas/operations/check.ts'
import { rowsOf, settle } from '#schemas/operations/settle.ts'
import { named } from '#tests/schemas/forms/breaches/breach.ts'
import {
  LATER_ADVICE,
  LATER_BREACHES,
  mismatched,
  REASON,
  scored,
} from '#tests/schemas/forms/breaches/later.ts'
import type { Valid } from '#tests/schemas/forms/valid.ts'
import { codesWith, problemsWith, TODAY } from '#tests/schemas/forms/valid.ts'
import {
  APPEAL_REVIEW,
  CHANGE_CITY,
  CONFLICTS,
  DESIGNATION,
  DEVIATION,
  DRAW,
  INVESTIGATION,
  INVITATION,
  JUDGED,
  LATER,
  MEETING,
  NOTICE,
  OBJECTION,
  OPINION,
  SHEET,
  VISIT,
} from '#tests/schemas/forms/valid-later.ts'

const settled = ({ form, answers, context }: Valid, change = {}, facts = {}) =>
  settle(form, { ...answers, ...change }, { ...context, ...facts })

const cases = LATER.map((valid) => ({ id: valid.form.id, valid }))

describe.each(cases)('$id', ({ id, valid }) => {
  it.each(named(LATER_BREACHES[id] ?? []))('breaks $code', ({ code, change, facts }) => {
    expect(codesWith(valid, change, facts)).toContain(code)
  })

  it.each(named(LATER_ADVICE[id] ?? []))('advises $code', ({ code, change }) => {
    expect(codesWith(valid, change)).toEqual([])
    expect(codesWith(valid, change, {}, advise)).toEqual([code])
  })

  it('has a test for each of its rules', () => {
    const broken = new Set(
      [LATER_BREACHES, LATER_ADVICE].flatMap((all) => (all[id] ?? []).map(([code]) => code)),
    )
    const rules = [...valid.form.rules, ...valid.form.advice].map((rule) => rule.id)
    const isBroken = (id: string) => [...broken].some((code) => code === id || code.startsWith(`${id}.`))
    expect(rules.filter((id) => !isBroken(id))).toEqual([])
  })
})

describe('confirmation', () => {
  it('asks for a mailed code where scores or final decisions are made', () => {
    expect(FORMS.flatMap(({ id, confirm }) => (confirm === 'code' ? [id] : [])).sort()).toEqual([
      'annual-decision',
      'annual-judgement',
      'appeal-review',
      'decision-meeting',
      'designation',
      'funding-payment',
      'objection-investigation',
      'rectification-decision',
      'rectification-notice',
      'removal-decision',
      'renewal-review',
      'score-deviation',
      'score-sheet',
    ])
  })
})

describe('draw of a panel', () => {
  it('asks nothing about conflicts or constraints when there are none', () => {
    const none = { conflicts: [], unmet: [] }
    expect(codesWith(DRAW, { conflicts: undefined, acceptUnmet: undefined }, none)).toEqual([])
    expect(settled(DRAW, {}, none)).toEqual({ decision: '确认专家组', hasUnmet: false })
  })

  it('keeps each verdict with the conflict it judges, and asks about constraints at the first post', () => {
    expect(settled(DRAW)).toMatchObject({
      conflicts: [{ ...CONFLICTS[0], verdict: '不构成回避' }],
      unmet: '缺少财务或投融资领域专家',
      acceptUnmet: true,
    })
  })

  it('draws again with a reason, whatever is unmet', () => {
    expect(codesWith(DRAW, { decision: '重新抽取', reason: REASON, acceptUnmet: undefined })).toEqual([])
  })
})

describe('invitation of an expert', () => {
  it('may be declined without a declaration', () => {
    const declined = { ...INVITATION, answers: exampleRefusal() }
    expect(codesWith(declined, {})).toEqual([])
    expect(settled(declined, { relationNone: true, confidentiality: true })).toEqual({
      ...exampleRefusal(),
      agreementDue: true,
    })
  })

  it('may end in stepping aside, by a ground or by an explanation', () => {
    const recused = { ...INVITATION, answers: exampleRecusal() }
    expect(codesWith(recused, {})).toEqual([])
    expect(codesWith(recused, { relationItems: undefined, relationNote: '与负责人系同门' })).toEqual([])
  })

  it('asks for the annual agreement only when it is due', () => {
    const facts = { agreementDue: false }
    expect(codesWith(INVITATION, { agreement: undefined }, facts)).toEqual([])
    expect(settled(INVITATION, {}, facts)).not.toHaveProperty('agreement')
  })
})

describe('score sheet', () => {
  it('asks for no score of an expert who steps aside, and keeps none', () => {
    const change = { decision: '申请回避', reason: REASON }
    expect(codesWith(SHEET, change)).toEqual([])
    expect(Object.keys(settled(SHEET, change)).sort()).toEqual([
      'decision',
      'quantView',
      'reason',
      'signedAt',
    ])
  })

  it('takes maxima from the rubric and never from a post', () => {
    expect(codesWith(SHEET, scored({ score: 50, max: 100 }))).toContain('score-max')
    expect(settled(SHEET, scored({ max: 100, name: '改名' })).judgedItems).toMatchObject(JUDGED)
  })

  it('names the item that a score is wrong for', () => {
    const [first] = JUDGED
    const name = `${first?.item} ${first?.name}`
    const said = (change: Answers) => problemsWith(SHEET, change).map(({ zh }) => zh)
    expect(said(scored({ score: 50 }))).toContain(`定性指标评分“${name}”：得分不能超过该指标满分`)
    expect(said(scored({ score: undefined }))).toContain(`定性指标评分“${name}”：填写得分`)
  })

  it('needs no comment at exactly half or nine tenths of the maximum', () => {
    expect(codesWith(SHEET, scored({ score: 6.3, comment: undefined }))).toEqual([])
    expect(codesWith(SHEET, scored({ score: 3.5, comment: undefined }))).toEqual([])
  })

  it('adds up the scores to two decimals and shows the computed ones', () => {
    expect(settled(SHEET)).toMatchObject({ totalJudged: 9.6, quantView: [{ item: 'B2', points: 9 }] })
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 70 }), { minLength: 1, maxLength: 20 }), (tenths) => {
        const judged = tenths.map((_, i) => ({ item: `X${i}`, name: '项', max: 7 }))
        const judgedItems = tenths.map((n) => ({ score: n / 10, comment: '评语' }))
        const sum = tenths.reduce((total, n) => total + n, 0)
        expect(settled(SHEET, { judgedItems }, { judged }).totalJudged).toBe(sum / 10)
        expect(codesWith(SHEET, { judgedItems }, { judged })).toEqual([])
      }),
    )
  })

  it('has examples at any share of the maximum', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
        expect(codesWith(SHEET, { judgedItems: exampleScores(JUDGED, share) })).toEqual([])
      }),
    )
  })
})

describe('deviating sheet', () => {
  it('shows the own total and nothing of the others', () => {
    const seen = settled(DEVIATION, {}, { median: 30, trimmedMean: 31 })
    expect(seen).toEqual({ ...DEVIATION.answers, ownTotal: 9.6 })
  })

  it('may be scored again instead of explained', () => {
    const rescored = { ...DEVIATION, answers: exampleRescore(JUDGED) }
    expect(codesWith(rescored, {})).toEqual([])
    expect(settled(rescored)).toMatchObject({ totalJudged: 9.1, ownTotal: 9.6 })
    expect(settled(rescored)).not.toHaveProperty('explanation')
  })
})

describe('opinion of the panel', () => {
  it('shows the figures and the deviating sheets as the system has them', () => {
    expect(
      settled(OPINION, { trimmedMean: 1, deviationNotes: [{ view: '采纳', note: '改' }] }),
    ).toMatchObject({
      trimmedMean: 28.4,
      finalScore: 72.9,
      deviationNotes: [{ sheet: '评分表三', note: '合作协议多数已到期，评分从严', view: '采纳' }],
    })
    expect(codesWith(OPINION, {}, { deviations: [] })).toEqual([])
  })
})

describe('site visit', () => {
  it('works out the share of firms that are as declared', () => {
    expect(settled(VISIT).sampleMatchRate).toBe(100)
    expect(settled(VISIT, mismatched(3)).sampleMatchRate).toBe(70)
    expect(codesWith(VISIT, mismatched(2))).toEqual([])
    expect(codesWith(VISIT, { ...mismatched(4), conclusion: '基本一致' })).toEqual([])
  })

  it('takes every firm of a small roster', () => {
    const sampleFirms = rowsOf(VISIT.answers.sampleFirms).slice(0, 6)
    expect(codesWith(VISIT, { sampleFirms }, { rosterSize: 6 })).toEqual([])
    expect(codesWith(VISIT, { sampleFirms }, { rosterSize: 7 })).toEqual(['sample-size'])
    expect(codesWith(VISIT, { sampleFirms }, { rosterSize: undefined })).toEqual(['sample-size'])
  })
})

describe('decision meeting', () => {
  it('may defer, refuse or return a park that does not pass', () => {
    for (const decision of ['缓议', '不予认定'])
      expect(codesWith(MEETING, { decision, reason: REASON }, { passes: false })).toEqual([])
    const returned = { decision: '退回核实', reason: REASON, conditions: '核实公共技术平台使用情况' }
    expect(codesWith(MEETING, returned, { passes: false })).toEqual([])
  })

  it('leaves the rank order with a reason', () => {
    expect(codesWith(MEETING, { outOfRank: true, rankReason: REASON })).toEqual([])
    expect(settled(MEETING)).toMatchObject({ total: 72.9, rank: 2, passes: true })
  })
})

describe('public notice', () => {
  it('counts working days from the day of publishing, which itself counts only when chosen', () => {
    expect(settled(NOTICE)).toMatchObject({ publishOn: TODAY, endOn: '2026-11-30' })
    expect(settled(NOTICE, { countFirstDay: true }).endOn).toBe('2026-11-27')
    expect(settled(NOTICE, { periodDays: 10 }).endOn).toBe('2026-12-07')
    expect(settled(NOTICE, { periodDays: 4.5 })).not.toHaveProperty('endOn')
  })

  it('lists no more of a park than what may be published', () => {
    expect(JSON.stringify(settled(NOTICE).noticeItems)).not.toContain('13800001234')
  })

  it('begins with the settings of the batch', () => {
    const facts = {
      defaults: { periodDays: 7, contactName: '简若溪', decision: '发布公示', publishOn: '2000-01-01' },
    }
    const { form, context } = NOTICE
    expect(settle(form, {}, { ...context, ...facts, year: 2027 })).toMatchObject({
      noticeTitle: '关于2027年度重庆市中小企业生态家园拟认定名单的公示',
      periodDays: 7,
      countFirstDay: false,
      contactName: '简若溪',
      publishOn: TODAY,
    })
    expect(settle(form, {}, { ...context, ...facts })).not.toHaveProperty('decision')
    expect(settle(form, { periodDays: 5 }, { ...context, ...facts }).periodDays).toBe(5)
  })
})

describe('objection', () => {
  it('asks an organisation for its credit code instead of an identity number', () => {
    const byFirm = { ...OBJECTION, answers: exampleObjectionByFirm() }
    expect(codesWith(byFirm, {})).toEqual([])
    expect(settled(OBJECTION, exampleObjectionByFirm())).not.toHaveProperty('objectorIdNo')
  })

  it('concerns the park of the notice, not one that was posted', () => {
    expect(settled(OBJECTION, { target: '别的园' }).target).toBe('星辰园')
  })

  it.each(['异议不成立', '部分成立（不影响认定）', '成立（取消资格）', '成立（重新评审）'])(
    'may end as %s',
    (result) => {
      const answers = exampleInvestigation('officer2@city.example', result)
      expect(codesWith({ ...INVESTIGATION, answers }, {})).toEqual([])
    },
  )

  it('may be countersigned by any of the signers or recheckers', () => {
    const facts = { recheckers: undefined, signers: [{ value: 'officer1@city.example', label: '签发' }] }
    expect(codesWith(INVESTIGATION, {}, facts)).toEqual([])
  })
})

describe('designation', () => {
  it('is valid for three years less a day from its issue', () => {
    expect(settled(DESIGNATION)).toMatchObject({
      titleNo: 'CQSTJY-2026-001',
      leadIndustries: '智能座舱、工业传感器',
      validFrom: TODAY,
      validTo: '2029-11-22',
    })
    expect(settled(DESIGNATION, {}, { validYears: 5 }).validTo).toBe('2031-11-22')
    expect(settled(DESIGNATION, { docDate: '去年' })).not.toHaveProperty('validTo')
  })

  it('begins with the name of the case', () => {
    const facts = { officialName: '星辰家园' }
    expect(settled(DESIGNATION, { officialName: undefined }, facts).officialName).toBe('星辰家园')
    expect(settled(DESIGNATION, {}, facts).officialName).toBe(DESIGNATION.answers.officialName)
  })
})

describe('appeal and change', () => {
  it('says what is changed when an appeal changes a decision', () => {
    for (const result of ['变更', '撤销原决定重新办理'])
      expect(codesWith({ ...APPEAL_REVIEW, answers: exampleAppealReview(result) }, {})).toEqual([])
  })

  it('sends a change that is more than a name back to a review', () => {
    const change = { cityDecision: '需重新评审', reason: REASON }
    expect(codesWith(CHANGE_CITY, change, { changeType: '运营机构变更' })).toEqual([])
  })
})

describe('forms without facts', () => {
  it.each(cases)('$id can be shown empty', ({ valid: { form } }) => {
    const context = { today: TODAY }
    expect(Array.isArray(check(form, settle(form, {}, context), context))).toBe(true)
  })
})
