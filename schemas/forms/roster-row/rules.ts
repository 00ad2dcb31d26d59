import { addDays, addMonths, isDay } from '#schemas/fields/day.ts'
import { usccAdvice, usccRule } from '#schemas/fields/uscc-override.ts'
import type { Rule } from '#schemas/form.ts'
import { rowsOf } from '#schemas/operations/settle.ts'
import { sizeIndustry } from '#schemas/reference/size-industry.ts'
import { SIZE_RULES } from '#schemas/reference/size-rules.ts'
import { num, rule, str, when } from '#schemas/rule.ts'

export const rules: readonly Rule[] = [
  usccRule('uscc'),
  rule(
    'registered-late',
    {
      zh: '注册日期不能晚于入园日期后 90 天',
      en: 'The firm must be registered within 90 days of entering the park',
    },
    (row) =>
      when(
        isDay(row.registeredOn) && isDay(row.enteredOn) && row.registeredOn > addDays(row.enteredOn, 90),
        'registeredOn',
        'enteredOn',
      ),
  ),
  rule(
    'contract-order',
    { zh: '入园协议到期日应晚于入园日期', en: 'The contract must end after the day of entering' },
    (row) =>
      when(
        isDay(row.contractEndOn) && isDay(row.enteredOn) && row.contractEndOn <= row.enteredOn,
        'contractEndOn',
        'enteredOn',
      ),
  ),
  rule(
    'incubated-elsewhere',
    { zh: '在孵企业的注册地应在园区', en: 'A firm in incubation must be registered in the park' },
    (row) =>
      when(
        row.kind === '企业' && row.incubationStatus === '在孵' && row.registeredInPark === false,
        'registeredInPark',
        'incubationStatus',
      ),
  ),
  rule(
    'main-revenue',
    { zh: '主营业务收入不能大于营业收入', en: 'Revenue from the main business must not exceed revenue' },
    (row) => when(num(row, 'mainRevenue') > num(row, 'revenue'), 'mainRevenue', 'revenue'),
  ),
  rule(
    'assets-needed',
    {
      zh: '填写资产总额：该行业按资产总额划分企业规模',
      en: 'Enter total assets: this industry is sized by assets',
    },
    (row) =>
      when(needsAssets(str(row, 'industryCode')) && isFirmWithoutAssets(row), 'assets', 'industryCode'),
  ),
  rule(
    'year',
    {
      zh: '年度应为上一年度，当年新注册的企业可为当年',
      en: 'The year must be last year, or this year for a new firm',
    },
    (row, { today }) => {
      const age = Number(today.slice(0, 4)) - num(row, 'year')
      return when(age > 1 || age < 0, 'year')
    },
  ),
  rule(
    'certificate-order',
    { zh: '资质有效期至应晚于认定日期', en: 'A certificate must be valid beyond the day it was issued' },
    (row) =>
      rowsOf(row.certificates).flatMap((certificate, i) =>
        when(
          isDay(certificate.validUntil) &&
            isDay(certificate.issuedOn) &&
            certificate.validUntil <= certificate.issuedOn,
          `certificates.${i}.validUntil`,
          `certificates.${i}.issuedOn`,
        ),
      ),
  ),
  rule(
    'exit-order',
    { zh: '离园日期不能早于入园日期', en: 'The day of leaving must not be before entering' },
    (row) =>
      when(isDay(row.exitOn) && isDay(row.enteredOn) && row.exitOn < row.enteredOn, 'exitOn', 'enteredOn'),
  ),
  rule('graduate-ground', { zh: '选择毕业条件', en: 'Select the ground of graduation' }, (row) =>
    when(
      (row.status === '毕业出园' || row.incubationStatus === '已毕业（留园）') &&
        row.graduateCriterion === undefined,
      'graduateCriterion',
    ),
  ),
  rule(
    'only-teams',
    { zh: '只有科创团队可以“转化（团队）”', en: 'Only a team can turn into a firm' },
    (row) => when(row.status === '转化（团队）' && row.kind !== '科创团队', 'status', 'kind'),
  ),
]

export const advice: readonly Rule[] = [
  usccAdvice('uscc'),
  rule(
    'old-at-entry',
    {
      zh: '企业入园时成立已超过 24 个月，请核对是否属于在孵企业',
      en: 'The firm was more than 24 months old when it entered; check whether it is in incubation',
    },
    (row) =>
      when(
        row.incubationStatus === '在孵' &&
          isDay(row.registeredOn) &&
          isDay(row.enteredOn) &&
          addMonths(row.registeredOn, 24) < row.enteredOn,
        'registeredOn',
        'enteredOn',
      ),
  ),
  rule(
    'limit-near',
    {
      zh: '孵化期限不足 90 天或已超过，期满次日起不再计入在孵企业',
      en: 'Incubation ends within 90 days or has ended',
    },
    (row, { today }) =>
      when(isDay(row.incubationLimit) && row.incubationLimit < addDays(today, 90), 'incubationStart'),
  ),
]

function needsAssets(code: string): boolean {
  if (!/^\d{4}$/.test(code)) return false
  const { smallerThan, medium, small } = SIZE_RULES[sizeIndustry(code)]
  return [...smallerThan, ...medium, ...small].some(([measure]) => measure === 'assets')
}

function isFirmWithoutAssets(row: { readonly [key: string]: unknown }): boolean {
  return row.kind === '企业' && row.assets === undefined
}
