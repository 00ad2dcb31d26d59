import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { ConflictFacts } from '#domain/conflicts.ts'
import {
  conflictKey,
  conflictsOf,
  excludes,
  isDoubtful,
  officialConflicts,
  withVerdicts,
} from '#domain/conflicts.ts'
import type { Expert } from '#domain/expert.ts'
import { isVariant } from '#domain/same-name.ts'
import { makeUscc } from '#schemas/examples/uscc.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { expertWith } from '#tests/domain/people.ts'

const operatorUscc = makeUscc(1)
const firmUscc = makeUscc(2)

function facts(answers: Answers = {}, more: Partial<ConflictFacts> = {}): ConflictFacts {
  return {
    answers: {
      operatorName: '重庆示例园区运营管理有限公司',
      operatorUscc,
      legalRep: '江映雪',
      contactName: '苏立言',
      contactEmail: 'lianxi@parks.example',
      truthSignedBy: '江映雪',
      staffList: [{ name: '程远帆', post: '服务专员', insured: true }],
      ...answers,
    },
    roster: [{ kind: '企业', name: '重庆晨光传感技术有限公司', uscc: firmUscc, legalRep: '鲁望舒' }],
    districtId: '500112',
    recommendedBy: ['500112'],
    people: [{ email: 'shenbao@parks.example' }],
    ...more,
  }
}

const kinds = (own: Partial<Expert>, given = facts()) =>
  conflictsOf(expertWith(own), given).map(({ kind }) => kind)

describe('a conflict of an expert', () => {
  it('is none where nothing ties the expert to the case', () => {
    expect(conflictsOf(expertWith({ districtId: '500101', recommendedBy: '500101' }), facts())).toEqual([])
  })

  it('is a unit or a former employer with the credit code of the operator or of a firm of the park', () => {
    expect(kinds({ unit: '改名后的公司', unitUscc: operatorUscc })).toEqual(['credit-code'])
    expect(kinds({ employers: [{ name: '任意名称', uscc: ` ${firmUscc.toLowerCase()}` }] })).toEqual([
      'credit-code',
    ])
  })

  it('is a unit or a former employer of the same name, whatever its width and spacing', () => {
    expect(kinds({ unit: '重庆示例 园区运营管理有限公司' })).toEqual(['employer'])
    expect(kinds({ employers: [{ name: '重庆晨光传感技术有限公司' }] })).toEqual(['employer'])
  })

  it('is a name that differs by legal form, brackets or the city, to be verified', () => {
    const [conflict] = conflictsOf(expertWith({ unit: '示例园区运营管理（重庆）集团有限公司' }), facts())
    expect(conflict).toMatchObject({
      who: 'exp_1',
      kind: 'name-variant',
      reason: { zh: '专家现工作单位与运营管理机构名称相近，疑为同一单位，需核实' },
      evidence: `示例园区运营管理（重庆）集团有限公司 ＝ 重庆示例园区运营管理有限公司（${operatorUscc}）`,
    })
    expect(conflict && isDoubtful(conflict)).toBe(true)
  })

  it('is a holding in the operator, in a firm of the park or in a partner the park counts on', () => {
    expect(kinds({ holdings: [{ name: '晨光', uscc: firmUscc }] })).toEqual(['shareholder'])
    const partners = facts({
      chainLeaders: [{ name: '示例整车制造股份有限公司', uscc: makeUscc(9) }],
      externalOrgs: [{ name: '示例会计师事务所' }],
    })
    expect(kinds({ holdings: [{ name: '示例整车制造股份有限公司' }] }, partners)).toEqual(['shareholder'])
    expect(kinds({ unit: '示例会计师事务所' }, partners)).toEqual(['employer'])
    expect(kinds({ holdings: [{ name: '晨光传感技术（集团）有限公司' }] })).toEqual(['name-variant'])
  })

  it('is the own district, or the district that named the expert, and whoever took the district over', () => {
    expect(kinds({ districtId: '500112' })).toEqual(['district'])
    expect(kinds({ recommendedBy: 'CQ-LJXQ' })).toEqual(['district'])
    const off = conflictsOf(expertWith({ districtId: '500112' }), facts(), { ownDistrict: false })
    expect(off).toEqual([])
  })

  it('is the name or the address of one of the applicant’s own people', () => {
    expect(kinds({ name: '程远帆' })).toEqual(['person'])
    expect(kinds({ email: 'Lianxi@parks.example ' })).toEqual(['person'])
    expect(kinds({ email: 'shenbao@parks.example' })).toEqual(['person'])
  })

  it('is named once for each firm and person', () => {
    const twice = conflictsOf(expertWith({ name: '江映雪' }), facts())
    expect(new Set(twice.map(conflictKey)).size).toBe(twice.length)
  })
})

describe('a conflict of an officer', () => {
  it('is the name or the address of one of the applicant’s own people', () => {
    const found = officialConflicts({ email: 'jingban@city.example', name: '苏立言' }, facts())
    expect(found).toMatchObject([
      {
        who: 'jingban@city.example',
        kind: 'person',
        evidence: '苏立言',
        reason: { zh: '与申报联系人姓名相同，需核实是否为同一人' },
      },
    ])
    expect(officialConflicts({ email: 'jingban@city.example', name: '罗承志' }, facts())).toEqual([])
  })
})

describe('a verdict', () => {
  const [found] = conflictsOf(expertWith({ name: '程远帆' }), facts())
  if (!found) throw new Error('no conflict')

  it('decides whether the expert may be drawn; until there is one, the expert may not', () => {
    expect(excludes(found)).toBe(true)
    expect(excludes({ ...found, verdict: 'confirmed' })).toBe(true)
    expect(excludes({ ...found, verdict: 'dismissed' })).toBe(false)
  })

  it('stays with the conflict when it is found again', () => {
    const decided = {
      ...found,
      verdict: 'dismissed',
      verdictBy: '罗承志',
      verdictReason: '同名不同人',
    } as const
    expect(withVerdicts([found], [decided])).toEqual([decided])
    expect(withVerdicts([found], [])).toEqual([found])
  })
})

test('adding a legal form, brackets, spaces or the city to a name makes a variant of it', () => {
  const cores = fc.stringMatching(/^[示例科技传感智造云图]{2,8}$/)
  const additions = fc.constantFrom<(core: string) => string>(
    (core) => `重庆${core}有限公司`,
    (core) => `重庆市${core}有限责任公司`,
    (core) => `${core}（集团）股份有限公司`,
    (core) => `${core}(重庆)有限公司`,
    (core) => `${core} 集团`,
  )
  fc.assert(
    fc.property(cores, additions, additions, (core, one, other) => {
      expect(isVariant(one(core), other(core))).toBe(one !== other)
      expect(isVariant(one(core), other(`${core}乙`))).toBe(false)
    }),
  )
})
