import { addMonths } from '#schemas/fields/day.ts'
import type { Answers } from '#schemas/fields/field.ts'

/** A notice with two problems, due in three months. */
export function exampleRectificationNotice(today: string): Answers {
  const due = addMonths(today, 3)
  return {
    decision: '下达整改通知书',
    cause: '年度不合格',
    problemList: [
      {
        problem: '初创型企业（团队）集聚目标完成率不足 60%',
        basis: '年度绩效评价 P1',
        demand: '制定引育计划并按月推进，补足缺口',
        due: addMonths(today, 2),
      },
      {
        problem: '技术服务平台长期未提供服务',
        basis: '年度绩效评价 T1',
        demand: '恢复运行并形成服务记录',
        due,
      },
    ],
    dueOn: due,
    consequence: '撤销',
  }
}

/** All done, as the park reports it. */
export function exampleRectificationReport(today: string): Answers {
  return {
    decision: '提交整改报告',
    actions: [
      {
        measure: '新引进初创型企业 12 家，签约落地 9 家',
        state: '已完成',
        doneOn: today,
        evidence: '入园协议、营业执照',
      },
      { measure: '平台已恢复运行，服务企业 46 家次', state: '已完成', doneOn: today, evidence: '服务台账' },
    ],
  }
}

/** One problem is left, and more time is asked for. */
export function exampleExtensionAsked(today: string, until: string): Answers {
  return {
    decision: '提交整改报告并申请延期',
    actions: [
      { measure: '新引进初创型企业 6 家', state: '进行中' },
      { measure: '平台已恢复运行', state: '已完成', doneOn: today },
    ],
    remaining: '厂房改造工期延后，尚有 6 家企业待入驻。',
    extensionAsk: until,
  }
}

export function exampleRectificationCheck(today: string): Answers {
  return {
    checks: [{ verdict: '已整改' }, { verdict: '已整改' }],
    checkedOn: today,
    districtCheck: '合格',
  }
}

export function exampleRectificationDecision(): Answers {
  return { cityDecision: '通过' }
}

export function exampleRemovalProposal(): Answers {
  return {
    decision: '拟撤销',
    grounds: ['连续两次不合格'],
    facts: '该园区连续两个年度的绩效评价结果均为不合格，评价结果已公示并告知园区，园区未申请复核。',
  }
}

export function exampleRemovalHearing(): Answers {
  return { decision: '陈述申辩', statement: '园区已更换运营团队，恳请给予一年的调整时间。' }
}

export function exampleRemovalDecision(today: string): Answers {
  return {
    decision: '撤销',
    docNo: `渝经信中小〔${today.slice(0, 4)}〕66号`,
    plaqueBackBy: addMonths(today, 1),
    banYears: 2,
    reason: '申辩所述更换运营团队不影响连续两次不合格的事实，依照动态管理规定撤销称号。',
  }
}

export function exampleWarning(): Answers {
  return { decision: '予以警示', reason: '季度监测出现红色预警，园区在约谈后仍未提交说明材料。' }
}

export function exampleRenewal(): Answers {
  return { decision: '延续三年', opinion: '评价结果稳定，生态服务持续运行，符合延续条件。' }
}
