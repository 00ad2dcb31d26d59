import { words } from '#schemas/fields/choice.ts'

/** Limits of a rectification in months; source: F13. */
export const MOST_MONTHS = 6
export const MOST_EXTENSION_MONTHS = 3

export const CAUSES = words({
  年度不合格: 'Failed the annual evaluation',
  监测预警: 'Alert of the monitoring',
  举报查实: 'A report found true',
  现场检查: 'Inspection on site',
  事故: 'Accident',
  变更重评: 'To be reviewed again after a change',
  其他: 'Other',
})
