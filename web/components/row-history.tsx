import type { VNode } from 'preact'
import { canonical } from '#domain/event.ts'
import type { Answers, FormContext } from '#schemas/fields/field.ts'
import type { Form } from '#schemas/form.ts'
import { allFields } from '#schemas/operations/fields.ts'
import { isShort } from '#web/components/answer-columns.tsx'
import { DataTable } from '#web/components/data-table.tsx'
import { isEmpty } from '#web/fields/answer.ts'
import { viewOf } from '#web/fields/registry.ts'
import { useLang, useText } from '#web/layout/frame.ts'
import { formatTime } from '#web/messages/dates.ts'
import { labelOf } from '#web/messages/language.ts'

/** A row as it was written once. */
export interface RowVersion {
  readonly at: string
  readonly by: string
  readonly answers: Answers
  readonly removed: boolean
  /** What it said before; none for the first. */
  readonly before?: Answers | undefined
}

interface Told {
  readonly form: Form
  readonly context: FormContext
}

/** Who wrote a row, when, and what each change was, newest first. */
export function RowHistory({
  form,
  versions,
  context,
}: Told & { versions: readonly RowVersion[] }): VNode | null {
  const lang = useLang()
  const { ledgers: text } = useText()
  if (versions.length === 0) return null
  return (
    <>
      <h2>{text.history}</h2>
      <DataTable
        caption={text.history}
        quiet
        rows={versions}
        columns={[
          { name: text.when, cell: ({ at }) => formatTime(lang, at) },
          { name: text.who, cell: ({ by }) => by },
          { name: text.what, cell: (version) => <What version={version} form={form} context={context} /> },
        ]}
      />
    </>
  )
}

function What({
  version: { answers, before, removed },
  form,
  context,
}: Told & { version: RowVersion }): VNode {
  const lang = useLang()
  const { ledgers: text, common } = useText()
  if (removed) return <>{text.struck}</>
  if (!before) return <>{text.first}</>
  const changed = Object.entries(allFields(form)).filter(([key]) => !same(before[key], answers[key]))
  return (
    <>
      {changed.map(([key, field], i) => {
        const { Value } = viewOf(field.kind)
        const shown = (value: Answers[string]) =>
          isEmpty(value) ? text.empty : <Value field={field} value={value} context={context} />
        return (
          <span key={key}>
            {i > 0 ? common.semicolon : ''}
            {labelOf(lang, field)}
            {isShort(field) ? (
              <>
                {' '}
                {shown(before[key])} → {shown(answers[key])}
              </>
            ) : null}
          </span>
        )
      })}
    </>
  )
}

function same(one: Answers[string], other: Answers[string]): boolean {
  return canonical(one ?? null) === canonical(other ?? null)
}
