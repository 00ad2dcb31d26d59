import type { MatterStatus } from '#web/matter-status.ts'

type Statuses = { readonly [status: string]: MatterStatus }

/** A firm fills in its own figures. */
export const firm: Statuses = {
  asked: { zh: '等待企业填报', en: 'The firm is asked', tone: 'active' },
  answered: { zh: '企业已填报', en: 'Filled in', tone: 'done' },
  missed: { zh: '企业未填报', en: 'Not filled in', tone: 'attention' },
}

/** A firm in two parks. */
export const conflict: Statuses = {
  waiting: { zh: '暂不计入，等待原园区', en: 'Does not count, waits for the other park', tone: 'attention' },
  asked: { zh: '等待核实企业去向', en: 'Where is the firm?', tone: 'active' },
  released: { zh: '已计入另一园区', en: 'Counts in the later park', tone: 'done' },
  kept: { zh: '仍计入原园区', en: 'Counts in the earlier park', tone: 'done' },
}

/** A firm disputes its row. */
export const dispute: Statuses = {
  answering: { zh: '等待园区答复和区县决定', en: 'With park and district', tone: 'active' },
  upheld: { zh: '异议成立', en: 'Upheld', tone: 'done' },
  rejected: { zh: '异议不成立', en: 'Rejected', tone: 'neutral' },
}

/** A change of figures that are locked. */
export const correction: Statuses = {
  asked: { zh: '等待审批', en: 'Waiting for approval', tone: 'active' },
  approved: { zh: '已更正', en: 'Corrected', tone: 'done' },
  refused: { zh: '不同意更正', en: 'Refused', tone: 'neutral' },
}
