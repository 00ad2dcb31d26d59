import { alteredLine } from '#domain/altered-words.ts'
import type { Application } from '#domain/application.ts'
import { CorrectionData } from '#domain/correction.ts'
import type { Entry } from '#domain/entry.ts'
import { rosterBook } from '#domain/entry.ts'
import { matterIn } from '#domain/matter.ts'
import type { Books, FormLibrary, Matters, Tasks, Titles } from '#domain/ports.ts'
import { ConflictData, conflictForms } from '#domain/roster/conflict.ts'
import { rosterForm } from '#domain/roster/entries.ts'
import { DisputeData, FirmAskData } from '#domain/roster/firm-ask.ts'
import type { Task } from '#domain/task.ts'
import { besides } from '#domain/task-name.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { allFields } from '#schemas/operations/fields.ts'
import { show } from '#schemas/operations/show.ts'
import { districtById } from '#schemas/reference/find-district.ts'
import { str } from '#schemas/rule.ts'

export interface RosterFactsDeps {
  readonly books: Books
  readonly matters: Matters
  readonly titles: Titles
  readonly tasks: Tasks
  readonly forms: FormLibrary
}

type Facts = Readonly<Record<string, unknown>>

/** What the forms about a row of the roster know: the row as it stands, what is disputed, where else the firm is, what would be corrected. */
export async function rosterFacts(
  deps: RosterFactsDeps,
  task: Task,
  application: Application,
): Promise<Facts> {
  const about = matterIn(task.lane)
  if (!about) return {}
  const { kind, key } = about
  if (kind !== 'firm' && kind !== 'dispute' && kind !== 'conflict' && kind !== 'correction') return {}
  const matter = await deps.matters.load(task.caseId, kind, key)
  if (!matter) return {}
  switch (kind) {
    case 'firm':
      return firmFacts(deps, application, FirmAskData.parse(matter.data))
    case 'dispute': {
      const { firmName, disputed } = DisputeData.parse(matter.data)
      const said = await decidedBeside(deps, task, 'dispute-answer')
      return { firmName, disputed, stance: said?.decision, answer: said && str(said.answers, 'answer') }
    }
    case 'conflict': {
      const data = ConflictData.parse(matter.data)
      const said = await decidedBeside(deps, task, conflictForms.park)
      return { ...(await conflictFacts(deps, task.caseId, data)), proof: said && str(said.answers, 'proof') }
    }
    case 'correction': {
      const { about: what, changes, altered, reason, askedBy, office } = CorrectionData.parse(matter.data)
      return {
        what,
        changes: changes
          .map(({ label, before, after }) => `${label}：${before || '（空）'} → ${after || '（空）'}`)
          .join('；'),
        figures: altered.map((one) => alteredLine(one)).join('；'),
        asked: reason,
        askedBy: office === undefined ? askedBy : (districtById(office)?.office ?? '市级'),
      }
    }
  }
}

async function firmFacts(
  deps: RosterFactsDeps,
  { id, parkName, titleNo }: Application,
  { row, firmName }: FirmAskData,
): Promise<Facts> {
  const [entry, title] = await Promise.all([
    deps.books.entry(id, rosterBook, row),
    titleNo === undefined ? undefined : deps.titles.load(titleNo),
  ])
  const answers = entry?.answers ?? {}
  return {
    parkName: title?.officialName ?? parkName,
    firmName,
    kind: str(answers, 'kind'),
    industryCode: str(answers, 'industryCode'),
    rowText: rowText(deps.forms, answers),
    years: answers.years,
    certificates: answers.certificates,
  }
}

const told = [
  'uscc',
  'legalRep',
  'registeredOn',
  'enteredOn',
  'contractEndOn',
  'areaUsed',
  'roomNo',
  'stage',
  'incubationStatus',
  'incubationStart',
  'incubationLimit',
]

/** The row in one line, in the words of its form. */
export function rowText(forms: FormLibrary, answers: Answers, keys: readonly string[] = told): string {
  const fields = allFields(forms.form(rosterForm.id, rosterForm.version))
  return keys
    .flatMap((key) => {
      const field = fields[key]
      const text = field && show(field, answers[key])
      return field && text ? [`${field.label} ${text}`] : []
    })
    .join('；')
}

async function conflictFacts(
  { books, forms }: RosterFactsDeps,
  caseId: string,
  { firmName, row, other }: ConflictData,
): Promise<Facts> {
  const [own, theirs] = await Promise.all([
    books.entry(caseId, rosterBook, row),
    books.entry(other.caseId, rosterBook, other.row),
  ])
  const text = (entry: Entry | undefined, keys?: readonly string[]) =>
    entry ? rowText(forms, entry.answers, keys) : undefined
  return {
    firmName,
    here: text(own),
    there: [other.parkName, text(theirs, ['enteredOn', 'contractEndOn'])].filter(Boolean).join('：'),
  }
}

async function decidedBeside({ tasks }: RosterFactsDeps, own: Task, form: string) {
  const found = (await tasks.ofCase(own.caseId, besides(own))).findLast(
    (task) => task.status === 'decided' && task.form.id === form,
  )
  return found?.status === 'decided'
    ? { decision: found.decision, answers: found.answers as Answers }
    : undefined
}
