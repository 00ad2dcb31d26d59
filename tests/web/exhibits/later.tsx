import { exampleChange } from '#schemas/examples/change.ts'
import { changeReport } from '#schemas/forms/change-report.ts'
import { check } from '#schemas/operations/check.ts'
import { settle } from '#schemas/operations/settle.ts'
import type { Valid } from '#tests/schemas/forms/valid.ts'
import { CHANGE_CITY, DRAW, INVITATION, SHEET, VISIT } from '#tests/schemas/forms/valid-later.ts'
import type { Exhibit } from '#tests/web/samples.ts'
import { caseNo, dossier, due, officer, parkName } from '#tests/web/samples.ts'
import type { TaskPageProps } from '#web/pages/task.tsx'
import { TaskPage } from '#web/pages/task.tsx'

type Stage = TaskPageProps['task']['stage']

/** A task with full answers, or, with `wrong`, as it comes back when nothing was filled in. */
function exhibit(
  name: string,
  stage: Stage,
  { form, answers, context }: Valid,
  { wrong = false, ...more }: { wrong?: boolean } & Pick<TaskPageProps, 'reported' | 'beside'> = {},
): Exhibit {
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
        {...more}
      />
    ),
  }
}

const reported: TaskPageProps['reported'] = {
  form: changeReport,
  kind: 'change',
  answers: { ...exampleChange('2026-08-03'), changeType: '法定代表人', before: '程见川', after: '岳知微' },
  unmet: [{ condition: '生态服务体系持续运行', note: '食堂暂停，预计两个月恢复' }],
  reportedAt: '2026-11-23T02:00:00Z',
  late: true,
  opinion: { said: '属实且符合', reason: '' },
  title: { titleNo: 'CQSTJY-2026-001', officialName: parkName, status: '有效', validTo: '2029-11-30' },
}

export const later: readonly Exhibit[] = [
  exhibit('task-panel-draw', 'expert-review', DRAW),
  exhibit('task-invitation', 'expert-review', INVITATION, { wrong: true }),
  exhibit('task-score-sheet', 'expert-review', SHEET),
  exhibit('task-site-visit', 'site-check', VISIT),
  exhibit('task-change', 'designated', CHANGE_CITY, {
    reported,
    beside: [{ name: '园区情况', href: '/staff/homes/app_01' }],
  }),
]
