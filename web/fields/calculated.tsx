import type { VNode } from 'preact'
import { typedText } from '#web/fields/answer.ts'
import type { FieldView, ValueProps } from '#web/fields/view.ts'
import { useLang, useText } from '#web/layout/frame.ts'
import { formatDate, formatPeriod } from '#web/messages/dates.ts'
import { formatNumber } from '#web/messages/numbers.ts'

const isQuarter = (text: string): boolean => /^\d{4}Q[1-4]$/.test(text)

function Value({ field, value }: ValueProps): VNode {
  const lang = useLang()
  const { common, fields, units } = useText()
  const words: { readonly [unit: string]: string | undefined } = units
  if (typeof value === 'boolean') return <span>{value ? common.yes : common.no}</span>
  if (typeof value === 'number')
    return (
      <span class="figure">
        {field.unit ? formatNumber(value) : String(value)}{' '}
        {field.unit ? (words[field.unit] ?? field.unit) : ''}
      </span>
    )
  const shown = typedText(value)
  const known: { readonly [word: string]: string | undefined } = fields.workedOut
  const said = known[shown] ?? (isQuarter(shown) ? formatPeriod(lang, shown) : formatDate(lang, shown))
  return shown === '' ? <span class="empty">{fields.notYet}</span> : <span>{said}</span>
}

/** The system fills this in: there is nothing to type. */
export const calculated: FieldView = { Input: () => null, Value }
