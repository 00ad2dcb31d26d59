import type { VNode } from 'preact'
import type { Answers } from '#schemas/fields/field.ts'
import { Brief } from '#web/components/brief.tsx'
import { Button, ButtonLink } from '#web/components/button.tsx'
import { DataTable } from '#web/components/data-table.tsx'
import type { Choice } from '#web/components/filter.tsx'
import { Filter } from '#web/components/filter.tsx'
import { Heading } from '#web/components/heading.tsx'
import { idOf } from '#web/components/id.ts'
import { Inset } from '#web/components/inset.tsx'
import { Notice } from '#web/components/notice.tsx'
import { Pagination } from '#web/components/pagination.tsx'
import { PostForm } from '#web/components/post-form.tsx'
import type { RosterCarrier } from '#web/components/roster-carriers.tsx'
import { RosterCarriers } from '#web/components/roster-carriers.tsx'
import type { RosterFigure } from '#web/components/roster-figures.tsx'
import { RosterFigures } from '#web/components/roster-figures.tsx'
import type { RowProblem } from '#web/components/row-problems.tsx'
import { RowProblems } from '#web/components/row-problems.tsx'
import { Tag } from '#web/components/tag.tsx'
import { useLang, useText } from '#web/layout/frame.ts'
import { Page } from '#web/layout/page.tsx'
import { formatDate } from '#web/messages/dates.ts'

export interface LivingRow {
  readonly id: string
  readonly href: string
  readonly answers: Answers
  readonly counts: boolean
  readonly there: boolean
  /** What somebody should look at, in the reader's words. */
  readonly warnings: readonly string[]
  /** Words of choices, in the reader's language. */
  readonly kind: string
  readonly status: string
  readonly stage: string
  readonly verified: string
}

export interface LivingRosterProps {
  readonly parkName: string
  readonly action: string
  readonly rows: readonly LivingRow[]
  readonly there: number
  readonly left: number
  readonly attention: number
  readonly figures: readonly RosterFigure[]
  readonly carriers: readonly RosterCarrier[]
  /** The figure whose rows are shown alone. */
  readonly only?: string | undefined
  readonly chosen: { readonly status: string; readonly kind: string; readonly warn: string }
  readonly kinds: readonly Choice[]
  readonly page: number
  readonly pages: number
  readonly hrefFor: (page: number) => string
  readonly tableUrl: string
  readonly lockedUntil?: string | undefined
  /** That all rows together use more space than the park has. */
  readonly crowded?: string | undefined
  /** What the park may do; nothing for the offices and after the title has ended. */
  readonly edit?:
    | { readonly newRow: string; readonly importUrl: string; readonly inviteUrl?: string | undefined }
    | undefined
  readonly staff: boolean
  readonly ended: boolean
  readonly refused: readonly RowProblem[]
  readonly flash?: string | undefined
}

/** The roster of a designated park as it is today. */
export function LivingRoster(props: LivingRosterProps): VNode {
  const lang = useLang()
  const { living: text, invitations } = useText()
  const { parkName, there, left, attention, edit, staff, refused } = props
  return (
    <Page title={text.title} invalid={refused.length > 0} wide>
      {props.flash ? <Notice tone="done" title={props.flash} /> : null}
      <RowProblems problems={refused} />
      <Heading title={text.title} over={parkName} />
      <Brief
        where={text.where(there, left)}
        asked={attention > 0 && !props.ended ? text.asked(attention) : undefined}
        next={staff ? text.nextStaff : text.next}
      />
      {props.crowded ? (
        <Notice tone="attention" title={props.crowded}>
          <p>{text.areasHint}</p>
        </Notice>
      ) : null}
      {props.ended ? <Inset>{text.ended}</Inset> : null}
      {props.lockedUntil ? <Inset>{text.lockedUntil(formatDate(lang, props.lockedUntil))}</Inset> : null}
      {edit ? (
        <div class="buttons">
          <ButtonLink href={edit.newRow}>{text.add}</ButtonLink>
          {edit.inviteUrl ? (
            <ButtonLink href={edit.inviteUrl} weight="secondary">
              {invitations.open}
            </ButtonLink>
          ) : null}
          <a href={props.tableUrl}>{text.download}</a>
        </div>
      ) : (
        <p class="links">
          <a href={props.tableUrl}>{text.download}</a>
        </p>
      )}
      <h2>{text.figures}</h2>
      <RosterFigures figures={props.figures} />
      <h2>{text.carriers}</h2>
      <RosterCarriers carriers={props.carriers} />
      <h2>{text.title}</h2>
      <Narrow {...props} />
      <Rows {...props} />
      <Pagination page={props.page} pages={props.pages} hrefFor={props.hrefFor} />
      {edit ? <Import action={edit.importUrl} /> : null}
    </Page>
  )
}

