import type { VNode } from 'preact'
import { Button } from '#web/components/button.tsx'
import { PostForm } from '#web/components/post-form.tsx'
import { useText } from '#web/layout/frame.ts'

/** Numbers in the application are masked; this asks for them in the clear. */
export function Reveal({ action }: { action: string }): VNode {
  const { contacts } = useText()
  return (
    <div class="reveal">
      <PostForm action={action}>
        <p class="hint">{contacts.masked}</p>
        <Button weight="secondary">{contacts.reveal}</Button>
      </PostForm>
    </div>
  )
}
