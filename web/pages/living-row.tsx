import type { ComponentChildren, VNode } from 'preact'
import type { Answers, FormContext, Problem } from '#schemas/fields/field.ts'
import type { Form } from '#schemas/form.ts'
import { Brief } from '#web/components/brief.tsx'
import { Button, ButtonLink } from '#web/components/button.tsx'
import { DataTable } from '#web/components/data-table.tsx'
import { ErrorSummary } from '#web/components/errors.tsx'
import { Heading } from '#web/components/heading.tsx'
import { Inset } from '#web/components/inset.tsx'
import type { LockedChange } from '#web/components/locked-reason.tsx'
import { Notice } from '#web/components/notice.tsx'
import { PostForm } from '#web/components/post-form.tsx'
import { RowAct } from '#web/components/row-act.tsx'
import { SlotTasks } from '#web/components/slot-tasks.tsx'
import type { FilledSlot } from '#web/components/slots.tsx'
import { SlotList } from '#web/components/slots.tsx'
import { SectionAnswers } from '#web/fields/section-answers.tsx'
import { useLang, useText } from '#web/layout/frame.ts'
import { Page } from '#web/layout/page.tsx'
import { formatTime } from '#web/messages/dates.ts'
import { titleOf } from '#web/messages/language.ts'

export interface RowVersion {
  readonly at: string
  readonly by: string
  readonly changes: readonly string[]
}

export interface LivingRowProps {
  readonly parkName: string
  readonly title: string
  readonly rosterUrl: string
  readonly form: Form
  readonly answers: Answers
  readonly problems: readonly Problem[]
  readonly advice: readonly Problem[]
  readonly context: FormContext
  readonly warnings: readonly string[]
  /** Where the row is saved; it can only be read without. */
  readonly saveUrl?: string | undefined
  readonly added?: string | undefined
  readonly locked?: LockedChange | undefined
  readonly acts?: {
    readonly leave: string
    readonly convert?: string | undefined
    /** Asks the firm by mail; undefined without an address. */
    readonly invite?: string | undefined
  }
  /** Documents of the row. */
  readonly slots?: readonly FilledSlot[]
  /** Where they are uploaded; they can only be read without. */
  readonly slotUrl?: ((slot: string) => string) | undefined
  readonly versions: readonly RowVersion[]
  readonly flash?: string | undefined
  /** Why what was asked is not possible now. */
  readonly refusal?: string | undefined
  readonly next: string
  readonly children?: ComponentChildren
}

/** One firm or team of a designated park, through its whole life there. */
export function LivingRow(props: LivingRowProps): VNode {
  const { living: text } = useText()
  const { parkName, title, problems, warnings } = props
  return (
    <Page title={title} invalid={problems.length > 0}>
      {props.flash ? <Notice tone="done" title={props.flash} /> : null}
      {props.refusal ? <Notice tone="stopped" title={props.refusal} /> : null}
      <ErrorSummary problems={problems} />
      <Heading title={title} over={`${parkName} · ${text.title}`} />
      <Brief
        where={warnings.length > 0 ? warnings.join('；') : text.title}
        asked={undefined}
        next={props.next}
      />
      {props.acts ? <Acts {...props.acts} /> : null}
      {props.saveUrl ? (
        <RowAct
          action={props.saveUrl}
          form={props.form}
          answers={props.answers}
          problems={problems}
          advice={props.advice}
          context={props.context}
          added={props.added}
          locked={props.locked}
          button={text.save}
        />
      ) : (
        <Read {...props} />
      )}
      <Papers slots={props.slots ?? []} slotUrl={props.slotUrl} />
      {props.children}
      {props.versions.length > 0 ? <Versions versions={props.versions} /> : null}
      <p class="after">
        <a href={props.rosterUrl}>{text.back}</a>
      </p>
    </Page>
  )
}

function Papers({
  slots,
  slotUrl,
}: Required<Pick<LivingRowProps, 'slots'>> & Pick<LivingRowProps, 'slotUrl'>): VNode | null {
  const { living: text } = useText()
  if (slots.length === 0) return null
  return (
    <>
      <h2>{text.papers}</h2>
      {slotUrl ? (
        <>
          <p class="hint">{text.papersHint}</p>
          <SlotTasks slots={slots} hrefFor={slotUrl} />
        </>
      ) : (
        <SlotList slots={slots} />
      )}
    </>
  )
}

function Acts({ leave, convert, invite }: NonNullable<LivingRowProps['acts']>): VNode {
  const { living: text } = useText()
  return (
    <>
      <div class="buttons">
        <ButtonLink href={leave} weight="secondary">
          {text.leave}
        </ButtonLink>
        {convert ? (
          <ButtonLink href={convert} weight="secondary">
            {text.convert}
          </ButtonLink>
        ) : null}
      </div>
      {invite ? (
        <PostForm action={invite}>
          <p class="hint">{text.inviteHint}</p>
          <Button weight="secondary">{text.invite}</Button>
        </PostForm>
      ) : (
        <Inset>{text.noContact}</Inset>
      )}
    </>
  )
}

function Read({ form, answers, context }: LivingRowProps): VNode {
  const lang = useLang()
  return (
    <>
      {form.sections.map((section) => (
        <section key={section.id}>
          <h2>{titleOf(lang, section)}</h2>
          <SectionAnswers section={section} answers={answers} context={context} />
        </section>
      ))}
    </>
  )
}

function Versions({ versions }: { versions: readonly RowVersion[] }): VNode {
  const lang = useLang()
  const { living: text, common } = useText()
  return (
    <>
      <h2>{text.history}</h2>
      <DataTable
        caption={text.history}
        quiet
        rows={versions}
        columns={[
          { name: text.at, cell: ({ at }) => formatTime(lang, at) },
          { name: text.by, cell: ({ by }) => by },
          {
            name: text.changed,
            cell: ({ changes }) => (changes.length > 0 ? changes.join(common.semicolon) : text.firstVersion),
          },
        ]}
      />
    </>
  )
}
