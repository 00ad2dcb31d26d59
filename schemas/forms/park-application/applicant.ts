import { choice, words } from '#schemas/fields/choice.ts'
import { date } from '#schemas/fields/date.ts'
import { district } from '#schemas/fields/district.ts'
import { email } from '#schemas/fields/email.ts'
import { integer } from '#schemas/fields/integer.ts'
import { longText } from '#schemas/fields/long-text.ts'
import { money } from '#schemas/fields/money.ts'
import { phone } from '#schemas/fields/phone.ts'
import { table } from '#schemas/fields/table.ts'
import { text } from '#schemas/fields/text.ts'
import { uscc } from '#schemas/fields/uscc.ts'
import { usccOverrideFields } from '#schemas/fields/uscc-override.ts'
import { yesNo } from '#schemas/fields/yes-no.ts'
import { section } from '#schemas/section.ts'

export const applicant = section({
  id: 'applicant',
  title: '申报主体',
  en: 'Applicant',
  fields: {
    applicationNo: text('申报编号', 'Application number').system(),
    batchId: text('申报批次', 'Application batch').system(),
    parkName: text('园区名称', 'Park name').between(2, 60),
    parkFormerName: text('园区曾用名', 'Former name of the park').atMost(60).optional(),
    districtId: district('所属区县', 'District'),
    devZone: choice(
      '所在开发区名称及级别',
      'Development zone and its level',
      words({
        国家级开发区: 'National development zone',
        市级开发区: 'Municipal development zone',
        无: 'None',
      }),
    ).optional(),
    devZoneName: text('开发区名称', 'Name of the development zone').when({
      field: 'devZone',
      is: ['国家级开发区', '市级开发区'],
    }),
    parkAddress: text('园区详细地址', 'Address of the park').atMost(120),
    operatorName: text('运营管理机构名称', 'Name of the operator')
      .between(2, 80)
      .help('与营业执照或法人证书完全一致', 'Exactly as on the licence or certificate'),
    operatorUscc: uscc().overridable(),
    ...usccOverrideFields('operatorUscc'),
    operatorIsLegalEntity: yesNo('是否具有独立法人资格', 'Independent legal entity').mustBeYes(
      '运营管理机构应具有独立法人资格，否则不能申报',
      'The operator must be an independent legal entity to apply',
    ),
    operatorNature: choice(
      '机构性质',
      'Type of organisation',
      words({
        国有独资: 'Wholly state-owned',
        国有控股: 'State-controlled',
        民营: 'Private',
        混合所有制: 'Mixed ownership',
        事业单位: 'Public institution',
        外商投资: 'Foreign-invested',
        其他: 'Other',
      }),
    ),
    operatorFoundedOn: date('机构成立日期', 'Operator founded on').notAfterToday(),
    operatorCapital: money('注册资本（开办资金）', 'Registered capital').above(0),
    legalRep: text('法定代表人（负责人）', 'Legal representative').between(2, 20),
    legalRepPhone: phone('法定代表人手机', 'Mobile of the legal representative').mobileOnly(),
    contactName: text('联系人', 'Contact person').between(2, 20),
    contactPhone: phone('联系电话', 'Contact phone'),
    contactEmail: email('电子邮箱', 'E-mail').optional(),
    operationStartOn: date('园区投入运营时间', 'Park in operation since').notAfterToday(),
    operationStartNote: longText(
      '运营早于机构成立的说明',
      'Why operation began before the operator was founded',
    )
      .atMost(300)
      .optional()
      .help(
        '园区投入运营时间早于机构成立日期的，在此说明',
        'Explain here if the park began before the operator was founded',
      ),
    propertyTenure: choice(
      '场地产权性质',
      'Tenure of the site',
      words({ 自有: 'Owned', 租赁: 'Leased', 委托运营: 'Run on commission', 混合: 'Mixed' }),
    ),
    tenureEndOn: date('租赁（委托运营）到期日', 'Lease or commission ends on').when({
      field: 'propertyTenure',
      is: ['租赁', '委托运营', '混合'],
    }),
    fullTimeStaff: integer('专职运营服务人员数', 'Full-time operating staff', '人'),
    staffList: table('专职运营服务人员名单', 'List of full-time staff', {
      name: text('姓名', 'Name').atMost(20),
      post: text('岗位', 'Post').atMost(40),
      insured: yesNo('是否缴纳社保', 'Social insurance paid'),
    })
      .rows(1, 200)
      .optional(),
    mentorCount: integer('创业辅导师数', 'Start-up mentors', '人'),
    mentors: table('创业辅导师名单', 'List of mentors', {
      name: text('姓名', 'Name').atMost(20),
      organisation: text('单位', 'Organisation').atMost(60),
      speciality: text('专长', 'Speciality').atMost(60),
    })
      .rows(1, 200)
      .optional(),
    externalOrgCount: integer('签约专业服务机构数', 'Contracted service providers', '家'),
    externalOrgs: table('签约专业服务机构名单', 'List of service providers', {
      name: text('机构名称', 'Name').atMost(80),
      services: text('服务内容', 'Services').atMost(80),
      signedOn: date('签约日期', 'Signed on').notAfterToday(),
    })
      .rows(1, 200)
      .optional(),
  },
})
