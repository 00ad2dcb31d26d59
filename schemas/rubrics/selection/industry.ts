import { by, linear } from '#schemas/rubrics/computed.ts'
import { judged } from '#schemas/rubrics/judged.ts'
import type { Group } from '#schemas/rubrics/rubric.ts'

const POLICY = '渝经信中小〔2024〕36号 二、三（一）'

export const industry: Group = {
  code: 'B',
  zh: '产业定位与集聚',
  en: 'Positioning and concentration',
  max: 20,
  floor: 0.5,
  indicators: [
    judged(
      'B1',
      '主导产业契合“33618”且细分明确（2—3个）',
      'Two or three clear lead industries that fit 33618',
      5,
      POLICY,
    ),
    {
      code: 'B2',
      zh: '主导产业集聚度（主导产业初创型企业占比）',
      en: 'Concentration: share of start-ups in the lead industries',
      max: 5,
      scoring: by('leadConcentration', linear(0.3, 0.7)),
      source: '专业孵化器75%（国科发区〔2018〕300号）；特色产业集群主导产业70%（工信部企业〔2022〕119号）',
    },
    {
      code: 'B3',
      zh: '在园初创型中小企业（在孵企业+科创团队）数',
      en: 'Start-ups in the park: firms in incubation and teams',
      max: 6,
      scoring: by('startupTotal', linear(5, 40)),
      source: '渝经信中小〔2024〕36号: 全市400家/10个，即每园40家（2025年）',
    },
    judged(
      'B4',
      '强链补链与“一园一业一品”',
      'Strengthening the chain; one park, one industry, one brand',
      4,
      POLICY,
    ),
  ],
}
