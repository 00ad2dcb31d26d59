import { chineseDay, isDay } from '#schemas/fields/day.ts'
import type { Answer, Answers, Field, FormContext } from '#schemas/fields/field.ts'

const NOW: FormContext = { today: '9999-12-31' }

/** An answer as one line of Chinese text: option words, units, 2026年11月23日. Nothing answered reads as an empty text. */
export function show(field: Field, value: Answer | undefined): string {
  if (value === undefined || value === null || value === '') return ''
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value === 'number') return `${figure(field, value)}${field.unit ? ` ${field.unit}` : ''}`
  if (typeof value === 'string')
    return optionLabel(field, value) ?? (isDay(value) ? chineseDay(value) : value)
  if (Array.isArray(value))
    return value
      .map((one) => (typeof one === 'string' ? (optionLabel(field, one) ?? one) : showRow(field, one)))
      .join('、')
  return showPeriod(value)
}

/** What an option was called when it was chosen, also after it has ended. */
export function optionLabel(field: Field, value: string): string | undefined {
  const every = field.everyOption?.() ?? []
  return [...every, ...(field.options?.(NOW) ?? [])].find((option) => option.value === value)?.label
}

function figure(field: Field, value: number): string {
  const money = field.kind === 'money'
  const [whole = '', decimals] = (money ? value.toFixed(2) : String(value)).split('.')
  const grouped = field.unit ? whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',') : whole
  return decimals === undefined ? grouped : `${grouped}.${decimals}`
}

function showPeriod(value: Answers): string {
  return [value.from, value.to].map((day) => (isDay(day) ? chineseDay(day) : '')).join(' 至 ')
}

function showRow(field: Field, row: Answers): string {
  const cells = Object.entries(field.fields ?? {}).map(([key, column]) => [
    column.label,
    show(column, row[key]),
  ])
  return `（${cells.flatMap(([label, text]) => (text === '' ? [] : [`${label}：${text}`])).join('；')}）`
}
