import type { Answers } from '#schemas/fields/field.ts'

/** A request the operator of a park makes for a testing platform. */
export function exampleFunding(today: string, applicantUscc: string): Answers {
  const year = Number(today.slice(0, 4))
  return {
    programYear: year,
    category: '研发平台建设',
    projectName: '共享检验检测平台建设',
    applicant: '星辰园区运营管理有限公司',
    applicantUscc,
    projectPeriod: { from: `${year - 1}-03-01`, to: `${year}-06-30` },
    method: '事后奖补',
    totalInvest: 480,
    selfFund: 280,
    paidSoFar: 410,
    hasOtherFund: false,
    requested: 150,
    invoices: [
      { number: '0431900111', amount: 210, issuedOn: `${year - 1}-09-12` },
      { number: '0431900112', amount: 200, issuedOn: `${year - 1}-11-03` },
    ],
    kpi: [
      { side: '数量', indicator: '新增检测设备', unit: '台套', target: '12' },
      { side: '质量', indicator: '检测资质项目', unit: '项', target: '20' },
      { side: '时效', indicator: '平台启用时间', unit: '日期', target: `${year}年6月底前` },
      { side: '效益', indicator: '年服务企业', unit: '家次', target: '100' },
    ],
    bankName: '长江示例银行璧山支行',
    bankAccount: '6200000000001234567',
    noDuplicate: true,
  }
}

export const exampleFundingCheck: Answers = { districtReview: '同意' }
export const exampleFundingDecision: Answers = { cityDecision: '支持', approved: 120, thirdParty: 86 }
export const exampleFundingPayment = (paidOn: string): Answers => ({ payment: '已拨付', paidOn })
export const exampleFundingResult: Answers = {
  kpiResult: ['12', '18', '6月20日', '131'].map((actual, n) => ({
    actual,
    reached: n === 1 ? '部分完成' : '完成',
  })),
  decision: '提交自评',
}

/** How a park brought firms to a shared pilot line. */
export function examplePractice(): Answers {
  return {
    caseTitle: '链主带动中试线共建共享',
    caseType: '创新举措',
    ecosystem: ['TECH', 'INDUSTRY'],
    background: '园区初创企业缺少中试条件，单独建设投入大、利用率低，成果难以走出实验室。',
    practice:
      '由链主企业提供场地与标准，园区出资购置通用设备，十二家企业按机时付费使用；建立预约、计量和安全三项制度，园区按季公开机时和收费，闲时对科创团队免费开放。',
    results: [
      { indicator: '中试线机时', before: '0', after: '2160小时', source: '设备共享台账' },
      { indicator: '完成中试成果', before: '0', after: '7项', source: '科技成果转化台账' },
    ],
    replicable: '适用于有链主企业、设备通用性强的园区，制度文本可直接借用。',
    namesFirm: true,
    firmName: '渝测精密仪器有限公司',
    firmEmail: 'lianxi@yuce.example',
  }
}

export const examplePracticeCheck: Answers = { districtReview: '推荐' }
export const examplePracticeConsent: Answers = { consent: '同意公开' }
export const examplePracticeDecision: Answers = { cityDecision: '入选', publishedIn: ['汇编', '官网'] }
