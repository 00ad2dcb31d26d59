import type { VNode } from 'preact'
import type { Answer } from '#schemas/fields/field.ts'
import { typedText } from '#web/fields/answer.ts'
import { Nothing } from '#web/fields/nothing.tsx'
import { Options } from '#web/fields/options.tsx'
import { Questions } from '#web/fields/question.tsx'
import type { FieldView, InputProps, ValueProps } from '#web/fields/view.ts'
import { useText } from '#web/layout/frame.ts'

const posted = (value: Answer | undefined): string =>
  typeof value === 'boolean' ? (value ? 'yes' : 'no') : typedText(value)

const options = [
  { value: 'yes', label: '是', en: 'Yes' },
  { value: 'no', label: '否', en: 'No' },
] as const

function Input(props: InputProps): VNode {
  return (
    <Questions {...props}>
      <Options type="radio" name={props.name} options={options} chosen={[posted(props.value)]} inline />
    </Questions>
  )
}

function Value({ value }: ValueProps): VNode {
  const { common } = useText()
  return typeof value === 'boolean' ? <span>{value ? common.yes : common.no}</span> : <Nothing />
}

export const yesNo: FieldView = { Input, Value }
