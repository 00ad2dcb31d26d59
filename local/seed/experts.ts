import type { Profile, Specialty } from '#domain/expert.ts'
import { makeUscc } from '#schemas/examples/uscc.ts'

type Made = readonly [
  name: string,
  unit: string,
  title: Profile['title'],
  specialties: readonly Specialty[],
  clusters?: string,
  more?: Partial<Profile>,
]

/** Made-up names and units; any likeness is chance. No officer and nobody of an example application has one of these names. */
const made: readonly Made[] = [
  ['梁思衡', '示例理工大学汽车工程学院', '正高', ['产业技术'], 'A1 D13 C2'],
  ['宋清晏', '示例电子信息研究院', '正高', ['产业技术'], 'A2 D07 C1'],
  ['郭长屿', '示例材料科学研究所', '正高', ['产业技术'], 'A3 C3 D05 D15 D16'],
  ['高见微', '示例装备技术研究院', '副高', ['产业技术', '数字化'], 'B1 D12 D14'],
  ['林栖迟', '示例农业大学食品学院', '正高', ['产业技术'], 'B2 C4 D02'],
  ['马知秋', '示例软件测评中心', '副高', ['产业技术', '数字化'], 'B3 D08 D04'],
  ['胡照野', '示例医科大学生物工程中心', '正高', ['产业技术'], 'C5 D17 D18 D03', { districtId: '500106' }],
  ['董溪亭', '示例能源规划设计院', '副高', ['产业技术'], 'C6 D06'],
  ['萧景行', '示例传感与测量学会', '正高', ['产业技术'], 'D11 A1', { districtId: '500109' }],
  ['程望岳', '示例航天通信研究所', '副高', ['产业技术'], 'D01 D09'],
  ['袁听泉', '示例家电检测院', '中级', ['产业技术'], 'D10 C4'],
  [
    '傅云岫',
    '示例智能网联测试场',
    '副高',
    ['产业技术'],
    'A1 B3',
    { holdings: [{ name: '示例整车制造股份有限公司' }] },
  ],
  ['曾怀瑾', '示例科技园区协会', '正高', ['园区运营'], undefined, { recommendedBy: '500107' }],
  ['彭予安', '示例孵化器联盟服务中心', '副高', ['园区运营', '投融资']],
  ['田雨舟', '示例开发区研究会', '正高', ['园区运营']],
  ['任嘉木', '示例城市更新研究院', '副高', ['园区运营', '法律']],
  ['钟离岸', '示例中小企业服务中心', '其他', ['园区运营'], undefined, { districtId: 'CQ-LJXQ' }],
  ['崔砚青', '示例财经大学会计学院', '正高', ['财务']],
  ['贾文澜', '示例会计师事务所', '副高', ['财务']],
  ['丁牧之', '示例审计咨询有限公司', '中级', ['财务', '法律']],
  ['薛时雨', '示例创业投资协会', '副高', ['投融资']],
  [
    '叶临川',
    '示例银行研究部',
    '正高',
    ['财务', '投融资'],
    undefined,
    { employers: [{ name: '示例融资担保有限公司' }] },
  ],
  ['阎书简', '示例律师事务所', '其他', ['法律']],
  ['余北辰', '示例数字经济研究院', '正高', ['数字化']],
]

/** Experts of distinct units for every specialty and every cluster. */
export function demonstrationExperts(): Profile[] {
  return made.map(([name, unit, title, specialties, clusters = '', more], n) => ({
    email: `zhuanjia${String(n + 1).padStart(2, '0')}@experts.example`,
    name,
    unit,
    unitUscc: makeUscc(900_000 + n),
    title,
    specialties: [...specialties],
    fields: clusters.split(' ').filter(Boolean).sort(),
    employers: [],
    holdings: [],
    ...more,
  }))
}
