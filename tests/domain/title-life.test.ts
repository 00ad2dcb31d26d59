import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { movedTitle } from '#domain/actions/move-title.ts'
import type { Application } from '#domain/application.ts'
import { banUntil, isBanned, longerBan } from '#domain/ban.ts'
import type { Matter } from '#domain/matter.ts'
import { newMatter } from '#domain/matter.ts'
import type { Actor, Officer, Role } from '#domain/person.ts'
import { afterAnswer, issueRectification, mayExtend, Rectification } from '#domain/rectification.ts'
import { afterRemovalAnswer, proposeRemoval } from '#domain/removal.ts'
import { eligibilityOf, extendedTo, hasLapsed } from '#domain/renewal.ts'
import { failedTwice, resultsIn } from '#domain/results.ts'
import { standingOf } from '#domain/standing.ts'
import type { Mover, Title, TitleStatus } from '#domain/title.ts'
import { counts, isLive, moves, moveTitle, renewTitle, titleStatuses } from '#domain/title.ts'
import { actsFor, titleActs } from '#domain/title-acts.ts'
import { markDue, marks } from '#domain/title-warnings.ts'
import { addDays, daysBetween } from '#schemas/fields/day.ts'

const by: Actor = { kind: 'officer', name: '殷书白', office: 'CITY', role: 'CITY_DECIDE', how: 'signed-in' }
const at = '2027-06-01T02:00:00.000Z'
const title = (given: Partial<Title> = {}): Title => ({
  titleNo: 'CQSTJY-2026-001',
  caseId: 'app_1',
  officialName: '云栖智造园',
  operatorName: '重庆云栖园区运营有限公司',
  operatorUscc: '91500000MA9X10375A',
  districtId: '500120',
  leadIndustries: [],
  docNo: '渝经信中小〔2026〕12号',
  docDate: '2026-12-01',
  validFrom: '2026-12-01',
  validTo: '2029-11-30',
  buildStatus: '已建成',
  status: '有效',
  history: [],
  claims: ['title|云栖智造园'],
  version: 1,
  ...given,
})
const application: Application = {
  id: 'app_1',
  status: 'designated',
  batchId: 'bat_1',
  owner: { id: 'acc_1', email: 'park@parks.example' },
  form: { id: 'park-application', version: 1 },
  districtId: '500120',
  titleNo: 'CQSTJY-2026-001',
  claims: ['park|云栖智造园', 'title|云栖智造园'],
  round: 1,
  returns: { district: 0, city: 0 },
  createdAt: at,
  changedAt: at,
  seq: 1,
  head: '0',
  version: 1,
  draftVersion: 0,
}
const asking = (given: Partial<Title> = {}, matters: readonly Matter[] = []) => ({
  application,
  title: title(given),
  matters,
  because: '年度绩效评价不合格',
  by,
  at,
})
const evaluation = (year: string, score: number, band: string) => ({
  kind: 'evaluation' as const,
  key: year,
  data: { published: { score, band } },
})
const status = fc.constantFrom(...titleStatuses)
const mover = fc.constantFrom<Mover>('CITY_LEAD', 'CITY_DECIDE', 'CITY', 'system')
const day = fc
  .date({ min: new Date('2024-10-17'), max: new Date('2060-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const steps = fc.array(fc.record({ to: status, mover }), { maxLength: 12 })

/** The table of title states, row by row: from, to, who. */
const table: readonly (readonly [TitleStatus, TitleStatus, Mover])[] = [
  ['有效', '警示', 'CITY_LEAD'],
  ['警示', '有效', 'CITY_LEAD'],
  ['有效', '整改中', 'CITY_DECIDE'],
  ['警示', '整改中', 'CITY_DECIDE'],
  ['整改中', '有效', 'CITY_DECIDE'],
  ['整改中', '暂停', 'CITY_DECIDE'],
  ...(['有效', '警示', '整改中', '暂停'] as const).flatMap(
    (from): (readonly [TitleStatus, TitleStatus, Mover])[] => [
      [from, '撤销', 'CITY_DECIDE'],
      [from, '退出', 'CITY'],
      [from, '到期', 'system'],
    ],
  ),
]

describe('a title on any way', () => {
  test('makes the moves of the table and no other', () => {
    const known = moves.flatMap(({ from, to, by: who }) => from.map((one) => [one, to, who].join()))
    expect(known.sort()).toEqual(table.map((row) => row.join()).sort())
  })

  test('never leaves an end, keeps its names exactly while it lives, and its history tells every step', () => {
    fc.assert(
      fc.property(steps, (given) => {
        let one = title()
        const way: TitleStatus[] = [one.status]
        for (const { to, mover: who } of given) {
          const before = one
          try {
            one = moveTitle(one, { to, mover: who, at, by, reason: '理由' })
          } catch {
            expect(table.some((row) => row.join() === [before.status, to, who].join())).toBe(false)
            continue
          }
          expect(table.some((row) => row.join() === [before.status, to, who].join())).toBe(true)
          expect(isLive(before)).toBe(true)
          way.push(to)
        }
        expect(one.history.map(({ after }) => after?.status)).toEqual(way.slice(1))
        expect(one.claims.length > 0).toBe(isLive(one))
      }),
    )
  })

  test('gives its names free in the case too, with one line of history', () => {
    const moved = movedTitle({
      application,
      title: title(),
      to: '撤销',
      mover: 'CITY_DECIDE',
      at,
      by,
      reason: '理由',
    })
    expect(moved.release).toEqual(['title|云栖智造园'])
    expect(moved.after.claims).toEqual(['park|云栖智造园'])
    expect(moved.facts).toMatchObject([{ type: 'title.moved', open: { title: '撤销', reason: '理由' } }])
  })
})

describe('what a title allows', () => {
  test('is never more than its state, and counts as the register does', () => {
    fc.assert(
      fc.property(status, day, fc.constantFrom('优秀', '良好', '合格', '不合格'), (state, today, band) => {
        const one = title({ status: state })
        const standing = standingOf({ title: one, matters: [evaluation('2027', 70, band)], today })
        const working = (state === '有效' || state === '警示') && today <= one.validTo
        expect(standing.mayOfferPractice).toBe(working)
        expect(standing.mayAskFunds).toBe(working && band !== '不合格')
        expect(standing.priority).toBe(state === '有效' && band === '优秀' && today <= one.validTo)
        expect(standing.counted).toBe(counts(one, { builtOnly: false }) && today <= one.validTo)
        expect(standing.reasons.length > 0).toBe(state !== '有效' || today > one.validTo || band === '不合格')
      }),
    )
  })

  test('counts those still being built unless the city says otherwise', () => {
    const building = { title: title({ buildStatus: '建设中' }), matters: [], today: '2027-01-01' }
    expect(standingOf(building).counted).toBe(true)
    expect(standingOf({ ...building, builtOnly: true }).counted).toBe(false)
  })

  test('goes by published results only, the newest last', () => {
    const draft = { kind: 'evaluation' as const, key: '2029', data: { score: 50 } }
    const results = resultsIn([evaluation('2028', 58, '不合格'), draft, evaluation('2027', 59, '不合格')])
    expect(results.map(({ year }) => year)).toEqual(['2027', '2028'])
    expect(failedTwice(results)).toBe(true)
    expect(failedTwice(results.slice(0, 1))).toBe(false)
  })
})

describe('a rectification', () => {
  const begun = () => issueRectification(asking())
  const notice = {
    step: 'notice' as const,
    decision: '下达整改通知书',
    answers: {
      cause: '年度不合格',
      dueOn: '2027-09-01',
      consequence: '撤销',
      problemList: [{ problem: '问题', basis: '依据', demand: '要求', due: '2027-08-01' }],
    },
    at,
  }

  test('starts its workflow under a name of its own, numbered within the case', () => {
    const { matter, effects } = begun()
    expect(matter).toMatchObject({ kind: 'rectification', key: '1', period: '2027', status: 'asked' })
    expect(effects).toMatchObject([
      {
        kind: 'start',
        workflow: 'rectification',
        name: 'app_1-rectification-1',
        input: { rectification: 1 },
      },
    ])
    const closed = { ...matter, closedAt: at }
    expect(issueRectification(asking({}, [closed])).matter.key).toBe('2')
    expect(() => issueRectification(asking({}, [matter]))).toThrow('matter.refused')
    for (const state of ['整改中', '暂停', '撤销', '退出', '到期'] as const)
      expect(() => issueRectification(asking({ status: state }))).toThrow('matter.refused')
  })

  test('moves the title only with the notice and with the acceptance', () => {
    const issued = afterAnswer(begun().matter, notice)
    expect(issued).toMatchObject({ title: '整改中', matter: { status: 'rectifying' } })
    const reported = afterAnswer(issued.matter, { step: 'report', decision: undefined, answers: {}, at })
    expect(reported).toEqual({ matter: expect.objectContaining({ status: 'recheck' }) })
    const { reported: inTime, missed, dueOn } = Rectification.parse(reported.matter.data)
    expect([inTime, missed]).toEqual([false, [dueOn]])
    const checked = afterAnswer(reported.matter, { step: 'check', decision: '合格', answers: {}, at })
    expect(checked.title).toBeUndefined()
    const decide = (decision: string, answers = {}) =>
      afterAnswer(checked.matter, { step: 'decision', decision, answers, at })
    expect(decide('通过')).toMatchObject({ title: '有效', matter: { status: 'accepted', closedAt: at } })
    expect(decide('暂停')).toMatchObject({ title: '暂停', matter: { status: 'failed' } })
    expect(decide('撤销')).toMatchObject({ removal: true, matter: { status: 'failed' } })
    expect(decide('撤销').title).toBeUndefined()
    const extended = decide('继续整改', { extendTo: '2027-12-01' })
    const data = Rectification.parse(extended.matter.data)
    expect(data).toMatchObject({ dueOn: '2027-12-01', extendedFrom: '2027-09-01' })
    expect([mayExtend(Rectification.parse(checked.matter.data)), mayExtend(data)]).toEqual([true, false])
    expect(extended.matter.closedAt).toBeUndefined()
  })
})

describe('a removal', () => {
  test('bans the operator from the day of the decision for so many years, less a day', () => {
    const { matter } = proposeRemoval(asking())
    const answers = { grounds: ['V5'], facts: '虚报在孵企业数量' }
    const proposed = afterRemovalAnswer(matter, title(), {
      step: 'proposal',
      decision: '拟撤销',
      answers,
      at,
    })
    const heard = afterRemovalAnswer(proposed.matter, title(), { step: 'hearing', answers: {}, at })
    expect(heard.matter).toMatchObject({ status: 'deciding', data: { heard: false } })
    const decision = { docNo: '渝经信中小〔2027〕66号', plaqueBackBy: '2027-07-01', banYears: 3 }
    const revoked = afterRemovalAnswer(heard.matter, title(), {
      step: 'decision',
      decision: '撤销',
      answers: decision,
      at,
    })
    expect(revoked.revoked?.ban).toMatchObject({ from: '2027-06-01', until: '2030-05-31', grounds: ['V5'] })
    const nobody = afterRemovalAnswer(heard.matter, title({ operatorUscc: undefined }), {
      step: 'decision',
      decision: '撤销',
      answers: decision,
      at,
    })
    expect(nobody.revoked?.ban).toBeUndefined()
    const kept = afterRemovalAnswer(heard.matter, title(), {
      step: 'decision',
      decision: '不撤销',
      answers: {},
      at,
    })
    expect(kept).toEqual({ matter: expect.objectContaining({ status: 'kept', closedAt: at }) })
  })

  test('can be begun while the title lives, one at a time', () => {
    const { matter } = proposeRemoval(asking({ status: '暂停' }))
    expect(() => proposeRemoval(asking({}, [matter]))).toThrow('matter.refused')
    for (const state of ['撤销', '退出', '到期'] as const)
      expect(() => proposeRemoval(asking({ status: state }))).toThrow('matter.refused')
  })
})

describe('a ban', () => {
  test('holds on its first and on its last day and on no day outside', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 10 }), (from, years) => {
        const until = banUntil(from, years)
        expect(isBanned({ from, until }, from)).toBe(true)
        expect(isBanned({ from, until }, until)).toBe(true)
        expect(isBanned({ from, until }, addDays(until, 1))).toBe(false)
        expect(isBanned({ from, until }, addDays(from, -1))).toBe(false)
        expect(Number(until.slice(0, 4)) - Number(from.slice(0, 4))).toBeLessThanOrEqual(years)
      }),
    )
  })

  test('is never shortened by a later one', () => {
    const ban = { uscc: 'x', from: '2027-06-01', titleNo: 't', caseId: 'c', grounds: [], why: '' }
    const [short, long] = [
      { ...ban, until: '2029-05-31' },
      { ...ban, until: '2030-05-31' },
    ]
    expect(longerBan(long, short)).toBe(long)
    expect(longerBan(short, long)).toBe(long)
    expect(longerBan(undefined, short)).toBe(short)
  })
})

