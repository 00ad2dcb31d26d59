import type { VNode } from 'preact'
import type { Answers, FormContext } from '#schemas/fields/field.ts'
import type { Ledger as LedgerSpec } from '#schemas/ledgers/ledger.ts'
import { useAnswerColumns, useAnswerLine } from '#web/components/answer-columns.tsx'
import { Brief } from '#web/components/brief.tsx'
import { ButtonLink } from '#web/components/button.tsx'
import { DataTable } from '#web/components/data-table.tsx'
import { Heading } from '#web/components/heading.tsx'
import { Inset } from '#web/components/inset.tsx'
import type { LedgerFigure } from '#web/components/ledger-figures.tsx'
import { LedgerFigures } from '#web/components/ledger-figures.tsx'
import type { ReadOnly } from '#web/components/ledger-keepers.ts'
import { whyNot } from '#web/components/ledger-keepers.ts'
import type { LedgerLinks, LedgerSide } from '#web/components/ledger-links.ts'
import { ledgerLinks } from '#web/components/ledger-links.ts'
import { Notice } from '#web/components/notice.tsx'
import { Pagination } from '#web/components/pagination.tsx'
import { ImportFile, PasteRows } from '#web/components/row-import.tsx'
import type { RowProblem } from '#web/components/row-problems.tsx'
import { RowProblems } from '#web/components/row-problems.tsx'
import { TextInput } from '#web/components/text-input.tsx'
import { useLang, useText } from '#web/layout/frame.ts'
import { Page } from '#web/layout/page.tsx'
import { formatDate, formatTime } from '#web/messages/dates.ts'
import { titleOf } from '#web/messages/language.ts'

export interface LedgerProps {
  readonly side: LedgerSide
  readonly caseId: string
  readonly parkName: string
  readonly ledger: LedgerSpec
  /** The rows of this page with their places in the ledger. */
  readonly rows: readonly {
    readonly id: string
    readonly number: number
    readonly name: string
    readonly answers: Answers
  }[]
  /** Keys of the columns shown. */
  readonly shown: readonly string[]
  /** Whether the rest is told in one line, because each kind of row answers something else. */
  readonly inLine: boolean
  readonly total: number
  readonly page: number
  readonly pages: number
  readonly context: FormContext
  readonly year: string
  readonly figures: readonly LedgerFigure[]
  /** Corrections of locked quarters that wait for approval. */
  readonly waiting: readonly {
    readonly about: string
    readonly at: string
    readonly by: string
    readonly reason: string
    readonly altered: readonly string[]
  }[]
  /** Where the reader may write; else why not. */
  readonly writing?:
    | {
        /** Id of the row that would be added next. */
        readonly next: string
        readonly lockedUntil?: string | undefined
        readonly reason?: string | undefined
        readonly pasted?: string | undefined
        /** Problems of an import or a paste that was refused. */
        readonly refused: readonly RowProblem[]
        readonly flash?: string | undefined
      }
    | undefined
  readonly readOnly?: ReadOnly | undefined
}

/** So much of a row is told in its line. */
const mostInLine = 7

/** One ledger of a park: its rows, what they give, and for whoever keeps it what brings more of them. */
export function Ledger(props: LedgerProps): VNode {
  const lang = useLang()
  const { ledgers: text } = useText()
  const { side, caseId, parkName, ledger, total, writing, year, figures } = props
  const { code, form } = ledger
  const links = ledgerLinks(side, caseId)
  const title = `${code} ${titleOf(lang, form)}`
  const refused = writing?.refused ?? []
  return (
    <Page title={title} invalid={refused.length > 0} wide>
      {writing?.flash ? <Notice tone="done" title={writing.flash} /> : null}
      <RowProblems problems={refused} />
      <Heading title={title} over={`${parkName} · ${text.title}`} />
      <Brief
        where={text.of(total)}
        asked={writing ? text.ledgerAsked : undefined}
        next={writing ? text.ledgerNext : text.staffNext}
      />
      {props.readOnly ? <Inset>{whyNot(text, props.readOnly, ledger)}</Inset> : null}
      <Waiting waiting={props.waiting} />
      <Rows {...props} links={links} />
      <Pagination
        page={props.page}
        pages={props.pages}
        hrefFor={(page) => `${links.ledger(code)}?page=${page}`}
      />
      {writing ? (
        <div class="buttons">
          <ButtonLink href={links.row(code, writing.next)}>{text.add}</ButtonLink>
        </div>
      ) : null}
      <h2>{text.figures(year)}</h2>
      <LedgerFigures caption={text.figures(year)} figures={figures} />
      <Tables links={links} code={code} template={writing !== undefined} />
      {writing ? <More code={code} links={links} writing={writing} /> : null}
      <p class="after">
        <a href={links.all}>{text.back}</a>
      </p>
    </Page>
  )
}

