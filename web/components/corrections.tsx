import type { VNode } from 'preact'
import { useText } from '#web/layout/frame.ts'

export interface CorrectionItem {
  /** Where, in the reader's words. */
  readonly where: string
  readonly need: string
  readonly href?: string
}

/** What was returned for correction, told once and in full. */
export function Corrections({ items }: { items: readonly CorrectionItem[] }): VNode {
  const { section, common } = useText()
  return (
    <section class="notice notice-attention" aria-label={section.corrections}>
      <p class="notice-title">{section.corrections}</p>
      <ol class="notice-body">
        {items.map((item) => (
          <li key={item.where}>
            {item.href ? <a href={item.href}>{item.where}</a> : <strong>{item.where}</strong>}
            {common.colon}
            {item.need}
          </li>
        ))}
      </ol>
    </section>
  )
}
