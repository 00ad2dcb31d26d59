import { words } from '#schemas/fields/choice.ts'
import type { Option } from '#schemas/fields/field.ts'

// source: 渝经信中小〔2024〕36号, except 其他, 成熟期, 产业转移 as a source and 本地创业, which this programme adds

export const ECOSYSTEMS: readonly Option[] = [
  { value: 'INDUSTRY', label: '产业聚合', en: 'Industry clustering' },
  { value: 'TECH', label: '技术转化', en: 'Technology transfer' },
  { value: 'FINANCE', label: '资金融通', en: 'Finance' },
  { value: 'TALENT', label: '人才引育', en: 'Talent' },
  { value: 'DIGITAL', label: '数字赋能', en: 'Digital empowerment' },
  { value: 'PRODUCTION', label: '生产服务', en: 'Production services' },
  { value: 'LIVING', label: '生活服务', en: 'Living services' },
]

export const SERVICE_NEEDS = words({
  技术转化: 'Technology transfer',
  产业链合作: 'Industry chain cooperation',
  人才培育: 'Talent development',
  资金融通: 'Finance',
  数字赋能: 'Digital empowerment',
  财务: 'Accounting',
  法律: 'Legal',
  知识产权: 'Intellectual property',
  其他: 'Other',
})

export const GROWTH_STAGES = words({
  种子期: 'Seed',
  初创期: 'Start-up',
  成长期: 'Growth',
  成熟期: 'Mature',
})

export const CARRIERS = words({
  创业苗圃: 'Nursery',
  孵化器: 'Incubator',
  加速器: 'Accelerator',
  产业园区: 'Industrial park',
})

export const FIRM_SOURCES = words({
  '33618细分领域引进培育': 'Introduced for a 33618 segment',
  链主补链延链强链: 'Chain leader filling, extending or strengthening the chain',
  高校院所成果孵化: 'Incubated from university or institute research',
  产业转移: 'Industrial relocation',
  本地创业: 'Local start-up',
  其他: 'Other',
})

export const CHAIN_ROLES = words({
  '链核（龙头）': 'Core of the chain',
  同行业: 'Same industry',
  上游: 'Upstream',
  下游: 'Downstream',
  生产性服务配套: 'Production services',
  其他: 'Other',
})

export const DIGITAL_MODULES = words({
  招商投资: 'Investment',
  企业培育和服务: 'Firm development and services',
  就业: 'Employment',
  物流: 'Logistics',
  能源: 'Energy',
  安全生产: 'Work safety',
  其他: 'Other',
})

export const DIGITAL_LINKS = words({
  设计: 'Design',
  管理: 'Management',
  财务: 'Accounting',
  仓储: 'Warehousing',
  营销: 'Marketing',
})

export const FINANCING_USES = words({
  园区开发建设: 'Park development',
  厂房购置: 'Buying premises',
  设备更新: 'Renewing equipment',
  生产经营: 'Operations',
})

export const INSTITUTIONS = words({
  银行: 'Bank',
  保险: 'Insurer',
  投资基金: 'Investment fund',
  政策性融资担保: 'Policy financing guarantee',
})

export const TALENT_BASES = words({
  博士后工作站: 'Postdoctoral station',
  实习实训基地: 'Internship and training base',
  产教融合基地: 'Industry–education base',
})

export const COMMERCE = words({ 购物: 'Shopping', 休闲: 'Leisure', 餐饮: 'Dining', 娱乐: 'Entertainment' })

export const INFRASTRUCTURE = words({
  消防: 'Fire safety',
  安全: 'Work safety',
  环保: 'Environment',
  仓储: 'Warehousing',
  物流: 'Logistics',
})

export const FUNDING = words({
  企业培育: 'Firm development',
  研发平台建设: 'R&D platforms',
  数字化转型: 'Digital transformation',
  其他: 'Other',
})

export const POLICY_AREAS = words({
  规划建设: 'Planning and construction',
  项目招商: 'Investment promotion',
  资金扶持: 'Funding',
  城市功能与生活服务配套: 'City functions and living services',
  其他: 'Other',
})

export const CASE_KINDS = words({
  成功做法: 'Proven practice',
  创新举措: 'Innovation',
  优秀案例: 'Outstanding case',
})
