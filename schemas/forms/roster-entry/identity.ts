import { date } from '#schemas/fields/date.ts'
import { email } from '#schemas/fields/email.ts'
import { table } from '#schemas/fields/table.ts'
import { text } from '#schemas/fields/text.ts'
import { identity as known } from '#schemas/forms/roster-row/identity.ts'
import { section } from '#schemas/section.ts'

const living = section({
  id: 'identity',
  title: '基本信息',
  en: 'Identity',
  fields: {
    formerNames: table('曾用名', 'Former names', {
      name: text('名称', 'Name'),
      until: date('使用至', 'Used until'),
    })
      .optional()
      .system(),
    convertedFrom: text('由科创团队转化', 'Grew out of the team').optional().system(),
    contactName: text('企业联系人', 'Contact of the firm').between(2, 20).optional(),
    contactEmail: email('企业联系邮箱', 'Mail address of the firm')
      .optional()
      .help(
        '邀请企业自行填报年度经营、资质等数据时发往此邮箱',
        'Invitations to fill in its own figures are sent here',
      ),
  },
})

export const identity = { ...known, fields: { ...known.fields, ...living.fields } }
