import { rosterRow } from '#schemas/forms/roster-row/index.ts'
import { columnsOf } from '#schemas/tables/columns.ts'

/** The columns of a roster as a file. */
export const rosterColumns = columnsOf({
  form: rosterRow,
  groups: 3,
  labels: { certNo: '证书文号' },
  aliases: {
    kind: ['单位类型'],
    name: ['企业名称', '名称', '单位名称', '团队名称', '企业团队名称'],
    uscc: ['信用代码', '社会信用代码', '统一信用代码', 'uscc'],
    legalRep: ['法人', '法人代表'],
    registeredOn: ['成立日期', '注册时间', '成立时间'],
    enteredOn: ['入园时间', '入驻日期', '入驻时间'],
    contractEndOn: ['协议到期日', '合同到期日'],
    areaUsed: ['面积', '租用面积'],
    roomNo: ['房号', '楼栋', '楼栋房号'],
    industryCode: ['行业代码'],
    clusterCode: ['产业集群', '33618集群', '33618产业集群'],
    leadIndustryIdx: ['主导产业', '对应主导产业'],
    employees: ['从业人员数', '员工人数', '职工人数'],
    revenue: ['营收', '营业收入万元'],
    status: ['状态'],
  },
})
