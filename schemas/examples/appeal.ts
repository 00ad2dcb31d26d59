import type { Answers } from '#schemas/fields/field.ts'

export function exampleAppeal(againstDecision = '不予认定'): Answers {
  return {
    againstDecision,
    facts:
      '审定时认为园区公共技术平台未投入使用。平台已于九月通过验收并对外服务，服务记录、设备清单和用户合同一并附上，请予复核。',
  }
}

/** Accepted, with these reviewers: addresses of three or more who took no part in the first decision. */
export function exampleAppealAcceptance(reviewers: readonly string[]): Answers {
  return { decision: '受理', panel: reviewers.map((reviewer) => ({ reviewer })) }
}

export function exampleAppealReview(result = '维持'): Answers {
  const looked = '复核人员调阅了申报材料、现场核查记录和会议纪要，核对新提交的平台验收文件和服务记录'
  if (result === '维持')
    return {
      review: `${looked}；验收时间晚于申报截止日，不能作为本批次评审依据，原决定事实清楚。`,
      result,
      reply: '经复核，原决定认定事实清楚、程序合规。平台建设成效可在下一批次申报时提交。',
    }
  return {
    review: `${looked}；平台在申报截止日前已通过验收并对外服务，原决定认定的事实有误。`,
    result,
    ...(result === '变更' ? { changedTo: '变更为缓议，十二个月内可更新材料后重新提交。' } : {}),
    reply: '经复核，园区公共技术平台在申报截止日前已投入使用，原决定认定的事实有误，应予纠正。',
  }
}

export function exampleConsent(): Answers {
  return { decision: '同意撤回', noticeRemark: '该园区已申请撤回申报，不再列入公示名单。' }
}
