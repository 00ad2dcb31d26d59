import type { VNode } from 'preact'
import type { Problem } from '#schemas/fields/field.ts'
import { Brief } from '#web/components/brief.tsx'
import { Button } from '#web/components/button.tsx'
import { ErrorSummary } from '#web/components/errors.tsx'
import { Errors } from '#web/components/group.tsx'
import { Heading } from '#web/components/heading.tsx'
import { idOf } from '#web/components/id.ts'
import { Inset } from '#web/components/inset.tsx'
import { PostForm } from '#web/components/post-form.tsx'
import { messagesAt } from '#web/components/problems.ts'
import type { AttachedFile, FilledSlot } from '#web/components/slots.tsx'
import { Tag } from '#web/components/tag.tsx'
import { useFrame, useLang, useText } from '#web/layout/frame.ts'
import { Page } from '#web/layout/page.tsx'
import { helpOf, labelOf } from '#web/messages/language.ts'
import { formatBytes } from '#web/messages/numbers.ts'
import { path } from '#web/routes.ts'
import type { Tone } from '#web/status.ts'

export interface UploadProps extends FilledSlot {
  parkName?: string | undefined
  /** Where the list of attachments is. */
  back: string
  /** Where a file of this slot is removed. */
  removeHref: (file: string) => string
  /** The presigned form, sent straight to the store; missing when no more files fit or the slot is locked. */
  target?: { url: string; fields: Readonly<Record<string, string>>; mostBytes: number } | undefined
  locked: boolean
  problems: readonly Problem[]
}

const tones: { readonly [S in AttachedFile['state']]: Tone } = {
  waiting: 'neutral',
  checking: 'active',
  accepted: 'done',
  refused: 'stopped',
}

/** One slot: its files, and a form that goes straight to the store. */
export function Upload(props: UploadProps): VNode {
  const lang = useLang()
  const { attachments: text } = useText()
  const { slot, files, problems, target } = props
  const title = labelOf(lang, slot)
  return (
    <Page title={title} invalid={problems.length > 0}>
      <ErrorSummary problems={problems} />
      <Heading title={title} over={[props.parkName, text.title].filter(Boolean).join(' · ')} />
      <Brief
        where={slot.required ? text.required : text.optional}
        asked={target ? text.uploadAsked : undefined}
        next={text.uploadNext}
      />
      {files.length > 0 ? <Existing {...props} /> : null}
      {props.locked ? <Inset>{text.locked}</Inset> : null}
      {target ? <Send {...props} target={target} /> : null}
      {!target && !props.locked ? <Inset>{text.full}</Inset> : null}
      <p class="after">
        <a href={props.back}>{text.title}</a>
      </p>
    </Page>
  )
}

function Existing({ files, removeHref, locked }: UploadProps): VNode {
  const frame = useFrame()
  const waiting = files.filter((file) => file.state === 'checking').map((file) => file.id)
  const { attachments: text } = useText()
  return (
    <>
      <h2>{text.existing}</h2>
      {waiting.length > 0 ? (
        <p data-island="checking" data-waiting={waiting.join(' ')}>
          <a href={frame.path}>{text.refresh}</a>
        </p>
      ) : null}
      <ul class="files">
        {files.map((file) => (
          <li key={file.id} class="task">
            <div>
              <a href={path('file', { file: file.id })}>{file.name}</a>
              {file.bytes > 0 ? <span class="files-size">{formatBytes(file.bytes)}</span> : null}{' '}
              <Tag tone={tones[file.state]}>{text[file.state]}</Tag>
              {file.reason ? <span class="error">{file.reason}</span> : null}
              {file.sha256 ? (
                <span class="hint code">
                  {text.fingerprint} {file.sha256}
                </span>
              ) : null}
            </div>
            {locked ? null : (
              <PostForm action={removeHref(file.id)}>
                <Button weight="secondary">
                  {text.remove}
                  <span class="unseen"> {file.name}</span>
                </Button>
              </PostForm>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

function Send({
  slot,
  target,
  problems,
}: UploadProps & { target: NonNullable<UploadProps['target']> }): VNode {
  const frame = useFrame()
  const lang = useLang()
  const { attachments: text, common } = useText()
  const help = helpOf(lang, slot)
  const errors = messagesAt(lang, problems, 'file')
  return (
    <form
      class="form"
      method="post"
      action={target.url}
      encType="multipart/form-data"
      data-island="upload"
      data-presign={frame.path}
      data-most={target.mostBytes}
      data-progress={text.progress}
      data-uploaded={text.uploaded}
      data-failed={text.failed}
      data-large={text.tooLarge}
    >
      <h2>{text.upload}</h2>
      {Object.entries(target.fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div class={errors.length > 0 ? 'group group-bad' : 'group'}>
        <label class="label" for={idOf('file')}>
          {text.choose}
        </label>
        <p class="hint" id="file-hint">
          {[
            text.accept(
              slot.accept.map((kind) => kind.toUpperCase()).join(common.comma),
              formatBytes(target.mostBytes),
            ),
            text.most(slot.most),
            ...(help ? [help] : []),
          ].join(common.semicolon)}
        </p>
        <Errors name="file" errors={errors} />
        <input
          class="input"
          id={idOf('file')}
          type="file"
          name="file"
          accept={slot.accept.map((kind) => `.${kind}`).join(',')}
          aria-describedby="file-hint"
        />
      </div>
      <p class="form-status" role="status" />
      <Button>{text.upload}</Button>
    </form>
  )
}
