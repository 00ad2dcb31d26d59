import type { VNode } from 'preact'
import { exampleApplication } from '#schemas/examples/application.ts'
import { WORKED } from '#schemas/examples/parks.ts'
import { exampleDeskReview, exampleRecommendation } from '#schemas/examples/reviews.ts'
import type { Problem } from '#schemas/fields/field.ts'
import type { Form, Section } from '#schemas/form.ts'
import { deskReview } from '#schemas/forms/desk-review/index.ts'
import { districtAcceptance } from '#schemas/forms/district-acceptance.ts'
import { districtRecommendation } from '#schemas/forms/district-recommendation/index.ts'
import { parkApplication } from '#schemas/forms/park-application/index.ts'
import { rosterRow } from '#schemas/forms/roster-row/index.ts'
import { changes } from '#schemas/operations/changes.ts'
import { check } from '#schemas/operations/check.ts'
import { messages } from '#schemas/operations/messages.ts'
import { settle } from '#schemas/operations/settle.ts'
import type { DossierProps } from '#web/components/dossier.tsx'
import type { FilledSlot } from '#web/components/slots.tsx'
import type { TimelineEntry } from '#web/components/timeline.tsx'
import type { Person } from '#web/layout/frame.ts'
import { ApplicationPage } from '#web/pages/application.tsx'
import { Applications } from '#web/pages/applications.tsx'
import { Attachments } from '#web/pages/attachments.tsx'
import { Batch } from '#web/pages/batch.tsx'
import { Check } from '#web/pages/check.tsx'
import { DeadLink } from '#web/pages/dead-link.tsx'
import { Decided } from '#web/pages/decided.tsx'
import { Delegate } from '#web/pages/delegate.tsx'
import { Failure } from '#web/pages/failure.tsx'
import { FormMessages } from '#web/pages/form-messages.tsx'
import { Home } from '#web/pages/home.tsx'
import { Roster } from '#web/pages/roster.tsx'
import { RosterRow } from '#web/pages/roster-row.tsx'
import { SectionPage } from '#web/pages/section.tsx'
import { SignIn } from '#web/pages/sign-in.tsx'
import { SignInCode } from '#web/pages/sign-in-code.tsx'
import { StaffCase } from '#web/pages/staff-case.tsx'
import { StaffHome } from '#web/pages/staff-home.tsx'
import { Submitted } from '#web/pages/submitted.tsx'
import { TaskPage } from '#web/pages/task.tsx'
import { Upload } from '#web/pages/upload.tsx'
import { Withdraw } from '#web/pages/withdraw.tsx'

export interface Exhibit {
  readonly name: string
  readonly page: VNode
  readonly person?: Person
}

const today = '2026-11-23'
const example = exampleApplication(WORKED, today)
const facts = {
  today,
  roster: example.roster,
  attachments: example.attachments,
  signers: [{ value: 'signer@example.org', label: '沈秋白' }],
  recheckers: [{ value: 'lead@example.org', label: '陆知行' }],
  person: { name: '卢见山', email: 'handler@example.org' },
}
const context = facts
const answers = settle(parkApplication, example.answers, context)
const rows = example.roster
const id = 'app_01JD9Z0000000000000000'
const caseNo = 'SB-2026-BS-0007'
const parkName = WORKED.parkName
const due = { date: '2026-11-30', left: 5 }
const batch = '2026 年第二批'

const applicant: Person = { name: 'park@example.org', kind: 'applicant' }
const officer: Person = { name: '卢见山', kind: 'link', unit: '璧山区经济信息委' }
const staff: Person = { name: '卢见山', kind: 'staff', unit: '璧山区经济信息委' }

