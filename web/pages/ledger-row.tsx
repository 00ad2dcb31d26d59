import type { VNode } from 'preact'
import type { Answers, FormContext, Problem } from '#schemas/fields/field.ts'
import type { Ledger } from '#schemas/ledgers/ledger.ts'
import { allFields } from '#schemas/operations/fields.ts'
import { Brief } from '#web/components/brief.tsx'
import { Button } from '#web/components/button.tsx'
import { anchor, ErrorSummary } from '#web/components/errors.tsx'
import { Heading } from '#web/components/heading.tsx'
import type { LedgerSide } from '#web/components/ledger-links.ts'
import { ledgerLinks } from '#web/components/ledger-links.ts'
import { Notice } from '#web/components/notice.tsx'
import { PostForm } from '#web/components/post-form.tsx'
import { messagesAt } from '#web/components/problems.ts'
import type { RowVersion } from '#web/components/row-history.tsx'
import { RowHistory } from '#web/components/row-history.tsx'
import { SlotTasks } from '#web/components/slot-tasks.tsx'
import type { FilledSlot } from '#web/components/slots.tsx'
import { SlotList } from '#web/components/slots.tsx'
import { TextInput } from '#web/components/text-input.tsx'
import { SectionAnswers } from '#web/fields/section-answers.tsx'
import { SectionFields } from '#web/fields/section-fields.tsx'
import { useLang, useText } from '#web/layout/frame.ts'
import { Page } from '#web/layout/page.tsx'
import { formatDate } from '#web/messages/dates.ts'
import { titleOf } from '#web/messages/language.ts'

export interface LedgerRowProps {
  readonly side: LedgerSide
  readonly caseId: string
  readonly parkName: string
  readonly ledger: Ledger
  readonly row: string
  /** What the row is called; none for a new one. */
  readonly name?: string | undefined
  readonly answers: Answers
  readonly context: FormContext
  readonly slots: readonly FilledSlot[]
  /** Newest first. */
  readonly history: readonly RowVersion[]
  /** Where the reader may write. */
  readonly writing?:
    | {
        /** Version of the row the page was made from; 0 for a new one. */
        readonly version: number
        readonly problems: readonly Problem[]
        readonly lockedUntil?: string | undefined
        readonly reason?: string | undefined
        /** What of the locked quarters a change would alter that was refused for want of a reason. */
        readonly altered: readonly string[]
        readonly added?: string | undefined
        /** Whether there is a row to be removed. */
        readonly known: boolean
      }
    | undefined
}

type Writing = NonNullable<LedgerRowProps['writing']>

/** One row of a ledger. Saves under `_then`: `ledger`, `another` or `remove`. */
export function LedgerRow(props: LedgerRowProps): VNode {
  const lang = useLang()
  const { ledgers: text } = useText()
  const { side, caseId, parkName, ledger, writing, name, slots } = props
  const links = ledgerLinks(side, caseId)
  const ledgerTitle = `${ledger.code} ${titleOf(lang, ledger.form)}`
  const problems = writing?.problems ?? []
  return (
    <Page title={name ?? text.newRow} invalid={problems.length > 0}>
      <ErrorSummary problems={problems} hrefFor={(problem) => placeOf(props, problem)} />
      <Heading title={name ?? text.newRow} over={`${parkName} · ${ledgerTitle}`} />
      <Brief
        where={ledgerTitle}
        asked={writing ? text.rowAsked : undefined}
        next={writing ? text.rowNext : text.rowRead}
      />
      {writing ? <Fill {...props} writing={writing} /> : <Read {...props} />}
      {!writing && slots.length > 0 ? (
        <>
          <h2>{text.documents}</h2>
          <SlotList slots={slots} />
        </>
      ) : null}
      <RowHistory form={ledger.form} versions={props.history} context={props.context} />
      <p class="after">
        <a href={links.ledger(ledger.code)}>{ledgerTitle}</a>
      </p>
    </Page>
  )
}

/** A missing document leads to where it is uploaded. */
function placeOf({ side, caseId, ledger, row }: LedgerRowProps, problem: Problem): string {
  const [attachments, slot] = problem.path.split('.')
  return attachments === 'attachments' && slot
    ? ledgerLinks(side, caseId).upload(ledger.code, row, slot)
    : anchor(problem)
}

function Read({ ledger, answers, context }: LedgerRowProps): VNode {
  return (
    <>
      {ledger.form.sections.map((section) => (
        <SectionAnswers key={section.id} section={section} answers={answers} context={context} />
      ))}
    </>
  )
}

function Fill({
  side,
  caseId,
  ledger: { code, form },
  row,
  answers,
  context,
  slots,
  writing,
}: LedgerRowProps & { writing: Writing }): VNode {
  const { ledgers: text } = useText()
  const links = ledgerLinks(side, caseId)
  return (
    <PostForm action={links.row(code, row)} enter={{ name: '_then', value: 'ledger' }}>
      <input type="hidden" name="_version" value={writing.version} />
      {form.sections.map((section) => (
        <SectionFields
          key={section.id}
          section={section}
          page={allFields(form)}
          answers={answers}
          problems={writing.problems}
          context={context}
          added={writing.added}
        />
      ))}
      {slots.length > 0 ? (
        <>
          <h2>{text.documents}</h2>
          <p class="hint">{text.documentsHint}</p>
          <SlotTasks slots={slots} hrefFor={(slot) => links.upload(code, row, slot)} />
        </>
      ) : null}
      <Reason {...writing} />
      <div class="buttons">
        <Button name="_then" value="ledger">
          {text.save}
        </Button>
        <Button name="_then" value="another" weight="secondary">
          {text.saveAdd}
        </Button>
        {writing.known ? (
          <Button name="_then" value="remove" weight="grave">
            {text.remove}
          </Button>
        ) : null}
      </div>
    </PostForm>
  )
}

function Reason({ lockedUntil, reason, problems, altered }: Writing): VNode | null {
  const lang = useLang()
  const { ledgers: text } = useText()
  if (lockedUntil === undefined) return null
  return (
    <>
      {altered.length > 0 ? (
        <Notice tone="attention" title={text.alteredTitle}>
          <ul>
            {altered.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <TextInput
        name="reason"
        label={text.reason}
        hint={text.reasonHint(formatDate(lang, lockedUntil))}
        value={reason}
        errors={messagesAt(lang, problems, 'reason')}
        size="long"
        maxLength={500}
      />
    </>
  )
}
