import { mayServe } from '#domain/access.ts'
import type { Application } from '#domain/application.ts'
import type { Experts } from '#domain/expert.ts'
import { officeOf } from '#domain/office.ts'
import type { Panel } from '#domain/panel.ts'
import { seatIn, seatOf } from '#domain/panel.ts'
import type { Role } from '#domain/person.ts'
import { cityOffice } from '#domain/person.ts'
import type { Directory, Tasks } from '#domain/ports.ts'
import type { Holder } from '#domain/task.ts'
import { holderOf } from '#domain/task.ts'
import { ofForms } from '#domain/task-name.ts'
import { dateOf } from '#domain/time.ts'

export interface HoldersDeps {
  readonly directory: Directory
  readonly tasks: Tasks
  readonly experts: Pick<Experts, 'load'>
}

/** Whom a workflow state asks. */
export type Assignee =
  | {
      readonly office: string
      /** Instead of those who handle cases there. */
      readonly role?: Role
      /** Not those who decided one of these forms in this case. */
      readonly notDecided?: readonly string[]
    }
  | { readonly person: string }
  | { readonly applicant: true }
  /** The expert whose seat the lane names. */
  | { readonly expert: true }
  /** One expert of the pool. */
  | { readonly expertId: string }
  /** A firm in the park, by the address the park gave. */
  | { readonly contact: { readonly email: string; readonly name: string } }

export interface Asked {
  readonly application: Application
  readonly lane?: string
  readonly panel?: Panel
  readonly at: string
}

/** Everybody who may act, and the unit the task waits in; nobody who is recused. */
export async function holdersFor(
  deps: HoldersDeps,
  assignee: Assignee,
  asked: Asked,
): Promise<{ office?: string; holders: Holder[] }> {
  const { application, panel, lane, at } = asked
  if ('applicant' in assignee) return { holders: [ownerOf(application)] }
  if ('expert' in assignee) {
    const seat = seatIn(lane)
    if (!seat || !panel) return { holders: [] }
    const { email, name, expertId } = seatOf(panel, seat.no)
    return { office: expertId, holders: [{ email, name, role: 'EXPERT', office: expertId, generation: 1 }] }
  }
  if ('expertId' in assignee) {
    const known = await deps.experts.load(assignee.expertId)
    if (!known) return { holders: [] }
    const { id, email, name } = known
    return { office: id, holders: [{ email, name, role: 'EXPERT', office: id, generation: 1 }] }
  }
  if ('contact' in assignee) {
    const { email, name } = assignee.contact
    return { holders: [{ email, name, role: 'FIRM', generation: 1 }] }
  }
  const serves = mayServe(application)
  if ('person' in assignee) {
    const officer = await deps.directory.officer(assignee.person)
    if (!officer || !serves(officer)) return { holders: [] }
    return { office: officer.office, holders: [holderOf(officer, officer.roles[0] ?? '')] }
  }
  const office = assignee.office === cityOffice ? cityOffice : officeOf(assignee.office, dateOf(at))
  const role = assignee.role ?? (office === cityOffice ? 'CITY_EDIT' : 'DIST_EDIT')
  const barred = await decidersOf(deps, application.id, assignee.notDecided ?? [])
  const officers = (await deps.directory.officers(office)).filter(
    (officer) => officer.roles.includes(role) && serves(officer) && !barred.has(officer.email),
  )
  return { office, holders: officers.map((officer) => holderOf(officer, role)) }
}

function ownerOf({ owner, operatorName }: Application): Holder {
  return {
    email: owner.email,
    name: operatorName ?? owner.email,
    role: 'PARK_EDIT',
    generation: 1,
    accountId: owner.id,
  }
}

/** Addresses of those who decided one of these forms in a case. */
export async function decidersOf(
  { tasks }: Pick<HoldersDeps, 'tasks'>,
  caseId: string,
  forms: readonly string[],
): Promise<ReadonlySet<string>> {
  if (forms.length === 0) return new Set()
  const decided = await tasks.ofCase(caseId, ofForms(...forms))
  return new Set(
    decided.flatMap((task) =>
      task.status === 'decided' && task.decidedBy.email ? [task.decidedBy.email] : [],
    ),
  )
}
