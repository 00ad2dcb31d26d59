import { personalAnswers } from '#domain/personal.ts'
import { exampleDeskReview, exampleRecommendation } from '#schemas/examples/reviews.ts'
import { deskReview } from '#schemas/forms/desk-review/index.ts'
import { districtAcceptance } from '#schemas/forms/district-acceptance.ts'
import { districtRecommendation } from '#schemas/forms/district-recommendation/index.ts'
import { parkApplication } from '#schemas/forms/park-application/index.ts'
import { changes } from '#schemas/operations/changes.ts'
import { settle } from '#schemas/operations/settle.ts'
import type { Exhibit } from '#tests/web/samples.ts'
import {
  answers,
  caseNo,
  context,
  dossier,
  due,
  internal,
  officer,
  parkName,
  today,
  wrong,
} from '#tests/web/samples.ts'
import { Contacts } from '#web/pages/contacts.tsx'
import { DeadLink } from '#web/pages/dead-link.tsx'
import { Decided } from '#web/pages/decided.tsx'
import { Delegate } from '#web/pages/delegate.tsx'
import { Extend } from '#web/pages/extend.tsx'
import { TaskPage } from '#web/pages/task.tsx'

const task = {
  id: 'tsk_01',
  caseNo,
  parkName,
  stage: 'district-review',
  due,
  holder: '卢见山',
  whole: true,
} as const

export const reviewer: readonly Exhibit[] = [
  {
    name: 'contacts',
    person: officer,
    page: (
      <Contacts
        application={{ no: caseNo, parkName, status: 'desk-review' }}
        contacts={personalAnswers(parkApplication, answers)}
        back="/tasks/tsk_01"
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
    name: 'task-code',
    person: { ...officer, unit: '市经济信息委' },
    page: (
      <TaskPage
        task={{ ...task, stage: 'desk-review' }}
        form={{ ...districtAcceptance, confirm: 'code' }}
        answers={{ decision: '受理' }}
        problems={[
          { path: 'confirmCode', code: 'code.wrong', zh: '验证码不正确。', en: 'The code is not right.' },
        ]}
        advice={[]}
        context={context}
        dossier={dossier}
        changes={[]}
        timeline={internal}
        slots={[]}
        codeSent
      />
    ),
  },
  {
    name: 'decided',
    person: officer,
    page: (
      <Decided
        own
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
  {
    name: 'extend',
    person: officer,
    page: (
      <Extend
        task={{ ...task, stage: 'objection' }}
        until="2027-01-20"
        reason="需要"
        problems={[{ path: 'reason', code: 'reason.short', zh: '写明延长理由', en: 'Enter the reason' }]}
      />
    ),
  },
  { name: 'delegated', person: officer, page: <Delegate task={task} delegatedTo="许清嘉" problems={[]} /> },
]
