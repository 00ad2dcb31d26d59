import type { Application } from '#domain/application.ts'
import { laneOf } from '#domain/objection.ts'
import type { Task } from '#domain/task.ts'
import { dateOf } from '#domain/time.ts'
import type { Title } from '#domain/title.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { str } from '#schemas/rule.ts'
import type { Certificate } from '#web/documents/certificate.ts'
import type { OfficialLetter } from '#web/documents/letter.ts'
import type { ListedTitle } from '#web/documents/wording.ts'
import { declinedLetter, designationLetter, objectionReply } from '#web/documents/wording.ts'
import { clusterName, districtName } from './register.ts'
import { titleDocument } from './title-documents.ts'

/** What the letters of a case are written from. */
export interface DocumentSources {
  readonly application: Application
  readonly tasks: readonly Task[]
  /** Year of the batch. */
  readonly year: number
  readonly title: Title | undefined
  /** All titles that bear the number of the same letter. */
  readonly together: readonly Title[]
}

/** A document of a case: what it is made of, and whether the park may have it too. */
export type CaseDocument = { readonly file: string; readonly forPark: boolean } & (
  | { readonly kind: 'letter'; readonly letter: OfficialLetter }
  | { readonly kind: 'certificate'; readonly certificate: Certificate }
)

const ending = '.docx'
const reply = 'objection-reply-'

/** The document of that name, if the case has it: designation-letter, certificate, declined-letter, objection-reply-{objection}, and the letters about a title. */
export function documentOf(name: string, sources: DocumentSources): CaseDocument | undefined {
  if (!name.endsWith(ending)) return undefined
  const kind = name.slice(0, -ending.length)
  if (kind === 'designation-letter') return designated(sources)
  if (kind === 'certificate') return certified(sources)
  if (kind === 'declined-letter') return declined(sources)
  if (kind.startsWith(reply)) return answered(kind.slice(reply.length), sources)
  return titleDocument(kind, sources.title, sources.tasks)
}

function designated({ title, together, year }: DocumentSources): CaseDocument | undefined {
  if (!title) return undefined
  const { docNo, docDate } = title
  const letter = designationLetter({ docNo, docDate, year, titles: together.map(listed) })
  return { kind: 'letter', letter, file: `认定通知 ${docNo}${ending}`, forPark: true }
}

function listed(title: Title): ListedTitle {
  return {
    titleNo: title.titleNo,
    officialName: title.officialName,
    operatorName: title.operatorName,
    district: districtName(title.districtId, 'zh-CN'),
    industries: title.leadIndustries.map(({ cluster }) => clusterName(cluster, 'zh-CN')),
    validFrom: title.validFrom,
    validTo: title.validTo,
  }
}

function certified({ title }: DocumentSources): CaseDocument | undefined {
  return (
    title && {
      kind: 'certificate',
      certificate: title,
      file: `证书 ${title.titleNo}${ending}`,
      forPark: true,
    }
  )
}

function declined({ application, tasks }: DocumentSources): CaseDocument | undefined {
  const decision = newest(
    tasks,
    ({ form, decision: said }) => form === 'decision-meeting' && said === '不予认定',
  )
  if (application.status !== 'declined' || !decision) return undefined
  const { operatorName = '', parkName = '', no = '' } = application
  const letter = declinedLetter({
    operatorName,
    parkName,
    caseNo: no,
    decidedOn: dateOf(decision.decidedAt),
    reason: str(decision.answers as Answers, 'reason'),
  })
  return { kind: 'letter', letter, file: `不予认定通知 ${no}${ending}`, forPark: true }
}

function answered(id: string, { application, tasks }: DocumentSources): CaseDocument | undefined {
  const objection = application.objections?.find((one) => one.id === id)
  const decision = newest(
    tasks,
    ({ form, lane }) => form === 'objection-investigation' && lane === laneOf(id),
  )
  if (!objection || !decision) return undefined
  const said = decision.answers as Answers
  const letter = objectionReply({
    objectionNo: objection.no,
    parkName: application.parkName ?? '',
    receivedOn: dateOf(objection.receivedAt),
    repliedOn: str(said, 'repliedOn') || dateOf(decision.decidedAt),
    result: decision.decision,
    reply: str(said, 'reply'),
  })
  return { kind: 'letter', letter, file: `答复函 ${objection.no}${ending}`, forPark: false }
}

type Decided = Extract<Task, { status: 'decided' }>

function newest(
  tasks: readonly Task[],
  fits: (task: { form: string; decision: string; lane: string | undefined }) => boolean,
): Decided | undefined {
  return tasks
    .filter((task) => task.status === 'decided')
    .filter(({ form, decision, lane }) => fits({ form: form.id, decision, lane }))
    .sort((a, b) => a.decidedAt.localeCompare(b.decidedAt))
    .at(-1)
}
