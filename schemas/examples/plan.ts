import type { Answers } from '#schemas/fields/field.ts'
import type { Figures } from '#schemas/roster/figures.ts'

const LAST_YEAR = 2027

/** Targets that grow every year, milestones and money. */
export function examplePlan(found: Figures, today: string): Answers {
  const first = Math.min(Number(today.slice(0, 4)), LAST_YEAR)
  return {
    targetTable: Array.from({ length: LAST_YEAR - first + 1 }, (_, i) => ({
      year: first + i,
      startups: found.startupTotal + 8 * (i + 1),
      newStartups: 10,
      srdi: found.held('专精特新中小企业') + 2 * (i + 1),
      giants: found.held('专精特新“小巨人”') + i,
      champions: 0,
      revenue: Math.round(found.revenue * (1 + 0.15 * (i + 1))),
      platforms: 2 + i,
      results: 3,
      financing: 2000 + 800 * i,
      digitalFirms: found.digitalFirms + 6 * (i + 1),
    })),
    milestones: [
      milestone('1', '共享检测实验室扩建', 'TECH', '2026-12-01', '2027-06-30', '新增检测能力 12 项', 260),
      milestone('2', '园区数字平台二期', 'DIGITAL', '2027-01-01', '2027-09-30', '模块全部上线', 180),
      milestone('3', '人才公寓改造', 'LIVING', '2027-03-01', '2027-12-31', '新增公寓 24 套', 320),
    ],
    investPlan: [
      { source: '自筹', amount: 460 },
      { source: '财政', amount: 100 },
      { source: '基金', amount: 80.5 },
      { source: '贷款', amount: 119.5 },
    ],
    investTotal: 760,
  }
}

function milestone(
  no: string,
  task: string,
  ecosystem: string,
  from: string,
  to: string,
  deliverable: string,
  investment: number,
): Answers {
  return {
    no,
    task,
    ecosystem,
    responsible: '园区运营管理机构',
    period: { from, to },
    deliverable,
    investment,
  }
}
