import { mayServe } from '#domain/access.ts'
import type { Application } from '#domain/application.ts'
import type { Effect } from '#domain/effect.ts'
import type { Entry } from '#domain/entry.ts'
import { officeOf } from '#domain/office.ts'
import type { Directory } from '#domain/ports.ts'
import type { Quarter } from '#domain/quarter.ts'
import { dateOf } from '#domain/time.ts'
import { str } from '#schemas/rule.ts'
import { handlersOf } from './notify.ts'

interface Raised {
  readonly quarter: Quarter
  /** As the park is called now. */
  readonly parkName: string
  readonly rows: readonly Entry[]
  readonly at: string
}

/** Tells the district of a park what a report asked for, in one mail for each of its officers however many demands there are. */
export async function demandMails(
  directory: Pick<Directory, 'officers'>,
  application: Application,
  { quarter, parkName, rows, at }: Raised,
): Promise<Effect[]> {
  const { id: caseId, no: caseNo, districtId } = application
  if (districtId === undefined || rows.length === 0) return []
  const officers = await handlersOf(directory, officeOf(districtId, dateOf(at)))
  const demands = rows.map(({ answers }) => ({
    category: str(answers, 'category'),
    demand: str(answers, 'demand'),
    dueOn: str(answers, 'dueOn'),
  }))
  return officers.filter(mayServe(application)).map(({ email, name }) => ({
    kind: 'mail',
    template: 'demands-raised',
    to: { email, name },
    data: { caseId, caseNo, parkName, at, party: 'district', book: rows[0]?.book, what: quarter, demands },
  }))
}
