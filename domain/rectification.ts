import * as z from 'zod/mini'
import type { Application } from '#domain/application.ts'
import { DomainError } from '#domain/errors.ts'
import type { Matter } from '#domain/matter.ts'
import { isOpenMatter, movedMatter } from '#domain/matter.ts'
import type { Opened } from '#domain/matter-opening.ts'
import { nextNumber, opened } from '#domain/matter-opening.ts'
import type { Actor } from '#domain/person.ts'
import type { Title, TitleStatus } from '#domain/title.ts'
import { moveBetween } from '#domain/title.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { rowsOf } from '#schemas/operations/settle.ts'
import { str } from '#schemas/rule.ts'

export const rectificationForms = {
  notice: 'rectification-notice',
  report: 'rectification-report',
  check: 'rectification-check',
  decision: 'rectification-decision',
} as const
export type RectificationStep = keyof typeof rectificationForms

/** 待下达, 整改中, 延期, 待区县复查, 待市级验收, then 通过 or 不通过; `dropped` was not issued, `ended` lost its title meanwhile. */
export const rectificationStatuses = [
  'asked',
  'rectifying',
  'extended',
  'recheck',
  'acceptance',
  'accepted',
  'failed',
  'dropped',
  'ended',
] as const
export type RectificationStatus = (typeof rectificationStatuses)[number]

export const ProblemRow = z.object({
  problem: z.string(),
  basis: z.string(),
  demand: z.string(),
  due: z.string(),
})

export const Rectification = z.object({
  /** Why it was asked for, in the words of whoever did. */
  because: z.string(),
  titleNo: z.string(),
  noticeNo: z.string(),
  cause: z.optional(z.string()),
  problems: z.array(ProblemRow),
  /** Frozen when the notice is issued; an extension moves it once. */
  dueOn: z.optional(z.string()),
  extendedFrom: z.optional(z.string()),
  consequence: z.optional(z.string()),
  /** Whether the park reported in time, in the newest round. */
  reported: z.optional(z.boolean()),
  /** Days by which no report had come, one a round. */
  missed: z._default(z.array(z.string()), []),
  /** What follows when it was not accepted. */
  outcome: z.optional(z.enum(['suspended', 'removal'])),
})
export type Rectification = z.infer<typeof Rectification>

export interface Asking {
  readonly application: Application
  readonly title: Title
  readonly matters: readonly Matter[]
  readonly because: string
  readonly by: Actor
  readonly at: string
}

/** Asks the city to issue a notice of rectification. @throws matter.refused with `why`: title, pending */
export function issueRectification({ application, title, matters, because, by, at }: Asking): Opened {
  if (!moveBetween(title.status, '整改中')) throw new DomainError('matter.refused', { why: 'title' })
  if (matters.some((one) => one.kind === 'rectification' && isOpenMatter(one)))
    throw new DomainError('matter.refused', { why: 'pending' })
  const no = nextNumber(matters, 'rectification')
  const { titleNo } = title
  const data: Rectification = {
    because,
    titleNo,
    noticeNo: `${titleNo}-ZG${no}`,
    problems: [],
    missed: [],
  }
  return opened(application, { kind: 'rectification', key: String(no), status: 'asked', data, at, by })
}

export interface Answered {
  readonly step: RectificationStep
  /** Undefined when the park did not report in time. */
  readonly decision?: string | undefined
  readonly answers: Answers
  readonly at: string
}

export interface Stepped {
  readonly matter: Matter
  /** Where the title goes with it. */
  readonly title?: Extract<TitleStatus, '有效' | '整改中' | '暂停'>
  /** Whether the revocation is to be proposed. */
  readonly removal?: true
}

/** The rectification after one of its forms was answered. */
export function afterAnswer(matter: Matter, { step, decision, answers, at }: Answered): Stepped {
  const data = Rectification.parse(matter.data)
  const moved = (status: RectificationStatus, change: Partial<Rectification> = {}, closed?: true) =>
    movedMatter(matter, { status, at, data: { ...data, ...change }, ...(closed && { closed }) })
  switch (step) {
    case 'notice':
      return decision === '下达整改通知书'
        ? { matter: moved('rectifying', noticed(answers)), title: '整改中' }
        : { matter: moved('dropped', {}, true) }
    case 'report':
      return { matter: moved('recheck', reportedBy(data, decision)) }
    case 'check':
      return { matter: moved('acceptance') }
    case 'decision':
      return decided(moved, data, decision ?? '', answers)
  }
}

/** A report that did not come by its day is remembered, also when more time is given afterwards. */
function reportedBy({ missed, dueOn }: Rectification, decision: string | undefined): Partial<Rectification> {
  if (decision !== undefined) return { reported: true }
  return { reported: false, missed: [...missed, ...(dueOn === undefined ? [] : [dueOn])] }
}

type Moved = (status: RectificationStatus, change?: Partial<Rectification>, closed?: true) => Matter

function decided(moved: Moved, data: Rectification, decision: string, answers: Answers): Stepped {
  switch (decision) {
    case '通过':
      return { matter: moved('accepted', {}, true), title: '有效' }
    case '继续整改':
      return {
        matter: moved('extended', {
          dueOn: str(answers, 'extendTo'),
          ...(data.dueOn !== undefined && { extendedFrom: data.dueOn }),
        }),
      }
    case '暂停':
      return { matter: moved('failed', { outcome: 'suspended' }, true), title: '暂停' }
    case '撤销':
      return { matter: moved('failed', { outcome: 'removal' }, true), removal: true }
    default:
      throw new Error(`no outcome of ${decision}`)
  }
}

function noticed(answers: Answers): Partial<Rectification> {
  return {
    cause: str(answers, 'cause'),
    dueOn: str(answers, 'dueOn'),
    consequence: str(answers, 'consequence'),
    problems: rowsOf(answers.problemList).map((row) => ({
      problem: str(row, 'problem'),
      basis: str(row, 'basis'),
      demand: str(row, 'demand'),
      due: str(row, 'due'),
    })),
  }
}

/** Once at the most. */
export function mayExtend({ extendedFrom }: Rectification): boolean {
  return extendedFrom === undefined
}
