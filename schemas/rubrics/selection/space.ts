import { by, checks, linear, steps } from '#schemas/rubrics/computed.ts'
import { judged } from '#schemas/rubrics/judged.ts'
import type { Group } from '#schemas/rubrics/rubric.ts'

export const space: Group = {
  code: 'A',
  zh: '空间载体与运营主体',
  en: 'Space and operator',
  max: 15,
  indicators: [
    {
      code: 'A1',
      zh: '四至界限清晰、集中连片',
      en: 'Clear boundaries, contiguous site',
      max: 3,
      scoring: checks(['boundaryText', 1], ['boundaryGeo', 1], ['contiguous', 1]),
      source: '渝经信中小〔2024〕36号 二',
    },
    {
      code: 'A2',
      zh: '可自主支配面积',
      en: 'Area at the operator’s disposal',
      max: 4,
      scoring: by('usableArea', steps([20_000, 4], [10_000, 3], [5_000, 2], [0, 0])),
      source: '国科发区〔2018〕300号: 1万平方米; 重庆“满天星”示范楼宇: 不少于1万平方米',
    },
    {
      code: 'A3',
      zh: '在孵企业使用面积（含公共服务面积）占比',
      en: 'Share of area for incubation, public service included',
      max: 2,
      scoring: by('incubationUseRatio', linear(0.5, 0.75)),
      source: '国科发区〔2018〕300号: 占75%以上',
    },
    {
      code: 'A4a',
      zh: '专职运营服务人员',
      en: 'Full-time operating staff',
      max: 2,
      scoring: by('fullTimeStaff', steps([10, 2], [5, 1], [0, 0])),
      source: '工信部企业〔2016〕194号: 专职人员不少于10人',
    },
    judged('A4b', '运营制度健全程度', 'Completeness of the rules of operation', 1, '建议'),
    {
      code: 'A5',
      zh: '消防、安全、环保等基础设施',
      en: 'Fire safety, work safety and environment',
      max: 3,
      scoring: checks(['fireAcceptance', 1], ['envProcedure', 1], ['safetyOrg', 1]),
      source: '渝经信中小〔2024〕36号 三（七）',
    },
  ],
}
