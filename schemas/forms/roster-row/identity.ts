import { choice, words } from '#schemas/fields/choice.ts'
import { date } from '#schemas/fields/date.ts'
import { decimal } from '#schemas/fields/decimal.ts'
import { integer } from '#schemas/fields/integer.ts'
import { money } from '#schemas/fields/money.ts'
import { text } from '#schemas/fields/text.ts'
import { uscc } from '#schemas/fields/uscc.ts'
import { usccOverrideFields } from '#schemas/fields/uscc-override.ts'
import { yesNo } from '#schemas/fields/yes-no.ts'
import { section } from '#schemas/section.ts'

const REGISTERED = { field: 'kind', is: ['企业', '服务机构'] }
const FIRM = { field: 'kind', is: ['企业'] }
const TEAM = { field: 'kind', is: ['科创团队'] }

export const identity = section({
  id: 'identity',
  title: '基本信息',
  en: 'Identity',
  fields: {
    rosterId: text('名册编号', 'Roster number').system(),
    kind: choice(
      '类型',
      'Kind',
      words({ 企业: 'Firm', 科创团队: 'Innovation team', 服务机构: 'Service provider' }),
    ),
    name: text('企业（团队）名称', 'Name of the firm or team').between(2, 80),
    uscc: uscc().overridable().when(REGISTERED),
    ...usccOverrideFields('uscc', REGISTERED),
    teamLeader: text('团队负责人', 'Team leader').between(2, 20).when(TEAM),
    teamMembers: integer('团队人数', 'Team members', '人').between(3, 999).when(TEAM),
    teamProject: text('项目名称', 'Project').when(TEAM),
    legalRep: text('法定代表人', 'Legal representative').between(2, 20).when(FIRM),
    registeredOn: date('注册日期', 'Registered on').notAfterToday().when(FIRM),
    registeredCapital: money('注册资本', 'Registered capital').optional().when(REGISTERED),
    registeredInPark: yesNo('注册地是否在园区', 'Registered in the park').when(REGISTERED),
    enteredOn: date('入园日期', 'Entered the park on').notAfterToday(),
    contractEndOn: date('入园协议到期日', 'Contract ends on'),
    areaUsed: decimal('使用面积', 'Area used', '㎡').above(0),
    roomNo: text('房号/楼栋', 'Room or building').atMost(60),
  },
})
