import type { Answers, FormContext } from '#schemas/fields/field.ts'
import { expertProfile } from '#schemas/forms/expert-profile.ts'
import { check } from '#schemas/operations/check.ts'
import { settle } from '#schemas/operations/settle.ts'
import type { Cells } from '#schemas/tables/cells.ts'
import { columnsOf } from '#schemas/tables/columns.ts'
import { exportRows } from '#schemas/tables/export.ts'
import type { ImportProblem } from '#schemas/tables/sheet.ts'
import { problemAt, readSheet, templateOf } from '#schemas/tables/sheet.ts'

const MOST_ROWS = 300

const columns = columnsOf({
  form: expertProfile,
  groups: 3,
  aliases: {
    name: ['专家姓名'],
    email: ['邮箱', '电子邮件', 'email', 'e-mail'],
    unit: ['单位', '工作单位名称', '单位名称'],
    unitUscc: ['单位信用代码', '统一社会信用代码'],
    title: ['技术职称', '职称级别'],
    districtId: ['区县'],
    recommendedBy: ['推荐区县', '推荐单位'],
    specialties: ['专业', '类别', '专家类别'],
    fields: ['产业集群', '33618产业集群', '熟悉的产业集群'],
  },
})

export interface ExpertImport {
  readonly rows: readonly Answers[]
  readonly problems: readonly ImportProblem[]
}

/** Turns cells into profiles; an address may stand in one row only. */
export function importExpertRows(cells: Cells, context: FormContext): ExpertImport {
  const sheet = readSheet(columns, cells, context)
  if (sheet.rows.length > MOST_ROWS) return { rows: [], problems: [tooMany(sheet.rows.length)] }
  const rows = sheet.rows.map(({ line, answers }) => ({
    line,
    answers: settle(expertProfile, answers, context),
  }))
  const first = new Map<string, number>()
  const problems = rows.flatMap(({ line, answers }) => {
    const at = (problem: Parameters<typeof problemAt>[3]) => problemAt(columns, sheet.columns, line, problem)
    const found = check(expertProfile, answers, context).map(at)
    const address = typeof answers.email === 'string' ? answers.email.toLowerCase() : undefined
    const earlier = address === undefined ? undefined : first.get(address)
    if (earlier !== undefined) return [...found, at(repeated(earlier))]
    if (address !== undefined) first.set(address, line)
    return found
  })
  return { rows: rows.map(({ answers }) => answers), problems }
}

/** The headers of a sheet to fill in, and the words each choice may take. */
export function expertTemplate(context: FormContext): Cells {
  return templateOf(columns, context)
}

/** Profiles as a sheet that can be imported again. */
export function exportExperts(rows: readonly Answers[]): Cells {
  return exportRows(columns, rows)
}

function repeated(line: number) {
  return {
    path: 'email',
    code: 'email.repeated',
    zh: `电子邮箱与第 ${line} 行重复`,
    en: `The e-mail address stands in row ${line} already`,
  }
}

function tooMany(count: number): ImportProblem {
  return {
    line: 1,
    label: '专家',
    code: 'experts.too-many',
    zh: `一次最多导入 ${MOST_ROWS} 名专家，该文件有 ${count} 行`,
    en: `A file may have ${MOST_ROWS} experts, this one has ${count}`,
  }
}
