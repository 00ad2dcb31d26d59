import type { VNode } from 'preact'
import type { Answers, FormContext } from '#schemas/fields/field.ts'
import type { Form } from '#schemas/form.ts'
import { Brief } from '#web/components/brief.tsx'
import { ButtonLink } from '#web/components/button.tsx'
import { DataTable } from '#web/components/data-table.tsx'
import { Heading } from '#web/components/heading.tsx'
import { Inset } from '#web/components/inset.tsx'
import { Notice } from '#web/components/notice.tsx'
import { Pagination } from '#web/components/pagination.tsx'
import { useRosterColumns } from '#web/components/roster-table.tsx'
import { ImportFile, PasteRows } from '#web/components/row-import.tsx'
import type { RowProblem } from '#web/components/row-problems.tsx'
import { RowProblems } from '#web/components/row-problems.tsx'
import { useText } from '#web/layout/frame.ts'
import { Page } from '#web/layout/page.tsx'
import { path } from '#web/routes.ts'

export interface RosterProps {
  application: { id: string; parkName?: string | undefined }
  form: Form
  /** The rows of this page with their keys and places in the roster. */
  rows: readonly { id: string; number: number; answers: Answers; problems: readonly string[] }[]
  total: number
  wrong: number
  page: number
  pages: number
  context: FormContext
  /** Problems of an import or a paste that was refused. */
  refused: readonly RowProblem[]
  /** What was pasted, when it comes back. */
  pasted?: string | undefined
  locked: boolean
  flash?: string | undefined
}

export function Roster(props: RosterProps): VNode {
  const { roster: text } = useText()
  const { application, total, wrong, refused, locked } = props
  return (
    <Page title={text.title} invalid={refused.length > 0} wide>
      {props.flash ? <Notice tone="done" title={props.flash} /> : null}
      <RowProblems problems={refused} />
      <Heading title={text.title} over={application.parkName} />
      <Brief where={text.where(total, wrong)} asked={locked ? undefined : text.asked} next={text.next} />
      {locked ? <Inset>{text.locked}</Inset> : null}
      <Rows {...props} />
      <Pagination
        page={props.page}
        pages={props.pages}
        hrefFor={(page) => `${path('roster', { id: application.id })}?page=${page}`}
      />
      {locked ? null : (
        <>
          <div class="buttons">
            <ButtonLink href={path('rosterRow', { id: application.id, row: 'new' })}>{text.add}</ButtonLink>
            <a href={path('rosterTemplate', { id: application.id })}>{text.template}</a>
          </div>
          <ImportFile action={path('rosterImport', { id: application.id })} hint={text.importHint} />
          <PasteRows
            action={path('rosterPaste', { id: application.id })}
            hint={text.pasteHint}
            button={text.pasteButton}
            pasted={props.pasted}
          />
        </>
      )}
    </Page>
  )
}

function Rows({ application, form, rows, context, locked }: RosterProps): VNode {
  const { roster: text, common } = useText()
  const columns = useRosterColumns(form, context)
  return (
    <DataTable
      caption={text.title}
      quiet
      rows={rows}
      empty={text.none}
      columns={[
        {
          name: text.line,
          cell: (row) => (
            <>
              {row.number}{' '}
              <a href={path('rosterRow', { id: application.id, row: row.id })}>
                {locked ? common.view : text.edit}
                <span class="unseen"> {String(row.answers.name ?? row.number)}</span>
              </a>
            </>
          ),
        },
        ...(rows.some((row) => row.problems.length > 0)
          ? [
              {
                name: text.problems,
                cell: (row: RosterProps['rows'][number]) =>
                  row.problems.length === 0 ? null : (
                    <span class="error problems">{row.problems.join(common.semicolon)}</span>
                  ),
              },
            ]
          : []),
        ...columns.map((column) => ({
          ...column,
          cell: (row: RosterProps['rows'][number], i: number) => column.cell(row.answers, i),
        })),
      ]}
    />
  )
}
