import type { VNode } from 'preact'
import { Brief } from '#web/components/brief.tsx'
import { ButtonLink } from '#web/components/button.tsx'
import { Notice } from '#web/components/notice.tsx'
import { StatusTag } from '#web/components/tag.tsx'
import { useLang, useText } from '#web/layout/frame.ts'
import { Page } from '#web/layout/page.tsx'
import { formatDate, formatTime } from '#web/messages/dates.ts'
import { path } from '#web/routes.ts'
import type { CaseStatus } from '#web/status.ts'

export interface SubmittedProps {
  application: { id: string; no: string; parkName: string; status: CaseStatus; submittedAt: string }
  /** 1 for the first submission, more after corrections. */
  round: number
  email: string
  /** The office that acts now, and by when. */
  office: string
  officeDue?: string | undefined
}

export function Submitted({ application, round, email, office, officeDue }: SubmittedProps): VNode {
  const lang = useLang()
  const { submitted: text } = useText()
  const title = round === 1 ? text.title : text.again
  return (
    <Page title={title}>
      <Notice tone="done" title={title}>
        <p>
          {text.number}
          <span class="big-number"> {application.no}</span>
        </p>
        <p>{text.at(formatTime(lang, application.submittedAt))}</p>
        <p>{text.mail(email)}</p>
      </Notice>
      <h1>{application.parkName}</h1>
      <Brief
        where={<StatusTag status={application.status} reader="applicant" />}
        asked={text.asked}
        next={
          round === 1 && officeDue ? text.next(office, formatDate(lang, officeDue)) : text.nextAgain(office)
        }
      />
      <ButtonLink href={path('application', { id: application.id })}>{text.see}</ButtonLink>
    </Page>
  )
}
