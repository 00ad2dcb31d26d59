import type { ComponentChildren, VNode } from 'preact'
import { Csrf } from '#web/components/csrf.tsx'

export interface PostFormProps {
  action: string
  /** Browser modules that improve this form, by name. */
  islands?: readonly ('autosave' | 'once' | 'upload')[]
  multipart?: boolean
  /** What the Enter key does in a form with several buttons. */
  enter?: { name: string; value: string }
  children: ComponentChildren
}

export function PostForm({ action, islands = ['once'], multipart, enter, children }: PostFormProps): VNode {
  return (
    <form
      method="post"
      action={action}
      class="form"
      noValidate
      encType={multipart ? 'multipart/form-data' : undefined}
      data-island={islands.join(' ')}
    >
      <Csrf />
      {enter ? <button type="submit" class="unseen" tabIndex={-1} aria-hidden="true" {...enter} /> : null}
      {children}
    </form>
  )
}
