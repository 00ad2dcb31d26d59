import type { Row } from '#domain/entry.ts'
import type { Span } from '#domain/figures/periods.ts'
import { quartersBetween, seenOn } from '#domain/figures/periods.ts'
import type { HomeFigures, Numbers } from '#domain/projection.ts'
import { withoutZeros } from '#domain/projection.ts'
import { spanOf } from '#domain/quarter.ts'
import type { Title, TitleStatus } from '#domain/title.ts'
import { counts, isLive } from '#domain/title.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { NUMBERS } from '#schemas/figures/catalogue.ts'
import { TARGET_SETTINGS } from '#schemas/reference/targets.ts'
import type { Rubric } from '#schemas/rubrics/rubric.ts'
import type { Counted } from './counted.ts'
import { evaluationNumbers } from './evaluation-numbers.ts'
import { ledgerNumbers } from './ledger-numbers.ts'
import { matterNumbers } from './matter-numbers.ts'
import { rosterNumbers } from './roster-numbers.ts'
import { statusOn, titleNumbers } from './title-numbers.ts'

/** All that the figures of a park are worked out from. */
export interface Home {
  readonly title: Title
  readonly recused?: string[] | undefined
  /** Answers of the application it was designated for. */
  readonly applied: Answers
  readonly roster: readonly Row[]
  /** Rows by the code of their ledger. */
  readonly ledgers: Readonly<Record<string, readonly Row[]>>
  /** What counts of its matters. */
  readonly matters: readonly Counted[]
  readonly rubrics: readonly Rubric[]
  /** Units counted in this park before any other. */
  readonly mine: ReadonlySet<string>
}

/** A park at the end of a quarter, or today while the quarter runs. */
export interface Look {
  readonly on: string
  /** The days of the quarter that are over. */
  readonly span: Span
  readonly status: TitleStatus
  /** Whether it counts towards the targets. */
  readonly counted: boolean
}

/** The summaries of a park for every quarter since its designation. */
export function homeFigures(home: Home, today: string): Omit<HomeFigures, 'version'>[] {
  const { title } = home
  return quartersBetween(title.validFrom, today).map((period) => {
    const look = lookAt(title, period, today)
    return {
      caseId: title.caseId,
      period,
      titleNo: title.titleNo,
      name: title.officialName,
      districtId: title.districtId,
      clusters: [...new Set(title.leadIndustries.map(({ cluster }) => cluster))].sort(),
      status: look.status,
      ...(home.recused && { recused: home.recused }),
      numbers: numbersOf(home, look, period),
    }
  })
}

function lookAt(title: Title, period: string, today: string): Look {
  const on = seenOn(period, today)
  const status = statusOn(title, on)
  const span = { from: laterOf(spanOf(period).from, title.validFrom), to: on }
  return { on, span, status, counted: title.validFrom <= on && counts({ ...title, status }, TARGET_SETTINGS) }
}

function laterOf(one: string, other: string): string {
  return one > other ? one : other
}

/** Flows stay where they happened; what a park has counts only while its title lives. */
function numbersOf(home: Home, look: Look, period: string): Numbers {
  const all = withoutZeros({
    ...titleNumbers(home, look),
    ...rosterNumbers(home, look),
    ...ledgerNumbers(home.ledgers, look),
    ...matterNumbers(home.matters, look, period),
    ...evaluationNumbers(home, look),
  })
  if (isLive(look)) return all
  return Object.fromEntries(
    Object.entries(all).filter(
      ([key]) => NUMBERS.get(key) === 'flow' || key.startsWith('title.') || key === 'cumulative',
    ),
  )
}
