import type { FormContext } from '#schemas/fields/field.ts'
import type { Form } from '#schemas/form.ts'
import { advise } from '#schemas/operations/check.ts'
import { labels } from '#schemas/operations/labels.ts'
import { isStaffCode, staffCodes } from './firms.ts'
import type { Submission } from './submission.ts'

/** Something in a submission an officer should look at: what, and where. It decides nothing. */
export type Flag = { readonly flag: string; readonly place: string }

/** A firm, or one of the operator's staff, that another case names too. */
export interface Double {
  readonly code: string
  readonly no: string
  readonly parkName: string
}

const longest = 300
/** A table has no more rows: what only informs must never keep a decision from being taken. */
const most = 100
const mostNamed = 8

/** What the system noticed: advice the applicant left standing, firms that are in another park's roster too, and staff that its operator counts elsewhere. */
export function flagsOf(
  form: Form,
  submission: Submission,
  context: FormContext,
  doubles: readonly Double[],
): Flag[] {
  const advice = advise(form, submission.answers, context).map(({ path, zh }) => ({
    flag: zh.slice(0, longest),
    place: labels(form, path).zh,
  }))
  const staff = staffCodes(submission.answers)
  const lines = (shared: readonly Double[], tell: (same: readonly Double[]) => string, path: string) =>
    [...Map.groupBy(shared, ({ no }) => no).values()].map((same) => ({
      flag: tell(same),
      place: labels(form, path).zh,
    }))
  const people = doubles.filter(({ code }) => isStaffCode(code))
  const firms = doubles.filter(({ code }) => !isStaffCode(code))
  return [
    ...advice,
    ...lines(people, (same) => toldOfStaff(same, staff), 'staffList'),
    ...lines(firms, told, 'roster'),
  ].slice(0, most)
}

/** One line a park, however many firms it shares. */
function told(same: readonly Double[]): string {
  const firms = named(
    same.map(({ code }) => code),
    '家',
  )
  return `企业 ${firms} 同时列入${parkOf(same)}的在园名册`
}

/** One line a park of the same operator, however many of its staff it names. */
function toldOfStaff(same: readonly Double[], staff: ReadonlyMap<string, string>): string {
  const people = named(
    same.flatMap(({ code }) => staff.get(code) ?? []),
    '人',
  )
  return `专职运营服务人员 ${people} 同时列入同一运营管理机构的${parkOf(same)}，不得重复计算`
}

function named(all: readonly string[], unit: string): string {
  const some = all.slice(0, mostNamed).join('、')
  return all.length > mostNamed ? `${some} 等 ${all.length} ${unit}` : some
}

function parkOf([one]: readonly Double[]): string {
  return `“${one?.parkName}”（${one?.no}）`
}
