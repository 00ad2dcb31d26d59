import type { VNode } from 'preact'
import { idOf } from '#web/components/id.ts'
import { typedText } from '#web/fields/answer.ts'
import { Nothing } from '#web/fields/nothing.tsx'
import { Question, useTies } from '#web/fields/question.tsx'
import { useUnits } from '#web/fields/units.ts'
import type { FieldView, InputProps, ValueProps } from '#web/fields/view.ts'
import { formatMoney, formatNumber } from '#web/messages/numbers.ts'

export const integer = viewAs('numeric', formatNumber)
export const decimal = viewAs('decimal', formatNumber)
export const money = viewAs('decimal', formatMoney)
export const percentage = viewAs('decimal', formatNumber)

function viewAs(inputMode: 'numeric' | 'decimal', format: (value: number) => string): FieldView {
  function Input(props: InputProps): VNode {
    const { unitOf } = useUnits()
    const own = unitOf(props.field)
    const unit = typeof props.most === 'number' ? `/ ${format(props.most)} ${own}` : own
    const ties = useTies(props)
    const unitId = `${idOf(props.name)}-unit`
    return (
      <Question {...props}>
        <span class="with-unit">
          <input
            {...ties}
            aria-describedby={
              [ties['aria-describedby'], unit && unitId].filter(Boolean).join(' ') || undefined
            }
            class="input input-number"
            type="text"
            inputMode={inputMode}
            value={typedText(props.value)}
            autoComplete="off"
          />
          {unit ? (
            <span class="unit" id={unitId}>
              {unit}
            </span>
          ) : null}
        </span>
      </Question>
    )
  }
  function Value({ field, value }: ValueProps): VNode {
    const { unitOf } = useUnits()
    if (typeof value !== 'number') return typedText(value) ? <span>{typedText(value)}</span> : <Nothing />
    return <span class="figure">{field.unit ? `${format(value)} ${unitOf(field)}` : value}</span>
  }
  return { Input, Value, figure: true }
}
