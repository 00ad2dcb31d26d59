import type { VNode } from 'preact'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { Button } from '#web/components/button.tsx'
import type { StoredFile } from '#web/components/file-list.tsx'
import { idOf } from '#web/components/id.ts'
import { listOf } from '#web/fields/answer.ts'
import { Nothing } from '#web/fields/nothing.tsx'
import { Questions } from '#web/fields/question.tsx'
import type { FieldView, InputProps, ValueProps } from '#web/fields/view.ts'
import { useText } from '#web/layout/frame.ts'
import { path } from '#web/routes.ts'

/** Names of the stored files a form refers to by id. */
export const FilesContext = createContext<ReadonlyMap<string, StoredFile>>(new Map())

function Input(props: InputProps): VNode {
  const { fields } = useText()
  const files = useContext(FilesContext)
  return (
    <Questions {...props}>
      <div id={idOf(props.name)} tabIndex={-1}>
        {listOf(props.value).map((id) => (
          <div class="option" key={id}>
            <input type="checkbox" id={`${idOf(props.name)}-${id}`} name={props.name} value={id} checked />
            <label for={`${idOf(props.name)}-${id}`}>{files.get(id)?.name ?? id}</label>
          </div>
        ))}
        <Button weight="secondary" name="_upload" value={props.name}>
          {fields.upload}
        </Button>
      </div>
    </Questions>
  )
}

function Value({ value }: ValueProps): VNode {
  const files = useContext(FilesContext)
  const ids = listOf(value)
  if (ids.length === 0) return <Nothing />
  return (
    <ul class="files">
      {ids.map((id) => (
        <li key={id}>
          <a href={path('file', { file: id })}>{files.get(id)?.name ?? id}</a>
        </li>
      ))}
    </ul>
  )
}

export const file: FieldView = { Input, Value }
