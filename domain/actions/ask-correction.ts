import type { Application } from '#domain/application.ts'
import { patchOf } from '#domain/correction.ts'
import { rosterBook, rowsIn } from '#domain/entry.ts'
import type { Clockwork, FormLibrary } from '#domain/ports.ts'
import { rosterForm } from '#domain/roster/entries.ts'
import { alteredFigures } from '#domain/roster/locked.ts'
import { dateOf } from '#domain/time.ts'
import { changes } from '#schemas/operations/changes.ts'
import { str } from '#schemas/rule.ts'
import type { KeepRosterDeps, RosterNow, Wanted } from './keep-roster.ts'
import type { Proposal, Proposing } from './propose-correction.ts'
import { createProposeCorrection } from './propose-correction.ts'

export interface AskCorrectionDeps extends KeepRosterDeps, Clockwork {
  readonly forms: FormLibrary
}

type Plan = (now: RosterNow) => readonly Wanted[]

/** Asks the district for a change of the roster that alters figures of a locked quarter. @returns the key of the matter @throws reason.short */
export function createAskCorrection(deps: AskCorrectionDeps) {
  const propose = createProposeCorrection(deps)
  return ({ plan, ...asked }: Omit<Proposing, 'propose' | 'approver'> & { readonly plan: Plan }) =>
    propose({ ...asked, propose: (application, at) => proposed(deps, application, plan, at) })
}

async function proposed(
  deps: AskCorrectionDeps,
  application: Application,
  plan: Plan,
  at: string,
): Promise<Proposal> {
  const { id, titleNo, lockedUntil = '' } = application
  const today = dateOf(at)
  const entries = await deps.books.entries(id, rosterBook)
  const title = titleNo === undefined ? undefined : await deps.titles.load(titleNo)
  const wanted = plan({ application, entries, at, today })
  const form = deps.forms.form(rosterForm.id, rosterForm.version)
  const former = new Map(entries.map((entry) => [entry.id, entry.answers]))
  const rows = rowsIn(entries)
  const after = [...rows.filter((row) => !wanted.some((one) => one.id === row.id)), ...wanted]
  return {
    book: rosterBook,
    about: [...new Set(wanted.map(({ answers }) => str(answers, 'name')))].join('、'),
    patches: wanted.map((one) => patchOf(one.id, former.get(one.id), one.answers)),
    changes: wanted.flatMap((one) =>
      changes(form, former.get(one.id) ?? {}, one.answers).map(({ label, en, before, after: now }) => ({
        label,
        en,
        before,
        after: now,
      })),
    ),
    altered: [...alteredFigures(rows, after, { lockedUntil, since: title?.validFrom ?? '', today })],
  }
}
