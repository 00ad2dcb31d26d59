import * as z from 'zod/mini'
import { evaluationIn } from '#domain/evaluation.ts'
import { Funding } from '#domain/funding.ts'
import type { Matter } from '#domain/matter.ts'
import { dateOf } from '#domain/time.ts'

const ReportData = z.object({
  late: z._default(z.number(), 0),
  submittedAt: z.optional(z.string()),
  missingAt: z.optional(z.string()),
  figures: z._default(z.record(z.string(), z.number()), {}),
})
const Alert = z.object({ level: z.enum(['yellow', 'red']) })
const Published = z.object({ publishedAt: z.optional(z.string()) })
const Rectified = z.object({ dueOn: z.optional(z.string()) })

/** What figures are worked out from, of all that a matter holds; days are those of Chongqing. */
export type Counted = NonNullable<ReturnType<typeof countedIn>>
export type CountedAs<K extends Counted['kind']> = Extract<Counted, { readonly kind: K }>

/** From the day a matter began to the one it ended. */
export type Stretch = ReturnType<typeof stretch>

/** Nothing for a matter that does not count, or not yet: whatever else changes in it moves no figure. */
export function countedIn(matter: Matter) {
  switch (matter.kind) {
    case 'monitoring':
      return reported(matter)
    case 'alert':
      return { kind: matter.kind, ...stretch(matter), ...Alert.parse(matter.data) } as const
    case 'rectification':
      return rectified(matter)
    case 'funding':
      return funded(matter)
    case 'practice':
      return published(matter)
    case 'evaluation':
      return evaluated(matter)
    default:
      return undefined
  }
}

function reported({ status, key, due, data }: Matter) {
  if (status === 'excused') return undefined
  return { kind: 'monitoring', quarter: key, dueOn: due?.on, ...ReportData.parse(data) } as const
}

function rectified(matter: Matter) {
  const { status, data } = matter
  if (status === 'asked' || status === 'dropped') return undefined
  return { kind: 'rectification', status, ...stretch(matter), ...Rectified.parse(data) } as const
}

function funded({ openedAt, data }: Matter) {
  const { category, requested, approved, listedUntil, paidOn } = Funding.parse(data)
  return {
    kind: 'funding',
    askedOn: dateOf(openedAt),
    category,
    requested,
    approved,
    listedUntil,
    paidOn,
  } as const
}

function published({ data }: Matter) {
  const { publishedAt } = Published.parse(data)
  return publishedAt === undefined
    ? undefined
    : ({ kind: 'practice', publishedOn: dateOf(publishedAt) } as const)
}

function evaluated(matter: Matter) {
  const evaluation = evaluationIn(matter)
  if (!evaluation.published) return undefined
  return { kind: 'evaluation', publishedOn: dateOf(evaluation.published.at), ...evaluation } as const
}

function stretch({ openedAt, closedAt }: Matter) {
  return { from: dateOf(openedAt), until: closedAt && dateOf(closedAt) } as const
}
