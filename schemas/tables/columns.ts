import type { Field } from '#schemas/fields/field.ts'
import { rosterRow } from '#schemas/forms/roster-row/index.ts'

/** One column of the roster as a file: its header, and the posted name and field it fills. */
export interface Column {
  readonly header: string
  readonly path: string
  readonly field: Field
}

const CERTIFICATE_GROUPS = 3

/** Other words people use in their headers. */
const ALIASES: { readonly [path: string]: readonly string[] } = {
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
}

export const COLUMNS: readonly Column[] = rosterRow.sections.flatMap((section) =>
  Object.entries(section.fields).flatMap(([key, field]) => {
    if (field.fields) return certificateColumns(key, field)
    return field.system ? [] : [{ header: headerOf(field), path: key, field }]
  }),
)

const BY_HEADER = new Map<string, readonly Column[]>()
for (const column of COLUMNS) {
  const names = [column.field.label, column.header, ...(ALIASES[column.path] ?? [])].map(bare)
  for (const name of new Set(names)) BY_HEADER.set(name, [...(BY_HEADER.get(name) ?? []), column])
}

/** The column of each header, by position; repeated headers take the next group of certificates. */
export function matchHeaders(headers: readonly string[]): readonly (Column | undefined)[] {
  const taken = new Set<string>()
  return headers.map((header) => {
    const column = BY_HEADER.get(bare(header))?.find(({ path }) => !taken.has(path))
    if (column) taken.add(column.path)
    return column
  })
}

function certificateColumns(table: string, { fields = {} }: Field): readonly Column[] {
  return Array.from({ length: CERTIFICATE_GROUPS }, (_, group) =>
    Object.entries(fields).map(([key, field]) => ({
      header: `${field.label}${group + 1}`,
      path: `${table}.${group}.${key}`,
      field: key === 'certNo' ? { ...field, label: '证书文号' } : field,
    })),
  ).flat()
}

function headerOf({ label, unit }: Field): string {
  return unit ? `${label}（${unit}）` : label
}

/** A header without spaces, marks, brackets and what stands in them. */
function bare(header: string): string {
  return header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\([^)]*\)|\[[^\]]*\]|【[^】]*】/g, '')
    .replace(/[\s*:"'“”‘’_/、,.·-]/g, '')
}