function Narrow({ action, chosen, kinds, only }: LivingRosterProps): VNode {
  const { living: text } = useText()
  if (only)
    return (
      <p>
        {text.only(only)} <a href={action}>{text.all}</a>
      </p>
    )
  return (
    <Filter
      action={action}
      submit={text.filter}
      selects={[
        {
          name: 'status',
          label: text.status,
          chosen: chosen.status,
          choices: [
            { value: 'there', label: text.there },
            { value: 'left', label: text.left },
            { value: 'all', label: text.everything },
          ],
        },
        { name: 'kind', label: text.kind, all: text.everything, chosen: chosen.kind, choices: kinds },
        {
          name: 'warn',
          label: text.attention,
          all: text.everything,
          chosen: chosen.warn,
          choices: [{ value: 'yes', label: text.withWarnings }],
        },
      ]}
    />
  )
}

function Rows({ rows }: LivingRosterProps): VNode {
  const lang = useLang()
  const { living: text, common } = useText()
  const day = (value: unknown) => (
    <span class="figure">{typeof value === 'string' ? formatDate(lang, value) : '—'}</span>
  )
  return (
    <DataTable
      caption={text.title}
      quiet
      rows={rows}
      empty={text.none}
      columns={[
        { name: text.row, cell: (row) => <a href={row.href}>{String(row.answers.name ?? row.id)}</a> },
        { name: text.kind, cell: ({ kind }) => kind },
        {
          name: text.status,
          cell: ({ status, there, answers }) =>
            answers.blocked === true ? (
              <Tag tone="attention">{text.notCounted}</Tag>
            ) : (
              <Tag tone={there ? 'done' : 'neutral'}>{status}</Tag>
            ),
        },
        { name: text.counts, cell: ({ counts }) => (counts ? common.yes : common.no) },
        {
          name: text.warnings,
          cell: ({ warnings }) =>
            warnings.length > 0 ? <span class="attention">{warnings.join(common.semicolon)}</span> : '—',
        },
        { name: text.stage, cell: ({ stage }) => stage },
        { name: text.entered, cell: ({ answers }) => day(answers.enteredOn) },
        { name: text.contractEnd, cell: ({ answers }) => day(answers.contractEndOn) },
        { name: text.area, number: true, cell: ({ answers }) => String(answers.areaUsed ?? '—') },
        { name: text.verified, cell: ({ verified }) => verified },
      ]}
    />
  )
}

function Import({ action }: { action: string }): VNode {
  const { living: text } = useText()
  return (
    <>
      <h2>{text.import}</h2>
      <PostForm action={action} multipart>
        <p class="hint">{text.importHint}</p>
        <p>
          <label class="label" for={idOf('file')}>
            {text.file}
          </label>
          <input class="input" id={idOf('file')} type="file" name="file" accept=".csv,.xlsx" />
        </p>
        <Button weight="secondary">{text.importButton}</Button>
      </PostForm>
    </>
  )
}
