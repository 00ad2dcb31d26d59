import type { VNode } from 'preact'
import { exampleApplication } from '#schemas/examples/application.ts'
import { WORKED } from '#schemas/examples/parks.ts'
import type { Problem } from '#schemas/fields/field.ts'
import type { Form, Section } from '#schemas/form.ts'
import { parkApplication } from '#schemas/forms/park-application/index.ts'
import { rosterRow } from '#schemas/forms/roster-row/index.ts'
import { check } from '#schemas/operations/check.ts'
import { settle } from '#schemas/operations/settle.ts'
import type { DossierProps } from '#web/components/dossier.tsx'
import type { FilledSlot } from '#web/components/slots.tsx'
import type { TimelineEntry } from '#web/components/timeline.tsx'
import type { Person } from '#web/layout/frame.ts'

export interface Exhibit {
  readonly name: string
  readonly page: VNode
  readonly person?: Person
}

export const today = '2026-11-23'
export const example = exampleApplication(WORKED, today)
export const facts = {
  today,
  roster: example.roster,
  attachments: example.attachments,
  signers: [{ value: 'signer@example.org', label: '沈秋白' }],
  recheckers: [{ value: 'lead@example.org', label: '陆知行' }],
  person: { name: '卢见山', email: 'handler@example.org' },
}
export const context = facts
export const answers = settle(parkApplication, example.answers, context)
export const rows = example.roster
export const id = 'app_01JD9Z0000000000000000'
export const caseNo = 'SB-2026-BS-0007'
export const parkName = WORKED.parkName
export const due = { date: '2026-11-30', left: 5 }
export const batch = '2026 年第二批'

export const applicant: Person = { name: 'park@example.org', kind: 'applicant' }
export const officer: Person = { name: '卢见山', kind: 'link', unit: '璧山区经济信息委' }
export const staff: Person = { name: '卢见山', kind: 'staff', unit: '璧山区经济信息委' }

export const slots: readonly FilledSlot[] = parkApplication.attachments.map((slot, i) => ({
  slot,
  files:
    i < 3
      ? [{ id: `fil_${i}`, name: `${slot.label}.pdf`, bytes: 734_003 * (i + 1), state: 'accepted' }]
      : i === 3
        ? [{ id: 'fil_3', name: '坐标.xlsx', bytes: 18_233, state: 'checking' }]
        : i === 4
          ? [
              {
                id: 'fil_4',
                name: '创建方案.pdf',
                bytes: 2_100_332,
                state: 'refused',
                reason: '文件内容不是 PDF，请重新导出后上传',
              },
            ]
          : [],
}))

export const dossier: DossierProps = {
  form: parkApplication,
  answers,
  context,
  roster: { form: rosterRow, rows },
  attachments: slots,
}

export const timeline: readonly TimelineEntry[] = [
  {
    at: '2026-11-20T02:14:00Z',
    title: '区县退回补正',
    by: '璧山区经济信息委',
    detail: '租赁合同缺少附件二，请补充完整。',
    tone: 'attention',
  },
  { at: '2026-11-16T06:40:00Z', title: '区县受理', by: '璧山区经济信息委', tone: 'active' },
  { at: '2026-11-12T08:03:00Z', title: '提交申报', by: WORKED.operatorName, tone: 'done' },
]
export const internal: readonly TimelineEntry[] = [
  { at: '2026-11-20T01:00:00Z', title: '提醒办理人', by: '系统', internal: true },
  ...timeline,
]

export const sectionOf = (form: Form, at: number): Section => {
  const section = form.sections[at]
  if (!section) throw new Error(`no section ${at} in ${form.id}`)
  return section
}

export const emptyProblems = check(parkApplication, settle(parkApplication, {}, { today }), { today })
export const wrong: readonly Problem[] = [
  { path: 'confirmName', code: 'required', zh: '填写您的姓名', en: 'Enter your name' },
]

export const application = {
  id,
  no: caseNo,
  parkName,
  operatorName: WORKED.operatorName,
  district: '璧山区',
  batch,
  submittedAt: '2026-11-12T08:03:00Z',
  canWithdraw: true,
}
