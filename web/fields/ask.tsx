import type { ComponentChildren, VNode } from 'preact'
import type { Fields } from '#schemas/fields/field.ts'
import { idOf } from '#web/components/id.ts'
import { isEmpty } from '#web/fields/answer.ts'
import { conditionData, conditionText } from '#web/fields/condition.ts'
import { viewOf } from '#web/fields/registry.ts'
import { useUnits } from '#web/fields/units.ts'
import type { InputProps } from '#web/fields/view.ts'
import { useLang, useText } from '#web/layout/frame.ts'
import { helpOf, labelOf } from '#web/messages/language.ts'

export interface AskProps extends InputProps {
  /** The fields beside this one, which may decide whether it is asked. */
  siblings: Fields
  locked?: boolean
}

/** One field on a form page: asked, or shown when it is locked or filled in by the system. */
export function Ask({ siblings, locked, ...props }: AskProps): VNode | null {
  const { Input } = viewOf(props.field.kind)
  return (
    <When {...props} siblings={siblings}>
      {locked || props.field.system ? <Fixed {...props} locked={locked ?? false} /> : <Input {...props} />}
    </When>
  )
}

function Fixed({ locked, ...props }: InputProps & { locked: boolean }): VNode {
  const lang = useLang()
  const { fields } = useText()
  const { Value } = viewOf(props.field.kind)
  const hint = locked ? fields.locked : helpOf(lang, props.field)
  const { sumOf } = props.field
  const { unitOf } = useUnits()
  return (
    <div
      class="fixed"
      id={idOf(props.name)}
      tabIndex={-1}
      data-island={sumOf ? 'sum' : undefined}
      data-of={sumOf?.table}
      data-column={sumOf?.column}
      data-unit={sumOf ? unitOf(props.field) : undefined}
    >
      <p class="label">{labelOf(lang, props.field)}</p>
      <div class="fixed-value">
        {props.field.system && isEmpty(props.value) ? (
          <span class="empty">{fields.notYet}</span>
        ) : (
          <Value field={props.field} value={props.value} context={props.context} />
        )}
      </div>
      {hint ? <p class="hint">{hint}</p> : null}
    </div>
  )
}

function When({
  field,
  name,
  context,
  siblings,
  children,
}: InputProps & { siblings: Fields; children: ComponentChildren }): VNode {
  const lang = useLang()
  const text = useText()
  if (!field.when || siblings[field.when.field]?.system !== false) return <>{children}</>
  return (
    <div class="when" {...conditionData(field.when, name)}>
      <p class="when-hint">{conditionText(field.when, { lang, text, siblings, context })}</p>
      {children}
    </div>
  )
}
