import type { VNode } from 'preact'
import { Button } from '#web/components/button.tsx'
import { idOf } from '#web/components/id.ts'

export interface Choice {
  readonly value: string
  readonly label: string
}

export interface FilterProps {
  action: string
  submit: string
  selects: readonly {
    readonly name: string
    readonly label: string
    readonly all?: string
    readonly chosen: string
    readonly choices: readonly Choice[]
  }[]
}

/** Narrows a list by choices that stay in the address. */
export function Filter({ action, submit, selects }: FilterProps): VNode {
  return (
    <form method="get" action={action} class="filter">
      {selects.map(({ name, label, all, chosen, choices }) => (
        <div class="filter-part" key={name}>
          <label for={idOf(name)}>{label}</label>
          <select id={idOf(name)} name={name} class="input select">
            {all === undefined ? null : <option value="">{all}</option>}
            {choices.map((choice) => (
              <option key={choice.value} value={choice.value} selected={choice.value === chosen}>
                {choice.label}
              </option>
            ))}
          </select>
        </div>
      ))}
      <Button weight="secondary">{submit}</Button>
    </form>
  )
}
