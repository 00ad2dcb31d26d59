import { calculated } from '#schemas/fields/calculated.ts'
import type { Answers, FormContext } from '#schemas/fields/field.ts'
import { numberFact, textFact } from '#schemas/forms/facts.ts'

/** What the offices are shown of a request while they decide. */
export const requestFields = {
  projectName: calculated('项目名称', 'Project', 'text'),
  applicant: calculated('申请单位', 'Applicant', 'text'),
  category: calculated('支持方向', 'Field', 'text'),
  requested: calculated('申请金额', 'Amount requested', 'number', '万元'),
}

export function withRequest(answers: Answers, context: FormContext): Answers {
  return {
    ...answers,
    ...textFact(context, 'projectName'),
    ...textFact(context, 'applicant'),
    ...textFact(context, 'category'),
    ...numberFact(context, 'requested'),
  }
}
