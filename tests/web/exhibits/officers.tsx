import { districtAcceptance } from '#schemas/forms/district-acceptance.ts'
import type { Exhibit } from '#tests/web/samples.ts'
import { caseNo, context, dossier, due, id, internal, parkName, staff } from '#tests/web/samples.ts'
import { StaffCase } from '#web/pages/staff-case.tsx'
import { StaffHome } from '#web/pages/staff-home.tsx'

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
          id: 'app_1',
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
]
