import { ANNUAL_VETOES } from '#schemas/reference/vetoes.ts'
import { ecosystems } from '#schemas/rubrics/annual/ecosystems.ts'
import { management } from '#schemas/rubrics/annual/management.ts'
import { platforms } from '#schemas/rubrics/annual/platforms.ts'
import { projects } from '#schemas/rubrics/annual/projects.ts'
import type { AnnualRubric } from '#schemas/rubrics/rubric.ts'

/**
 * 中小企业生态家园年度绩效评价评分表, a proposal: 项目引育, 生态建设 and 平台支撑 are the dimensions of the policy (四（二）);
 * 运行管理, weights, thresholds and bands are this programme's own.
 */
export const annual2026: AnnualRubric = {
  code: 'ANN-2026',
  version: 1,
  validFrom: '2026-01-01',
  zh: '中小企业生态家园年度绩效评价评分表（建议稿）',
  en: 'Annual evaluation rubric for SME ecosystem homes (proposal)',
  source:
    '渝经信中小〔2024〕36号 四（二）；参照国科发区〔2018〕300号、工信部企业〔2016〕194号、〔2022〕63号、〔2022〕119号',
  groups: [projects, ecosystems, platforms, management],
  panel: { fewest: 3, trimFrom: 5, deviation: 0.2 },
  passLine: 60,
  vetoes: ANNUAL_VETOES.map(({ value }) => value),
  tieBreak: [
    { by: 'group', code: 'P' },
    { by: 'group', code: 'E' },
    { by: 'group', code: 'T' },
    { by: 'metric', metric: 'targetCompletion' },
  ],
  annual: {
    bonus: {
      cap: 5,
      items: [
        {
          code: 'X1',
          zh: '当年获批国家级项目、称号',
          en: 'National project or title won in the year',
          each: 2,
        },
        {
          code: 'X2',
          zh: '优秀案例入选市级以上推广',
          en: 'Case promoted at city level or above',
          each: 1,
        },
        {
          code: 'X3',
          zh: '在园或毕业企业当年上市（挂牌）',
          en: 'Firm of the park or graduate listed in the year',
          each: 2,
        },
      ],
    },
    deductions: [
      { code: 'Y1', zh: '一般生产安全事故（每起）', en: 'Ordinary accident, each', each: 5 },
      {
        code: 'Y2',
        zh: '运营管理机构受环保、消防等行政处罚（每次）',
        en: 'Penalty on the operator, each',
        each: 2,
      },
      {
        code: 'Y3',
        zh: '逾期报送超过10个工作日（每次）',
        en: 'Report more than ten working days late, each',
        each: 0.5,
      },
      { code: 'Y4', zh: '整改逾期（每项）', en: 'Overdue rectification, each', each: 2 },
    ],
    excellent: 90,
    good: 80,
    quota: 0.3,
    barredBy: ['Y1'],
    bands: 'four',
  },
}
