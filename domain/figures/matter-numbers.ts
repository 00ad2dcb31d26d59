import type { Counted, CountedAs, Stretch } from '#domain/figures/counted.ts'
import type { Look } from '#domain/figures/home.ts'
import type { Span } from '#domain/figures/periods.ts'
import type { Numbers } from '#domain/projection.ts'
import { added } from '#domain/projection.ts'
import { HUNDREDTHS } from '#schemas/figures/build.ts'
import { FUND_DIRECTIONS } from '#schemas/figures/management.ts'

/** Those of one kind. */
export function ofKind<K extends Counted['kind']>(
  matters: readonly Counted[],
  kind: K,
): readonly CountedAs<K>[] {
  return matters.filter((matter): matter is CountedAs<K> => matter.kind === kind)
}

/** D18–D20, D22, D23 and the cases of D25 from what went on with the park. */
export function matterNumbers(matters: readonly Counted[], look: Look, period: string): Numbers {
  return {
    ...reports(ofKind(matters, 'monitoring'), look, period),
    ...alerts(ofKind(matters, 'alert'), look),
    ...rectifications(ofKind(matters, 'rectification'), look),
    ...funds(ofKind(matters, 'funding'), look),
    practices: ofKind(matters, 'practice').filter(({ publishedOn }) => happenedIn(publishedOn, look.span))
      .length,
  }
}

function happenedIn(day: string | undefined, { from, to }: Span): boolean {
  return day !== undefined && from <= day && day <= to
}

/** Whether a matter was open at the end of the day. */
function openOn({ from, until }: Stretch, day: string): boolean {
  return from <= day && (until === undefined || until > day)
}

/** Reports count in the quarter they are about, whenever they were handed in; what they add up since January is taken apart. */
function reports(all: readonly CountedAs<'monitoring'>[], { on }: Look, period: string): Numbers {
  const report = all.find(({ quarter }) => quarter === period)
  if (!report) return {}
  const handedIn = report.submittedAt !== undefined
  const due = handedIn || report.missingAt !== undefined || (report.dueOn !== undefined && report.dueOn < on)
  const earlier = all
    .filter(({ quarter }) => quarter < period && quarter.startsWith(period.slice(0, 4)))
    .toSorted((a, b) => a.quarter.localeCompare(b.quarter))
    .map(({ figures }) => figures)
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

function alerts(all: readonly CountedAs<'alert'>[], { on, span }: Look): Numbers {
  const open = (level: 'yellow' | 'red') => all.filter((one) => one.level === level && openOn(one, on)).length
  return {
    'alert.red': open('red'),
    'alert.yellow': open('yellow'),
    alertsRaised: all.filter(({ from }) => happenedIn(from, span)).length,
  }
}

function rectifications(issued: readonly CountedAs<'rectification'>[], { on, span }: Look): Numbers {
  const open = issued.filter((one) => openOn(one, on))
  const closed = (status: string) =>
    issued.filter((one) => one.status === status && happenedIn(one.until, span)).length
  return {
    rectifying: open.length,
    rectifyingLate: open.filter(({ dueOn = '9' }) => dueOn < on).length,
    rectified: closed('accepted'),
    rectifyFailed: closed('failed'),
  }
}

/** Money asked for counts when it was asked for, money granted when its list ended, money paid when it was paid. */
function funds(requests: readonly CountedAs<'funding'>[], { span }: Look): Numbers {
  const all = requests.flatMap(
    ({ category, requested, approved = 0, askedOn, listedUntil, paidOn }): [string, number][] => {
      const way = FUND_DIRECTIONS.find((one) => one === category) ?? '其他'
      const counted = (amount: number, day: string | undefined) =>
        happenedIn(day, span) ? Math.round(amount * HUNDREDTHS) : 0
      return [
        [`fundsAsked.${way}`, counted(requested, askedOn)],
        [`fundsGranted.${way}`, counted(approved, listedUntil)],
        [`fundsPaid.${way}`, counted(approved, paidOn)],
      ]
    },
  )
  return all.map(([key, value]): Numbers => ({ [key]: value })).reduce(added, {})
}
