import type { ParkSpec } from '#schemas/examples/park.ts'
import type { Answers } from '#schemas/fields/field.ts'

/** The long texts of an application, as a park would write them. */
export function exampleTexts({ parkName, leads, incubatees, teams }: ParkSpec): Answers {
  const segments = leads.map(({ segment }) => segment).join('、')
  const [first = ''] = leads.map(({ segment }) => segment)
  const total = incubatees + teams
  return {
    oneParkBrand: `${parkName}以${first}为主攻方向，形成“一园一业一品”：一园即本园区，一业即${segments}，一品即面向中小企业的共享检测与中试服务。`,
    ecoIndustryNow: `现有初创型中小企业（团队）${total} 家，围绕${segments}形成上下游配套，已组建招商工作专班。`,
    ecoIndustryPlan: '每季度梳理产业链短板弱项，开展以商招商，每年引进补链企业不少于 8 家。',
    ecoTechNow: `与高校院所签订合作协议，建有${first}共享实验室，具备概念验证和小试条件。`,
    ecoTechPlan: '建设中试线一条，每年入园转化成果不少于 3 项，完善“创业苗圃—孵化器—加速器”链条。',
    ecoFinanceNow: '与产业基金和银行、担保机构建立合作，定期举办银企对接和项目路演。',
    ecoFinancePlan: '扩大风险补偿资金规模，推广知识产权质押贷款，两年内服务企业融资不少于 30 家次。',
    ecoTalentNow: '配备人力资源专员，建有人才信息平台，与职业院校共建实习实训基地。',
    ecoTalentPlan: '每年举办招聘对接活动不少于 4 场，联合培养技能人才 100 人。',
    ecoDigitalNow: '园区数字平台已上线部分模块，推广“小快轻准”产品，部分企业完成上云用数。',
    ecoDigitalPlan: '两年内补齐数字平台模块，数字化转型企业占比达到 60%。',
    ecoServiceNow: '设立园区服务站点，提供政务代办服务，共享会议室、展厅、路演厅对入园企业开放。',
    ecoServicePlan: '代办事项扩大到 30 项，力争实现企业“办事不出园”。',
    ecoLifeNow: '园内及周边配有人才公寓、餐饮和商业网点，班车与轨道站点接驳。',
    ecoLifePlan: '新增人才公寓并引入便利店和托育服务，改善夜间出行。',
    planGoal: `到 2027 年，集聚初创型中小企业（团队）不少于 ${total + 20} 家，新增专精特新中小企业不少于 4 家。`,
    planSegments: `聚焦${segments}。其中${first}重点发展关键零部件与配套软件，其余方向以补链延链为主。`,
    planPath: '第一年完善孵化链条和公共平台，第二年引进链核企业并打通中试环节，第三年形成特色产业集聚。',
    planOrg: '成立由区县分管领导任组长、园区主要负责人任副组长的领导小组，下设办公室和招商、服务两个专班。',
    planMeasures: '一是专班招商，二是平台共建共享，三是产融对接，四是人才联合培养，五是数字园区建设。',
    planPerformance: '按季度考核目标完成情况，结果与运营团队绩效挂钩，年度向区县报告。',
    districtSupport: '区县在厂房租金、研发投入和人才公寓方面给予支持，并安排专人对接服务。',
  }
}
