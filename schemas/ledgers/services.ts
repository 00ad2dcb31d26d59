import { choice, words } from '#schemas/fields/choice.ts'
import { date } from '#schemas/fields/date.ts'
import { decimal } from '#schemas/fields/decimal.ts'
import { integer } from '#schemas/fields/integer.ts'
import { text } from '#schemas/fields/text.ts'
import { yesNo } from '#schemas/fields/yes-no.ts'
import { firmFields, ledger } from '#schemas/ledgers/ledger.ts'

const TECHNICAL = { field: 'category', is: ['技术转化'] }

export const services = ledger({
  code: 'L03',
  id: 'services',
  title: '服务记录',
  en: 'Services',
  names: ['firm'],
  aliases: { firm: ['企业', '企业名称'], category: ['类别'], servedOn: ['服务日期'], free: ['公益'] },
  fields: {
    ...firmFields('服务企业', 'Firm served'),
    category: choice(
      '服务类别',
      'Category',
      words({
        技术转化: 'Technology transfer',
        产业链合作: 'Industry chain cooperation',
        人才培育: 'Talent development',
        资金融通: 'Finance',
        数字赋能: 'Digital empowerment',
        财务: 'Accounting',
        法律: 'Legal',
        知识产权: 'Intellectual property',
        政策咨询: 'Policy advice',
        创业孵化: 'Incubation',
        创业辅导: 'Coaching of founders',
        创业支撑: 'Support of founders',
        其他: 'Other',
      }),
    ),
    technical: choice(
      '科技服务类型',
      'Technical service',
      words({
        研发设计: 'Research and design',
        概念验证: 'Proof of concept',
        小试中试: 'Laboratory and pilot trials',
        检验检测: 'Inspection and testing',
        其他: 'Other',
      }),
    ).when(TECHNICAL),
    platform: text('提供服务的技术服务平台', 'Technical platform that served').optional().when(TECHNICAL),
    days: integer('服务周期', 'Turnaround', '天').optional().when(TECHNICAL),
    servedOn: date('日期', 'Date').notAfterToday(),
    provider: text('服务机构', 'Provider').between(2, 80),
    providerKind: choice('服务资源', 'Resource', words({ 政府: 'Government', 市场: 'Market' })),
    byStation: yesNo('是否由公共服务平台网络站点提供', 'Given by a station of the public service network'),
    free: yesNo('是否公益', 'Free of charge'),
    fee: decimal('收费', 'Fee', '元').when({ field: 'free', is: [false] }),
    satisfaction: integer('满意度', 'Satisfaction').between(1, 5).optional(),
  },
})
