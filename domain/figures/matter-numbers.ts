import * as z from 'zod/mini'
import type { Look } from '#domain/figures/home.ts'
import type { Span } from '#domain/figures/periods.ts'
import type { Matter, MatterKind } from '#domain/matter.ts'
import type { Numbers } from '#domain/projection.ts'
import { added } from '#domain/projection.ts'
import { dateOf } from '#domain/time.ts'
import { HUNDREDTHS } from '#schemas/figures/build.ts'
import { FUND_DIRECTIONS } from '#schemas/figures/management.ts'

/** D18–D20, D22, D23 and the cases of D25 from what went on with the park. */
export function matterNumbers(matters: readonly Matter[], look: Look, period: string): Numbers {
  const of = (kind: MatterKind) => matters.filter((matter) => matter.kind === kind)
  return {
    ...reports(of('monitoring'), look, period),
    ...alerts(of('alert'), look),
    ...rectifications(of('rectification'), look),
    ...funds(of('funding'), look),
    practices: of('practice').filter(({ data }) => happenedIn(Dates.parse(data).publishedOn, look.span))
      .length,
  }
}

const Dates = z.object({ publishedOn: z.optional(z.string()) })

function happenedIn(day: string | undefined, { from, to }: Span): boolean {
  return day !== undefined && from <= day && day <= to
}

/** Whether a matter was open at the end of the day. */
function openOn({ openedAt, closedAt }: Matter, day: string): boolean {
  return dateOf(openedAt) <= day && (closedAt === undefined || dateOf(closedAt) > day)
}

function closedIn({ closedAt }: Matter, span: Span): boolean {
  return closedAt !== undefined && happenedIn(dateOf(closedAt), span)
}

const Report = z.object({
  late: z._default(z.number(), 0),
  submittedAt: z.optional(z.string()),
  missingAt: z.optional(z.string()),
  figures: z._default(z.record(z.string(), z.number()), {}),
})

/** Reports count in the quarter they are about, whenever they were handed in; what they add up since January is taken apart. */
function reports(matters: readonly Matter[], { on }: Look, period: string): Numbers {
  const matter = matters.find(({ key }) => key === period)
  if (!matter || matter.status === 'excused') return {}
  const report = Report.parse(matter.data)
  const handedIn = report.submittedAt !== undefined
  const due = handedIn || report.missingAt !== undefined || (matter.due !== undefined && matter.due.on < on)
  const earlier = matters
    .filter(({ key }) => key < period && key.startsWith(period.slice(0, 4)))
    .toSorted((a, b) => a.key.localeCompare(b.key))
    .map(({ data }) => Report.parse(data).figures)
    .findLast((figures) => figures.revenueYtd !== undefined)
  const own = (key: string) => Math.round(((report.figures[key] ?? 0) - (earlier?.[key] ?? 0)) * HUNDREDTHS)
  const reported = report.figures.revenueYtd !== undefined
  return {
    reportsDue: due ? 1 : 0,
    reportsOnTime: handedIn && report.late === 0 ? 1 : 0,
    reportsLate: handedIn && report.late > 0 ? 1 : 0,
    reportsMissing: report.missingAt !== undefined && !handedIn ? 1 : 0,
    ...(reported && { revenue: own('revenueYtd'), tax: own('taxYtd'), rd: own('rdYtd') }),
  }
}

const Level = z.object({ level: z.enum(['yellow', 'red']) })

function alerts(matters: readonly Matter[], { on, span }: Look): Numbers {
  const levels = matters.filter((matter) => openOn(matter, on)).map(({ data }) => Level.parse(data).level)
  return {
    'alert.red': levels.filter((level) => level === 'red').length,
    'alert.yellow': levels.filter((level) => level === 'yellow').length,
    alertsRaised: matters.filter(({ openedAt }) => happenedIn(dateOf(openedAt), span)).length,
  }
}

const Rectified = z.object({ dueOn: z.optional(z.string()) })

function rectifications(matters: readonly Matter[], { on, span }: Look): Numbers {
  const issued = matters.filter(({ status }) => status !== 'asked' && status !== 'dropped')
  const open = issued.filter((matter) => openOn(matter, on))
  const closed = (status: string) =>
    issued.filter((one) => one.status === status && closedIn(one, span)).length
  return {
    rectifying: open.length,
    rectifyingLate: open.filter(({ data }) => (Rectified.parse(data).dueOn ?? '9') < on).length,
    rectified: closed('accepted'),
    rectifyFailed: closed('failed'),
  }
}

const Funding = z.object({
  direction: z.optional(z.string()),
  asked: z.optional(z.number()),
  granted: z.optional(z.number()),
  grantedOn: z.optional(z.string()),
  paid: z.optional(z.number()),
  paidOn: z.optional(z.string()),
})

/** Money asked for counts when it was asked for, money granted when it was granted, money paid when it was paid. */
function funds(matters: readonly Matter[], { span }: Look): Numbers {
  const all = matters.flatMap((matter): [string, number][] => {
    const { direction, asked, granted, grantedOn, paid, paidOn } = Funding.parse(matter.data)
    const way = FUND_DIRECTIONS.find((one) => one === direction) ?? '其他'
    const hundredths = (amount = 0) => Math.round(amount * HUNDREDTHS)
    return [
      [`fundsAsked.${way}`, happenedIn(dateOf(matter.openedAt), span) ? hundredths(asked) : 0],
      [`fundsGranted.${way}`, happenedIn(grantedOn, span) ? hundredths(granted) : 0],
      [`fundsPaid.${way}`, happenedIn(paidOn, span) ? hundredths(paid) : 0],
    ]
  })
  return all.map(([key, value]): Numbers => ({ [key]: value })).reduce(added, {})
}
