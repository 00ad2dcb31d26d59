import type { VNode } from 'preact'
import type { Answers, FormContext, Problem } from '#schemas/fields/field.ts'
import type { Form, Section } from '#schemas/form.ts'
import type { Change } from '#schemas/operations/changes.ts'
import { allFields } from '#schemas/operations/fields.ts'
import { Advice } from '#web/components/advice.tsx'
import { Brief } from '#web/components/brief.tsx'
import { Button, ButtonLink } from '#web/components/button.tsx'
import { Changes } from '#web/components/changes.tsx'
import { CodeConfirmation } from '#web/components/code-confirmation.tsx'
import type { CorrectionItem } from '#web/components/corrections.tsx'
import { Corrections } from '#web/components/corrections.tsx'
import type { DossierProps } from '#web/components/dossier.tsx'
import type { Due } from '#web/components/due.tsx'
import { ErrorSummary } from '#web/components/errors.tsx'
import type { StoredFile } from '#web/components/file-list.tsx'
import { Heading } from '#web/components/heading.tsx'
import { Inset } from '#web/components/inset.tsx'
import { MatterTag } from '#web/components/matter-list.tsx'
import type { PanelProposalProps } from '#web/components/panel-proposal.tsx'
import { PanelProposal } from '#web/components/panel-proposal.tsx'
import { PostForm } from '#web/components/post-form.tsx'
import { messagesAt } from '#web/components/problems.ts'
import type { ReportedProps } from '#web/components/reported.tsx'
import { Reported } from '#web/components/reported.tsx'
import { RevealObjector } from '#web/components/reveal-objector.tsx'
import { SlotTasks, slotsIn } from '#web/components/slot-tasks.tsx'
import type { FilledSlot } from '#web/components/slots.tsx'
import { StatusTag } from '#web/components/tag.tsx'
import { TaskMaterials } from '#web/components/task-materials.tsx'
import { TextInput } from '#web/components/text-input.tsx'
import type { TimelineEntry } from '#web/components/timeline.tsx'
import { FilesContext } from '#web/fields/file.tsx'
import { SectionFields } from '#web/fields/section-fields.tsx'
import { useLang, useText } from '#web/layout/frame.ts'
import { Page } from '#web/layout/page.tsx'
import type { MatterKind } from '#web/matter-status.ts'
import { formatDate, formatPeriod, formatTime } from '#web/messages/dates.ts'
import { titleOf } from '#web/messages/language.ts'
import { path } from '#web/routes.ts'
import type { CaseStatus } from '#web/status.ts'

export interface TaskPageProps {
  task: {
    id: string
    caseNo: string
    parkName: string
    stage: CaseStatus
    /** What goes on after the designation that it is about. */
    matter?:
      | {
          readonly kind: MatterKind
          readonly period?: string | undefined
          /** Where it stands, for those who may know. */
          readonly status?: string | undefined
        }
      | undefined
    due: Due
    /** Who opened the link. */
    holder: string
    /** Who passed it on, when the holder is a delegate. */
    delegatedBy?: string | undefined
    /** The whole case lies open, and the task may be passed on; otherwise it is for this one person, as an expert's is. */
    whole: boolean
  }
  form: Form
  answers: Answers
  problems: readonly Problem[]
  advice: readonly Problem[]
  context: FormContext
  /** Missing where the holder may not read the application yet. */
  dossier?: DossierProps | undefined
  /** The panel to be confirmed. */
  proposal?: PanelProposalProps | undefined
  /** What a park with a title asks for, when the task is about that. */
  reported?: ReportedProps | undefined
  /** Since the last round; empty in the first. */
  changes: readonly Change[]
  timeline?: readonly TimelineEntry[] | undefined
  /** The decided form this one confirms. */
  about?: { form: Form; answers: Answers } | undefined
  /** The documents that came with `about`. */
  papers?: readonly FilledSlot[] | undefined
  /** What was filled in earlier in the same matter, oldest first. */
  filed?: readonly { form: Form; answers: Answers; slots: readonly FilledSlot[] }[] | undefined
  /** The slots of this form, where it has any. */
  slots: readonly FilledSlot[]
  files?: ReadonlyMap<string, StoredFile>
  /** The form was sent back: what was asked, and the keys that are open for it. */
  correction?: { items: readonly CorrectionItem[]; unlocked: ReadonlySet<string> } | undefined
  added?: string | undefined
  savedAt?: string | undefined
  /** What was typed as the confirming name, when the page comes back with problems. */
  confirmName?: string | undefined
  /** Where this is decided instead, when it is not on this page. */
  elsewhere?: string | undefined
  /** Where the handler of an objection sees who raised it. */
  objector?: string | undefined
  /** Where the holder asks for more time, when there is more. */
  extend?: string | undefined
  /** It was due before, and why that changed. */
  extended?: { from: string; reason: string } | undefined
  /** Pages that help to decide, open to whoever is signed in. */
  links?: readonly { name: string; href: string }[] | undefined
  /** Pages of the park beside a task that is about what goes on after the designation. */
  beside?: readonly { name: string; href: string }[] | undefined
  /** A code was just mailed. */
  codeSent?: boolean | undefined
}

