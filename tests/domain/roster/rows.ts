import { makeUscc } from '#schemas/examples/uscc.ts'
import { addMonths } from '#schemas/fields/day.ts'
import type { Answers } from '#schemas/fields/field.ts'
import type { RosterRow } from '#schemas/roster/row.ts'

/** A small firm of a made-up park that began its incubation the day it entered. */
export function firm(n: number, enteredOn: string, change: Answers = {}): RosterRow {
  return {
    id: `row_f${n}`,
    answers: {
      kind: '企业',
      name: `示例${n}智能科技有限公司`,
      uscc: makeUscc(n),
      registeredOn: addMonths(enteredOn, -6),
      registeredInPark: true,
      enteredOn,
      areaUsed: 100,
      stage: '初创期',
      incubationStatus: '在孵',
      incubationStart: enteredOn,
      industryCode: '3670',
      clusterCode: 'A1',
      fitsPositioning: true,
      years: [{ year: 2025, employees: 30, revenue: 500, rd: 40, tax: 9, digitalLevel: '未实施' }],
      status: '在园',
      ...change,
    },
  }
}

export function team(n: number, enteredOn: string, change: Answers = {}): RosterRow {
  return {
    id: `row_t${n}`,
    answers: {
      kind: '科创团队',
      name: `示例创业团队${n}`,
      teamMembers: 4,
      enteredOn,
      areaUsed: 40,
      stage: '种子期',
      incubationStatus: '非孵化',
      industryCode: '7320',
      clusterCode: 'NONE',
      fitsPositioning: true,
      years: [{ year: 2025, employees: 4 }],
      status: '在园',
      ...change,
    },
  }
}

/** A team that becomes a firm on the day: one unit in two rows. */
export function converted(n: number, enteredOn: string, on: string): readonly RosterRow[] {
  const before = team(n, enteredOn, {
    status: '转化（团队）',
    exitOn: on,
    convertedTo: `示例${n}智能科技有限公司`,
  })
  return [before, firm(n, on, { convertedFrom: before.id, registeredOn: on, years: [] })]
}

export function certificate(
  certType: string,
  issuedOn: string,
  validUntil = addMonths(issuedOn, 36),
): Answers {
  return { certType, certNo: '示例1号', certSchemeVersion: '工信部企业〔2022〕63号', issuedOn, validUntil }
}
