import { livingAnswers } from '#domain/roster/entries.ts'
import {
  carrierRows,
  carriersOf,
  figureRows,
  figuresOf,
  kindChoices,
  livingRows,
} from '#functions/views/living-roster.ts'
import { rowVersions } from '#functions/views/row-versions.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { rosterConversion } from '#schemas/forms/roster/conversion.ts'
import { rosterLeave } from '#schemas/forms/roster/leave.ts'
import { rosterVerification } from '#schemas/forms/roster/verification.ts'
import { rosterEntry } from '#schemas/forms/roster-entry/index.ts'
import { check } from '#schemas/operations/check.ts'
import type { Exhibit } from '#tests/web/samples.ts'
import { applicant, context, id, parkName, rows, staff, today } from '#tests/web/samples.ts'
import { RowAct } from '#web/components/row-act.tsx'
import { InviteFirms } from '#web/pages/invite-firms.tsx'
import { LivingAct } from '#web/pages/living-act.tsx'
import { LivingRoster } from '#web/pages/living-roster.tsx'
import { LivingRow } from '#web/pages/living-row.tsx'

const by = { kind: 'applicant', name: 'park@example.org', how: 'signed-in' } as const
const entries = rows.map((row, i) => ({
  caseId: id,
  book: 'roster',
  id: String(row.rosterId),
  form: { id: 'roster-entry', version: 1 },
  answers: { ...livingAnswers(row), ...(i === 0 && { blocked: true }) },
  at: '2026-11-20T02:14:00Z',
  by,
  version: 1,
}))
const numbers = figuresOf(entries, today)
const [first] = entries
const answers: Answers = first?.answers ?? {}
const list = (side: 'park' | 'staff') => (
  <LivingRoster
    parkName={parkName}
    action={`/homes/${id}/roster`}
    rows={livingRows({ id }, entries, numbers, { side, today, lang: 'zh-CN' })}
    there={33}
    left={1}
    attention={1}
    figures={figureRows(numbers, `/homes/${id}/roster`)}
    carriers={carrierRows(carriersOf(entries, today), `/homes/${id}/roster`, 'zh-CN')}
    chosen={{ status: 'there', kind: '', warn: '' }}
    kinds={kindChoices('zh-CN')}
    page={1}
    pages={2}
    hrefFor={(page) => `?page=${page}`}
    tableUrl={`/homes/${id}/roster.csv`}
    lockedUntil="2026-09-30"
    crowded="在园企业（团队）使用面积合计 12,100 ㎡，超过可自主支配面积 12,000 ㎡，超出 100 ㎡"
    edit={
      side === 'park'
        ? {
            newRow: `/homes/${id}/roster/rows/new`,
            importUrl: `/homes/${id}/roster/import`,
            inviteUrl: `/homes/${id}/roster/invitations`,
          }
        : undefined
    }
    staff={side === 'staff'}
    ended={false}
    refused={side === 'park' ? [{ row: 3, column: 'C 列 统一社会信用代码', message: '末位校验码不符' }] : []}
    flash="已保存"
  />
)

export const rosters: readonly Exhibit[] = [
  { name: 'living-roster', person: applicant, page: list('park') },
  { name: 'living-roster-staff', person: staff, page: list('staff') },
  {
    name: 'invite-firms',
    person: applicant,
    page: (
      <InviteFirms
        parkName={parkName}
        year={2025}
        rosterUrl={`/homes/${id}/roster`}
        action={`/homes/${id}/roster/invitations`}
        invited={undefined}
        toAsk={[
          {
            name: '重庆示例科技有限公司',
            href: `/homes/${id}/roster/rows/R0001`,
            contact: 'firm@firms.example',
          },
        ]}
        waiting={[
          {
            name: '重庆另一科技有限公司',
            href: `/homes/${id}/roster/rows/R0002`,
            contact: 'two@firms.example',
          },
        ]}
        unreachable={[{ name: '重庆第三科技有限公司', href: `/homes/${id}/roster/rows/R0003` }]}
      />
    ),
  },
  {
    name: 'living-row',
    person: applicant,
    page: (
      <LivingRow
        parkName={parkName}
        title={String(answers.name)}
        rosterUrl={`/homes/${id}/roster`}
        form={rosterEntry}
        answers={answers}
        problems={check(rosterEntry, { ...answers, contractEndOn: '2000-01-01' }, context)}
        advice={[]}
        context={context}
        warnings={['另一园区仍登记该企业，暂不计入']}
        saveUrl={`/homes/${id}/roster/rows/R0001`}
        locked={{
          figures: ['2026年第3季度 初创型企业（团队）：26 → 25'],
          reason: '登记遗漏',
          errors: ['至少 20 个字'],
        }}
        acts={{ leave: '/leave', convert: '/convert', invite: '/invite' }}
        versions={
          first
            ? rowVersions(rosterEntry, [first, { ...first, answers: { ...answers, areaUsed: 90 } }], 'zh-CN')
            : []
        }
        next="保存后回到名册"
      />
    ),
  },
  {
    name: 'living-row-staff',
    person: staff,
    page: (
      <LivingRow
        parkName={parkName}
        title={String(answers.name)}
        rosterUrl={`/staff/homes/${id}/roster`}
        form={rosterEntry}
        answers={answers}
        problems={[]}
        advice={[]}
        context={context}
        warnings={[]}
        versions={[]}
        next="抽查名册并核验"
      >
        <RowAct
          action={`/staff/homes/${id}/roster/rows/R0001`}
          form={rosterVerification}
          answers={{ verdict: '存疑' }}
          problems={check(rosterVerification, { verdict: '存疑' }, context)}
          context={context}
          button="保存核验结论"
        />
      </LivingRow>
    ),
  },
  ...[rosterLeave, rosterConversion].map((form) => ({
    name: form.id,
    person: applicant,
    page: (
      <LivingAct
        parkName={parkName}
        firmName={String(answers.name)}
        rowUrl={`/homes/${id}/roster/rows/R0001`}
        next="离园后不再计入"
        refusal="该企业（团队）已经离园。"
        action={`/homes/${id}/roster/rows/R0001/leave`}
        form={form}
        answers={{}}
        problems={check(form, {}, context)}
        context={context}
        button="确认"
        grave
      />
    ),
  })),
]
