import type { VNode } from 'preact'
import type { Answers, FormContext } from '#schemas/fields/field.ts'
import type { Form } from '#schemas/form.ts'
import { Brief } from '#web/components/brief.tsx'
import { DataTable } from '#web/components/data-table.tsx'
import { Details } from '#web/components/details.tsx'
import type { DossierProps } from '#web/components/dossier.tsx'
import { Dossier } from '#web/components/dossier.tsx'
import type { Due } from '#web/components/due.tsx'
import { DueDate } from '#web/components/due.tsx'
import { Heading } from '#web/components/heading.tsx'
import type { LettersProps } from '#web/components/letters.tsx'
import { Letters } from '#web/components/letters.tsx'
import type { ObjectionsProps } from '#web/components/objections.tsx'
import { Objections } from '#web/components/objections.tsx'
import type { PanelSeatsProps } from '#web/components/panel-seats.tsx'
import { PanelSeats } from '#web/components/panel-seats.tsx'
import { Progress } from '#web/components/progress.tsx'
import { Reveal } from '#web/components/reveal.tsx'
import { StatusTag } from '#web/components/tag.tsx'
import type { TimelineEntry } from '#web/components/timeline.tsx'
import { Timeline } from '#web/components/timeline.tsx'
import type { VersionsProps } from '#web/components/versions.tsx'
import { Versions } from '#web/components/versions.tsx'
import { SectionAnswers } from '#web/fields/section-answers.tsx'
import { useLang, useText } from '#web/layout/frame.ts'
import { Page } from '#web/layout/page.tsx'
import { formatTime } from '#web/messages/dates.ts'
import { titleOf } from '#web/messages/language.ts'
import { formatBytes } from '#web/messages/numbers.ts'
import { path } from '#web/routes.ts'
import type { CaseStatus } from '#web/status.ts'

interface Waiting {
  form: string
  who: string
  due: Due
}

export interface StaffCaseProps {
  application: {
    id: string
    no?: string | undefined
    parkName: string
    status: CaseStatus
    /** The newest hash of the history, for those who may read all of it. */
    head?: string
  }
  /** Who is asked for what, while somebody is. */
  waiting?: Waiting | undefined
  /** All that is open, side tasks too. */
  open: readonly Waiting[]
  /** What comes next where nothing is open. */
  next?: string | undefined
  /** Who judges it, for the city. */
  panel?: PanelSeatsProps | undefined
  timeline: readonly TimelineEntry[]
  /** Without answers for a reader of the result alone. */
  decisions: readonly { form: Form; answers?: Answers; result: string; by: string; at: string }[]
  dossier?: DossierProps | undefined
  documents: readonly { id: string; name: string; part: string; bytes: number; at: string }[]
  letters?: LettersProps['letters']
  versions?: VersionsProps | undefined
  /** Where the score is explained and the history given out, for those who may read them. */
  score?: string | undefined
  history?: string | undefined
  /** For the city and the supervisor. */
  objections?: ObjectionsProps | undefined
  context: FormContext
}

/** One case as officers see it, with all the reader may know. */
export function StaffCase(props: StaffCaseProps): VNode {
  const { application, waiting, timeline, dossier, versions, score, history } = props
  const { staffCase: text, documents } = useText()
  return (
    <Page title={application.parkName} wide>
      <Heading title={application.parkName} over={application.no} />
      <Brief
        where={<StatusTag status={application.status} reader="staff" />}
        asked={waiting ? text.asked(waiting.form, waiting.who) : undefined}
        due={waiting?.due}
        next={props.next ?? text.next}
      />
      <Progress status={application.status} />
      {score ? (
        <p>
          <a href={score}>{documents.score}</a>
        </p>
      ) : null}
      <Open {...props} />
      {props.objections ? <Objections {...props.objections} /> : null}
      {props.panel ? <PanelSeats {...props.panel} /> : null}
      <Decisions {...props} />
      {dossier ? (
        <>
          <h2>{text.application}</h2>
          <Dossier {...dossier} />
          <Reveal action={path('staffContacts', { id: application.id })} />
        </>
      ) : null}
      <Documents {...props} />
      <Letters letters={props.letters ?? []} />
      {versions ? <Versions {...versions} /> : null}
      <h2>{text.timeline}</h2>
      <Timeline entries={timeline} />
      {application.head ? <p class="hint code">{text.chain(application.head)}</p> : null}
      {history ? (
        <p>
          <a href={history}>{documents.history}</a>
        </p>
      ) : null}
    </Page>
  )
}

function Open({ open }: StaffCaseProps): VNode {
  const { documents: text, staff } = useText()
  return (
    <DataTable
      caption={text.open}
      rows={open}
      empty={text.noneOpen}
      columns={[
        { name: staff.what, cell: (one) => one.form },
        { name: text.who, cell: (one) => one.who },
        { name: text.due, cell: (one) => <DueDate due={one.due} /> },
      ]}
    />
  )
}

function Decisions({ decisions, context }: StaffCaseProps): VNode {
  const lang = useLang()
  const { staffCase: text } = useText()
  return (
    <>
      <h2>{text.decisions}</h2>
      {decisions.length === 0 ? <p class="empty">{text.noDecisions}</p> : null}
      {decisions.map(({ form, answers, result, by, at }) => (
        <Details
          key={`${form.id} ${at}`}
          summary={`${titleOf(lang, form)} · ${text.by(by, formatTime(lang, at))}`}
        >
          {answers ? (
            form.sections.map((section) => (
              <SectionAnswers key={section.id} section={section} answers={answers} context={context} />
            ))
          ) : (
            <p>{result}</p>
          )}
        </Details>
      ))}
    </>
  )
}

function Documents({ documents }: StaffCaseProps): VNode {
  const lang = useLang()
  const { documents: text } = useText()
  return (
    <DataTable
      caption={text.title}
      rows={documents}
      empty={text.none}
      columns={[
        { name: text.name, cell: (one) => <a href={path('file', { file: one.id })}>{one.name}</a> },
        { name: text.part, cell: (one) => one.part },
        { name: text.size, number: true, cell: (one) => formatBytes(one.bytes) },
        { name: text.at, cell: (one) => formatTime(lang, one.at) },
      ]}
    />
  )
}
