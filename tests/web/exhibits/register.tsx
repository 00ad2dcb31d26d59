import { filledSlots } from '#functions/views/slots.ts'
import { exampleChange } from '#schemas/examples/change.ts'
import { appeal as appealForm } from '#schemas/forms/appeal.ts'
import { changeReport } from '#schemas/forms/change-report.ts'
import { settle } from '#schemas/operations/settle.ts'
import type { Exhibit } from '#tests/web/samples.ts'
import { applicant, caseNo, id, parkName, today } from '#tests/web/samples.ts'
import { ApplicationPage } from '#web/pages/application.tsx'
import { FilingPage } from '#web/pages/filing.tsx'
import type { RegisterRow } from '#web/pages/register.tsx'
import { Register } from '#web/pages/register.tsx'
import { TitlePage } from '#web/pages/title.tsx'
import { TitleActPage } from '#web/pages/title-act.tsx'

const first: RegisterRow = {
  titleNo: 'CQSTJY-2026-001',
  officialName: parkName,
  operatorName: '重庆云栖园区运营管理有限公司',
  district: '璧山区',
  industries: ['智能网联新能源汽车', '智能装备及智能制造'],
  validFrom: '2026-12-01',
  validTo: '2029-11-30',
  status: '有效',
}
const second: RegisterRow = {
  ...first,
  titleNo: 'CQSTJY-2026-002',
  officialName: '嘉陵软件谷',
  operatorName: '重庆嘉陵软件谷发展有限公司',
  district: '北碚区',
  industries: ['软件信息服务'],
  status: '警示',
}
const revoked = {
  titleNo: 'CQSTJY-2026-003',
  officialName: '旧坝机械园',
  operatorName: '重庆旧坝机械园管理有限公司',
  district: '荣昌区',
  on: '2028-07-03',
  docNo: '渝经信中小〔2028〕66号',
  why: '年度绩效评价连续两次不合格',
  plaqueBackBy: '2028-08-03',
  banUntil: '2030-07-02',
}
const choices = {
  districts: [
    { value: '500109', label: '北碚区' },
    { value: '500120', label: '璧山区' },
  ],
  clusters: [{ value: 'B3', label: '软件信息服务' }],
  tableUrl: '/register/titles.csv',
}

export const register: readonly Exhibit[] = [
  {
    name: 'register',
    page: (
      <Register
        rows={[first, second]}
        revoked={[revoked]}
        total={2}
        chosen={{ district: '', cluster: '', status: '' }}
        {...choices}
      />
    ),
  },
  {
    name: 'register-filtered',
    page: (
      <Register
        rows={[]}
        revoked={[]}
        total={2}
        chosen={{ district: '500120', cluster: 'B3', status: '撤销' }}
        {...choices}
      />
    ),
  },
  {
    name: 'title-act',
    page: (
      <TitleActPage
        park={{ id, titleNo: first.titleNo, name: parkName, status: '有效' }}
        act="removal"
        officer="邓怀远"
        problems={[]}
      />
    ),
  },
  {
    name: 'title',
    page: (
      <TitlePage
        title={{
          ...first,
          docNo: '渝经信中小〔2026〕12号',
          docDate: '2026-12-01',
          buildStatus: '已建成',
          acceptedOn: '2026-06-30',
          successors: [],
          predecessors: ['CQSTJY-2024-003', 'CQSTJY-2024-011'],
        }}
        history={[
          { at: '2027-06-01T02:00:00Z', what: '有效 → 警示' },
          { at: '2026-12-01T02:00:00Z', what: '认定（渝经信中小〔2026〕12号）' },
        ]}
      />
    ),
  },
  {
    name: 'title-merged',
    page: (
      <TitlePage
        title={{
          ...first,
          status: '退出',
          docNo: '渝经信中小〔2026〕12号',
          docDate: '2026-12-01',
          buildStatus: '已建成',
          successors: ['CQSTJY-2028-002', 'CQSTJY-2028-005'],
          predecessors: [],
        }}
        history={[{ at: '2028-06-01T02:00:00Z', what: '有效 → 退出' }]}
      />
    ),
  },
  {
    name: 'appeal',
    person: applicant,
    page: (
      <FilingPage
        kind="appeal"
        application={{ id, no: caseNo, status: 'declined' }}
        form={appealForm}
        answers={{ againstDecision: '不予认定', facts: '太短' }}
        problems={[
          {
            path: 'facts',
            code: 'short',
            zh: '事实与理由不少于 50 个字',
            en: 'Facts and reasons must be 50 characters or more',
          },
        ]}
        context={{ today, against: ['不予认定'] }}
        slots={filledSlots(appealForm, [], 'zh-CN')}
        due={{ date: '2026-12-04', left: 9 }}
      />
    ),
  },
  {
    name: 'change-report',
    person: applicant,
    page: (
      <FilingPage
        kind="change"
        application={{ id, no: caseNo, status: 'designated' }}
        form={changeReport}
        answers={settle(changeReport, exampleChange(today), { today, current: { 园区更名: parkName } })}
        problems={[]}
        context={{ today, current: { 园区更名: parkName } }}
        slots={filledSlots(changeReport, [], 'zh-CN')}
      />
    ),
  },
  {
    name: 'application-designated',
    person: applicant,
    page: (
      <ApplicationPage
        application={{
          id,
          no: caseNo,
          parkName,
          operatorName: first.operatorName,
          district: first.district,
          batch: '2026 年第二批',
          status: 'designated',
          submittedAt: '2026-11-02T02:00:00Z',
          canWithdraw: false,
        }}
        corrections={[]}
        timeline={[]}
        next="已列入名录"
        letters={[
          { name: '认定通知（Word 文档）', href: `/staff/cases/${id}/documents/designation-letter.docx` },
          { name: '证书（Word 文档）', href: `/staff/cases/${id}/documents/certificate.docx` },
          { name: '名录中的页面', href: '/register/CQSTJY-2026-001' },
        ]}
      />
    ),
  },
]
