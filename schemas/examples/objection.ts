import { makeUscc } from '#schemas/examples/uscc.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { idCheckCharacter } from '#schemas/fields/id-number.ts'

/** A made-up identity number with a valid check character, of somebody born on the day. */
export function makeIdNumber(seed: number, born = '1990-01-01'): string {
  const first17 = `500000${born.replaceAll('-', '')}${String(seed % 1000).padStart(3, '0')}`
  return first17 + idCheckCharacter(first17)
}

const MATTER: Answers = {
  facts: '公示名单中该园区申报的在园企业数量与现场情况不符，其中三家企业长期无人办公，门口无标识，恳请核查。',
  truth: true,
}

/** By a person; one piece of evidence is needed with it. */
export function exampleObjection(seed = 1): Answers {
  return {
    objectorType: '个人',
    objectorName: '钟离越',
    objectorIdNo: makeIdNumber(seed),
    objectorPhone: '13900005678',
    ...MATTER,
  }
}

export function exampleObjectionByFirm(seed = 77): Answers {
  return {
    objectorType: '单位',
    objectorName: '重庆澜图精密制造有限公司',
    objectorUscc: makeUscc(seed),
    objectorPhone: '023-60008765',
    ...MATTER,
  }
}

export function exampleObjectionAcceptance(): Answers {
  return { decision: '受理' }
}

export function exampleObjectionReply(): Answers {
  return {
    reply:
      '三家企业为科创团队转化企业，9月起在二期孵化楼办公，附租赁协议、考勤记录和水电缴费凭证，请予核实。',
    decision: '提交说明',
  }
}

/** Not founded; takes effect when the rechecker agrees. */
export function exampleInvestigation(rechecker: string, result = '异议不成立'): Answers {
  return {
    investigation:
      '核查组到园区现场核实，调取三家企业的租赁协议、社保缴纳和水电缴费记录，并随机访谈员工四人；三家企业均在二期孵化楼正常办公，原一期场地已腾退。',
    result,
    reply: '经现场核查并调取相关记录，反映的三家企业均在园区二期正常办公，申报数据属实。感谢您的监督。',
    rechecker,
  }
}
