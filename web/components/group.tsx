import type { ComponentChildren, VNode } from 'preact'
import { idOf } from '#web/components/id.ts'
import { useText } from '#web/layout/frame.ts'

export interface GroupProps {
  name: string
  label: string
  hint?: ComponentChildren
  errors: readonly string[]
  optional?: boolean
  children: ComponentChildren
}

export const hintId = (name: string): string => `${idOf(name)}-hint`
export const errorId = (name: string): string => `${idOf(name)}-error`

/** What an input of this name is described by. */
export function describedBy(name: string, hint: boolean, error: boolean): string | undefined {
  const ids = [...(hint ? [hintId(name)] : []), ...(error ? [errorId(name)] : [])]
  return ids.length > 0 ? ids.join(' ') : undefined
}

/** A label, a hint, an error and one input. */
export function Group({ name, label, hint, errors, optional, children }: GroupProps): VNode {
  const { common } = useText()
  return (
    <div class={errors.length > 0 ? 'group group-bad' : 'group'}>
      <label class="label" for={idOf(name)}>
        {label}
        {optional ? <span class="optional">{common.optional}</span> : null}
      </label>
      {hint ? (
        <div class="hint" id={hintId(name)}>
          {hint}
        </div>
      ) : null}
      <Errors name={name} errors={errors} />
      {children}
    </div>
  )
}

/** The same for several inputs that answer one question. */
export function Fieldset({ name, label, hint, errors, optional, children }: GroupProps): VNode {
  const { common } = useText()
  return (
    <div class={errors.length > 0 ? 'group group-bad' : 'group'}>
      <fieldset
        class="fieldset"
        id={`${idOf(name)}-set`}
        aria-describedby={describedBy(name, Boolean(hint), errors.length > 0)}
      >
        <legend class="label">
          {label}
          {optional ? <span class="optional">{common.optional}</span> : null}
        </legend>
        {hint ? (
          <div class="hint" id={hintId(name)}>
            {hint}
          </div>
        ) : null}
        <Errors name={name} errors={errors} />
        {children}
      </fieldset>
    </div>
  )
}

export function Errors({ name, errors }: { name: string; errors: readonly string[] }): VNode | null {
  const { common } = useText()
  if (errors.length === 0) return null
  return (
    <p class="error" id={errorId(name)}>
      <span class="unseen">{common.errorPrefix}</span>
      {errors.join(common.semicolon)}
    </p>
  )
}
