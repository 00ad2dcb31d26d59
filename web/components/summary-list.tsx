import type { ComponentChildren, VNode } from 'preact'

export interface SummaryRow {
  readonly label: string
  readonly value: ComponentChildren
  readonly action?: { readonly href: string; readonly name: string } | undefined
  /** Problems of this answer, already in the reader's language. */
  readonly errors?: readonly string[]
  /** Anchor, so that a problem can lead here. */
  readonly id?: string
  /** Puts the answer under its label, over the whole width. */
  readonly wide?: boolean
}

export function SummaryList({ rows }: { rows: readonly SummaryRow[] }): VNode {
  return (
    <dl class="summary">
      {rows.map((row) => (
        <div
          key={row.label}
          class={`summary-row${row.wide ? ' summary-wide' : ''}${row.errors?.length ? ' summary-bad' : ''}`}
          id={row.id}
        >
          <dt>{row.label}</dt>
          <dd>
            {row.value}
            {row.errors?.map((error) => (
              <span key={error} class="error">
                {error}
              </span>
            ))}
          </dd>
          {row.action ? (
            <dd class="summary-action">
              <a href={row.action.href}>
                {row.action.name}
                <span class="unseen"> {row.label}</span>
              </a>
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  )
}
