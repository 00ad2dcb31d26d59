import type { VNode } from 'preact'
import { listOf, optionOf } from '#web/fields/answer.ts'
import { Nothing } from '#web/fields/nothing.tsx'
import { Options } from '#web/fields/options.tsx'
import { Questions } from '#web/fields/question.tsx'
import type { FieldView, InputProps, ValueProps } from '#web/fields/view.ts'
import { useLang, useText } from '#web/layout/frame.ts'
import { helpOf, labelOf } from '#web/messages/language.ts'

function Input(props: InputProps): VNode {
  const lang = useLang()
  const { fields } = useText()
  const { field, context, value, name, inRow } = props
  const hint = [fields.several, helpOf(lang, field)].filter(Boolean).join(' ')
  return (
    <Questions {...props} hint={hint}>
      <Options
        type="checkbox"
        name={name}
        options={field.options?.(context) ?? []}
        chosen={listOf(value)}
        inline={inRow ?? false}
      />
    </Questions>
  )
}

function Value({ field, value, context }: ValueProps): VNode {
  const lang = useLang()
  const chosen = listOf(value)
  if (chosen.length === 0) return <Nothing />
  return (
    <ul class="values">
      {chosen.map((one) => {
        const option = optionOf(field, context, one)
        return <li key={one}>{option ? labelOf(lang, option) : one}</li>
      })}
    </ul>
  )
}

export const choices: FieldView = { Input, Value, wide: true }
