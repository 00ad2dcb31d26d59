import type { VNode } from 'preact'
import type { Problem } from '#schemas/fields/field.ts'
import { Brief } from '#web/components/brief.tsx'
import { Button } from '#web/components/button.tsx'
import { ErrorSummary } from '#web/components/errors.tsx'
import { PostForm } from '#web/components/post-form.tsx'
import { messagesAt } from '#web/components/problems.ts'
import { TextInput } from '#web/components/text-input.tsx'
import { useLang, useText } from '#web/layout/frame.ts'
import { Page } from '#web/layout/page.tsx'
import { path } from '#web/routes.ts'

export interface SignInCodeProps {
  email: string
  problems: readonly Problem[]
}

/** Posts `code` and `email`. */
export function SignInCode({ email, problems }: SignInCodeProps): VNode {
  const lang = useLang()
  const { signIn: text } = useText()
  return (
    <Page title={text.codeTitle} invalid={problems.length > 0}>
      <ErrorSummary problems={problems} />
      <h1>{text.codeTitle}</h1>
      <Brief where={text.codeWhere(email)} asked={text.codeAsked} next={text.codeNext} />
      <PostForm action={path('signInCode')}>
        <input type="hidden" name="email" value={email} />
        <TextInput
          name="code"
          label={text.code}
          hint={text.codeHint}
          errors={messagesAt(lang, problems, 'code')}
          autoComplete="one-time-code"
          inputMode="numeric"
          size="short"
          maxLength={12}
        />
        <div class="buttons">
          <Button>{text.codeSubmit}</Button>
          <a href={path('signIn')}>{text.other}</a>
        </div>
      </PostForm>
    </Page>
  )
}
