import type { Answers } from '#schemas/fields/field.ts'
import { roundTo } from '#schemas/fields/numeric.ts'

/** A judged item as a context brings it. */
export interface JudgedItem {
  readonly item: string
  readonly name: string
  readonly max: number
}

/** The panel confirmed, with every possible conflict of the context dismissed and every unmet constraint accepted. */
export function exampleDraw(conflicts = 0, unmet = false): Answers {
  return {
    ...(conflicts > 0
      ? {
          conflicts: Array.from({ length: conflicts }, () => ({
            verdict: '不构成回避',
            note: '经核对为同名不同人，与申报单位无关联。',
          })),
        }
      : {}),
    decision: '确认专家组',
    ...(unmet ? { acceptUnmet: true } : {}),
  }
}

/** An expert accepts; the agreement is answered when it is due. */
export function exampleInvitation(agreementDue = false): Answers {
  return {
    decision: '接受',
    relationNone: true,
    confidentiality: true,
    ...(agreementDue ? { agreement: true } : {}),
  }
}

export function exampleRefusal(): Answers {
  return { decision: '不接受', reason: '评审期间在外地出差，无法按时完成评分。' }
}

export function exampleRecusal(): Answers {
  return {
    decision: '回避',
    reason: '曾任申报单位技术顾问。',
    relationNone: false,
    relationItems: ['3年内劳动/顾问关系'],
  }
}

/** Every item scored with this share of its maximum, to a tenth of a point. */
export function exampleScores(judged: readonly JudgedItem[], share: number): Answers[] {
  return judged.map(({ item, name, max }) => ({
    item,
    name,
    max,
    score: Math.min(max, roundTo(max * share, 1)),
    comment: `“${name}”已对照申报书和佐证材料逐项核对，按锚点评分。`,
  }))
}

export function exampleScoreSheet(judged: readonly JudgedItem[], share = 0.8): Answers {
  return {
    decision: '提交评分',
    judgedItems: exampleScores(judged, share),
    strengths:
      '主导产业方向清晰，链主企业带动作用明显，公共技术平台投入使用并服务多家在孵企业，运营团队稳定。',
    weaknesses: '风险补偿资金规模偏小，数字平台与企业系统对接较少，生活配套仍依赖周边城区，需要分期完善。',
    advice: '建议尽快落实中试平台建设，并与高校签订长期成果转化协议。',
    recommendLevel: '支持',
  }
}

export function exampleDeviation(): Answers {
  return {
    decision: '说明理由',
    explanation: '对产业生态一项，佐证材料中的合作协议多数已到期，故评分从严，已在评语中列明。',
  }
}

export function exampleRescore(judged: readonly JudgedItem[], share = 0.75): Answers {
  return { decision: '重新评分', judgedItems: exampleScores(judged, share) }
}

/** The leader of the panel signs the opinion after a meeting today. */
export function exampleOpinion(today: string): Answers {
  return {
    meetingDate: today,
    meetingWay: '视频',
    attendees: [
      { name: '闻时雨', unit: '示例大学机械工程学院' },
      { name: '岑望舒', unit: '示例园区运营研究中心' },
      { name: '柏霁川', unit: '示例创业投资管理有限公司' },
    ],
    points: '逐项讨论产业聚合、技术转化和资金融通三类指标，核对偏差较大的评分依据。',
    groupOpinion:
      '专家组认为，该园区四至清晰、主导产业聚焦，孵化链条完整，初创企业培育成效较好，创建方案目标明确、措施可行；不足之处在于风险补偿资金规模偏小。同意推荐进入下一环节。',
    decision: '签署',
  }
}