/** What a link leads to: the case to read and one form to fill in. Saving posts to the task, deciding to `decide`. */
export function TaskPage(props: TaskPageProps): VNode {
  const lang = useLang()
  const { task: text, extend } = useText()
  const { task, form, problems, changes, about } = props
  const { period } = task.matter ?? {}
  const asked = titleOf(lang, form)
  const title = period ? text.ofPeriod(asked, formatPeriod(lang, period)) : asked
  return (
    <Page title={title} invalid={problems.length > 0} wide>
      <ErrorSummary problems={problems} />
      <Heading title={title} over={text.over(task.caseNo, task.parkName)} />
      <Brief
        where={<Stands {...task} />}
        asked={askedOf(props, text, asked)}
        due={task.due}
        next={task.whole ? text.next : text.nextExpert}
      />
      {props.extended ? (
        <Inset>{extend.done(formatDate(lang, props.extended.from), props.extended.reason)}</Inset>
      ) : null}
      {task.delegatedBy ? <Inset>{text.delegated(task.delegatedBy, task.holder)}</Inset> : null}
      {props.proposal ? (
        <>
          <h2>{text.proposal}</h2>
          <PanelProposal {...props.proposal} />
        </>
      ) : null}
      {props.correction ? <Corrections items={props.correction.items} /> : null}
      {props.reported ? <Reported {...props.reported} /> : null}
      {changes.length > 0 ? (
        <>
          <h2>{text.changes}</h2>
          <Changes changes={changes} />
        </>
      ) : null}
      <TaskMaterials
        {...props}
        taskId={task.id}
        contacts={task.whole}
        about={about && { ...about, slots: props.papers }}
        links={props.beside}
      />
      {props.slots.length > 0 ? (
        <>
          <h2>{text.own}</h2>
          <SlotTasks
            slots={props.slots}
            hrefFor={(slot) => path('taskUpload', { task: task.id, slot })}
            unlocked={props.correction && slotsIn(props.correction.unlocked)}
          />
        </>
      ) : null}
      {props.objector ? <RevealObjector action={props.objector} /> : null}
      {props.elsewhere ? <Elsewhere href={props.elsewhere} /> : <Fill {...props} />}
    </Page>
  )
}

function Stands({ matter, stage }: TaskPageProps['task']): VNode {
  const { task: text } = useText()
  if (!matter) return <StatusTag status={stage} reader="staff" />
  const { kind, status } = matter
  return status ? <MatterTag kind={kind} status={status} /> : <span>{text.unanswered}</span>
}

function askedOf(
  { dossier, beside }: TaskPageProps,
  text: ReturnType<typeof useText>['task'],
  form: string,
): string {
  if (beside) return text.askedMatter(form)
  return dossier ? text.asked(form) : text.askedForm(form)
}

function Fill(props: TaskPageProps): VNode {
  const { task: text } = useText()
  return (
    <>
      <h2>{props.task.whole ? text.fill : text.fillOwn}</h2>
      {props.links ? (
        <p class="links">
          {props.links.map(({ name, href }) => (
            <a key={href} href={href}>
              {name}
            </a>
          ))}
        </p>
      ) : null}
      <Advice advice={props.advice} />
      <FilesContext.Provider value={props.files ?? new Map()}>
        <PostForm
          action={path('task', { task: props.task.id })}
          islands={['once', 'autosave']}
          enter={{ name: '_then', value: 'draft' }}
        >
          <TaskFields {...props} />
          <Decide {...props} />
        </PostForm>
      </FilesContext.Provider>
    </>
  )
}

/** What is decided for several cases together has a page of its own. */
function Elsewhere({ href }: { href: string }): VNode {
  const { publishing: text } = useText()
  return (
    <>
      <Inset>{text.here}</Inset>
      <ButtonLink href={href}>{text.go}</ButtonLink>
    </>
  )
}

function TaskFields({ form, answers, problems, context, added, correction }: TaskPageProps): VNode {
  const lang = useLang()
  return (
    <>
      {form.sections.map((section) => (
        <section key={section.id}>
          {form.sections.length > 1 ? <h3>{titleOf(lang, section)}</h3> : null}
          <Intro section={section} />
          <SectionFields
            section={section}
            page={allFields(form)}
            answers={answers}
            problems={problems}
            context={context}
            unlocked={correction?.unlocked}
            added={added}
          />
        </section>
      ))}
    </>
  )
}

function Intro({ section: { intro, introEn } }: { section: Section }): VNode | null {
  const words = useLang() === 'en' ? (introEn ?? intro) : intro
  return words ? <p class="hint">{words}</p> : null
}

function Decide({ task, form, problems, savedAt, confirmName, codeSent, extend }: TaskPageProps): VNode {
  const lang = useLang()
  const { task: text, section, extend: extending } = useText()
  return (
    <div class="confirm">
      {form.confirm === 'code' ? (
        <CodeConfirmation task={task.id} problems={problems} sent={codeSent} />
      ) : (
        <>
          <p>{task.whole ? text.decideHint : text.decideHintOwn}</p>
          <TextInput
            name="confirmName"
            label={text.confirmName}
            hint={text.confirmHint(task.holder)}
            value={confirmName}
            errors={messagesAt(lang, problems, 'confirmName')}
          />
        </>
      )}
      <p
        class="form-status"
        role="status"
        data-saving={section.autosaving}
        data-saved={section.autosaved}
        data-failed={section.autosaveFailed}
      >
        {savedAt ? text.saved(formatTime(lang, savedAt)) : ''}
      </p>
      <div class="buttons">
        <Button name="_then" value="decide" weight="grave" formAction={path('decide', { task: task.id })}>
          {task.whole ? text.decide : text.decideOwn}
        </Button>
        <Button name="_then" value="draft" weight="secondary">
          {text.saveDraft}
        </Button>
        {task.whole ? <a href={path('delegate', { task: task.id })}>{text.delegate}</a> : null}
        {extend ? <a href={extend}>{extending.link}</a> : null}
      </div>
      {task.whole ? <p class="hint">{text.questions}</p> : null}
    </div>
  )
}
