import type { VNode } from 'preact'
import { describedBy, Group } from '#web/components/group.tsx'
import { idOf } from '#web/components/id.ts'

export interface TextAreaProps {
  name: string
  label: string
  hint?: string
  value?: string | undefined
  errors: readonly string[]
  rows?: number
}

export function TextArea({ name, label, hint, value, errors, rows = 5 }: TextAreaProps): VNode {
  return (
    <Group name={name} label={label} hint={hint} errors={errors}>
      <textarea
        class="input textarea"
        id={idOf(name)}
        name={name}
        rows={rows}
        aria-invalid={errors.length > 0 ? 'true' : undefined}
        aria-describedby={describedBy(name, hint !== undefined, errors.length > 0)}
      >
        {value ?? ''}
      </textarea>
    </Group>
  )
}
