import { calculated, unseen } from '#schemas/fields/calculated.ts'
import { words } from '#schemas/fields/choice.ts'
import { choices } from '#schemas/fields/choices.ts'
import { longText } from '#schemas/fields/long-text.ts'
import { yesNo } from '#schemas/fields/yes-no.ts'
import { section } from '#schemas/section.ts'

const DECLARES = { field: 'decision', is: ['接受', '回避'] }
const ACCEPTS = { field: 'decision', is: ['接受'] }

// source: modelled on 财库〔2016〕198号 art. 16
const SITUATIONS = words({
  '3年内劳动/顾问关系': 'Employed by or adviser to the applicant within three years',
  担任董事监事: 'Director or supervisor of the applicant',
  投资持股: 'Investment or shareholding',
  法定代表人亲属: 'Relative of the legal representative',
  参与编制申报材料: 'Took part in preparing the application',
  同一单位或上下级: 'Same unit, or one above the other',
  近三年法律纠纷: 'Legal dispute within three years',
  其他: 'Other',
})

export const declaration = section({
  id: 'declaration',
  title: '回避声明',
  en: 'Declaration of interests',
  intro: '本人、配偶及直系亲属有下列情形之一的，应当回避。声明完成前不开放申报材料。',
  introEn:
    'You must step aside if one of these applies to you, your spouse or a direct relative. The application opens only after this declaration.',
  fields: {
    relationNone: yesNo('本人与申报单位无利害关系', 'I have no tie to the applicant').when(DECLARES),
    relationItems: choices('应回避情形', 'Grounds for stepping aside', SITUATIONS).optional().when(DECLARES),
    relationNote: longText('情形说明', 'Explanation').atMost(500).optional().when(DECLARES),
  },
})

export const commitments = section({
  id: 'commitments',
  title: '承诺',
  en: 'Commitments',
  fields: {
    confidentiality: yesNo('保密承诺', 'Confidentiality')
      .mustBeYes('接受评审须作出保密承诺', 'You must promise confidentiality to accept')
      .help(
        '不向任何单位和个人透露申报材料、评审过程、专家名单和评分；评审结束后不留存材料',
        'I disclose neither the application nor the review, the experts or the scores, and keep no copies afterwards',
      )
      .when(ACCEPTS),
    agreementDue: unseen(calculated('本年度评审协议待签署', 'Annual agreement not yet signed', 'yes-no')),
    agreement: yesNo('同意年度评审协议', 'I agree to the annual review agreement')
      .mustBeYes('接受评审须同意本年度评审协议', 'You must agree to the annual review agreement to accept')
      .help(
        '协议内容：一、独立、客观、公正评审，按评分标准逐项打分并说明依据；二、如实声明利害关系，应回避的主动回避；三、遵守保密要求，不使用申报材料牟利；四、不接受申报单位的宴请、礼品或酬金，评审费由主管部门按规定支付；五、按时完成评审，不委托他人代评；六、违反协议的，移出专家库并通报所在单位。协议自签署之日起至当年12月31日有效。',
        'Terms: 1. review independently and fairly, scoring each item by the standard and saying why; 2. declare every interest and step aside where it is due; 3. keep the material confidential and make no profit from it; 4. accept no meals, gifts or fees from applicants, the office pays the review fee; 5. finish on time and let nobody review in your place; 6. whoever breaks this leaves the pool and the employer is told. Valid from signing until 31 December of the year.',
      )
      .when({ ...ACCEPTS, and: { field: 'agreementDue', is: [true] } }),
  },
})
