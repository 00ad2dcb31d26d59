import type { VNode } from 'preact'
import { describedBy, Group } from '#web/components/group.tsx'
import { idOf } from '#web/components/id.ts'

export interface TextInputProps {
  name: string
  label: string
  hint?: string
  value?: string | undefined
  errors: readonly string[]
  autoComplete?: 'email' | 'name' | 'one-time-code' | 'off'
  inputMode?: 'numeric' | 'email'
  size?: 'short' | 'medium' | 'long'
  maxLength?: number
}

/** A single input outside the forms of the programme: sign-in, confirmation, delegation. */
export function TextInput(props: TextInputProps): VNode {
  const { name, label, hint, value, errors, size = 'medium' } = props
  return (
    <Group name={name} label={label} hint={hint} errors={errors}>
      <input
        class={`input input-${size}`}
        id={idOf(name)}
        name={name}
        type="text"
        value={value ?? ''}
        autoComplete={props.autoComplete ?? 'off'}
        inputMode={props.inputMode}
        maxLength={props.maxLength}
        spellcheck={false}
        aria-invalid={errors.length > 0 ? 'true' : undefined}
        aria-describedby={describedBy(name, hint !== undefined, errors.length > 0)}
      />
    </Group>
  )
}
