import { checks } from '#schemas/rubrics/computed.ts'
import type { Group } from '#schemas/rubrics/rubric.ts'

export const district: Group = {
  code: 'F',
  zh: '区县支持',
  en: 'Support by the district',
  max: 5,
  indicators: [
    {
      code: 'F1',
      zh: '区县（国家级开发区）支持',
      en: 'Support by the district or national development zone',
      max: 5,
      scoring: checks(['policyIssued', 2], ['fundArranged', 1.5], ['planningLand', 1], ['liaison', 0.5]),
      source: '渝经信中小〔2024〕36号 四（一）',
    },
  ],
}
