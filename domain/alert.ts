import { Alert, alertRule } from '#domain/alerts.ts'
import type { Matter } from '#domain/matter.ts'
import { numberSaid } from '#domain/number-words.ts'

const words: { readonly [name: string]: { readonly zh: string; readonly en: string } } = {
  days: { zh: '逾期工作日', en: 'working days late' },
  quarters: { zh: '未报送季度', en: 'quarters missing' },
  before: { zh: '上季度', en: 'quarter before' },
  now: { zh: '本季度', en: 'this quarter' },
  planned: { zh: '计划', en: 'planned' },
  actual: { zh: '实际', en: 'actual' },
  percent: { zh: '比例', en: 'share' },
  occupied: { zh: '已入驻 ㎡', en: 'occupied ㎡' },
  usable: { zh: '可支配 ㎡', en: 'usable ㎡' },
  count: { zh: '数量', en: 'number' },
  names: { zh: '名称', en: 'names' },
  first: { zh: '最早日期', en: 'earliest on' },
  firms: { zh: '最多企业数', en: 'firms at most' },
}

/** An alert in words: what, and the numbers behind it. */
export function alertWords(alert: Alert, lang: 'zh' | 'en'): { trigger: string; figures: string } {
  return {
    trigger: alertRule(alert.code)?.[lang] ?? alert.code,
    figures: Object.entries(words)
      .filter(([name]) => alert.numbers[name] !== undefined)
      .map(([name, word]) => `${word[lang]} ${numberSaid(name, alert.numbers[name] ?? '')}`)
      .join(lang === 'zh' ? '，' : ', '),
  }
}

/** What the forms about an alert say of it. */
export function alertFactsOf({ data }: Pick<Matter, 'data'>): Readonly<Record<string, unknown>> {
  return alertWords(Alert.parse(data), 'zh')
}
