import { calculated } from '#schemas/fields/calculated.ts'

/** What an office's form says first of the report it is about. */
export const summary = {
  period: calculated('报告期', 'Quarter', 'text'),
  lateness: calculated('报送情况', 'Handed in', 'text'),
}
