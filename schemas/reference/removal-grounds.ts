import type { Option } from '#schemas/fields/field.ts'
import { VETOES } from '#schemas/reference/vetoes.ts'

export const TWICE_FAILED = '连续两次不合格'
export const REFUSES_INSPECTION = '拒不接受检查'
export const RECTIFICATION_FAILED = '整改未通过验收'

const vetoes: readonly string[] = ['V2', 'V3', 'V4', 'V5', 'V8']

/** What a title may be revoked for; source: the programme's table of title states. */
export const REMOVAL_GROUNDS: readonly Option[] = [
  {
    value: TWICE_FAILED,
    label: '年度绩效评价连续两次不合格',
    en: 'Failed the annual evaluation twice in a row',
  },
  ...VETOES.filter(({ value }) => vetoes.includes(value)),
  { value: REFUSES_INSPECTION, label: '拒不接受检查', en: 'Refuses to be inspected' },
  { value: RECTIFICATION_FAILED, label: '整改未通过验收', en: 'The rectification was not accepted' },
]

/** Grounds in words, in the order of the list. */
export function groundsInWords(grounds: readonly string[]): string {
  return REMOVAL_GROUNDS.filter(({ value }) => grounds.includes(value))
    .map(({ label }) => label)
    .join('；')
}
