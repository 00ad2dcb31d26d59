import { check } from '#schemas/operations/check.ts'
import { settle } from '#schemas/operations/settle.ts'
import type { Valid } from '#tests/schemas/forms/valid.ts'
import { DRAW, INVITATION, SHEET, VISIT } from '#tests/schemas/forms/valid-later.ts'
import type { Exhibit } from '#tests/web/samples.ts'
import { caseNo, dossier, due, officer, parkName } from '#tests/web/samples.ts'
import type { TaskPageProps } from '#web/pages/task.tsx'
import { TaskPage } from '#web/pages/task.tsx'

type Stage = TaskPageProps['task']['stage']

/** A task with full answers, or, with `wrong`, as it comes back when nothing was filled in. */
function exhibit(name: string, stage: Stage, { form, answers, context }: Valid, wrong = false): Exhibit {
  const shown = settle(form, wrong ? {} : answers, context)
  return {
    name,
    person: { ...officer, unit: '市经济信息委' },
    page: (
      <TaskPage
        task={{ id: 'tsk_01', caseNo, parkName, due, stage, holder: '卢见山', whole: true }}
        form={form}
        answers={shown}
        problems={wrong ? check(form, shown, context) : []}
        advice={[]}
        context={context}
        dossier={dossier}
        changes={[]}
        timeline={[]}
        slots={form.attachments.map((slot) => ({ slot, files: [] }))}
      />
    ),
  }
}

export const later: readonly Exhibit[] = [
  exhibit('task-panel-draw', 'expert-review', DRAW),
  exhibit('task-invitation', 'expert-review', INVITATION, true),
  exhibit('task-score-sheet', 'expert-review', SHEET),
  exhibit('task-site-visit', 'site-check', VISIT),
]
