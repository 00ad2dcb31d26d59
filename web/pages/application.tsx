import type { VNode } from 'preact'
import type { Section } from '#schemas/form.ts'
import { Brief } from '#web/components/brief.tsx'
import { ButtonLink } from '#web/components/button.tsx'
import type { CorrectionItem } from '#web/components/corrections.tsx'
import { Corrections } from '#web/components/corrections.tsx'
import { Details } from '#web/components/details.tsx'
import type { DossierProps } from '#web/components/dossier.tsx'
import { Dossier } from '#web/components/dossier.tsx'
import type { Due } from '#web/components/due.tsx'
import { Heading } from '#web/components/heading.tsx'
import { Inset } from '#web/components/inset.tsx'
import type { LettersProps } from '#web/components/letters.tsx'
import { Letters } from '#web/components/letters.tsx'
import { Notice } from '#web/components/notice.tsx'
import { Progress } from '#web/components/progress.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { StatusTag } from '#web/components/tag.tsx'
import { TaskList } from '#web/components/task-list.tsx'
import type { TimelineEntry } from '#web/components/timeline.tsx'
import { Timeline } from '#web/components/timeline.tsx'
import { useLang, useText } from '#web/layout/frame.ts'
import { Page } from '#web/layout/page.tsx'
import { formatDate, formatTime } from '#web/messages/dates.ts'
import { titleOf } from '#web/messages/language.ts'
import { path } from '#web/routes.ts'
import type { CaseStatus, Tone } from '#web/status.ts'

export type SectionState = 'untouched' | 'begun' | 'complete' | 'wrong' | 'closed'

export interface ApplicationProps {
  application: {
    id: string
    no?: string | undefined
    parkName?: string | undefined
    operatorName?: string | undefined
    district?: string | undefined
    batch: string
    status: CaseStatus
    submittedAt?: string | undefined
    canWithdraw: boolean
  }
  due?: Due | undefined
  /** What happens next and by when, in the reader's language. */
  next?: string | undefined
  /** What the office said when it decided, where the applicant is to know. */
  reason?: string | undefined
  corrections: readonly CorrectionItem[]
  /** Present while the applicant can edit. */
  edit?:
    | {
        sections: readonly { section: Section; state: SectionState }[]
        roster: { rows: number; wrong: number; state: SectionState }
        attachments: { done: number; needed: number; state: SectionState }
      }
    | undefined
  /** Present once something was submitted. */
  dossier?: DossierProps | undefined
  /** Without internal remarks. */
  timeline: readonly TimelineEntry[]
  /** Something that just happened. */
  flash?: string | undefined
  /** The last day on which the park may appeal. */
  appealUntil?: string | undefined
  /** It holds a title, so it may report changes or give the title back. */
  titled?: boolean | undefined
  /** Official letters it may download. */
  letters?: LettersProps['letters']
}

const tones: { readonly [S in SectionState]: Tone } = {
  untouched: 'neutral',
  begun: 'active',
  complete: 'done',
  wrong: 'stopped',
  closed: 'neutral',
}

/** One application, from draft to end, as its owner sees it. */
export function ApplicationPage(props: ApplicationProps): VNode {
  const lang = useLang()
  const { application: text, applications, park } = useText()
  const { application, edit, corrections } = props
  const title = application.parkName || applications.unnamed
  return (
    <Page title={title}>
      {props.flash ? <Notice tone="done" title={props.flash} /> : null}
      <Heading title={title} over={[application.no, application.batch].filter(Boolean).join(' · ')} />
      <Brief
        where={<StatusTag status={application.status} reader="applicant" />}
        asked={edit ? (corrections.length > 0 ? text.askedCorrection : text.askedDraft) : undefined}
        due={props.due}
        next={props.next ?? text.nextDraft}
      />
      <Progress status={application.status} />
      {props.reason ? (
        <Inset>
          <h2>{text.reasonTitle}</h2>
          <p class="prose">{props.reason}</p>
        </Inset>
      ) : null}
      {corrections.length > 0 ? <Corrections items={corrections} /> : null}
      {edit ? <Parts id={application.id} edit={edit} /> : <Submitted {...props} />}
      <Letters letters={props.letters ?? []} />
      {props.timeline.length > 0 ? (
        <>
          <h2>{text.history}</h2>
          <Timeline entries={props.timeline} />
        </>
      ) : null}
      {props.titled ? (
        <p class="after">
          <a href={path('park', { id: application.id })}>{park.enter}</a>{' '}
          <a href={path('change', { id: application.id })}>{text.change}</a>{' '}
          <a href={path('exit', { id: application.id })}>{text.exit}</a>
        </p>
      ) : null}
      {props.appealUntil ? (
        <p class="after">
          <a href={path('appeal', { id: application.id })}>
            {text.appeal(formatDate(lang, props.appealUntil))}
          </a>
        </p>
      ) : null}
      {application.canWithdraw ? (
        <p class="after">
          <a href={path('withdraw', { id: application.id })}>
            {application.status === 'draft' ? text.remove : text.withdraw}
          </a>
        </p>
      ) : null}
    </Page>
  )
}

function Parts({ id, edit }: { id: string; edit: NonNullable<ApplicationProps['edit']> }): VNode {
  const lang = useLang()
  const { application: text } = useText()
  const state = (of: SectionState) => ({ label: text.states[of], tone: tones[of] })
  const all = [...edit.sections, edit.roster, edit.attachments]
  const done = all.filter((part) => part.state === 'complete' || part.state === 'closed').length
  return (
    <>
      <h2>{text.sections}</h2>
      <p class="hint">{text.done(done, all.length)}</p>
      <TaskList
        id="sections"
        items={edit.sections.map((part) => ({
          title: titleOf(lang, part.section),
          href: path('section', { id, section: part.section.id }),
          state: state(part.state),
        }))}
      />
      <h2>{text.more}</h2>
      <TaskList
        id="more"
        items={[
          {
            title: text.roster,
            href: path('roster', { id }),
            hint: text.rosterHint(edit.roster.rows, edit.roster.wrong),
            state: state(edit.roster.state),
          },
          {
            title: text.attachments,
            href: path('attachments', { id }),
            hint: text.attachmentsHint(edit.attachments.done, edit.attachments.needed),
            state: state(edit.attachments.state),
          },
        ]}
      />
      <div class="buttons">
        <ButtonLink href={path('check', { id })}>{text.submit}</ButtonLink>
      </div>
    </>
  )
}

function Submitted({ application, dossier }: ApplicationProps): VNode {
  const lang = useLang()
  const { application: text, common } = useText()
  const rows = [
    { label: common.caseNo, value: application.no },
    { label: text.operator, value: application.operatorName },
    { label: text.district, value: application.district },
    { label: text.submittedAt, value: application.submittedAt && formatTime(lang, application.submittedAt) },
  ]
  return (
    <>
      <SummaryList rows={rows.filter((row) => row.value)} />
      {dossier ? (
        <Details summary={text.view}>
          <Dossier {...dossier} />
        </Details>
      ) : null}
    </>
  )
}
