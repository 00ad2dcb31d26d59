import { choice, words } from '#schemas/fields/choice.ts'
import { date } from '#schemas/fields/date.ts'
import { text } from '#schemas/fields/text.ts'
import { section } from '#schemas/section.ts'

export const STATUSES = words({
  在园: 'In the park',
  毕业出园: 'Graduated and left',
  迁出: 'Moved away',
  注销吊销: 'Deregistered or revoked',
  清退: 'Dismissed',
  '转化（团队）': 'Team turned into a firm',
})

export const GRADUATE_GROUNDS = words({
  高新技术企业: 'High-tech enterprise',
  '投资≥500万元': 'Equity of 5 million yuan or more',
  '连续2年营收累计≥1000万元': 'Revenue of 10 million yuan or more in two years',
  并购或挂牌上市: 'Merged, acquired or listed',
  '其他（说明）': 'Other (explain)',
})

export const DESTINATIONS = words({
  '本园加速器/产业园区': 'Accelerator or industrial park of this park',
  本区县: 'Same district',
  市内: 'Within Chongqing',
  市外: 'Outside Chongqing',
})

export const VERDICTS = words({ 未核验: 'Not checked', 已核验: 'Checked', 存疑: 'In doubt' })

export const status = section({
  id: 'status',
  title: '状态',
  en: 'Status',
  fields: {
    status: choice('在园状态', 'Status', STATUSES),
    convertedTo: text('转化为企业', 'Became the firm').when({ field: 'status', is: ['转化（团队）'] }),
    exitOn: date('离园日期', 'Left the park on')
      .notAfterToday()
      .when({ field: 'status', not: ['在园'] }),
    graduateCriterion: choice('毕业条件', 'Ground of graduation', GRADUATE_GROUNDS)
      .optional()
      .help(
        '孵化状态为“已毕业（留园）”或在园状态为“毕业出园”时填写',
        'Needed when the firm has graduated, whether it stayed or left',
      ),
    graduateNote: text('毕业条件说明', 'Ground of graduation explained').when({
      field: 'graduateCriterion',
      is: ['其他（说明）'],
    }),
    exitTo: choice('去向', 'Where it went', DESTINATIONS).when({
      field: 'status',
      is: ['毕业出园', '迁出'],
    }),
    verifiedBy: choice('区县核验', 'Checked by the district', VERDICTS).optional().system(),
  },
})
