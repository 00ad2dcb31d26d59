import { deskReview } from '#schemas/forms/desk-review/index.ts'
import { districtAcceptance } from '#schemas/forms/district-acceptance.ts'
import { parkApplication } from '#schemas/forms/park-application/index.ts'
import { changes } from '#schemas/operations/changes.ts'
import type { Exhibit } from '#tests/web/samples.ts'
import { answers, caseNo, context, dossier, due, id, internal, parkName, staff } from '#tests/web/samples.ts'
import { ExpertHome } from '#web/pages/expert-home.tsx'
import { StaffBatch } from '#web/pages/staff-batch.tsx'
import { StaffCase } from '#web/pages/staff-case.tsx'
import { StaffHome } from '#web/pages/staff-home.tsx'

const batches = [
  { id: 'bat_2026_1', title: '2026年度第一批中小企业生态家园申报' },
  { id: 'bat_2026_2', title: '2026年度第二批中小企业生态家园申报' },
]

export const officers: readonly Exhibit[] = [
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
            overdue: true,
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
            overdue: false,
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
        batches={batches}
        batch="bat_2026_2"
      />
    ),
  },
  {
    name: 'staff-case',
    person: staff,
    page: (
      <StaffCase
        application={{
          id: 'app_1',
          no: caseNo,
          parkName,
          status: 'district-review',
          head: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b',
        }}
        waiting={{ form: '区县推荐意见表', who: '卢见山', due }}
        open={[
          { form: '区县推荐意见表', who: '卢见山', due },
          { form: '复核申请受理', who: '市经济信息委', due: { date: '2026-11-20', left: -1 } },
        ]}
        panel={{
          caseId: 'app_1',
          n: 1,
          status: 'assessed',
          pending: false,
          seats: [
            {
              no: 1,
              name: '高见微',
              unit: '示例装备技术研究院',
              kind: 'member',
              state: 'scored',
              total: 29.5,
              removable: true,
            },
            {
              no: 2,
              name: '崔砚青',
              unit: '示例财经大学会计学院',
              kind: 'member',
              state: 'declined',
              reason: '评审期间在外地出差，无法按时完成评分。',
              removable: false,
            },
            {
              no: 3,
              name: '任嘉木',
              unit: '示例城市更新研究院',
              kind: 'reserve',
              state: 'waiting',
              removable: false,
            },
          ],
        }}
        documents={[
          {
            id: 'app_1~fil_0',
            name: '营业执照.pdf',
            part: '营业执照',
            bytes: 734_003,
            at: '2026-11-16T02:14:00Z',
          },
        ]}
        versions={{
          id: 'app_1',
          rounds: 2,
          from: 1,
          to: 2,
          changes: changes(parkApplication, { ...answers, landArea: 30 }, answers),
        }}
        score="/staff/cases/app_1/score"
        history="/staff/cases/app_1/history.json"
        timeline={internal}
        decisions={[
          {
            form: districtAcceptance,
            answers: { decision: '受理' },
            result: '受理',
            by: '卢见山',
            at: '2026-11-16T06:40:00Z',
          },
          { form: deskReview, result: '通过', by: '市经济信息委', at: '2026-11-20T06:40:00Z' },
        ]}
        dossier={dossier}
        context={context}
      />
    ),
  },
  {
    name: 'staff-batch',
    person: staff,
    page: (
      <StaffBatch
        batch={{ id: 'bat_2026_2', title: '2026年度第二批中小企业生态家园申报' }}
        stages={[
          { status: 'district-review', count: 3 },
          { status: 'expert-review', count: 12 },
        ]}
        cases={[
          {
            id,
            no: caseNo,
            parkName,
            district: '璧山区',
            clusters: ['智能网联新能源汽车', '先进材料'],
            status: 'expert-review',
            days: 7,
            total: 72.9,
          },
          {
            id: 'app_3',
            no: 'SB-2026-BS-0009',
            parkName: '青杠示例中小企业园',
            district: '璧山区',
            clusters: ['先进材料'],
            status: 'district-review',
            days: 0,
          },
        ]}
        wishes={{ stage: '', district: '500120', cluster: '' }}
        choices={{
          stage: [{ value: 'expert-review', label: '专家评审' }],
          district: [{ value: '500120', label: '璧山区' }],
          cluster: [{ value: 'A3', label: '先进材料' }],
        }}
        scores
        changes={[
          {
            at: '2026-12-10T02:00:00Z',
            by: '信息中心 贺子谦',
            reason: '申报截止当日系统故障，统一延长申报时间。',
            what: ['申报截止时间由2026年12月11日 18:00调整为2026年12月18日 18:00'],
          },
        ]}
      />
    ),
  },
  {
    name: 'staff-batch-empty',
    person: staff,
    page: (
      <StaffBatch
        batch={{ id: 'bat_2026_2', title: '2026年度第二批中小企业生态家园申报' }}
        stages={[]}
        cases={[]}
        wishes={{ stage: '', district: '', cluster: '' }}
        choices={{ stage: [], district: [], cluster: [] }}
        scores={false}
        changes={[]}
      />
    ),
  },
  {
    name: 'expert-home',
    person: { name: '闻人清', kind: 'expert' },
    page: (
      <ExpertHome
        name="闻人清"
        tasks={[
          {
            id: 'tsk_07',
            caseId: id,
            caseNo,
            parkName,
            form: '专家评审邀请与回避声明',
            stage: 'expert-review',
            since: '2026-11-23T01:00:00Z',
            due,
            overdue: false,
          },
        ]}
      />
    ),
  },
]
