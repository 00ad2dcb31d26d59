import type { VNode } from 'preact'
import { idOf } from '#web/components/id.ts'

export interface Choice {
  readonly value: string
  readonly name: string
}

export interface SelectProps {
  name: string
  label: string
  /** What stands for no choice. */
  all: string
  options: readonly Choice[]
  chosen: string
}

/** A filter of a list: one of many, or all. */
export function Select({ name, label, all, options, chosen }: SelectProps): VNode {
  return (
    <div class="group">
      <label class="label" for={idOf(name)}>
        {label}
      </label>
      <select class="input" id={idOf(name)} name={name}>
        <option value="" selected={chosen === ''}>
          {all}
        </option>
        {options.map(({ value, name: shown }) => (
          <option key={value} value={value} selected={chosen === value}>
            {shown}
          </option>
        ))}
      </select>
    </div>
  )
}
