import { reportOf } from '#domain/actions/monitoring-facts.ts'
import { documentsOf } from '#domain/actions/sent-back.ts'
import { DomainError } from '#domain/errors.ts'
import { inMatter } from '#domain/task-name.ts'
import { param } from '#functions/http/call.ts'
import { json } from '#functions/http/reply.ts'
import type { Handler } from '#functions/http/site.ts'
import { reportView } from '#functions/views/report.ts'
import { t } from '#web/messages/text.ts'
import { ReportPage } from '#web/pages/report.tsx'
import { path } from '#web/routes.ts'
import type { ProgrammeDeps } from './deps.ts'
import { readHome } from './deps.ts'

/** A park's quarterly report for the offices that may read the park. */
export function showStaffReport(deps: ProgrammeDeps): Handler {
  return async (call) => {
    const { application, title, officer } = await readHome(deps, call)
    const { id } = application
    const about = { kind: 'monitoring', key: param(call, 'quarter') } as const
    const [matters, tasks] = await Promise.all([
      deps.matters.ofCase(id, about.kind),
      deps.tasks.ofCase(id, inMatter(about)),
    ])
    const matter = matters.find(({ key }) => key === about.key)
    if (!matter) throw new DomainError('application.not-found')
    const reported = reportOf(tasks, matter.key)
    const files = reported ? await documentsOf(deps, reported) : []
    const { email } = officer
    const { lang } = call
    const now = deps.now()
    const report = reportView(
      { matters, matter, tasks, forms: deps.forms, email, side: 'staff', lang, now },
      files,
    )
    if (call.wantsJson) return json(report)
    return deps.show(
      call,
      <ReportPage
        park={title.officialName}
        titleNo={title.titleNo}
        report={report}
        back={{ href: path('staffPark', { id }), name: t(lang).reports.back }}
      />,
    )
  }
}
