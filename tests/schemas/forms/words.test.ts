import { expect, it } from 'vitest'
import { exampleFunding, examplePractice } from '#schemas/examples/support.ts'
import { makeUscc } from '#schemas/examples/uscc.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { fundingRequest } from '#schemas/forms/funding/request.ts'
import { parkApplication } from '#schemas/forms/park-application/index.ts'
import { practiceCase } from '#schemas/forms/practice/case.ts'
import { rosterRow } from '#schemas/forms/roster-row/index.ts'
import { allFields } from '#schemas/operations/fields.ts'
import { rowsOf, settle } from '#schemas/operations/settle.ts'
import { CERTIFICATES } from '#schemas/reference/certificates.ts'
import { ECOSYSTEMS } from '#schemas/reference/code-lists.ts'
import type { Valid } from '#tests/schemas/forms/valid.ts'
import { codesWith, TODAY, validApplication, validRow } from '#tests/schemas/forms/valid.ts'
import { REPORT } from '#tests/schemas/forms/valid-later.ts'

const FORMS: Readonly<Record<string, Valid>> = {
  F01: validApplication(parkApplication),
  F09: validRow(rosterRow),
  F14: {
    form: fundingRequest,
    answers: { ...exampleFunding(TODAY, makeUscc(900_001)), requested: 20 },
    context: { today: TODAY, attachments: { project: 1, payments: 1, pledge: 1 } },
  },
  F15: { form: practiceCase, answers: examplePractice(), context: { today: TODAY, attachments: {} } },
}

function formOf(code: string): Valid {
  const found = FORMS[code]
  if (!found) throw new Error(`no ${code}`)
  return found
}

const firmOf = formOf('F09')

/** Sentence, form, column and its words; what else is answered where a word asks for it. */
const WORDS: readonly (readonly [string, string, string, string, Answers?])[] = [
  ['B10', 'F09', 'source', '33618细分领域引进培育'],
  ['B12', 'F09', 'source', '链主补链延链强链', { sourcePartner: '示例链主企业' }],
  ['B14', 'F09', 'source', '高校院所成果孵化', { sourcePartner: '某理工大学' }],
  ['B15', 'F09', 'techTags', '人工智能 生命科学 新能源', { techTags: [] }],
  ['T1f', 'F09', 'chainRole', '同行业 上游 下游 生产性服务配套'],
  ['T1j', 'F09', 'chainRole', '链核（龙头）'],
  ['T2d', 'F09', 'stage', '种子期 初创期 成长期'],
  ['T2e', 'F09', 'carrier', '创业苗圃 孵化器 加速器 产业园区'],
  ['T2e', 'F01', 'incubationChain', '创业苗圃 孵化器 加速器 产业园区', { incubationChain: [] }],
  ['T5b', 'F01', 'digitalModules', '招商投资 企业培育和服务 就业 物流 能源 安全生产', { digitalModules: [] }],
  ['T7c', 'F01', 'commerceTypes', '购物 休闲 餐饮 娱乐', { commerceTypes: [] }],
  ['T7e', 'F01', 'eduMedTypes', '教育 医疗', { eduMedTypes: [] }],
  ['T7g', 'F01', 'infrastructure', '消防 安全 环保 仓储 物流', { infrastructure: [] }],
  ['S1b', 'F14', 'category', '企业培育 研发平台建设 数字化转型 其他'],
  ['S3b', 'F15', 'caseType', '成功做法 创新举措 优秀案例（企业成长）'],
]

// seed: B10, B12, B14, B15, T1f, T1j, T2d, T2e, T5b, T7c, T7e, T7g, S1b, S3b
it.each(WORDS.map(([id, code, column, words, more = {}]) => ({ id, code, column, words, more })))(
  '$id: $code offers in $column $words and takes each of them',
  ({ code, column, words, more }) => {
    const valid = formOf(code)
    const many = Array.isArray(more[column])
    for (const word of words.split(' ')) {
      const change = { ...more, [column]: many ? [word] : word }
      expect([word, codesWith(valid, change)]).toEqual([word, []])
      const { form, answers, context } = valid
      expect(settle(form, { ...answers, ...change }, context)[column]).toEqual(change[column])
      expect(
        allFields(form)
          [column]?.everyOption?.()
          .map(({ value }) => value),
      ).toContain(word)
    }
    expect(codesWith(valid, { ...more, [column]: many ? ['别的'] : '别的' })).toContain(
      `${column}.not-offered`,
    )
  },
)

/** Sentence, form and the questions it has to ask. */
const ASKED: readonly (readonly [string, string, string])[] = [
  ['B1', 'F01', 'boundEast boundSouth boundWest boundNorth boundaryGeo'],
  ['B3', 'F01', 'landArea totalFloorArea usableArea incubationArea'],
  ['B5', 'F01', 'operatorName operatorUscc operatorIsLegalEntity'],
  ['T1a', 'F01', 'planGoal planSegments planPath'],
  ['T1b', 'F01', 'planOrg planGoal planMeasures planPerformance'],
  ['T1c', 'F01', 'leadIndustries'],
  ['T1d', 'F01', 'oneParkBrand'],
  ['T1g', 'F01', 'investStaff hasInvestTaskForce'],
  ['T4a', 'F01', 'hrStaff'],
  ['T4b', 'F01', 'hasTalentPlatform'],
  ['T6d', 'F01', 'networkSite networkStaff networkList'],
  ['B6', 'F09', 'stage incubationStatus incubationStart'],
  ['T1f', 'F09', 'fitsPositioning chainRole'],
  ['T5g', 'F09', 'digitalLevel'],
]

