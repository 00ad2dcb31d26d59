import type { VNode } from 'preact'
import type { Problem } from '#schemas/fields/field.ts'
import { Button } from '#web/components/button.tsx'
import { Notice } from '#web/components/notice.tsx'
import { messagesAt } from '#web/components/problems.ts'
import { TextInput } from '#web/components/text-input.tsx'
import { useLang, useText } from '#web/layout/frame.ts'
import { path } from '#web/routes.ts'

export interface CodeConfirmationProps {
  task: string
  problems: readonly Problem[]
  sent?: boolean | undefined
}

/** Confirms a decision by a code that is mailed on request; asking for it saves what was typed. */
export function CodeConfirmation({ task, problems, sent }: CodeConfirmationProps): VNode {
  const lang = useLang()
  const { task: text } = useText()
  return (
    <>
      <p>{text.decideCodeHint}</p>
      {sent ? <Notice tone="done" title={text.codeSent} /> : null}
      <div class="buttons">
        <Button name="_then" value="code" weight="secondary" formAction={path('decisionCode', { task })}>
          {text.sendCode}
        </Button>
      </div>
      <TextInput
        name="confirmCode"
        label={text.confirmCode}
        hint={text.confirmCodeHint}
        errors={messagesAt(lang, problems, 'confirmCode')}
        autoComplete="one-time-code"
        inputMode="numeric"
        size="short"
        maxLength={9}
      />
    </>
  )
}
