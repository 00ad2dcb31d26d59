import type { ComponentChildren, VNode } from 'preact'
import { Csrf } from '#web/components/csrf.tsx'

export interface PostFormProps {
  action: string
  /** Browser modules that improve this form, by name. */
  islands?: readonly ('autosave' | 'once' | 'upload')[]
  multipart?: boolean
  children: ComponentChildren
}

export function PostForm({ action, islands = ['once'], multipart, children }: PostFormProps): VNode {
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
      {children}
    </form>
  )
}
