import type { VNode } from 'preact'
import { typedText } from '#web/fields/answer.ts'
import { Nothing } from '#web/fields/nothing.tsx'
import { Question, useTies } from '#web/fields/question.tsx'
import type { FieldView, InputProps, ValueProps } from '#web/fields/view.ts'
import { useLang } from '#web/layout/frame.ts'
import { formatDate } from '#web/messages/dates.ts'

function Input(props: InputProps): VNode {
  return (
    <Question {...props}>
      <DayInput {...useTies(props)} value={typedText(props.value)} />
    </Question>
  )
}

interface DayInputProps {
  id: string
  name: string
  value: string
  'aria-invalid'?: 'true' | undefined
  'aria-describedby'?: string | undefined
}

/** A date picker; what is no date stays readable as typed, which a picker would hide. */
export function DayInput({ value, ...ties }: DayInputProps): VNode {
  const readable = value === '' || /^\d{4}-\d{2}-\d{2}$/.test(value)
  const common = { ...ties, class: 'input input-date', value }
  return readable ? <input {...common} type="date" max="2100-12-31" /> : <input {...common} type="text" />
}

function Value({ value }: ValueProps): VNode {
  const lang = useLang()
  const shown = typedText(value)
  return shown === '' ? <Nothing /> : <span>{formatDate(lang, shown)}</span>
}

export const date: FieldView = { Input, Value }
