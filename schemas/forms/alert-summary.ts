import { calculated } from '#schemas/fields/calculated.ts'
import type { Answers, FormContext } from '#schemas/fields/field.ts'
import { textFact } from '#schemas/forms/facts.ts'

/** What both forms of an alert say first. */
export const alertSummary = {
  trigger: calculated('预警事项', 'Alert', 'text'),
  figures: calculated('依据数据', 'Figures behind it', 'text'),
}

export function alertCompute(answers: Answers, context: FormContext): Answers {
  return { ...answers, ...textFact(context, 'trigger'), ...textFact(context, 'figures') }
}
