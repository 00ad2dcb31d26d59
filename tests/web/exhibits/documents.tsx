import { rosterRow } from '#schemas/forms/roster-row/index.ts'
import { settle } from '#schemas/operations/settle.ts'
import type { Exhibit } from '#tests/web/samples.ts'
import {
  applicant,
  caseNo,
  context,
  dossier,
  emptyProblems,
  id,
  parkName,
  rows,
  slots,
  wrong,
} from '#tests/web/samples.ts'
import { Attachments } from '#web/pages/attachments.tsx'
import { Check } from '#web/pages/check.tsx'
import { Roster } from '#web/pages/roster.tsx'
import { RosterRow } from '#web/pages/roster-row.tsx'
import { Submitted } from '#web/pages/submitted.tsx'
import { Upload } from '#web/pages/upload.tsx'
import { Withdraw } from '#web/pages/withdraw.tsx'

export const documents: readonly Exhibit[] = [
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
]
