import type { ComponentChildren, VNode } from 'preact'
import { describedBy, Fieldset, Group } from '#web/components/group.tsx'
import { idOf } from '#web/components/id.ts'
import { messagesAt } from '#web/components/problems.ts'
import type { InputProps } from '#web/fields/view.ts'
import { useLang } from '#web/layout/frame.ts'
import { helpOf, labelOf } from '#web/messages/language.ts'

interface QuestionProps extends InputProps {
  /** Further names whose problems show here, such as the two ends of a period. */
  also?: readonly string[]
  hint?: ComponentChildren
  children: ComponentChildren
}

/** Label, hint and errors of a field with a single input. */
export function Question(props: QuestionProps): VNode {
  return <Group {...useFrameOf(props)}>{props.children}</Group>
}

/** The same where several inputs answer together. */
export function Questions(props: QuestionProps): VNode {
  return <Fieldset {...useFrameOf(props)}>{props.children}</Fieldset>
}

/** Beside a cell there is no need to say again which table and row it is in. */
const placed = /^.*?(?:第 \d+ 行：|, row \d+: )/

function useFrameOf({ field, name, problems, also = [], hint, inRow }: QuestionProps) {
  const lang = useLang()
  const said = [...new Set([name, ...also].flatMap((one) => messagesAt(lang, problems, one)))]
  return {
    name,
    label: labelOf(lang, field),
    hint: hint ?? helpOf(lang, field),
    optional: field.optional,
    errors: inRow ? said.map((one) => one.replace(placed, '')) : said,
  }
}

/** Attributes that tie an input to its label, hint and errors. */
export function useTies({ field, name, problems }: InputProps, hint = field.help !== undefined) {
  const bad = messagesAt(useLang(), problems, name).length > 0
  return {
    id: idOf(name),
    name,
    'aria-invalid': bad ? ('true' as const) : undefined,
    'aria-describedby': describedBy(name, hint, bad),
  }
}
