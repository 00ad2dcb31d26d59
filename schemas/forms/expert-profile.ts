import { choice, words } from '#schemas/fields/choice.ts'
import { choices } from '#schemas/fields/choices.ts'
import { CLUSTER_OPTIONS } from '#schemas/fields/cluster.ts'
import { district } from '#schemas/fields/district.ts'
import { email } from '#schemas/fields/email.ts'
import type { Option } from '#schemas/fields/field.ts'
import { table } from '#schemas/fields/table.ts'
import { text } from '#schemas/fields/text.ts'
import { uscc } from '#schemas/fields/uscc.ts'
import type { Form } from '#schemas/form.ts'
import { section } from '#schemas/section.ts'

const CLUSTERS_BY_NAME = CLUSTER_OPTIONS.map(({ value, label, en }): Option => ({ value, label, en }))

/** What the city keeps of an expert. Recusal units are those of 财库〔2016〕198号 第十六条. */
export const expertProfile: Form = {
  id: 'expert-profile',
  version: 1,
  code: 'EP-1',
  title: '评审专家信息表',
  en: 'Expert profile',
  sections: [
    section({
      id: 'person',
      title: '基本信息',
      en: 'The expert',
      fields: {
        name: text('姓名', 'Name').between(2, 20),
        email: email('电子邮箱', 'E-mail').help(
          '评审任务的链接发送到该邮箱',
          'Links to assessments are sent to this address',
        ),
        unit: text('现工作单位', 'Unit').between(2, 80),
        unitUscc: uscc('现工作单位信用代码', 'Credit code of the unit').optional(),
        title: choice(
          '职称',
          'Title',
          words({ 正高: 'Senior', 副高: 'Associate senior', 中级: 'Intermediate', 其他: 'Other' }),
        ),
        districtId: district('所在区县', 'District').optional(),
        recommendedBy: district('推荐入库的区县', 'Named for the pool by').optional(),
      },
    }),
    section({
      id: 'knowledge',
      title: '专业领域',
      en: 'Knowledge',
      fields: {
        specialties: choices(
          '专业类别',
          'Specialties',
          words({
            产业技术: 'Industry and technology',
            园区运营: 'Running parks',
            财务: 'Finance and accounting',
            投融资: 'Investment and financing',
            法律: 'Law',
            数字化: 'Digitalisation',
          }),
        ),
        fields: choices('熟悉的“33618”产业集群', '33618 clusters', CLUSTERS_BY_NAME).when({
          field: 'specialties',
          is: ['产业技术'],
        }),
      },
    }),
    section({
      id: 'recusal',
      title: '回避单位',
      en: 'Units to recuse from',
      fields: {
        employers: table('近三年工作（任职、兼职、顾问）单位', 'Employers of the last three years', {
          name: text('工作单位', 'Employer').between(2, 80),
          uscc: uscc('工作单位信用代码', 'Credit code of the employer').optional(),
        })
          .rows(1, 20)
          .optional(),
        holdings: table('投资或持股单位', 'Shareholdings', {
          name: text('持股单位', 'Shares in').between(2, 80),
          uscc: uscc('持股单位信用代码', 'Credit code of the firm').optional(),
        })
          .rows(1, 20)
          .optional(),
      },
    }),
  ],
  rules: [],
  advice: [],
  attachments: [],
}
