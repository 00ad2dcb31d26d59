import type { VNode } from 'preact'
import { useText } from '#web/layout/frame.ts'

export function Footer(): VNode {
  const text = useText()
  return (
    <footer class="footer">
      <div class="footer-row">
        <p>{text.layout.basis}</p>
        <p>{text.layout.provisionalNote}</p>
        <p>{text.layout.host}</p>
      </div>
    </footer>
  )
}
