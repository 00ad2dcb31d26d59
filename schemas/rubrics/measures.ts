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
export const SELECTION_MEASURES = {
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

/** What the annual evaluation measures besides; stocks are those of 31 December, flows those of the year. */
export const ANNUAL_MEASURES = {
  targetCompletion: measure(
    '初创型企业（团队）集聚目标完成率',
    'Start-ups against the approved target',
    RATIO,
  ),
  newStartupsYear: measure('当年新增初创型企业（团队）', 'Start-ups and teams new in the year', '家'),
  investPoints: measure('招商引进积分', 'Points for projects landed', '分'),
  ladderPointsNetNew: measure('优质企业净增积分', 'Net new points for certified firms', '分'),
  sameFirmRevenueGrowth: measure('同口径营业收入增长率', 'Revenue growth of the same firms', RATIO),
  graduatesYear: measure('当年毕业企业', 'Firms graduated in the year', '家'),
  investEvents: measure('当年招商活动', 'Investment events in the year', '次'),
  taskForceActiveQuarters: measure(
    '专班有活动记录的季度数',
    'Quarters with a record of the task force',
    '个',
  ),
  chainGapsClosedRatio: measure('短板弱项销号率', 'Share of chain gaps closed', RATIO),
  resultsIntroduced: measure('当年入园转化成果', 'Results brought in during the year', '项'),
  newCoopAgreements: measure('当年新签合作协议', 'Cooperation agreements signed in the year', '份'),
  stagesCovered: measure(
    '种子、初创、成长阶段有培育项目',
    'Stages with a project: seed, start-up, growth',
    '个',
  ),
  firmFinancing: measure('当年企业融资总额', 'Financing of firms in the year', '万元'),
  finEvents: measure('当年产融活动', 'Finance events in the year', '场'),
  financedFirmsRatio: measure('获融资企业占比', 'Share of firms financed', RATIO),
  talentEvents: measure('当年招聘对接活动', 'Recruitment events in the year', '场'),
  talentsIntroduced: measure('引进高层次与技能人才', 'High-level and skilled people brought in', '人'),
  trainees: measure('联合培养、实训人数', 'People trained jointly', '人'),
  xkqzProducts: measure('推广“小快轻准”产品', 'Small, fast, light, precise products in use', '款'),
  agencyCases: measure('政务代办件', 'Government matters handled in the year', '件'),
  inParkRate: measure('“办事不出园”率', 'Share of matters settled in the park', RATIO),
  publicServiceEvents: measure('公共服务活动', 'Public service events', '场'),
  shuttleLines: measure('班车、专线', 'Shuttles and dedicated lines', '条'),
  platformServiceTimes: measure('技术平台服务次数', 'Services by technical platforms', '次'),
  platformFirmsRatio: measure('接受平台服务企业占比', 'Share of firms served by platforms', RATIO),
  sharedDevices: measure('共享仪器设备', 'Shared instruments', '台套'),
  sharedHours: measure('共享机时', 'Hours of shared use', '小时'),
  rdPlatformPoints: measure('研发与人才平台积分', 'Points for new research and talent platforms', '分'),
  monthlyActiveFirmsRatio: measure(
    '平台月活企业占比',
    'Share of firms active on the platform a month',
    RATIO,
  ),
  serviceSiteArea: measure('公共服务场地', 'Public service space', '㎡'),
  serviceStaff: measure('公共服务人员', 'Public service staff', '人'),
  networkServiceFirms: measure('年服务企业', 'Firms served by the network in the year', '家次'),
  onTimeRatio: measure('报送及时率', 'Share of reports on time', RATIO),
  confirmedDataErrors: measure('确认的数据差错', 'Confirmed data errors', '次'),
  milestoneRatio: measure('创建方案年度任务完成率', 'Share of the year’s milestones done', RATIO),
  satisfaction: measure('入园企业满意度', 'Satisfaction of firms', RATIO),
  surveyResponse: measure('有效问卷率', 'Survey response', RATIO),
} as const

export const MEASURES = { ...SELECTION_MEASURES, ...ANNUAL_MEASURES }

export type SelectionMetric = keyof typeof SELECTION_MEASURES
export type Metric = keyof typeof MEASURES
