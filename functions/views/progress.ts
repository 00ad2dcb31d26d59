import { mayChange } from '#domain/locks.ts'
import { rosterOf, rosterPart } from '#domain/parts.ts'
import type { Problem } from '#schemas/fields/field.ts'
import { rosterProblems } from '#schemas/roster/problems.ts'
import type { ApplicationProps, SectionState } from '#web/pages/application.tsx'
import type { Worked } from './own.ts'

/** What is done and what is left in each part of a draft, as the overview lists it. */
export function editState({
  application,
  form,
  drafts,
  files,
  problems,
  context,
  unlocked,
}: Worked): ApplicationProps['edit'] {
  const rows = rosterOf(drafts)
  const { correction } = application
  const saved = (part: string) => drafts.some((draft) => draft.part === part)
  /** Whether something in this part was returned and nothing was done about it since. */
  const awaits = (returned: (field: string) => boolean, last: string | undefined) =>
    (correction?.items ?? []).some(({ field }) => returned(field)) &&
    (last ?? '') < (correction?.askedAt ?? '')
  const savedAt = (part: string) => drafts.find((draft) => draft.part === part)?.savedAt
  const received = files.map((file) => file.receivedAt).sort()
  const open = (key: string) => !unlocked || unlocked.has(key)
  const inRoster = problems.filter((p) => root(p) === rosterPart)
  const slots = form.attachments.filter((slot) => slot.required)
  const done = slots.filter((slot) =>
    files.some((f) => f.slot === slot.key && f.status === 'accepted'),
  ).length
  const missing = problems.some((p) => root(p) === 'attachments')
  return {
    sections: form.sections.map((section) => {
      const keys = Object.keys(section.fields)
      const own = problems.filter((p) => keys.includes(root(p)))
      const left = awaits((field) => keys.includes(field), savedAt(section.id))
      return { section, state: left ? 'untouched' : stateOf(own, saved(section.id), keys.some(open)) }
    }),
    roster: {
      rows: rows.length,
      wrong: new Set(rosterProblems(rows, context).map((problem) => problem.row)).size,
      state: awaits((field) => field === rosterPart, savedAt(rosterPart))
        ? 'untouched'
        : stateOf(inRoster, saved(rosterPart), open(rosterPart)),
    },
    attachments: {
      done,
      needed: slots.length,
      state: attachmentsState(
        form.attachments.some((slot) => mayChange(application, `attachments.${slot.key}`)),
        missing || awaits((field) => field.startsWith('attachments.'), received.at(-1)),
        done > 0 && correction === undefined,
      ),
    },
  }
}

function root(problem: Problem): string {
  return problem.path.split('.')[0] ?? ''
}

/** Missing answers are work to do; a wrong answer is an error. */
function stateOf(problems: readonly Problem[], saved: boolean, open: boolean): SectionState {
  if (!open) return 'closed'
  if (problems.length === 0) return 'complete'
  if (!saved) return 'untouched'
  return problems.every((p) => p.code.endsWith('required')) ? 'begun' : 'wrong'
}

function attachmentsState(open: boolean, missing: boolean, begun: boolean): SectionState {
  if (!open) return 'closed'
  if (!missing) return 'complete'
  return begun ? 'begun' : 'untouched'
}
