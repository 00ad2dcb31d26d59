import { judged } from '#schemas/rubrics/judged.ts'
import type { Group } from '#schemas/rubrics/rubric.ts'

const POLICY = '渝经信中小〔2024〕36号'

export const plan: Group = {
  code: 'E',
  zh: '创建方案',
  en: 'Creation plan',
  max: 13,
  floor: 0.5,
  indicators: [
    judged(
      'E1',
      '发展目标清晰、可量化、与全市目标衔接',
      'Clear, measurable targets in line with the city’s',
      4,
      `${POLICY} 三（一）`,
    ),
    judged('E2', '实施路径与工作举措可行', 'Feasible path and measures', 4, `${POLICY} 三（一）`),
    judged('E3', '组织领导与绩效管理', 'Leadership and performance management', 3, `${POLICY} 三（一）`),
    judged('E4', '特色与创新', 'Character and innovation', 2, `${POLICY} 一`),
  ],
}
