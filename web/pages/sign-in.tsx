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

export interface SignInProps {
  email?: string | undefined
  problems: readonly Problem[]
}

/** Posts `email`. */
export function SignIn({ email, problems }: SignInProps): VNode {
  const lang = useLang()
  const { signIn: text } = useText()
  return (
    <Page title={text.title} invalid={problems.length > 0}>
      <ErrorSummary problems={problems} />
      <h1>{text.title}</h1>
      <Brief where={text.where} asked={text.asked} next={text.next} />
      <PostForm action={path('signIn')}>
        <TextInput
          name="email"
          inputMode="email"
          label={text.email}
          hint={text.emailHint}
          value={email}
          errors={messagesAt(lang, problems, 'email')}
          autoComplete="email"
          size="long"
        />
        <Button>{text.submit}</Button>
      </PostForm>
    </Page>
  )
}
