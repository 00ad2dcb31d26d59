import type { JudgedItem } from '#schemas/examples/assessment.ts'
import { exampleScores } from '#schemas/examples/assessment.ts'
import type { Answers } from '#schemas/fields/field.ts'

/** A reviewer gives every item this share of its maximum. */
export function exampleJudgement(judged: readonly JudgedItem[], share = 0.8): Answers {
  return {
    decision: '提交评分',
    judgedItems: exampleScores(judged, share),
    strengths: '公共技术平台全年稳定开放，服务企业数量明显增加，产融对接活动形成固定机制。',
    weaknesses: '产业链短板清单更新较慢，数字化转型仍以单点应用为主，建议按季度开展诊断服务。',
  }
}

export function exampleJudgeRecusal(): Answers {
  return { decision: '申请回避', reason: '本人所在单位本年度与该园区签订了技术服务协议。' }
}
