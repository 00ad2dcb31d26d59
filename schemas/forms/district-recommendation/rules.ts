import { isDay } from '#schemas/fields/day.ts'
import type { Rule } from '#schemas/form.ts'
import { NOT_ASKED } from '#schemas/forms/district-recommendation/findings.ts'
import { isPerson, personOf } from '#schemas/forms/person.ts'
import { rowsOf } from '#schemas/operations/settle.ts'
import { rule, when } from '#schemas/rule.ts'

/** Departments that must always be asked; the rest only where it matters. */
const ALWAYS_ASKED = 5

export const rules: readonly Rule[] = [
  rule(
    'R1.complete',
    { zh: '材料缺项的不能推荐', en: 'An incomplete application cannot be recommended' },
    ({ decision, completeness }) =>
      when(decision === '推荐' && completeness === '缺项', 'completeness', 'decision'),
  ),
  rule(
    'R1.veto',
    { zh: '有部门提出否决情形的不能推荐', en: 'With a ground for a veto the park cannot be recommended' },
    ({ decision, deptOpinions }) => {
      const row = rowsOf(deptOpinions).findIndex(({ veto }) => veto === '有')
      return when(decision === '推荐' && row >= 0, `deptOpinions.${row}.veto`, 'decision')
    },
  ),
  rule(
    'R1.credit',
    {
      zh: '信用核查有异常的不能推荐',
      en: 'With a finding in the credit check the park cannot be recommended',
    },
    ({ decision, creditResult }) =>
      when(decision === '推荐' && creditResult === '有异常', 'creditResult', 'decision'),
  ),
  rule(
    'departments',
    {
      zh: '应急管理、生态环境、市场监管、税务、消防部门均应征求意见',
      en: 'The first five departments must all be asked',
    },
    ({ deptOpinions }) =>
      rowsOf(deptOpinions)
        .slice(0, ALWAYS_ASKED)
        .flatMap(({ veto }, i) => when(veto === NOT_ASKED, `deptOpinions.${i}.veto`)),
  ),
  rule(
    'site-date',
    { zh: '现场核查日期不能早于受理日期', en: 'The site check must not be before the day of receipt' },
    ({ siteCheckedOn, receivedOn }) =>
      when(
        isDay(siteCheckedOn) && isDay(receivedOn) && siteCheckedOn < receivedOn,
        'siteCheckedOn',
        'receivedOn',
      ),
  ),
  rule(
    'R4',
    { zh: '签发人与经办人不能是同一人', en: 'The signer must not be the handler' },
    ({ signer }, context) => when(isPerson(signer, personOf(context)), 'signer', 'handler'),
  ),
]

export const advice: readonly Rule[] = [
  rule(
    'site-unchecked',
    { zh: '推荐前一般应进行现场核查', en: 'A park is normally checked on site before it is recommended' },
    ({ decision, siteChecked }) =>
      when(decision === '推荐' && siteChecked === false, 'siteChecked', 'decision'),
  ),
  rule(
    'untrue',
    {
      zh: '真实性核查有不属实或部分属实的内容，请核对推荐结论',
      en: 'Something was found untrue; check the recommendation',
    },
    ({ decision, truthChecks }) => {
      const row = rowsOf(truthChecks).findIndex(({ finding }) => finding !== undefined && finding !== '属实')
      return when(decision === '推荐' && row >= 0, `truthChecks.${row}.finding`, 'decision')
    },
  ),
]
