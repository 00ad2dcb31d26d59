import type { Condition, Fields, FormContext } from '#schemas/fields/field.ts'
import { optionOf } from '#web/fields/answer.ts'
import type { Lang } from '#web/messages/language.ts'
import { labelOf } from '#web/messages/language.ts'
import type { Catalogue } from '#web/messages/text.ts'

interface Place {
  readonly lang: Lang
  readonly text: Catalogue
  readonly siblings: Fields
  readonly context: FormContext
}

/** “场地产权性质”选择“租赁、委托运营”时填写: what decides whether a field is asked, in words. */
export function conditionText(when: Condition, { lang, text, siblings, context }: Place): string {
  const sibling = siblings[when.field]
  const words = (values: readonly (string | number | boolean)[]) =>
    values.map((value) => {
      if (typeof value === 'boolean') return value ? text.common.yes : text.common.no
      const option = sibling && optionOf(sibling, context, String(value))
      return option ? labelOf(lang, option) : String(value)
    })
  const label = sibling ? labelOf(lang, sibling) : when.field
  return when.is
    ? text.fields.whenIs(label, words(when.is))
    : text.fields.whenNot(label, words(when.not ?? []))
}

/** The same for the browser: the posted name that decides, and its posted values. */
export function conditionData(when: Condition, name: string) {
  const prefix = name.slice(0, name.lastIndexOf('.') + 1)
  const posted = (values: readonly (string | number | boolean)[] | undefined) =>
    values &&
    JSON.stringify(values.map((value) => (value === true ? 'yes' : value === false ? 'no' : String(value))))
  return {
    'data-island': 'when',
    'data-when': `${prefix}${when.field}`,
    'data-is': posted(when.is),
    'data-not': posted(when.not),
  }
}
