import type { ComponentChildren, VNode } from 'preact'

export function Inset({ children }: { children: ComponentChildren }): VNode {
  return <div class="inset">{children}</div>
}
