import type { VNode } from 'preact'
import type { Answers, Field, Fields } from '#schemas/fields/field.ts'
import { Button } from '#web/components/button.tsx'
import { DataTable } from '#web/components/data-table.tsx'
import { idOf } from '#web/components/id.ts'
import { isEmpty, rowsOf } from '#web/fields/answer.ts'
import { Ask } from '#web/fields/ask.tsx'
import { Nothing } from '#web/fields/nothing.tsx'
import { Questions } from '#web/fields/question.tsx'
import { viewOf } from '#web/fields/registry.ts'
import type { FieldView, InputProps, ValueProps } from '#web/fields/view.ts'
import { useLang, useText } from '#web/layout/frame.ts'
import { inLanguage, labelOf } from '#web/messages/language.ts'

function Input(props: InputProps): VNode {
  const { fields } = useText()
  const { field, name, value, context, added } = props
  const preset = field.preset ?? field.presetFor?.(context)
  const filled = rowsOf(value)
  const rows = preset
    ? preset.map((fixed, i) => ({ ...filled[i], ...fixed }))
    : withBlanks(filled, field, added === name)
  if (preset?.length === 0)
    return (
      <Questions {...props}>
        <p class="empty">{fields.noRows}</p>
      </Questions>
    )
  return (
    <Questions {...props}>
      <div
        class={preset ? `rows rows-preset${isTight(field) ? ' rows-tight' : ''}` : 'rows'}
        id={idOf(name)}
        tabIndex={-1}
        data-island={preset ? undefined : 'rows'}
        data-name={name}
        data-limit={field.limit}
        data-remove={fields.remove}
        data-row={fields.rowPattern}
      >
        {rows.map((row, i) => (
          <Row
            key={i}
            {...props}
            row={row}
            index={i}
            fixed={preset?.[i] ?? {}}
            removable={!preset && i < filled.length}
          />
        ))}
        {preset ? null : (
          <Button
            weight="secondary"
            name="_add"
            value={name}
            hidden={rows.length >= (field.limit ?? Number.POSITIVE_INFINITY)}
          >
            {fields.addRow}
          </Button>
        )}
      </div>
    </Questions>
  )
}

interface RowProps extends InputProps {
  row: Answers
  index: number
  fixed: Answers
  removable: boolean
}

function Row({ field, name, problems, context, row, index, fixed, removable }: RowProps): VNode {
  const preset = Object.keys(fixed).length > 0
  const lang = useLang()
  const { fields } = useText()
  const columns: Fields = field.fields ?? {}
  const at = `${name}.${index}`
  const asked = Object.entries(columns).filter(
    ([key, column]) => !(key in fixed) && !(preset && isGiven(column)),
  )
  const beside = new Set(Object.values(columns).map(({ outOf }) => outOf))
  const title = Object.entries(columns).filter(
    ([key, { unseen }]) => key in fixed && !beside.has(key) && !unseen,
  )
  const guide = field.guide?.(context, index) ?? []
  return (
    <fieldset class="row" id={idOf(at)} data-row-index={index}>
      <legend class="row-title">
        <span class={title.length > 0 ? 'unseen' : undefined}>{fields.row(index + 1)}</span>
        {title.map(([key, column]) => {
          const { Value, figure } = viewOf(column.kind)
          return (
            <span key={key} class="row-fixed">
              {figure ? <span class="hint">{labelOf(lang, column)} </span> : null}
              <Value field={column} value={fixed[key]} context={context} />
            </span>
          )
        })}
      </legend>
      <div class="row-cells">
        {asked.map(([key, column]) => (
          <div key={key} class={viewOf(column.kind).wide ? 'cell cell-wide' : 'cell'}>
            <Ask
              field={column}
              name={`${at}.${key}`}
              value={row[key]}
              problems={problems}
              context={context}
              siblings={columns}
              most={column.outOf === undefined ? undefined : fixed[column.outOf]}
              inRow
            />
          </div>
        ))}
        {guide.length > 0 ? (
          <details class="guide cell-wide">
            <summary>{fields.guide}</summary>
            <ul>
              {guide.map((line) => (
                <li key={line.zh}>{inLanguage(lang, line)}</li>
              ))}
            </ul>
          </details>
        ) : null}
      </div>
      {removable ? (
        <div class="option row-remove">
          <input type="checkbox" id={`${idOf(at)}-remove`} name={`${at}._remove`} value="yes" />
          <label for={`${idOf(at)}-remove`}>{fields.removeRow(index + 1)}</label>
        </div>
      ) : null}
    </fieldset>
  )
}

/** Given with the rows or not there at all: nothing to fill in and nothing to wait for. */
const isGiven = ({ system, kind, unseen }: Field): boolean =>
  unseen === true || (system && kind !== 'calculated')

const mostInOneLine = 4

/** Few enough inputs to stand in one line, so that only the first row needs its labels. */
const isTight = ({ fields = {} }: Field): boolean =>
  Object.values(fields).filter((column) => !column.system && !viewOf(column.kind).wide).length <=
  mostInOneLine

/** Two empty rows to begin with, one where nothing is asked or something is there; three on request; never beyond the limit. */
function withBlanks(
  filled: readonly Answers[],
  { limit, optional }: Field,
  asked: boolean,
): readonly Answers[] {
  const blanks = asked ? 3 : filled.length === 0 && !optional ? 2 : 1
  const room = Math.max(0, Math.min(blanks, (limit ?? Number.POSITIVE_INFINITY) - filled.length))
  return [...filled, ...Array.from({ length: room }, () => ({}))]
}

function Value({ field, value, context }: ValueProps): VNode {
  const lang = useLang()
  const rows = rowsOf(value)
  if (rows.length === 0) return <Nothing />
  const columns = Object.entries(field.fields ?? {}).filter(([, { unseen }]) => !unseen)
  return (
    <DataTable
      caption={labelOf(lang, field)}
      quiet
      rows={rows}
      columns={columns.map(([key, column]) => ({
        name: labelOf(lang, column),
        number: viewOf(column.kind).figure ?? false,
        cell: (row: Answers) => {
          const { Value: Cell } = viewOf(column.kind)
          return isEmpty(row[key]) ? '—' : <Cell field={column} value={row[key]} context={context} />
        },
      }))}
    />
  )
}

export const table: FieldView = { Input, Value, wide: true }
