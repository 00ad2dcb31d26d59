import type { VNode } from 'preact'
import type { Field, FormContext, Option } from '#schemas/fields/field.ts'
import { optionOf, typedText } from '#web/fields/answer.ts'
import { Nothing } from '#web/fields/nothing.tsx'
import { Options } from '#web/fields/options.tsx'
import { Question, Questions, useTies } from '#web/fields/question.tsx'
import type { FieldView, InputProps, ValueProps } from '#web/fields/view.ts'
import { useLang, useText } from '#web/layout/frame.ts'
import { labelOf } from '#web/messages/language.ts'

const mostRadios = 7
const mostRadiosInRow = 3

function Input(props: InputProps): VNode {
  const { field, value, context, inRow, name } = props
  const chosen = typedText(value)
  const options = withChosen(field, context, chosen)
  if (options.length > (inRow ? mostRadiosInRow : mostRadios)) return <Select {...props} options={options} />
  return (
    <Questions {...props}>
      <Options
        type="radio"
        name={name}
        options={options}
        chosen={[chosen === '' && !field.optional ? onlyOne(options) : chosen]}
        inline={inRow ?? false}
      />
    </Questions>
  )
}

function Select(props: InputProps & { options: readonly Option[] }): VNode {
  const lang = useLang()
  const { fields } = useText()
  const chosen = typedText(props.value)
  return (
    <Question {...props}>
      <select {...useTies(props)} class="input select">
        <option value="" selected={chosen === ''}>
          {fields.pick}
        </option>
        {props.options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === chosen}>
            {labelOf(lang, option)}
          </option>
        ))}
      </select>
    </Question>
  )
}

/** Where there is nothing to choose, it is chosen. */
const onlyOne = (options: readonly Option[]): string => (options.length === 1 && options[0]?.value) || ''

/** An answer that is no longer offered, or was typed wrongly, must stay visible. */
function withChosen(field: Field, context: FormContext, chosen: string): readonly Option[] {
  const offered = field.options?.(context) ?? []
  if (chosen === '' || offered.some((option) => option.value === chosen)) return offered
  return [...offered, optionOf(field, context, chosen) ?? { value: chosen, label: chosen }]
}

function Value({ field, value, context }: ValueProps): VNode {
  const lang = useLang()
  const chosen = typedText(value)
  if (chosen === '') return <Nothing />
  const option = optionOf(field, context, chosen)
  return <span>{option ? labelOf(lang, option) : chosen}</span>
}

export const choice: FieldView = { Input, Value }
