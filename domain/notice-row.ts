import type { RowFields } from '#domain/notice.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { CLUSTERS } from '#schemas/reference/clusters.ts'

/** What a notice says of a park, taken from its submission by name: no telephone, no person, no score can slip in. */
export function rowFrom(answers: Answers): RowFields {
  return {
    parkName: textAt(answers, 'parkName'),
    operatorName: textAt(answers, 'operatorName'),
    districtId: textAt(answers, 'districtId'),
    leadIndustries: clustersIn(answers.leadIndustries),
  }
}

/** The answers of several parks in the order of their numbers. */
export function rowsFrom(
  parks: readonly { readonly caseId: string; readonly answers: Answers }[],
): (RowFields & { caseId: string })[] {
  return parks.map(({ caseId, answers }) => ({ caseId, ...rowFrom(answers) }))
}

function textAt(answers: Answers, key: string): string {
  const value = answers[key]
  return typeof value === 'string' ? value : ''
}

function clustersIn(rows: Answers[string]): string[] {
  if (!Array.isArray(rows)) return []
  const names = rows.flatMap((row) => {
    const code = typeof row === 'object' ? row.clusterCode : undefined
    return CLUSTERS.filter((cluster) => cluster.code === code).map((cluster) => cluster.name)
  })
  return [...new Set(names)]
}
