import type { Application } from '#domain/application.ts'
import { moveTo } from '#domain/application.ts'
import type { Effect } from '#domain/effect.ts'
import { DomainError } from '#domain/errors.ts'
import { isParkClaim } from '#domain/number.ts'
import type { Actor } from '#domain/person.ts'
import type { Change } from '#domain/ports.ts'
import type { Submission } from '#domain/submission.ts'
import type { Task } from '#domain/task.ts'
import type { LeadIndustry, Title } from '#domain/title.ts'
import { isDocumentNo, titleClaims, validToOf } from '#domain/title.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { rowsOf } from '#schemas/operations/settle.ts'
import { str } from '#schemas/rule.ts'

/** The form by which the office issues the official letter (F07). */
export const designationForm = 'designation'

export type DecidedTask = Extract<Task, { status: 'decided' }>

/** The newest decision that issued the letter. */
export function designationIn(tasks: readonly Task[]): DecidedTask | undefined {
  return tasks
    .filter((task) => task.status === 'decided')
    .filter(({ form }) => form.id === designationForm)
    .sort((a, b) => a.decidedAt.localeCompare(b.decidedAt))
    .at(-1)
}

/** The day the letter bears. @throws task.invalid */
export function docDateOf({ answers }: DecidedTask): string {
  const docDate = str(answers as Answers, 'docDate')
  if (!/^\d{4}-\d{2}-\d{2}$/.test(docDate)) throw new DomainError('task.invalid', { field: 'docDate' })
  return docDate
}

/** Numbers of the titles that the new one takes over. */
export function takenOver({ answers }: DecidedTask): string[] {
  return rowsOf((answers as Answers).takesOver).map((row) => str(row, 'titleNo'))
}

export interface Designated {
  readonly before: Application
  readonly submission: Submission
  readonly decision: DecidedTask
  readonly titleNo: string
  readonly at: string
}

/** The entry the register gets: what the letter says, and what the park was when it was designated. */
export function titleOf({ before, submission, decision, titleNo, at }: Designated): Title {
  const said = decision.answers as Answers
  const park = submission.answers
  const docNo = str(said, 'docNo')
  if (!isDocumentNo(docNo)) throw new DomainError('task.invalid', { field: 'docNo' })
  const docDate = docDateOf(decision)
  const validFrom = str(said, 'validFrom') || docDate
  const parkName = str(park, 'parkName')
  const officialName = str(said, 'officialName') || parkName
  const operatorUscc = str(park, 'operatorUscc') || undefined
  return {
    titleNo,
    caseId: before.id,
    officialName,
    operatorName: str(park, 'operatorName'),
    operatorUscc,
    districtId: str(park, 'districtId'),
    leadIndustries: leadIndustriesOf(park),
    docNo,
    docDate,
    validFrom,
    validTo: str(said, 'validTo') || validToOf(validFrom),
    buildStatus: said.buildStatus === '已建成' ? '已建成' : '建设中',
    acceptedOn: str(said, 'acceptedOn') || undefined,
    plaqueIssuedOn: str(said, 'plaqueIssuedOn') || undefined,
    status: '有效',
    history: [{ at, by: decision.decidedBy, what: 'created', after: { status: '有效', docNo } }],
    claims: [
      ...titleClaims({ parkName, operatorUscc, boundary: str(park, 'boundaryGeo') }),
      ...before.claims.filter(isParkClaim),
    ],
    version: 0,
  }
}

function leadIndustriesOf(park: Answers): LeadIndustry[] {
  return rowsOf(park.leadIndustries).map((row) => ({
    cluster: str(row, 'clusterCode'),
    segment: str(row, 'segment'),
  }))
}

const workflow: Actor = { kind: 'system', name: 'workflow', how: 'workflow' }

/** The park is designated: its title exists from the same moment. Names it holds are kept while the title lives. */
export function designation(designated: Designated, effects: readonly Effect[]): Change {
  const { before, at } = designated
  const title = titleOf(designated)
  const claim = title.claims.filter((name) => !before.claims.includes(name))
  const after = {
    ...moveTo(before, 'designated', at),
    titleNo: title.titleNo,
    claims: [...before.claims, ...claim],
  }
  return {
    before,
    after,
    title: { after: title },
    claim,
    facts: [
      {
        at,
        type: 'title.created',
        actor: workflow,
        from: before.status,
        to: after.status,
        open: { titleNo: title.titleNo, docNo: title.docNo },
      },
    ],
    effects: [...effects, { kind: 'open-roster' }],
  }
}
