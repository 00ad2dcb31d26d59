import { describe, expect, it } from 'vitest'
import { DomainError } from '#domain/errors.ts'
import {
  canServe,
  changeProfile,
  Expert,
  moveExpert,
  newExpert,
  noteMissed,
  signAgreement,
  signedAgreement,
} from '#domain/expert.ts'
import { expertWith } from '#tests/domain/people.ts'

const by = { at: '2026-11-26T02:00:00.000Z', by: '罗承志' }

describe('an expert', () => {
  it('is drawn while in the pool, not while suspended or gone', () => {
    const expert = expertWith()
    expect(canServe(expert)).toBe(true)
    const suspended = moveExpert(expert, '暂停', '本人长期出国', by)
    expect(canServe(suspended)).toBe(false)
    expect(canServe(moveExpert(suspended, '在库', '已经回国', by))).toBe(true)
    expect(suspended).toMatchObject({ statusReason: '本人长期出国' })
    expect(suspended.history).toEqual([{ ...by, what: 'status', about: '暂停', reason: '本人长期出国' }])
  })

  it('does not come back once gone', () => {
    const gone = moveExpert(expertWith(), '退出', '本人申请退出', by)
    expect(() => moveExpert(gone, '在库', '请求恢复', by)).toThrow(DomainError)
    expect(() => moveExpert(expertWith(), '在库', '重复操作', by)).toThrow('expert.move-refused')
  })

  it('needs a reason of four characters to be moved', () => {
    expect(() => moveExpert(expertWith(), '暂停', ' 无 ', by)).toThrow('expert.move-refused')
  })

  it('is suspended by the second sheet that does not come, and comes back without them', () => {
    const once = noteMissed(expertWith(), 'SB-2026-QJ-0001', by)
    expect(once).toMatchObject({ status: '在库', missed: 1 })
    const twice = noteMissed(once, 'SB-2026-QJ-0002', by)
    expect(twice).toMatchObject({ status: '暂停', missed: 2 })
    expect(twice.history.map(({ what }) => what)).toEqual(['missed', 'missed', 'status'])
    expect(moveExpert(twice, '在库', '已当面说明', by)).toMatchObject({ missed: 0 })
  })

  it('signs an agreement once a year', () => {
    const signed = signAgreement(expertWith(), 2026, by)
    expect(signedAgreement(signed, 2026)).toBe(true)
    expect(signedAgreement(signed, 2027)).toBe(false)
    expect(signAgreement(signed, 2026, by)).toBe(signed)
  })

  it('remembers what was changed in the profile, and drops what was emptied', () => {
    const { email, name, unit, title, fields, specialties, employers, holdings } = expertWith()
    const before = newExpert(
      'exp_2',
      { email, name, unit, title, fields, specialties, employers, holdings, districtId: '500101' },
      'added',
      by,
    )
    expect(Expert.parse(before).version).toBe(0)
    const profile = { email, name, unit: '示例研究院', title, fields, specialties, employers, holdings }
    const after = changeProfile(before, profile, 'changed', by)
    expect(after).toMatchObject({ unit: '示例研究院', status: '在库' })
    expect(after.districtId).toBeUndefined()
    expect(after.history.at(-1)).toEqual({ ...by, what: 'changed', about: 'unit districtId' })
    expect(changeProfile(after, profile, 'changed', by)).toBe(after)
  })

  it('keeps the newest 200 entries of its history', () => {
    let expert = expertWith()
    for (let n = 0; n < 150; n++) {
      expert = moveExpert(expert, '暂停', `第 ${n} 次暂停`, by)
      expert = moveExpert(expert, '在库', `第 ${n} 次恢复`, by)
    }
    expect(expert.history).toHaveLength(200)
    expect(expert.history.at(-1)?.reason).toBe('第 149 次恢复')
  })
})
