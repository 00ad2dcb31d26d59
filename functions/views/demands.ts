import { demandBook, inHand } from '#domain/demand-pages.ts'
import type { Entry } from '#domain/entry.ts'
import { standing } from '#domain/ledgers/act.ts'
import { dateOf } from '#domain/time.ts'
import { workingDaysBetween } from '#schemas/reference/working-days.ts'
import { str } from '#schemas/rule.ts'
import type { DemandRow } from '#web/components/demand-list.tsx'
import type { LedgerSide } from '#web/components/ledger-links.ts'
import { ledgerLinks } from '#web/components/ledger-links.ts'

/** So much of a demand tells which one it is. */
const letters = 40

interface Shown {
  readonly side: LedgerSide
  readonly now: string
}

/** What of a park's ledger of demands is still dealt with, by the day it is due. */
export function openDemands(entries: readonly Entry[], shown: Shown): DemandRow[] {
  return entries
    .filter((entry) => standing(entry)?.answers.state === inHand)
    .map((entry) => demandRow(entry, shown))
    .toSorted((one, other) => (one.due.date < other.due.date ? -1 : 1))
}

/** A demand as lists show it. */
export function demandRow({ caseId, id, answers }: Entry, { side, now }: Shown): DemandRow {
  const due = str(answers, 'dueOn')
  return {
    href: ledgerLinks(side, caseId).row(demandBook, id),
    demand: short(str(answers, 'demand')),
    category: str(answers, 'category'),
    firm: str(answers, 'firm'),
    unit: str(answers, 'unit'),
    raisedOn: str(answers, 'raisedOn'),
    due: { date: due, left: workingDaysBetween(dateOf(now), due) },
    state: str(answers, 'state'),
    closedOn: str(answers, 'closedOn') || undefined,
  }
}

function short(text: string): string {
  const all = Array.from(text)
  return all.length > letters ? `${all.slice(0, letters).join('')}…` : text
}
