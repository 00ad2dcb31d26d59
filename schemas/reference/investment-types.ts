import type { Option } from '#schemas/fields/field.ts'

interface InvestmentType extends Option {
  /** Points of the annual evaluation for each project that settles (P4). */
  readonly points: number
}

// source: 渝经信中小〔2024〕36号 三（一）; 产业链招商 is not in the list of points and counts like the chain it serves
export const INVESTMENT_TYPES: readonly InvestmentType[] = [
  { value: '产业转移', label: '产业转移', en: 'Industrial relocation', points: 1 },
  { value: '产业链招商', label: '产业链招商', en: 'Brought in along the chain', points: 1 },
  { value: '链核', label: '链核', en: 'Core of the chain', points: 2 },
  { value: '同行业', label: '同行业', en: 'Same industry', points: 1 },
  { value: '上下游', label: '上下游', en: 'Upstream or downstream', points: 1 },
  { value: '生产性服务配套', label: '生产性服务配套', en: 'Production services', points: 0.5 },
]
