import type { VNode } from 'preact'
import { Button } from '#web/components/button.tsx'
import { PostForm } from '#web/components/post-form.tsx'
import { useText } from '#web/layout/frame.ts'

/** Who objected is encrypted; this asks to see it. */
export function RevealObjector({ action }: { action: string }): VNode {
  const { objector: text } = useText()
  return (
    <div class="reveal">
      <PostForm action={action}>
        <p class="hint">{text.hidden}</p>
        <Button weight="secondary">{text.reveal}</Button>
      </PostForm>
    </div>
  )
}
