/** A work plan of the programme: what every letter is based on, and the years it is for. */
export interface WorkPlan {
  readonly docNo: string
  readonly title: string
  /** 成文日期 */
  readonly writtenOn: string
  /** 印发日期 */
  readonly printedOn: string
  /** 公开属性 */
  readonly publicity: string
  readonly firstYear: number
  readonly lastYear: number
}

// source: 渝经信中小〔2024〕36号, head, title and imprint
export const WORK_PLAN: WorkPlan = {
  docNo: '渝经信中小〔2024〕36号',
  title: '重庆市中小企业生态家园工作方案（2024—2027年）',
  writtenOn: '2024-10-17',
  printedOn: '2024-10-18',
  publicity: '此件公开发布',
  firstYear: 2024,
  lastYear: 2027,
}

/** The plan and those after it: years beyond the last one need a new record here. */
export const WORK_PLANS: readonly WorkPlan[] = [WORK_PLAN]

/** As a letter cites it. */
export const BASIS = `《${WORK_PLAN.title}》（${WORK_PLAN.docNo}）`

export function planOfYear(year: number): WorkPlan | undefined {
  return WORK_PLANS.find(({ firstYear, lastYear }) => firstYear <= year && year <= lastYear)
}

export function isPlanned(day: string): boolean {
  return planOfYear(Number(day.slice(0, 4))) !== undefined
}
