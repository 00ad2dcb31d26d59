import type { VNode } from 'preact'
import { typedText } from '#web/fields/answer.ts'
import { Nothing } from '#web/fields/nothing.tsx'
import { Question, useTies } from '#web/fields/question.tsx'
import type { FieldView, InputProps, ValueProps } from '#web/fields/view.ts'

interface Look {
  readonly inputMode: 'text' | 'tel' | 'email'
  readonly size: 'medium' | 'long' | 'code'
  readonly autoComplete?: 'tel' | 'email'
}

/** What may be longer than so many characters, such as the title of a notice, gets a wider field. */
const roomy = 100

export const text = viewAs({ inputMode: 'text', size: 'long' })
export const uscc = viewAs({ inputMode: 'text', size: 'code' })
export const idNumber = viewAs({ inputMode: 'text', size: 'code' })
export const phone = viewAs({ inputMode: 'tel', size: 'medium', autoComplete: 'tel' })
export const email = viewAs({ inputMode: 'email', size: 'long', autoComplete: 'email' })

function viewAs({ inputMode, size, autoComplete }: Look): FieldView {
  function Input(props: InputProps): VNode {
    return (
      <Question {...props}>
        <input
          {...useTies(props)}
          class={`input input-${(props.field.limit ?? 0) > roomy ? 'wide' : size}`}
          type="text"
          inputMode={inputMode}
          value={typedText(props.value)}
          autoComplete={autoComplete}
          spellcheck={false}
        />
      </Question>
    )
  }
  function Value({ value }: ValueProps): VNode {
    const shown = typedText(value)
    return shown === '' ? <Nothing /> : <span class={size === 'code' ? 'code' : 'text'}>{shown}</span>
  }
  return { Input, Value }
}
