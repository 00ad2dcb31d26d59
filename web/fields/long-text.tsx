import type { VNode } from 'preact'
import { typedText } from '#web/fields/answer.ts'
import { Nothing } from '#web/fields/nothing.tsx'
import { Question, useTies } from '#web/fields/question.tsx'
import type { FieldView, InputProps, ValueProps } from '#web/fields/view.ts'
import { useText } from '#web/layout/frame.ts'

function Input(props: InputProps): VNode {
  const { fields } = useText()
  const { field, value, inRow } = props
  const ties = useTies(props)
  return (
    <Question {...props}>
      <textarea
        {...ties}
        class="input textarea"
        rows={inRow ? 2 : (field.limit ?? 500) > 900 ? 10 : 6}
        data-island={field.limit ? 'count' : undefined}
        data-limit={field.limit}
        data-left={field.limit ? fields.left : undefined}
        data-over={field.limit ? fields.over : undefined}
      >
        {typedText(value)}
      </textarea>
      {field.limit ? <p class="hint count">{fields.limit(field.limit)}</p> : null}
    </Question>
  )
}

function Value({ value }: ValueProps): VNode {
  const shown = typedText(value)
  return shown === '' ? <Nothing /> : <div class="prose">{shown}</div>
}

export const longText: FieldView = { Input, Value, wide: true }
