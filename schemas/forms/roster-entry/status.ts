import { choice } from '#schemas/fields/choice.ts'
import { date } from '#schemas/fields/date.ts'
import { longText } from '#schemas/fields/long-text.ts'
import { text } from '#schemas/fields/text.ts'
import { yesNo } from '#schemas/fields/yes-no.ts'
import { DESTINATIONS, STATUSES, VERDICTS } from '#schemas/forms/roster-row/status.ts'
import { section } from '#schemas/section.ts'

/** What acts of their own write: leaving, turning into a firm, the check of the district, a conflict with another park. */
export const status = section({
  id: 'status',
  title: '状态',
  en: 'Status',
  fields: {
    status: choice('在园状态', 'Status', STATUSES).optional().system(),
    exitOn: date('离园日期', 'Left the park on')
      .optional()
      .system()
      .when({ field: 'status', not: ['在园'] }),
    exitTo: choice('去向', 'Where it went', DESTINATIONS)
      .optional()
      .system()
      .when({ field: 'status', is: ['毕业出园', '迁出'] }),
    convertedTo: text('转化为企业', 'Became the firm')
      .optional()
      .system()
      .when({ field: 'status', is: ['转化（团队）'] }),
    blocked: yesNo('与其他园区重复，暂不计入', 'Also in another park: does not count yet')
      .optional()
      .system(),
    countsFrom: date('计入起始日', 'Counts from').optional().system(),
    verifiedBy: choice('区县核验', 'Checked by the district', VERDICTS).optional().system(),
    verifiedOn: date('核验日期', 'Checked on').optional().system(),
    verifiedNote: longText('核验说明', 'Note of the check').atMost(500).optional().system(),
  },
})
