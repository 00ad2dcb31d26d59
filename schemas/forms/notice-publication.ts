import { calculated } from '#schemas/fields/calculated.ts'
import { choice, words } from '#schemas/fields/choice.ts'
import { date } from '#schemas/fields/date.ts'
import { email } from '#schemas/fields/email.ts'
import type { Answers, FormContext } from '#schemas/fields/field.ts'
import { integer } from '#schemas/fields/integer.ts'
import { phone } from '#schemas/fields/phone.ts'
import { table } from '#schemas/fields/table.ts'
import { text } from '#schemas/fields/text.ts'
import { yesNo } from '#schemas/fields/yes-no.ts'
import type { Form } from '#schemas/form.ts'
import { rowsFact } from '#schemas/forms/facts.ts'
import { addWorkingDays } from '#schemas/reference/working-days.ts'
import { num } from '#schemas/rule.ts'
import { section } from '#schemas/section.ts'

const DAYS = 5
const MOST_DAYS = 10
const PREFILLED = [
  'noticeTitle',
  'periodDays',
  'countFirstDay',
  'contactName',
  'contactPhone',
  'contactEmail',
  'contactAddress',
  'supervisorPhone',
]
const COLUMNS = ['parkName', 'operatorName', 'district', 'industries']

const notice = section({
  id: 'notice',
  title: '公示公告',
  en: 'Public notice',
  fields: {
    noticeTitle: text('公示标题', 'Title of the notice').between(8, 120),
    noticeItems: table('公示名单', 'Parks in the notice', {
      parkName: text('园区名称', 'Park').system(),
      operatorName: text('运营管理机构', 'Operator').system(),
      district: text('所属区县', 'District').system(),
      industries: text('主导产业', 'Lead industries').system(),
    })
      .rows(1, 100)
      .optional()
      .system(),
    publishOn: date('发布日期', 'Published on').system(),
    periodDays: integer('公示期', 'Period', '工作日').between(DAYS, MOST_DAYS),
    countFirstDay: yesNo('发布当日是否计入', 'The day of publishing counts'),
    endOn: calculated('公示截止日', 'Ends on', 'text'),
    publishUrl: text('发布网址', 'Address of the published notice')
      .atMost(300)
      .matching(
        /^https?:\/\/[^\s]+$/,
        '网址，例如 https://example.com/notice',
        'a link, like https://example.com/notice',
      )
      .optional(),
  },
})

const objectionWay = section({
  id: 'objectionWay',
  title: '异议方式',
  en: 'How to object',
  intro: '以下联系方式随公示公开。',
  introEn: 'These contacts are published with the notice.',
  fields: {
    contactName: text('联系人', 'Contact').atMost(20),
    contactPhone: phone('联系电话', 'Telephone').published(),
    contactEmail: email('电子邮箱', 'E-mail'),
    contactAddress: text('通信地址', 'Postal address').atMost(120),
    supervisorPhone: phone('机关纪委监督电话', 'Telephone of the supervisor').published(),
    decision: choice('处理', 'Action', words({ 发布公示: 'Publish the notice' })),
  },
})

/**
 * 公示公告. Facts the context brings: defaults (answers to begin with), year, items ({ parkName, operatorName,
 * district, industries }).
 */
export const noticePublication: Form = {
  id: 'notice-publication',
  version: 1,
  code: 'F06',
  title: '公示公告',
  en: 'Public notice',
  decision: 'decision',
  sections: [notice, objectionWay],
  rules: [],
  advice: [],
  attachments: [
    {
      key: 'notice',
      label: '公示公告（盖章）',
      en: 'Notice, sealed',
      required: false,
      accept: ['pdf'],
      most: 2,
    },
  ],
  compute: (answers, context) => {
    const noticeItems = rowsFact(context, 'items', COLUMNS)
    const filled = { ...defaultsOf(context), ...answers }
    return {
      ...filled,
      ...(noticeItems.length > 0 ? { noticeItems: [...noticeItems] } : {}),
      publishOn: context.today,
      endOn: endOf(filled, context.today),
    }
  },
}

function defaultsOf(context: FormContext): Answers {
  const { year, today, defaults } = context
  const of = typeof year === 'number' ? String(year) : today.slice(0, 4)
  const given: { readonly [key: string]: unknown } =
    typeof defaults === 'object' && defaults !== null ? { ...defaults } : {}
  return {
    noticeTitle: `关于${of}年度重庆市中小企业生态家园拟认定名单的公示`,
    periodDays: DAYS,
    countFirstDay: false,
    ...Object.fromEntries(
      PREFILLED.flatMap((key) => {
        const value = given[key]
        return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
          ? [[key, value]]
          : []
      }),
    ),
  }
}

function endOf(answers: Answers, today: string): string | undefined {
  const days = num(answers, 'periodDays')
  if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS) return undefined
  return addWorkingDays(today, days, { countFirst: answers.countFirstDay === true }).date
}