const slots: readonly FilledSlot[] = parkApplication.attachments.map((slot, i) => ({
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

const dossier: DossierProps = {
  form: parkApplication,
  answers,
  context,
  roster: { form: rosterRow, rows },
  attachments: slots,
}

const timeline: readonly TimelineEntry[] = [
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
const internal: readonly TimelineEntry[] = [
  { at: '2026-11-20T01:00:00Z', title: '提醒办理人', by: '系统', internal: true },
  ...timeline,
]

const sectionOf = (form: Form, at: number): Section => {
  const section = form.sections[at]
  if (!section) throw new Error(`no section ${at} in ${form.id}`)
  return section
}

const emptyProblems = check(parkApplication, settle(parkApplication, {}, { today }), { today })
const wrong: readonly Problem[] = [
  { path: 'confirmName', code: 'required', zh: '填写您的姓名', en: 'Enter your name' },
]

const application = {
  id,
  no: caseNo,
  parkName,
  operatorName: WORKED.operatorName,
  district: '璧山区',
  batch,
  submittedAt: '2026-11-12T08:03:00Z',
  canWithdraw: true,
}

const sections: readonly Exhibit[] = parkApplication.sections.map((section) => ({
  name: `section-${section.id}`,
  person: applicant,
  page: (
    <SectionPage
      application={{ id, parkName, status: 'draft' }}
      form={parkApplication}
      section={section}
      answers={answers}
      problems={[]}
      advice={[]}
      context={context}
      due={{ date: '2026-12-18', left: 19 }}
      savedAt="2026-11-23T06:21:00Z"
    />
  ),
}))

const task = { id: 'tsk_01', caseNo, parkName, stage: 'district-review', due, holder: '卢见山' } as const

/** Every page with realistic content. */
export const gallery: readonly Exhibit[] = [
  { name: 'home', page: <Home open={[{ id: 'b2026-2', name: batch, closesAt: '2026-12-18T10:00:00Z' }]} /> },
  { name: 'home-closed', page: <Home open={[]} /> },
  {
    name: 'batch',
    page: (
      <Batch
        form={parkApplication}
        batch={{
          id: 'b2026-2',
          name: batch,
          opensAt: '2026-11-02T01:00:00Z',
          closesAt: '2026-12-18T10:00:00Z',
          districtDue: '2027-01-15',
          state: 'open',
        }}
      />
    ),
  },
  {
    name: 'sign-in',
    page: (
      <SignIn
        problems={[
          {
            path: 'email',
            code: 'email',
            zh: '邮箱应为完整地址，例如 name@example.com',
            en: 'Enter a complete address, like name@example.com',
          },
        ]}
        email="park@"
      />
    ),
  },
  { name: 'sign-in-code', page: <SignInCode email="park@example.org" problems={[]} /> },
  {
    name: 'applications',
    person: applicant,
    page: (
      <Applications
        open={[{ id: 'b2026-2', name: batch }]}
        applications={[
          { id, no: caseNo, parkName, batch, status: 'district-correction', due },
          { id: 'app_2', batch, status: 'draft', due: { date: '2026-12-18', left: 19 } },
        ]}
      />
    ),
  },
  {
    name: 'application-draft',
    person: applicant,
    page: (
      <ApplicationPage
        application={{ ...application, no: undefined, status: 'draft' }}
        due={{ date: '2026-12-18', left: 19 }}
        corrections={[]}
        timeline={[]}
        edit={{
          sections: parkApplication.sections.map((section, i) => ({
            section,
            state: i < 2 ? 'complete' : i === 2 ? 'wrong' : i === 3 ? 'begun' : 'untouched',
          })),
          roster: { rows: rows.length, wrong: 2, state: 'wrong' },
          attachments: { done: 3, needed: 10, state: 'begun' },
        }}
      />
    ),
  },
  {
    name: 'application-correction',
    person: applicant,
    page: (
      <ApplicationPage
        application={{ ...application, status: 'district-correction' }}
        due={due}
        next="重新提交后，直接回到璧山区经济信息委继续审核"
        corrections={[
          {
            where: '空间载体 · 占地面积',
            need: '与四至坐标范围不符，请核对',
            href: `/applications/${id}/sections/space`,
          },
          { where: '附件 · 场地权属或租赁/委托运营合同', need: '缺少附件二' },
        ]}
        timeline={timeline}
        edit={{
          sections: parkApplication.sections.map((section, i) => ({
            section,
            state: i === 1 ? 'begun' : 'closed',
          })),
          roster: { rows: rows.length, wrong: 0, state: 'closed' },
          attachments: { done: 9, needed: 10, state: 'begun' },
        }}
      />
    ),
  },
  {
    name: 'application-submitted',
    person: applicant,
    page: (
      <ApplicationPage
        application={{ ...application, status: 'district-review' }}
        next="璧山区经济信息委应在2026年11月30日前提出推荐意见"
        corrections={[]}
        timeline={timeline}
        dossier={dossier}
      />
    ),
  },
  ...sections,
  {
    name: 'section-invalid',
    person: applicant,
    page: (
      <SectionPage
        application={{ id, status: 'draft' }}
        form={parkApplication}
        section={sectionOf(parkApplication, 0)}
        answers={{ operatorUscc: '91500000MA9X10375B', operatorFoundedOn: '去年三月' }}
        problems={emptyProblems.filter(
          ({ path }) => (path.split('.')[0] ?? '') in sectionOf(parkApplication, 0).fields,
        )}
        advice={[]}
        context={{ today }}
      />
    ),
  },
  {
    name: 'section-correction',
    person: applicant,
    page: (
      <SectionPage
        application={{ id, parkName, status: 'district-correction' }}
        form={parkApplication}
        section={sectionOf(parkApplication, 1)}
        answers={answers}
        problems={[]}
        advice={[]}
        context={context}
        due={due}
        correction={{
          unlocked: new Set(['landArea']),
          items: [{ where: '空间载体 · 占地面积', need: '与四至坐标范围不符，请核对', href: '#f-landArea' }],
        }}
      />
    ),
  },
  {
    name: 'roster',
    person: applicant,
    page: (
      <Roster
        application={{ id, parkName }}
        form={rosterRow}
        rows={rows.map((row, i) => ({
          id: `row_${i}`,
          number: i + 1,
          answers: settle(rosterRow, row, context),
          problems: i === 2 ? ['统一社会信用代码的末位校验码不符，请对照营业执照核对'] : [],
        }))}
        total={rows.length}
        wrong={1}
        page={1}
        pages={1}
        context={context}
        refused={[]}
        locked={false}
      />
    ),
  },
  {
    name: 'roster-refused',
    person: applicant,
    page: (
      <Roster
        application={{ id, parkName }}
        form={rosterRow}
        rows={[]}
        total={0}
        wrong={0}
        page={1}
        pages={1}
        context={context}
        refused={[
          { row: 12, column: 'D 列 统一社会信用代码', message: '末位校验码不符，请对照营业执照核对' },
        ]}
        locked={false}
      />
    ),
  },
  {
    name: 'roster-row',
    person: applicant,
    page: (
      <RosterRow
        application={{ id, parkName }}
        row="row_0"
        form={rosterRow}
        answers={settle(rosterRow, rows[0] ?? {}, context)}
        problems={[]}
        context={context}
        locked={false}
      />
    ),
  },
  {
    name: 'attachments',
    person: applicant,
    page: <Attachments application={{ id, parkName }} slots={slots} />,
  },
  {
    name: 'upload',
    person: applicant,
    page: (
      <Upload
        {...(slots[4] ??
          slots[0] ?? {
            slot: { key: '', label: '', en: '', required: true, accept: [], most: 1 },
            files: [],
          })}
        parkName={parkName}
        back={`/applications/${id}/attachments`}
        removeHref={(file) => `/applications/${id}/files/${file}/remove`}
        target={{
          url: 'https://files.example.org/',
          fields: { key: 'up/1', policy: 'e30=' },
          mostBytes: 20 * 1024 * 1024,
        }}
        locked={false}
        problems={[]}
      />
    ),
  },
  {
    name: 'check',
    person: applicant,
    page: (
      <Check
        {...dossier}
        application={{ id, parkName, status: 'draft' }}
        due={{ date: '2026-12-18', left: 19 }}
        problems={wrong}
        advice={[]}
      />
    ),
  },
  {
    name: 'check-problems',
    person: applicant,
    page: (
      <Check
        {...dossier}
        answers={{}}
        application={{ id, status: 'draft' }}
        problems={emptyProblems}
        advice={[]}
      />
    ),
  },
  {
    name: 'submitted',
    person: applicant,
    page: (
      <Submitted
        application={{
          id,
          no: caseNo,
          parkName,
          status: 'awaiting-acceptance',
          submittedAt: '2026-11-12T08:03:00Z',
        }}
        round={1}
        email="park@example.org"
        office="璧山区经济信息委"
        officeDue="2026-11-19"
      />
    ),
  },
  {
    name: 'withdraw',
    person: applicant,
    page: (
      <Withdraw
        application={{ id, parkName, status: 'district-review' }}
        confirmWith={caseNo}
        problems={[]}
      />
    ),
  },
  {
    name: 'task-acceptance',
    person: officer,
    page: (
      <TaskPage
        task={{ ...task, stage: 'awaiting-acceptance', delegatedBy: '林远山' }}
        form={districtAcceptance}
        answers={{}}
        problems={[]}
        advice={[]}
        context={context}
        dossier={dossier}
        changes={[]}
        timeline={internal}
        slots={[]}
      />
    ),
  },
  {
    name: 'task-recommendation',
    person: officer,
    page: (
      <TaskPage
        task={task}
        form={districtRecommendation}
        answers={settle(districtRecommendation, exampleRecommendation('signer@example.org', today), context)}
        problems={wrong}
        advice={[]}
        context={context}
        dossier={dossier}
        changes={changes(parkApplication, { ...answers, landArea: 30, planGoal: '旧的目标' }, answers)}
        timeline={internal}
        slots={districtRecommendation.attachments.map((slot) => ({ slot, files: [] }))}
        savedAt="2026-11-23T06:21:00Z"
      />
    ),
  },
  {
    name: 'task-desk-review',
    person: { ...officer, unit: '市经济信息委' },
    page: (
      <TaskPage
        task={{ ...task, stage: 'desk-review' }}
        form={deskReview}
        answers={settle(deskReview, exampleDeskReview('lead@example.org'), context)}
        problems={[]}
        advice={[]}
        context={context}
        dossier={dossier}
        changes={[]}
        timeline={internal}
        about={{ form: districtRecommendation, answers: exampleRecommendation('signer@example.org', today) }}
        slots={[]}
      />
    ),
  },
  {
    name: 'decided',
    person: officer,
    page: (
      <Decided
        task={{
          id: 'tsk_01',
          caseNo,
          parkName,
          by: '卢见山（璧山区经济信息委）',
          at: '2026-11-23T06:30:00Z',
          decision: '推荐',
        }}
        form={districtRecommendation}
        status="recommended"
      />
    ),
  },
  {
    name: 'dead-link',
    page: (
      <DeadLink
        reason={{ kind: 'decided', by: '卢见山', at: '2026-11-23T06:30:00Z' }}
        ask="市经济信息委中小企业处（sme@example.org）"
      />
    ),
  },
  {
    name: 'dead-link-expired',
    page: (
      <DeadLink reason={{ kind: 'expired' }} ask="市经济信息委中小企业处（sme@example.org）" resend="lnk_1" />
    ),
  },
  {
    name: 'delegate',
    person: officer,
    page: (
      <Delegate
        task={task}
        problems={[{ path: 'reason', code: 'required', zh: '填写委托理由', en: 'Give a reason' }]}
      />
    ),
  },
  { name: 'delegated', person: officer, page: <Delegate task={task} delegatedTo="许清嘉" problems={[]} /> },
  {
    name: 'staff-home',
    person: staff,
    page: (
      <StaffHome
        office="璧山区经济信息委"
        tasks={[
          {
            id: 'tsk_01',
            caseId: id,
            caseNo,
            parkName,
            form: '区县推荐意见表',
            stage: 'district-review',
            since: '2026-11-16T06:40:00Z',
            due: { date: '2026-11-20', left: -1 },
          },
          {
            id: 'tsk_02',
            caseId: 'app_3',
            caseNo: 'SB-2026-BS-0009',
            parkName: '青杠示例中小企业园',
            form: '区县受理',
            stage: 'awaiting-acceptance',
            since: '2026-11-23T01:00:00Z',
            due,
          },
        ]}
        cases={[
          {
            id,
            no: caseNo,
            parkName,
            district: '璧山区',
            status: 'district-review',
            changedAt: '2026-11-20T02:14:00Z',
          },
        ]}
      />
    ),
  },
  {
    name: 'staff-case',
    person: staff,
    page: (
      <StaffCase
        application={{
          no: caseNo,
          parkName,
          status: 'district-review',
          head: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b',
        }}
        waiting={{ form: '区县推荐意见表', who: '卢见山', due }}
        timeline={internal}
        decisions={[
          {
            form: districtAcceptance,
            answers: { decision: '受理' },
            by: '卢见山',
            at: '2026-11-16T06:40:00Z',
          },
        ]}
        dossier={dossier}
        context={context}
      />
    ),
  },
  {
    name: 'form-messages',
    page: <FormMessages form={parkApplication} messages={messages(parkApplication)} />,
  },
  { name: 'not-found', page: <Failure kind="notFound" /> },
  { name: 'forbidden', page: <Failure kind="forbidden" /> },
  { name: 'bad-request', page: <Failure kind="badRequest" /> },
  { name: 'too-many', page: <Failure kind="tooMany" retryAfter={60} /> },
  { name: 'server-error', page: <Failure kind="serverError" reference="req_01JD9Z" /> },
]
