import { matterLane } from '#domain/matter.ts'
import type { Task } from '#domain/task.ts'
import { dateOf } from '#domain/time.ts'
import type { Title } from '#domain/title.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { rowsOf } from '#schemas/operations/settle.ts'
import { str } from '#schemas/rule.ts'
import type { AddressedTitle } from '#web/documents/title-letters.ts'
import { rectificationLetter, revocationLetter, warningLetter } from '#web/documents/title-letters.ts'
import type { CaseDocument } from './documents.ts'
import { districtName } from './register.ts'

type Decided = Extract<Task, { status: 'decided' }>

/** Letters about a title: `rectification-notice-{n}`, `revocation`, `warning`. */
export function titleDocument(
  kind: string,
  title: Title | undefined,
  tasks: readonly Task[],
): CaseDocument | undefined {
  if (!title) return undefined
  const notice = /^rectification-notice-(\d+)$/.exec(kind)?.[1]
  if (notice) return noticed(title, tasks, notice)
  if (kind === 'revocation') return revoked(title)
  return kind === 'warning' ? warned(title) : undefined
}

const addressed = (title: Title): AddressedTitle => ({
  ...title,
  district: districtName(title.districtId, 'zh-CN'),
})

function noticed(title: Title, tasks: readonly Task[], key: string): CaseDocument | undefined {
  const lane = matterLane({ kind: 'rectification', key })
  const task = tasks.find(
    (one): one is Decided =>
      one.status === 'decided' && one.lane === lane && one.form.id === 'rectification-notice',
  )
  if (task?.decision !== '下达整改通知书') return undefined
  const said = task.answers as Answers
  const letter = rectificationLetter(addressed(title), {
    noticeNo: str(said, 'noticeNo'),
    issuedOn: dateOf(task.decidedAt),
    cause: str(said, 'cause'),
    dueOn: str(said, 'dueOn'),
    consequence: str(said, 'consequence'),
    problems: rowsOf(said.problemList).map((row) => ({
      problem: str(row, 'problem'),
      basis: str(row, 'basis'),
      demand: str(row, 'demand'),
      due: str(row, 'due'),
    })),
  })
  return { kind: 'letter', letter, file: `整改通知书 ${str(said, 'noticeNo')}.docx`, forPark: true }
}

function revoked(title: Title): CaseDocument | undefined {
  const { revocation } = title
  if (title.status !== '撤销' || !revocation) return undefined
  const letter = revocationLetter(addressed(title), { ...revocation, decidedOn: lastMove(title, '撤销') })
  return { kind: 'letter', letter, file: `撤销决定 ${revocation.docNo}.docx`, forPark: true }
}

/** The newest warning, also after it was lifted. */
function warned(title: Title): CaseDocument | undefined {
  const entry = title.history.findLast(({ what, after }) => what === 'moved' && after?.status === '警示')
  if (!entry) return undefined
  const letter = warningLetter(addressed(title), { warnedOn: dateOf(entry.at), reason: entry.reason ?? '' })
  return { kind: 'letter', letter, file: `警示函 ${title.titleNo}.docx`, forPark: true }
}

function lastMove(title: Title, to: string): string {
  return dateOf(title.history.findLast(({ after }) => after?.status === to)?.at ?? title.validTo)
}
