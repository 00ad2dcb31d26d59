import type { Holder } from '#schemas/fields/build.ts'
import { words } from '#schemas/fields/choice.ts'
import { choices } from '#schemas/fields/choices.ts'
import { decimal } from '#schemas/fields/decimal.ts'
import { integer } from '#schemas/fields/integer.ts'
import { longText } from '#schemas/fields/long-text.ts'
import { money } from '#schemas/fields/money.ts'
import { text } from '#schemas/fields/text.ts'
import { yesNo } from '#schemas/fields/yes-no.ts'
import { CARRIERS, COMMERCE, DIGITAL_MODULES, INFRASTRUCTURE } from '#schemas/reference/code-lists.ts'
import { section } from '#schemas/section.ts'

const NONE_TICKED = '没有的不勾选'
const NONE_TICKED_EN = 'Tick only what there is'

/** The two texts every ecosystem has, before its figures. */
function texts(key: string, label: string, en: string): { readonly [key: string]: Holder } {
  return {
    [`${key}Now`]: longText(`${label}生态·现状`, `${en}: present state`).atMost(1000),
    [`${key}Plan`]: longText(`${label}生态·计划`, `${en}: plan`).atMost(1000),
  }
}

export const ecosystems = section({
  id: 'ecosystems',
  title: '七大生态现状与计划',
  en: 'Seven ecosystems',
  intro: '“近一年”指数据截止日期前 12 个月。',
  introEn: '“The past year” means the 12 months before the day of the data.',
  fields: {
    ...texts('ecoIndustry', '产业聚合', 'Industry clustering'),
    hasInvestTaskForce: yesNo('是否组建招商工作专班', 'Investment task force'),
    investStaff: integer('专职招商人员', 'Full-time investment staff', '人'),
    investEvents12m: integer('近一年招商活动', 'Investment events in the past year', '次'),
    investLanded12m: integer('近一年落地项目', 'Projects landed in the past year', '个'),

    ...texts('ecoTech', '技术转化', 'Technology transfer'),
    coopAgreements: integer('院校院所大企业有效合作协议', 'Cooperation agreements in force', '份'),
    techPlatforms: integer('技术服务平台', 'Technical service platforms', '个'),
    resultsIntroduced12m: integer('近一年入园转化成果', 'Results brought in during the past year', '项'),
    incubationChain: choices('孵化链条环节', 'Links of the incubation chain', CARRIERS)
      .optional()
      .help(NONE_TICKED, NONE_TICKED_EN),

    ...texts('ecoFinance', '资金融通', 'Finance'),
    partnerFunds: integer('合作基金', 'Partner funds', '支'),
    fundSize: money('基金规模', 'Size of the funds'),
    partnerFinOrgs: integer('合作金融机构', 'Partner financial institutions', '家'),
    riskPool: money('风险补偿资金', 'Risk compensation pool'),
    finEvents12m: integer('近一年产融活动', 'Finance events in the past year', '场'),
    firmFinancing12m: money('近一年企业融资额', 'Financing of firms in the past year'),

    ...texts('ecoTalent', '人才引育', 'Talent'),
    hrStaff: integer('人力资源专员', 'Human resources staff', '人'),
    hasTalentPlatform: yesNo('是否建有人才信息平台', 'Talent information platform'),
    trainingConsortia: integer('人才培养联合体', 'Training consortia', '个'),
    postdocStations: integer('博士后工作站', 'Postdoctoral stations', '个'),
    trainingBases: integer('实习实训基地', 'Internship and training bases', '个'),
    industryEducationBases: integer('产教融合基地', 'Industry–education bases', '个'),
    talentEvents12m: integer('近一年招聘对接活动', 'Recruitment events in the past year', '场'),

    ...texts('ecoDigital', '数字赋能', 'Digital empowerment'),
    digitalModules: choices(
      '已上线的数字平台模块',
      'Modules of the digital platform on line',
      DIGITAL_MODULES,
    )
      .optional()
      .help(NONE_TICKED, NONE_TICKED_EN),
    hasIndustrialInternet: yesNo('是否接入工业互联网平台', 'Connected to an industrial internet platform'),
    industrialInternetName: text('接入的工业互联网平台名称', 'Name of the industrial internet platform').when(
      {
        field: 'hasIndustrialInternet',
        is: [true],
      },
    ),
    digitalVendors: integer('合作数字化转型服务商', 'Digital transformation providers', '家'),
    xkqzProducts: integer('推广“小快轻准”产品', 'Small, fast, light and precise products', '款'),
    digitalFirms: integer('已实施数字化转型企业', 'Firms in digital transformation', '家'),

    ...texts('ecoService', '生产服务', 'Production services'),
    hasServiceStation: yesNo('是否设立园区服务站点', 'Service station in the park'),
    serviceStationArea: decimal('服务站点面积', 'Area of the service station', '㎡')
      .above(0)
      .when({ field: 'hasServiceStation', is: [true] }),
    agencyItems: integer('可代办政务事项', 'Government matters handled', '项'),
    networkSite: yesNo('公共服务平台网络延伸·服务场地', 'Network extension: site'),
    networkStaff: yesNo('公共服务平台网络延伸·服务人员', 'Network extension: staff'),
    networkList: yesNo('公共服务平台网络延伸·服务清单', 'Network extension: list of services'),
    meetingRooms: integer('共享会议室数量', 'Shared meeting rooms', '间'),
    meetingRoomArea: decimal('共享会议室面积', 'Area of meeting rooms', '㎡'),
    showrooms: integer('展厅数量', 'Showrooms', '间'),
    showroomArea: decimal('展厅面积', 'Area of showrooms', '㎡'),
    roadshowHalls: integer('路演厅数量', 'Roadshow halls', '间'),
    roadshowHallArea: decimal('路演厅面积', 'Area of roadshow halls', '㎡'),
    publicServiceEvents12m: integer('近一年公共服务活动', 'Public service events in the past year', '场'),

    ...texts('ecoLife', '生活服务', 'Living services'),
    talentFlatsInPark: integer('园内人才公寓', 'Talent flats in the park', '套'),
    talentFlatsNearby: integer('园外 3 公里内人才公寓', 'Talent flats within 3 km outside', '套'),
    commerceTypes: choices('3 公里内商业配套', 'Commerce within 3 km', COMMERCE)
      .optional()
      .help(NONE_TICKED, NONE_TICKED_EN),
    shuttleLines: integer('班车专线', 'Shuttle lines', '条'),
    eduMedTypes: choices(
      '教育医疗资源',
      'Education and medical care',
      words({ 教育: 'Education', 医疗: 'Medical' }),
    )
      .optional()
      .help(NONE_TICKED, NONE_TICKED_EN),
    infrastructure: choices('完善的基础设施', 'Complete infrastructure', INFRASTRUCTURE)
      .optional()
      .help(NONE_TICKED, NONE_TICKED_EN),
  },
})
