import type { Application } from '#domain/application.ts'
import { rosterBook, rowsIn } from '#domain/entry.ts'
import { DomainError } from '#domain/errors.ts'
import type { Actor } from '#domain/person.ts'
import type { Clockwork, FormLibrary } from '#domain/ports.ts'
import type { CorrectionData } from '#domain/roster/correction.ts'
import { askedCorrection, leastReason, patchOf } from '#domain/roster/correction.ts'
import { rosterForm } from '#domain/roster/entries.ts'
import { alteredFigures } from '#domain/roster/locked.ts'
import { dateOf } from '#domain/time.ts'
import { changes } from '#schemas/operations/changes.ts'
import { str } from '#schemas/rule.ts'
import type { KeepRosterDeps, RosterNow, Wanted } from './keep-roster.ts'
import { untilSettled } from './retry.ts'

export interface AskCorrectionDeps extends KeepRosterDeps, Clockwork {
  readonly forms: FormLibrary
}

/** Asks the district for a change that alters figures of a locked quarter. @returns the key of the matter @throws reason.short */
export function createAskCorrection(deps: AskCorrectionDeps) {
  return (input: {
    readonly id: string
    readonly admit: (application: Application) => unknown
    readonly actor: Actor
    readonly reason: string
    readonly plan: (now: RosterNow) => readonly Wanted[]
  }): Promise<string> => {
    const { id, actor, reason } = input
    if ([...reason.trim()].length < leastReason) throw new DomainError('reason.short', { least: leastReason })
    const key = deps.newId('cor')
    return untilSettled(async () => {
      const before = await deps.cases.load(id)
      if (!before) throw new DomainError('application.not-found')
      input.admit(before)
      const at = deps.now()
      const data = await asked(deps, before, input, at)
      await deps.cases.commit({
        before,
        after: before,
        matters: [{ after: askedCorrection({ caseId: id, key, at, data }) }],
        facts: [
          {
            at,
            type: 'matter.opened',
            actor,
            from: before.status,
            to: before.status,
            open: { kind: 'correction', key, status: 'asked', reason },
          },
        ],
        effects: [
          {
            kind: 'start',
            workflow: 'correction',
            name: `${id}-${key}`,
            input: { caseId: id, key, district: before.districtId },
          },
        ],
      })
      return key
    })
  }
}

async function asked(
  deps: AskCorrectionDeps,
  application: Application,
  { actor, reason, plan }: { actor: Actor; reason: string; plan: (now: RosterNow) => readonly Wanted[] },
  at: string,
): Promise<CorrectionData> {
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
    reason: reason.trim(),
    askedBy: actor.name,
  }
}
