import type { ComponentChildren, VNode } from 'preact'
import { Button } from '#web/components/button.tsx'
import { idOf } from '#web/components/id.ts'
import { PostForm } from '#web/components/post-form.tsx'
import { TextArea } from '#web/components/text-area.tsx'
import { useText } from '#web/layout/frame.ts'

export interface ImportFileProps {
  action: string
  hint: string
  /** What else goes with the file. */
  children?: ComponentChildren
}

/** Rows from a file. */
export function ImportFile({ action, hint, children }: ImportFileProps): VNode {
  const { roster: text } = useText()
  return (
    <>
      <h2>{text.import}</h2>
      <PostForm action={action} multipart>
        <p class="hint">{hint}</p>
        <p>
          <label class="label" for={idOf('file')}>
            {text.file}
          </label>
          <input class="input" id={idOf('file')} type="file" name="file" accept=".csv,.xlsx" />
        </p>
        {children}
        <Button weight="secondary">{text.importButton}</Button>
      </PostForm>
    </>
  )
}

export interface PasteRowsProps {
  action: string
  hint: string
  button: string
  /** What was pasted, when it comes back. */
  pasted?: string | undefined
  children?: ComponentChildren
}

/** Rows copied from a spreadsheet. */
export function PasteRows({ action, hint, button, pasted, children }: PasteRowsProps): VNode {
  const { roster: text } = useText()
  return (
    <>
      <h2>{text.paste}</h2>
      <PostForm action={action}>
        <TextArea name="pasted" label={text.pasteLabel} hint={hint} value={pasted} errors={[]} rows={6} />
        {children}
        <Button weight="secondary">{button}</Button>
      </PostForm>
    </>
  )
}
