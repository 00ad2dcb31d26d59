import { publicationContext, publishable, rowsOf } from '#domain/actions/publish-notice.ts'
import { DomainError } from '#domain/errors.ts'
import { publication } from '#domain/notice.ts'
import type { Role } from '#domain/person.ts'
import type { Call } from '#functions/http/call.ts'
import { field, param } from '#functions/http/call.ts'
import { cityOfficerOf } from '#functions/http/officer.ts'
import type { Reply } from '#functions/http/reply.ts'
import { json, seeOther } from '#functions/http/reply.ts'
import type { Handler } from '#functions/http/site.ts'
import { officeName } from '#functions/views/timeline.ts'
import type { Problem } from '#schemas/fields/field.ts'
import { check } from '#schemas/operations/check.ts'
import { decode } from '#schemas/operations/decode.ts'
import { settle } from '#schemas/operations/settle.ts'
import { t } from '#web/messages/text.ts'
import { StaffNotice } from '#web/pages/staff-notice.tsx'
import { path } from '#web/routes.ts'
import type { NoticeDeps } from './notice-deps.ts'

const publishers: readonly Role[] = ['CITY_EDIT', 'CITY_LEAD']

export function showStaffNotice(deps: NoticeDeps): Handler {
  return (call) => render(deps, call, { problems: [] })
}

/** One act for all parks chosen; their cases follow one by one. */
export function publishNotice(deps: NoticeDeps): Handler {
  return async (call) => {
    const { officer, actor } = cityOfficerOf(call, publishers)
    try {
      const notice = await deps.publishNotice({
        batchId: param(call, 'batch'),
        officer,
        actor,
        taskIds: call.posted.get('parks') ?? [],
        posted: call.posted,
        confirmation: field(call, 'confirmName'),
      })
      return call.wantsJson
        ? json({ id: notice.id, no: notice.no, endAt: notice.endAt }, 201)
        : seeOther(path('notice', { notice: notice.id }))
    } catch (error) {
      const problems = error instanceof DomainError && !call.wantsJson ? problemsOf(error) : undefined
      if (!problems) throw error
      return render(deps, call, { problems, status: 422 })
    }
  }
}

function problemsOf({ code, details }: DomainError): Problem[] | undefined {
  const both = (at: string, zh: string, en: string): Problem[] => [{ path: at, code: at, zh, en }]
  const [zh, en] = [t('zh-CN').publishing, t('en').publishing]
  if (code === 'task.invalid') return []
  if (code === 'confirmation.wrong') return both('confirmName', zh.confirmWrong, en.confirmWrong)
  if (code === 'notice.refused' && details.why === 'rows') return both('parks', zh.choose, en.choose)
  return undefined
}

async function render(
  deps: NoticeDeps,
  call: Call,
  shown: { problems: readonly Problem[]; status?: number },
): Promise<Reply> {
  const { officer } = cityOfficerOf(call, publishers)
  const batch = await deps.batches.load(param(call, 'batch'))
  if (!batch) throw new DomainError('batch.not-found')
  const open = await publishable(deps, officer, batch.id)
  const chosen = call.posted.get('parks')
  const parks = open.map(({ task, application }) => ({
    taskId: task.id,
    caseNo: task.caseNo,
    parkName: task.parkName,
    district: officeName(application.districtId, call.lang),
    chosen: chosen ? chosen.includes(task.id) : true,
  }))
  if (call.wantsJson) return json({ parks })
  const form = deps.forms.form(publication, deps.forms.latest(publication))
  const context = publicationContext(officer, batch, await rowsOf(deps, open), deps.now())
  const answers = settle(form, decode(form, call.posted, {}), context)
  const problems = shown.status ? [...check(form, answers, context), ...shown.problems] : []
  return deps.show(
    call,
    <StaffNotice
      batch={{ id: batch.id, title: batch.title }}
      parks={parks}
      form={form}
      answers={answers}
      problems={problems}
      context={context}
      officer={officer.name}
      confirmName={field(call, 'confirmName')}
    />,
    { status: shown.status },
  )
}
