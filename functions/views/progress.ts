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
  const saved = (part: string) => drafts.some((draft) => draft.part === part)
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
      return { section, state: stateOf(own, saved(section.id), keys.some(open)) }
    }),
    roster: {
      rows: rows.length,
      wrong: new Set(rosterProblems(rows, context).map((problem) => problem.row)).size,
      state: stateOf(inRoster, saved(rosterPart), open(rosterPart)),
    },
    attachments: {
      done,
      needed: slots.length,
      state: !form.attachments.some((slot) => mayChange(application, `attachments.${slot.key}`))
        ? 'closed'
        : missing
          ? done > 0
            ? 'begun'
            : 'untouched'
          : 'complete',
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
