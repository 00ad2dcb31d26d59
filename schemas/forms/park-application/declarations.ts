import { words } from '#schemas/fields/choice.ts'
import { choices } from '#schemas/fields/choices.ts'
import { date } from '#schemas/fields/date.ts'
import { text } from '#schemas/fields/text.ts'
import { yesNo } from '#schemas/fields/yes-no.ts'
import { section } from '#schemas/section.ts'

export const declarations = section({
  id: 'declarations',
  title: '声明',
  en: 'Declarations',
  fields: {
    complianceDeclared: choices(
      '近三年合规经营声明',
      'Declaration of compliance over three years',
      words({
        '未列入经营异常名录、严重失信主体名单': 'Not listed as abnormal or seriously dishonest',
        '未发生较大及以上安全、质量、环境污染事故': 'No larger safety, quality or environmental accident',
        '无重大网络安全、数据安全事件': 'No major network or data security incident',
        无偷税漏税: 'No tax evasion',
      }),
    ).allOf(),
    truthDeclared: yesNo('真实性承诺', 'Declaration of truth')
      .help(
        '本单位承诺申报书及附件内容真实、完整，并承担相应责任',
        'We declare that the application and its attachments are true and complete, and take responsibility for them',
      )
      .mustBeYes('作出真实性承诺后才能提交', 'Declare that the contents are true before you submit'),
    truthSignedBy: text('承诺书签字人', 'Signed by')
      .between(2, 20)
      .help('应为法定代表人（负责人）', 'The legal representative'),
    truthSignedOn: date('承诺日期', 'Signed on').notAfterToday(),
    publicityConsent: yesNo('同意公示及信息公开', 'Consent to publication').mustBeYes(
      '同意公示及信息公开后才能提交',
      'Consent to publication before you submit',
    ),
  },
})
