import type { Answer, Field, FormContext, Option } from '#schemas/fields/field.ts'

/** Reads a cell as the field would read a post, with the words of options in place of their values. */
export function readCell(field: Field, text: string, context: FormContext): Answer | undefined {
  const typed = text.replace(/^'/, '')
  const options = [...(field.options?.(context) ?? []), ...(field.everyOption?.() ?? [])]
  const parts = field.kind === 'choices' ? typed.split(/[、，,;；/]/) : [typed]
  return field.decode(new Map([['x', parts.map((part) => optionValue(part, options))]]), 'x')
}

function optionValue(text: string, options: readonly Option[]): string {
  const word = bare(text)
  const found = options.find(({ value, label, en }) =>
    [value, label, en ?? ''].some((name) => bare(name) === word),
  )
  return word === '' ? '' : (found?.value ?? text)
}

function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s"“”]/g, '')
}
