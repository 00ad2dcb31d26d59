import { by, deduct, linear } from '#schemas/rubrics/computed.ts'
import type { Group } from '#schemas/rubrics/rubric.ts'

export const management: Group = {
  code: 'M',
  zh: '运行管理',
  en: 'Management',
  max: 10,
  indicators: [
    {
      code: 'M1',
      zh: '报送及时率',
      en: 'Reports on time',
      max: 3,
      scoring: by('onTimeRatio', linear(0.5, 1)),
      source: '本办法拟定',
    },
    {
      code: 'M2',
      zh: '数据质量',
      en: 'Quality of data',
      max: 2,
      scoring: by('confirmedDataErrors', deduct(0.5)),
      source: '本办法拟定',
    },
    {
      code: 'M3',
      zh: '创建方案年度任务完成率',
      en: 'Milestones of the year',
      max: 2,
      scoring: by('milestoneRatio', linear(0.5, 1)),
      source: '渝经信中小〔2024〕36号 三（一） 绩效管理',
    },
    {
      code: 'M4',
      zh: '入园企业满意度',
      en: 'Satisfaction of firms',
      max: 3,
      scoring: by('satisfaction', linear(0.6, 0.9)),
      limit: { metric: 'surveyResponse', below: 0.3, most: 1.5 },
      source: '国家中小企业公共服务示范平台：客户满意度80%以上',
    },
  ],
}
