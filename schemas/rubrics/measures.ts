/** What a computed indicator measures. A ratio is 0–1 and is shown in per cent; 有无 is yes or no. */
export interface Measure {
  readonly zh: string
  readonly en: string
  readonly unit: string
}

const measure = (zh: string, en: string, unit: string): Measure => ({ zh, en, unit })

export const RATIO = '比例'
export const YES_NO = '有无'

/** Every metric of the selection, by the key under which a rubric names it. */
export const MEASURES = {
  usableArea: measure('可自主支配面积', 'Area at the operator’s disposal', '㎡'),
  incubationUseRatio: measure(
    '在孵及公共服务面积占比',
    'Share of area for incubation and public service',
    RATIO,
  ),
  fullTimeStaff: measure('专职运营服务人员', 'Full-time operating staff', '人'),
  leadConcentration: measure('主导产业集聚度', 'Concentration in the lead industries', RATIO),
  startupTotal: measure('初创型企业（团队）数', 'Start-ups and teams', '家'),
  hasInvestTaskForce: measure('招商工作专班', 'Investment task force', YES_NO),
  investStaff: measure('专职招商人员', 'Full-time investment staff', '人'),
  investEvents12m: measure('近12个月招商活动', 'Investment events in 12 months', '次'),
  investLanded12m: measure('近12个月落地项目', 'Projects landed in 12 months', '个'),
  coopAgreements: measure('有效合作协议', 'Cooperation agreements in force', '份'),
  techPlatforms: measure('正常运行技术服务平台', 'Technical service platforms in use', '个'),
  resultsIntroduced12m: measure('近12个月入园转化成果', 'Results brought in within 12 months', '项'),
  incubationChainLinks: measure('孵化链条环节', 'Links of the incubation chain', '个'),
  partnerFunds: measure('合作基金', 'Partner funds', '支'),
  partnerFinOrgs: measure('合作金融机构', 'Partner financial institutions', '家'),
  finEvents12m: measure('近12个月产融活动', 'Finance events in 12 months', '场'),
  firmFinancing12m: measure('近12个月企业融资额', 'Financing of firms in 12 months', '万元'),
  hrStaff: measure('人力资源专员', 'Human resources staff', '人'),
  hasTalentPlatform: measure('人才信息平台', 'Talent information platform', YES_NO),
  talentBases: measure(
    '博士后站、实训、产教融合基地',
    'Postdoctoral stations, training and education bases',
    '个',
  ),
  talentEvents12m: measure('近12个月招聘对接活动', 'Recruitment events in 12 months', '场'),
  digitalModules: measure('数字平台已上线模块', 'Modules of the digital platform on line', '个'),
  hasIndustrialInternet: measure(
    '接入工业互联网平台',
    'Connected to an industrial internet platform',
    YES_NO,
  ),
  digitalVendors: measure('数字化转型服务商', 'Digital transformation providers', '家'),
  digitalFirmsRatio: measure('数字化转型企业占比', 'Share of firms in digital transformation', RATIO),
  hasServiceStation: measure('园区服务站点', 'Service station in the park', YES_NO),
  agencyItems: measure('可代办政务事项', 'Government matters handled', '项'),
  networkExtension: measure(
    '平台网络延伸（场地、人员、清单）',
    'Network extension: site, staff, list of services',
    '项',
  ),
  sharedSpaceTypes: measure(
    '共享会议室、展厅、路演厅',
    'Kinds of shared space: meeting rooms, showrooms, roadshow halls',
    '类',
  ),
  talentFlats3km: measure('人才公寓（园内及3公里内）', 'Talent flats in the park or within 3 km', '套'),
  commerceTypes: measure('购物、休闲、餐饮、娱乐', 'Kinds of commerce within 3 km', '类'),
  hasShuttle: measure('班车或专线', 'Shuttle or dedicated line', YES_NO),
  eduMedTypes: measure('教育、医疗', 'Education and medical care', '类'),
  ladderPoints: measure('优质企业积分', 'Points for certified firms', '分'),
  ipOwnersRatio: measure('有效知识产权企业占比', 'Share of firms with valid intellectual property', RATIO),
  graduatesTotal: measure('累计毕业企业', 'Graduated firms so far', '家'),
  equityFundedRatio: measure('获投融资在孵企业占比', 'Share of firms with equity funding', RATIO),
} as const

export type Metric = keyof typeof MEASURES