describe('the end of the validity', () => {
  test('is written about once a mark, in order, and never after it', () => {
    fc.assert(
      fc.property(day, fc.array(fc.integer({ min: 1, max: 20 }), { maxLength: 40 }), (validTo, gaps) => {
        const warned: number[] = []
        let today = addDays(validTo, -120)
        for (const gap of gaps) {
          today = addDays(today, gap)
          const mark = markDue({ status: '有效', validTo }, today, warned)
          if (mark === undefined) continue
          expect(daysBetween(today, validTo)).toBeLessThanOrEqual(mark)
          expect(today <= validTo).toBe(true)
          warned.push(mark)
        }
        expect(warned).toEqual([...new Set(warned)].sort((a, b) => b - a))
        expect(warned.every((mark) => marks.some((one) => one === mark))).toBe(true)
      }),
    )
  })

  test.each([
    [91, undefined],
    [90, 90],
    [61, 90],
    [60, 60],
    [30, 30],
    [0, 30],
    [-1, undefined],
  ])('%i days before, the mark is %s', (left, mark) => {
    expect(markDue(title(), addDays('2029-11-30', -left), [])).toBe(mark)
    expect(markDue(title({ status: '撤销' }), addDays('2029-11-30', -left), [])).toBeUndefined()
  })

  test('comes by itself the day after, for every title that lives', () => {
    expect(hasLapsed(title(), '2029-11-30')).toBe(false)
    expect(hasLapsed(title(), '2029-12-01')).toBe(true)
    expect(hasLapsed(title({ status: '退出' }), '2029-12-01')).toBe(false)
  })

  test.each([
    [[75, 80], ['合格', '良好'], true],
    [[70, 70], ['合格', '合格'], true],
    [[69.98, 70], ['合格', '合格'], false],
    [[95, 58], ['优秀', '不合格'], false],
    [[58, 95], ['不合格', '优秀'], true],
  ])('with %j it is extended or not', (scores, bands, eligible) => {
    const results = scores.map((score, i) => ({ year: String(2027 + i), score, band: bands[i] ?? '' }))
    expect(eligibilityOf(results, title()).eligible).toBe(eligible)
  })

  test('is decided by a person when there is no evaluation, and years before the validity say nothing', () => {
    expect(eligibilityOf([], title()).eligible).toBeUndefined()
    expect(eligibilityOf([{ year: '2025', score: 50, band: '不合格' }], title()).eligible).toBeUndefined()
  })

  test('moves by three years; number and letter stay', () => {
    const renewed = renewTitle(title(), extendedTo('2029-11-30'), { at, by, reason: '' })
    expect(renewed).toMatchObject({ validTo: '2032-11-30', status: '有效', titleNo: 'CQSTJY-2026-001' })
    expect(extendedTo('2028-02-29')).toBe('2031-02-28')
    expect(() => renewTitle(title({ status: '到期' }), '2032-11-30', { at, by, reason: '' })).toThrow()
  })
})

