/** Markup that is safe to send as it is. */
export interface Html {
  readonly markup: string
}

type Value = Html | readonly Html[] | string | number

/** A template whose values are escaped, unless they are markup themselves. */
export function html(strings: TemplateStringsArray, ...values: Value[]): Html {
  const parts = strings.map(
    (text, index) => text + (index < values.length ? render(values[index] ?? '') : ''),
  )
  return { markup: parts.join('') }
}

export function escapeHtml(text: string): string {
  const entities: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  }
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character)
}

function render(value: Value): string {
  if (typeof value === 'string') return escapeHtml(value)
  if (typeof value === 'number') return String(value)
  return 'markup' in value ? value.markup : value.map(({ markup }) => markup).join('')
}
