import * as z from 'zod/mini'
import type { Ban } from '#domain/ban.ts'
import { banUntil } from '#domain/ban.ts'
import { DomainError } from '#domain/errors.ts'
import type { Matter } from '#domain/matter.ts'
import { isOpenMatter, movedMatter } from '#domain/matter.ts'
import type { Opened } from '#domain/matter-opening.ts'
import { nextNumber, opened } from '#domain/matter-opening.ts'
import type { Asking } from '#domain/rectification.ts'
import { dateOf } from '#domain/time.ts'
import type { Title } from '#domain/title.ts'
import { isLive } from '#domain/title.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { groundsInWords } from '#schemas/reference/removal-grounds.ts'
import { num, str } from '#schemas/rule.ts'

export const removalForms = {
  proposal: 'removal-proposal',
  hearing: 'removal-hearing',
  decision: 'removal-decision',
} as const
export type RemovalStep = keyof typeof removalForms

/** 待拟办, 陈述申辩中, 待决定, then 已撤销 or 不予撤销; `dropped` was not proposed, `ended` lost its title meanwhile. */
export const removalStatuses = [
  'asked',
  'hearing',
  'deciding',
  'revoked',
  'kept',
  'dropped',
  'ended',
] as const
export type RemovalStatus = (typeof removalStatuses)[number]

export const Removal = z.object({
  because: z.string(),
  titleNo: z.string(),
  grounds: z.array(z.string()),
  /** Whether the park said something. */
  heard: z.optional(z.boolean()),
  docNo: z.optional(z.string()),
  plaqueBackBy: z.optional(z.string()),
  banUntil: z.optional(z.string()),
})
export type Removal = z.infer<typeof Removal>

/** Asks the city to propose that a title be revoked; the park is heard before it is decided. @throws matter.refused with `why`: title, pending */
export function proposeRemoval({ application, title, matters, because, by, at }: Asking): Opened {
  if (!isLive(title)) throw new DomainError('matter.refused', { why: 'title' })
  if (matters.some((one) => one.kind === 'removal' && isOpenMatter(one)))
    throw new DomainError('matter.refused', { why: 'pending' })
  const key = String(nextNumber(matters, 'removal'))
  const data: Removal = { because, titleNo: title.titleNo, grounds: [] }
  return opened(application, { kind: 'removal', key, status: 'asked', data, at, by })
}

export interface RemovalAnswer {
  readonly step: RemovalStep
  /** Undefined when the park let the time pass. */
  readonly decision?: string | undefined
  readonly answers: Answers
  readonly at: string
}

export interface RemovalStepped {
  readonly matter: Matter
  readonly revoked?: {
    readonly ban?: Ban
    readonly plaqueBackBy: string
    readonly docNo: string
    readonly why: string
  }
}

/** The removal after one of its forms was answered. */
export function afterRemovalAnswer(
  matter: Matter,
  title: Pick<Title, 'titleNo' | 'caseId' | 'operatorUscc'>,
  { step, decision, answers, at }: RemovalAnswer,
): RemovalStepped {
  const data = Removal.parse(matter.data)
  const moved = (status: RemovalStatus, change: Partial<Removal> = {}, closed?: true) =>
    movedMatter(matter, { status, at, data: { ...data, ...change }, ...(closed && { closed }) })
  switch (step) {
    case 'proposal':
      return decision === '拟撤销'
        ? { matter: moved('hearing', { grounds: groundsIn(answers) }) }
        : { matter: moved('dropped', {}, true) }
    case 'hearing':
      return { matter: moved('deciding', { heard: decision === '陈述申辩' }) }
    case 'decision': {
      if (decision !== '撤销') return { matter: moved('kept', {}, true) }
      const from = dateOf(at)
      const until = banUntil(from, num(answers, 'banYears'))
      const docNo = str(answers, 'docNo')
      const plaqueBackBy = str(answers, 'plaqueBackBy')
      const why = groundsInWords(data.grounds)
      const { operatorUscc: uscc, titleNo, caseId } = title
      return {
        matter: moved('revoked', { docNo, plaqueBackBy, banUntil: until }, true),
        revoked: {
          docNo,
          plaqueBackBy,
          why,
          ...(uscc !== undefined && {
            ban: { uscc, from, until, titleNo, caseId, grounds: data.grounds, why },
          }),
        },
      }
    }
  }
}

export function groundsIn({ grounds }: Answers): string[] {
  return Array.isArray(grounds) ? grounds.filter((one): one is string => typeof one === 'string') : []
}
