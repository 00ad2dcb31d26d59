import { parkApplication } from '#schemas/forms/park-application/index.ts'
import type { Exhibit } from '#tests/web/samples.ts'
import {
  answers,
  applicant,
  application,
  batch,
  caseNo,
  context,
  dossier,
  due,
  emptyProblems,
  id,
  parkName,
  rows,
  sectionOf,
  timeline,
  today,
} from '#tests/web/samples.ts'
import { ApplicationPage } from '#web/pages/application.tsx'
import { Applications } from '#web/pages/applications.tsx'
import { SectionPage } from '#web/pages/section.tsx'

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

export const applications: readonly Exhibit[] = [
  ...sections,
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
]
