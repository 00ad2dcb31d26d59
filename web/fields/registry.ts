import { boundary } from '#web/fields/boundary.tsx'
import { calculated } from '#web/fields/calculated.tsx'
import { choice } from '#web/fields/choice.tsx'
import { choices } from '#web/fields/choices.tsx'
import { date } from '#web/fields/date.tsx'
import { file } from '#web/fields/file.tsx'
import { longText } from '#web/fields/long-text.tsx'
import { decimal, integer, money, percentage } from '#web/fields/number.tsx'
import { period } from '#web/fields/period.tsx'
import { table } from '#web/fields/table.tsx'
import { email, idNumber, phone, text, uscc } from '#web/fields/text.tsx'
import type { FieldView } from '#web/fields/view.ts'
import { yesNo } from '#web/fields/yes-no.tsx'

const views: ReadonlyMap<string, FieldView> = new Map([
  ['text', text],
  ['long-text', longText],
  ['integer', integer],
  ['decimal', decimal],
  ['money', money],
  ['percentage', percentage],
  ['date', date],
  ['period', period],
  ['choice', choice],
  ['choices', choices],
  ['yes-no', yesNo],
  ['uscc', uscc],
  ['id-number', idNumber],
  ['phone', phone],
  ['email', email],
  ['file', file],
  ['boundary', boundary],
  ['table', table],
  ['calculated', calculated],
])

/** A kind nobody taught the page is shown as text, so that nothing typed is ever hidden. */
export const viewOf = (kind: string): FieldView => views.get(kind) ?? text

export const kinds: readonly string[] = [...views.keys()]
