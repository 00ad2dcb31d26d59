import { by, linear } from '#schemas/rubrics/computed.ts'
import type { Group } from '#schemas/rubrics/rubric.ts'

export const projects: Group = {
  code: 'P',
  zh: '项目引育',
  en: 'Projects',
  max: 35,
  indicators: [
    {
      code: 'P1',
      zh: '初创型企业（团队）集聚目标完成率',
      en: 'Start-ups and teams against the target',
      max: 8,
      scoring: by('targetCompletion', linear(0, 1)),
      source: '渝经信中小〔2024〕36号 一（400、1000家目标）',
    },
    {
      code: 'P2',
      zh: '当年新增初创型企业（团队）',
      en: 'Start-ups and teams new in the year',
      max: 5,
      scoring: by('newStartupsYear', linear(0, 10)),
      source: '参照火炬中心孵化器评价惯例（新增在孵企业）',
    },
    {
      code: 'P3',
      zh: '主导产业集聚度',
      en: 'Concentration in the lead industries',
      max: 4,
      scoring: by('leadConcentration', linear(0.4, 0.75)),
      source: '国科发区〔2018〕300号：专业孵化器75%',
    },
    {
      code: 'P4',
      zh: '招商引进积分',
      en: 'Points for projects landed',
      max: 5,
      scoring: by('investPoints', linear(0, 10)),
      source: '渝经信中小〔2024〕36号 三（一）：链核企业2、上下游1、同行业1、产业转移1、生产性服务配套0.5',
    },
    {
      code: 'P5',
      zh: '优质企业培育净增积分',
      en: 'Net new points for certified firms',
      max: 8,
      scoring: by('ladderPointsNetNew', linear(0, 12)),
      source: '渝经信中小〔2024〕36号 一；工信部企业〔2022〕63号梯度',
    },
    {
      code: 'P6',
      zh: '在园企业营业收入同口径增长率',
      en: 'Revenue growth of the same firms',
      max: 3,
      scoring: by('sameFirmRevenueGrowth', linear(0, 0.15)),
      source: '创新型中小企业标准：主营收入增长率15%为最高档',
    },
    {
      code: 'P7',
      zh: '当年毕业（成长出园）企业',
      en: 'Firms graduated in the year',
      max: 2,
      scoring: by('graduatesYear', linear(0, 3)),
      source: '国科发区〔2018〕300号',
    },
  ],
}
