import type { Answers } from '#schemas/fields/field.ts'

/** A full acceptance by the district. */
export const exampleAcceptance: Answers = { decision: '受理' }

/** A full recommendation; the signer is one of the persons the context offers. */
export function exampleRecommendation(signer: string, today: string): Answers {
  return {
    completeness: '齐备',
    truthChecks: [
      ['主体资格与独立法人', '资料'],
      ['四至界限与场地权属', '现场'],
      ['在园企业名册', '现场'],
      ['主要数据与财务报表', '资料'],
      ['生态建设与佐证材料', '部门函询'],
    ].map(([item, method]) => ({ item, method, finding: '属实' })),
    siteChecked: true,
    siteCheckedOn: today,
    checkers: [
      { name: '卢见山', unit: '区县经济信息委', post: '科长' },
      { name: '尹归舟', unit: '区县经济信息委', post: '工作人员' },
    ],
    deptOpinions: ['应急管理', '生态环境', '市场监管', '税务', '消防', '规划自然资源', '科技'].map(
      (department, i) =>
        i < 5
          ? { department, veto: '无', opinion: '无意见', date: today, letter: `示例函〔2026〕${i + 1}号` }
          : { department, veto: '未征求意见' },
    ),
    creditResult: '无异常',
    supportMeasures: [
      {
        area: '资金扶持',
        title: '支持中小企业生态家园建设若干措施',
        number: '示例府办发〔2026〕8号',
        amount: 200,
        validUntil: '2027-12-31',
      },
      {
        area: '其他',
        title: '明确专人服务中小企业生态家园的通知',
        number: '示例经信发〔2026〕5号',
        amount: 0,
        validUntil: '2027-12-31',
      },
    ],
    strengths: '主导产业集聚明显，公共技术平台运行良好，运营团队稳定。',
    problems: '生活配套偏少，数字平台尚有模块未上线。',
    decision: '推荐',
    districtRank: 1,
    officialLetterNo: '示例经信发〔2026〕12号',
    signer,
    signedOn: today,
  }
}

/** A full desk review that passes. */
export function exampleDeskReview(rechecker: string): Answers {
  const items = [
    '推荐函',
    '主体资格',
    '独立法人',
    '四至与坐标',
    '权属',
    '主导产业2—3个',
    '33618代码',
    '创建方案五要素',
    '名册完整',
    '财务数据',
    '合规证明',
    '承诺书',
    '附件清晰可读',
    '数据逻辑',
  ]
  return {
    checkItems: items.map((item) => ({ item, result: '符合' })),
    vetoHits: ['NONE'],
    thirdParty: false,
    conclusion: '通过',
    rechecker,
  }
}
