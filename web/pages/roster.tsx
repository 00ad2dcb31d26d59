import type { VNode } from 'preact'
import type { Answers, FormContext } from '#schemas/fields/field.ts'
import type { Form } from '#schemas/form.ts'
import { Brief } from '#web/components/brief.tsx'
import { Button, ButtonLink } from '#web/components/button.tsx'
import { DataTable } from '#web/components/data-table.tsx'
import { Heading } from '#web/components/heading.tsx'
import { idOf } from '#web/components/id.ts'
import { Inset } from '#web/components/inset.tsx'
import { Notice } from '#web/components/notice.tsx'
import { Pagination } from '#web/components/pagination.tsx'
import { PostForm } from '#web/components/post-form.tsx'
import { useRosterColumns } from '#web/components/roster-table.tsx'
import type { RowProblem } from '#web/components/row-problems.tsx'
import { RowProblems } from '#web/components/row-problems.tsx'
import { TextArea } from '#web/components/text-area.tsx'
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
          <Import id={application.id} />
          <Paste id={application.id} pasted={props.pasted} />
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

function Import({ id }: { id: string }): VNode {
  const { roster: text } = useText()
  return (
    <>
      <h2>{text.import}</h2>
      <PostForm action={path('rosterImport', { id })} multipart>
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

function Paste({ id, pasted }: { id: string; pasted?: string | undefined }): VNode {
  const { roster: text } = useText()
  return (
    <>
      <h2>{text.paste}</h2>
      <PostForm action={path('rosterPaste', { id })}>
        <TextArea
          name="pasted"
          label={text.pasteLabel}
          hint={text.pasteHint}
          value={pasted}
          errors={[]}
          rows={6}
        />
        <Button weight="secondary">{text.pasteButton}</Button>
      </PostForm>
    </>
  )
}
