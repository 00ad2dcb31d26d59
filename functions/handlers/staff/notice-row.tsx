import { DomainError } from '#domain/errors.ts'
import type { RowFields } from '#domain/notice.ts'
import { rowOf } from '#domain/notice.ts'
import type { Role } from '#domain/person.ts'
import { dateOf } from '#domain/time.ts'
import type { Call } from '#functions/http/call.ts'
import { field, param } from '#functions/http/call.ts'
import { cityOfficerOf } from '#functions/http/officer.ts'
import type { Reply } from '#functions/http/reply.ts'
import { json, seeOther } from '#functions/http/reply.ts'
import type { Handler } from '#functions/http/site.ts'
import type { Problem } from '#schemas/fields/field.ts'
import { districtsOn } from '#schemas/reference/find-district.ts'
import { t } from '#web/messages/text.ts'
import { StaffNoticeRow } from '#web/pages/staff-notice-row.tsx'
import { path } from '#web/routes.ts'
import type { NoticeDeps } from './notice-deps.ts'

const publishers: readonly Role[] = ['CITY_EDIT', 'CITY_LEAD']

export function showNoticeRow(deps: NoticeDeps): Handler {
  return (call) => render(deps, call, { problems: [] })
}

export function correctNotice(deps: NoticeDeps): Handler {
  return async (call) => {
    const { officer, actor } = cityOfficerOf(call, publishers)
    const noticeId = param(call, 'notice')
    try {
      const notice = await deps.correctNotice({
        noticeId,
        row: Number(param(call, 'row')),
        fields: typed(call),
        reason: field(call, 'reason'),
        officer,
        actor,
        confirmation: field(call, 'confirmName'),
      })
      if (call.wantsJson) return json({ version: notice.version + 1 })
      return seeOther(path('notice', { notice: noticeId }))
    } catch (error) {
      const problems = error instanceof DomainError && !call.wantsJson ? problemsOf(error) : undefined
      if (!problems) throw error
      return render(deps, call, { problems, fields: typed(call), status: 422 })
    }
  }
}

function typed(call: Call): RowFields {
  return {
    parkName: field(call, 'parkName'),
    operatorName: field(call, 'operatorName'),
    districtId: field(call, 'districtId'),
    leadIndustries: field(call, 'leadIndustries')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  }
}

function problemsOf({ code }: DomainError): Problem[] | undefined {
  const both = (at: string, zh: string, en: string): Problem[] => [{ path: at, code: at, zh, en }]
  if (code === 'confirmation.wrong')
    return both('confirmName', t('zh-CN').publishing.confirmWrong, t('en').publishing.confirmWrong)
  if (code === 'notice.refused')
    return both('reason', t('zh-CN').correcting.refused, t('en').correcting.refused)
  return undefined
}

async function render(
  deps: NoticeDeps,
  call: Call,
  shown: { problems: readonly Problem[]; fields?: RowFields; status?: number },
): Promise<Reply> {
  const { officer } = cityOfficerOf(call, publishers)
  const notice = await deps.notices.load(param(call, 'notice'))
  if (!notice) throw new DomainError('notice.not-found')
  const entry = rowOf(notice, Number(param(call, 'row')))
  const { parkName, operatorName, districtId, leadIndustries } = entry
  const fields = shown.fields ?? { parkName, operatorName, districtId, leadIndustries }
  if (call.wantsJson) return json({ row: entry.row, endOn: entry.endOn, ...fields })
  return deps.show(
    call,
    <StaffNoticeRow
      notice={{ id: notice.id, no: notice.no }}
      row={{ row: entry.row, endOn: entry.endOn }}
      fields={fields}
      districts={districtsOn(dateOf(deps.now())).map(({ id, name, en }) => ({
        id,
        name: call.lang === 'en' ? en : name,
      }))}
      reason={field(call, 'reason')}
      problems={shown.problems}
      officer={officer.name}
      confirmName={field(call, 'confirmName')}
    />,
    { status: shown.status },
  )
}