describe('what an officer may begin', () => {
  const officer = (...roles: Role[]): Officer => ({
    email: 'a@city.example',
    name: '甲',
    office: 'CITY',
    roles,
  })
  const on = (given: Partial<Title> = {}, matters: readonly Matter[] = []) => ({
    title: title(given),
    matters,
    today: '2027-06-01',
  })

  test('goes by role and state', () => {
    expect(actsFor(officer('CITY_LEAD'), on())).toEqual(['warn', 'removal'])
    expect(actsFor(officer('CITY_LEAD'), on({ status: '警示' }))).toEqual(['lift', 'removal'])
    expect(actsFor(officer('CITY_DECIDE'), on())).toEqual(['rectification', 'removal'])
    expect(actsFor(officer('CITY_DECIDE'), on({ validTo: '2028-05-01' }))).toContain('renewal')
    expect(actsFor(officer('CITY_EDIT'), on())).toEqual([])
    expect(actsFor(officer('SUPERVISE', 'CITY_LEAD'), on())).toEqual([])
    for (const state of ['撤销', '退出', '到期'] as const)
      expect(actsFor(officer('CITY_LEAD', 'CITY_DECIDE'), on({ status: state }))).toEqual([])
  })

  test('is not offered while one of its kind is under way', () => {
    const open = (kind: 'rectification' | 'removal') =>
      newMatter({ caseId: 'app_1', kind, key: '1', period: '2027', status: 'asked', openedAt: at, data: {} })
    const both = on({}, [open('rectification'), open('removal')])
    expect(actsFor(officer('CITY_LEAD', 'CITY_DECIDE'), both)).toEqual(['warn'])
    expect(titleActs).toHaveLength(5)
  })
})
