import type { Application } from '#domain/application.ts'
import { demandBook, inHand } from '#domain/demand-pages.ts'
import type { Entry } from '#domain/entry.ts'
import type { Actor } from '#domain/person.ts'
import type { Quarter } from '#domain/quarter.ts'
import { numberIn, yearOf } from '#domain/quarter.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { SOME_PROBLEMS } from '#schemas/forms/monitoring-report/notes.ts'
import { demands } from '#schemas/ledgers/demands.ts'
import { districtInCharge } from '#schemas/reference/find-district.ts'
import { addWorkingDays } from '#schemas/reference/working-days.ts'
import { str } from '#schemas/rule.ts'

/** Working days in which a difficulty of a quarterly report is to be dealt with. [OURS] */
const workingDays = 20

const reported = 'row_report'

/** The row of a report's difficulties: always the same one, so that they are entered once. */
export function demandRow(quarter: Quarter): string {
  return `${reported}${quarter}`
}

/** Whether a row came out of a report: it is closed with an outcome, never struck out. */
export function isReportedDemand(book: string, row: string): boolean {
  return book === demandBook && row.startsWith(reported)
}

interface Raised {
  readonly quarter: Quarter
  /** Whose difficulties they are: the park, as it is called now. */
  readonly firm: string
  /** The report as it was received. */
  readonly answers: Answers
  /** The day it counts from. */
  readonly on: string
  readonly at: string
  readonly by: Actor
}

/** The row of the ledger of demands that the difficulties of a report become; none when the park said there are none. */
export function demandOf({ id: caseId, districtId = '' }: Application, report: Raised): Entry | undefined {
  const { quarter, firm, answers, on, at, by } = report
  if (answers.anyProblems !== SOME_PROBLEMS) return undefined
  const { form } = demands
  return {
    caseId,
    book: demandBook,
    id: demandRow(quarter),
    form: { id: form.id, version: form.version },
    answers: {
      firm,
      category: str(answers, 'problemKind'),
      demand: str(answers, 'problems'),
      source: `${yearOf(quarter)}年第${numberIn(quarter)}季度运行监测报表`,
      raisedOn: on,
      unit: districtInCharge(districtId, on)?.office ?? '',
      dueOn: addWorkingDays(on, workingDays).date,
      state: inHand,
    },
    at,
    by,
    version: 0,
  }
}