// seed: B1, B3, B5, T1a, T1b, T1c, T1d, T1g, T4a, T4b, T6d, B6, T1f, T5g
it.each(ASKED.map(([id, code, columns]) => ({ id, code, columns })))(
  '$id: $code is not complete without $columns',
  ({ code, columns }) => {
    const valid = formOf(code)
    for (const column of columns.split(' '))
      expect([column, codesWith(valid, { [column]: undefined })]).toEqual([
        column,
        expect.arrayContaining([expect.stringMatching(new RegExp(`^${column}\\.`))]),
      ])
  },
)

// seed: T1a, B1, T7g
it('an application comes with its plan, the sealed map of its boundary and the papers on fire and environment', () => {
  const valid = formOf('F01')
  for (const slot of ['plan', 'boundaryMap', 'boundaryFile', 'safety']) {
    const attachments = { ...Object(valid.context.attachments), [slot]: 0 }
    expect(codesWith(valid, {}, { attachments })).toContain(`attachments.${slot}.required`)
  }
})

// seed: T2b
it('an application may come with the mechanism for research results, and does without it', () => {
  const valid = formOf('F01')
  const slot = parkApplication.attachments.find(({ key }) => key === 'resultsMechanism')
  expect(slot).toMatchObject({ label: '科技成果筛选转化培育工作机制文件', required: false })
  const given = (files: number) =>
    codesWith(valid, {}, { attachments: { ...Object(valid.context.attachments), resultsMechanism: files } })
  expect([given(0), given(1)]).toEqual([[], []])
  expect(given(4)).toContain('attachments.resultsMechanism.too-many')
})

// seed: T5h
it('the quarterly report asks for the progress of the three digital parts, 0 to 100 %, where a park gives it', () => {
  for (const [key, words] of [
    ['publicServiceDigital', '公共服务数字化'],
    ['operationSmart', '园区运营智慧化'],
    ['firmsIntelligent', '入园企业智能化'],
  ] as const) {
    expect(allFields(REPORT.form)[key]?.label).toContain(words)
    expect(codesWith(REPORT, { [key]: undefined })).toEqual([])
    expect(codesWith(REPORT, { [key]: 100 })).toEqual([])
    expect(codesWith(REPORT, { [key]: 100.5 })).toContain(`${key}.too-large`)
  }
})

// seed: G2, H6
it('a lead industry and a firm name a cluster of 33618', () => {
  const application = formOf('F01')
  const [first, ...others] = rowsOf(application.answers.leadIndustries)
  const led = (clusterCode: string | undefined) =>
    codesWith(application, { leadIndustries: [{ ...first, clusterCode }, ...others] })
  expect(led(undefined)).toContain('leadIndustries.clusterCode.required')
  expect(led('Z9')).toContain('leadIndustries.clusterCode.not-offered')
  expect(codesWith(firmOf, { clusterCode: undefined })).toContain('clusterCode.required')
})

// seed: T2g
it('a firm says whether it is of hard technology, and the page says by what', () => {
  const said = settle(rosterRow, { ...firmOf.answers, hardTech: true }, firmOf.context)
  expect(said.hardTech).toBe(true)
  const { help } = allFields(rosterRow).hardTech ?? {}
  for (const ground of ['发明专利 1 件以上', '研发费用占营业收入 5% 以上', '科技奖', '股权融资 500 万元'])
    expect(help).toContain(ground)
})

// seed: H4, G11
it('a firm keeps a certificate of each of the six rungs with its dates', () => {
  const [certificate = {}] = rowsOf(firmOf.answers.certificates)
  const rungs = ['科技型中小企业', '创新型中小企业', '高新技术企业', '专精特新中小企业']
  const six = [...rungs, '专精特新“小巨人”', '制造业单项冠军']
  expect(CERTIFICATES.map(({ value }) => value)).toEqual(expect.arrayContaining(six))
  for (const certType of six)
    expect([certType, codesWith(firmOf, { certificates: [{ ...certificate, certType }] })]).toEqual([
      certType,
      [],
    ])
  for (const day of ['issuedOn', 'validUntil'])
    expect(codesWith(firmOf, { certificates: [{ ...certificate, [day]: undefined }] })).toContain(
      `certificates.${day}.required`,
    )
})

// seed: B8
it('an application tells the present state and the plan of each of the seven ecosystems', () => {
  expect(ECOSYSTEMS.map(({ label }) => label)).toEqual(
    '产业聚合 技术转化 资金融通 人才引育 数字赋能 生产服务 生活服务'.split(' '),
  )
  const texts = ['Industry', 'Tech', 'Finance', 'Talent', 'Digital', 'Service', 'Life'].flatMap((name) =>
    ['Now', 'Plan'].map((part) => `eco${name}${part}`),
  )
  for (const column of texts)
    expect(codesWith(formOf('F01'), { [column]: undefined })).toContain(`${column}.required`)
})