function Waiting({ waiting }: Pick<LedgerProps, 'waiting'>): VNode | null {
  const lang = useLang()
  const { ledgers: text } = useText()
  if (waiting.length === 0) return null
  return (
    <DataTable
      caption={text.waiting}
      rows={waiting}
      columns={[
        { name: text.correction, cell: ({ about }) => about },
        { name: text.altered, cell: ({ altered }) => altered.join(text.semicolon) || '—' },
        { name: text.why, cell: ({ reason }) => reason },
        { name: text.askedBy, cell: ({ by }) => by },
        { name: text.askedAt, cell: ({ at }) => formatTime(lang, at) },
      ]}
    />
  )
}

function Rows({
  ledger,
  rows,
  shown,
  inLine,
  context,
  writing,
  links,
}: LedgerProps & { links: LedgerLinks }): VNode {
  const { ledgers: text } = useText()
  const columns = useAnswerColumns(ledger.form, shown, context)
  const line = useAnswerLine(ledger.form, [...ledger.names, ...shown], mostInLine, context)
  return (
    <DataTable
      caption={text.title}
      quiet
      rows={rows}
      empty={writing ? text.none : text.noneToRead}
      columns={[
        {
          name: text.name,
          cell: (row) => (
            <>
              {row.number} <a href={links.row(ledger.code, row.id)}>{row.name}</a>
            </>
          ),
        },
        ...columns.map((column) => ({
          ...column,
          cell: (row: LedgerProps['rows'][number], i: number) => column.cell(row.answers, i),
        })),
        ...(inLine
          ? [{ name: text.content, cell: (row: LedgerProps['rows'][number]) => line(row.answers) }]
          : []),
      ]}
    />
  )
}

function Tables({ links, code, template }: { links: LedgerLinks; code: string; template: boolean }): VNode {
  const { ledgers: text } = useText()
  return (
    <>
      <h2>{text.exports}</h2>
      <p class="links">
        <a href={links.table(code, 'rows.xlsx')}>{text.exportXlsx}</a>
        <a href={links.table(code, 'rows.csv')}>{text.exportCsv}</a>
        {template ? (
          <>
            <a href={links.table(code, 'template.xlsx')}>{text.templateXlsx}</a>
            <a href={links.table(code, 'template.csv')}>{text.templateCsv}</a>
          </>
        ) : null}
      </p>
    </>
  )
}

function More({
  code,
  links,
  writing,
}: {
  code: string
  links: LedgerLinks
  writing: NonNullable<LedgerProps['writing']>
}): VNode {
  const { ledgers: text } = useText()
  return (
    <>
      <ImportFile action={links.import(code)} hint={text.importHint}>
        <Reason {...writing} name="fileReason" />
      </ImportFile>
      <PasteRows
        action={links.paste(code)}
        hint={text.pasteHint}
        button={text.pasteButton}
        pasted={writing.pasted}
      >
        <Reason {...writing} name="reason" />
      </PasteRows>
    </>
  )
}

/** Asked only where quarters are locked. */
function Reason({
  name,
  lockedUntil,
  reason,
}: {
  name: string
  lockedUntil?: string | undefined
  reason?: string | undefined
}): VNode | null {
  const lang = useLang()
  const { ledgers: text } = useText()
  if (lockedUntil === undefined) return null
  return (
    <TextInput
      name={name}
      label={text.reason}
      hint={text.reasonHint(formatDate(lang, lockedUntil))}
      value={reason}
      errors={[]}
      size="long"
      maxLength={500}
    />
  )
}
