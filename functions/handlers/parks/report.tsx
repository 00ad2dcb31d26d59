import { reportOf } from '#domain/actions/monitoring-facts.ts'
import { documentsOf } from '#domain/actions/sent-back.ts'
import { DomainError } from '#domain/errors.ts'
import { matterIn } from '#domain/matter.ts'
import { accountOf } from '#functions/http/actor.ts'
import { param } from '#functions/http/call.ts'
import { json } from '#functions/http/reply.ts'
import type { Handler } from '#functions/http/site.ts'
import { withDrafts } from '#functions/views/drafted.ts'
import { reportView } from '#functions/views/report.ts'
import { t } from '#web/messages/text.ts'
import { ReportPage } from '#web/pages/report.tsx'
import { path } from '#web/routes.ts'
import type { ParkDeps } from './deps.ts'
import { homeOf } from './deps.ts'

/** One of the park's quarterly reports. */
export function showParkReport(deps: ParkDeps): Handler {
  return async (call) => {
    const { application, title } = await homeOf(deps, call)
    const { id } = application
    const [stored, tasks] = await Promise.all([
      deps.matters.ofCase(id, 'monitoring'),
      deps.tasks.ofCase(id, ({ lane }) => matterIn(lane)?.kind === 'monitoring'),
    ])
    const matters = await withDrafts(deps.drafts, stored, tasks)
    const matter = matters.find(({ key }) => key === param(call, 'quarter'))
    if (!matter) throw new DomainError('application.not-found')
    const reported = reportOf(tasks, matter.key)
    const files = reported ? await documentsOf(deps, reported) : []
    const { email } = accountOf(call)
    const { lang } = call
    const now = deps.now()
    const report = reportView(
      { matters, matter, tasks, forms: deps.forms, email, side: 'park', lang, now },
      files,
    )
    if (call.wantsJson) return json(report)
    return deps.show(
      call,
      <ReportPage
        park={title.officialName}
        titleNo={title.titleNo}
        report={report}
        back={{ href: path('park', { id }), name: t(lang).reports.back }}
      />,
    )
  }
}
