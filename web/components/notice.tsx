import type { ComponentChildren, VNode } from 'preact'

export interface NoticeProps {
  tone: 'active' | 'attention' | 'done' | 'stopped'
  title: string
  children?: ComponentChildren
}

/** Something that just happened or must not be missed. */
export function Notice({ tone, title, children }: NoticeProps): VNode {
  return (
    <section class={`notice notice-${tone}`} aria-label={title}>
      <p class="notice-title">{title}</p>
      {children ? <div class="notice-body">{children}</div> : null}
    </section>
  )
}
