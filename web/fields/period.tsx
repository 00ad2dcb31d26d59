import type { VNode } from 'preact'
import { idOf } from '#web/components/id.ts'
import { isRow, typedText } from '#web/fields/answer.ts'
import { DayInput } from '#web/fields/date.tsx'
import { Nothing } from '#web/fields/nothing.tsx'
import { Questions } from '#web/fields/question.tsx'
import type { FieldView, InputProps, ValueProps } from '#web/fields/view.ts'
import { useLang, useText } from '#web/layout/frame.ts'
import { formatDate } from '#web/messages/dates.ts'

function Input(props: InputProps): VNode {
  const { fields } = useText()
  const { name, value } = props
  const ends = isRow(value) ? value : {}
  const [from, to] = [`${name}.from`, `${name}.to`]
  return (
    <Questions {...props} also={[from, to]}>
      <div class="period" id={idOf(name)}>
        <div class="part">
          <label for={idOf(from)}>{fields.from}</label>
          <DayInput id={idOf(from)} name={from} value={typedText(ends.from)} />
        </div>
        <div class="part">
          <label for={idOf(to)}>{fields.to}</label>
          <DayInput id={idOf(to)} name={to} value={typedText(ends.to)} />
        </div>
      </div>
    </Questions>
  )
}

function Value({ value }: ValueProps): VNode {
  const lang = useLang()
  const { fields } = useText()
  if (!isRow(value)) return <Nothing />
  return (
    <span>
      {formatDate(lang, typedText(value.from))} {fields.until} {formatDate(lang, typedText(value.to))}
    </span>
  )
}

export const period: FieldView = { Input, Value }
