import { choice, words } from '#schemas/fields/choice.ts'
import { date } from '#schemas/fields/date.ts'
import { text } from '#schemas/fields/text.ts'
import { yesNo } from '#schemas/fields/yes-no.ts'
import { ledger, order, proof } from '#schemas/ledgers/ledger.ts'

const DECIDED = { field: 'outcome', is: ['获批', '未获批'] }

export const nationalProjects = ledger({
  code: 'L20',
  keptBy: ['city'],
  id: 'national-projects',
  title: '国家项目推荐台账',
  en: 'National projects',
  names: ['project'],
  aliases: { outcome: ['推荐结果'] },
  fields: {
    project: text('项目名称', 'Project').between(2, 120),
    applicant: text('申报单位', 'Applicant').between(2, 80),
    authority: text('主管部门', 'Authority').between(2, 80),
    recommendedOn: date('推荐日期', 'Recommended on').notAfterToday(),
    priority: yesNo('是否优先支持', 'Given priority'),
    outcome: choice(
      '结果',
      'Outcome',
      words({ 审核中: 'Pending', 获批: 'Approved', 未获批: 'Not approved' }),
    ),
    decidedOn: date('结果日期', 'Decided on').notAfterToday().when(DECIDED),
    docNo: text('文号', 'Document number')
      .atMost(60)
      .when({ field: 'outcome', is: ['获批'] }),
  },
  rules: [
    order(
      'decided-order',
      'recommendedOn',
      'decidedOn',
      '结果日期不能早于推荐日期',
      'It cannot be decided before it is recommended',
    ),
  ],
  evidence: proof('推荐函、批复', 'Letter or approval'),
})
