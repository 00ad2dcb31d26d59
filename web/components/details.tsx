import type { ComponentChildren, VNode } from 'preact'

export interface DetailsProps {
  summary: ComponentChildren
  open?: boolean
  children: ComponentChildren
}

export function Details({ summary, open, children }: DetailsProps): VNode {
  return (
    <details class="details" open={open}>
      <summary>{summary}</summary>
      <div class="details-body">{children}</div>
    </details>
  )
}
