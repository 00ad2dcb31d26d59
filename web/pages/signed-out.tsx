import type { VNode } from 'preact'
import type { Posted } from '#schemas/fields/field.ts'
import { Brief } from '#web/components/brief.tsx'
import { Button } from '#web/components/button.tsx'
import { Heading } from '#web/components/heading.tsx'
import { PostForm } from '#web/components/post-form.tsx'
import { useText } from '#web/layout/frame.ts'
import { Page } from '#web/layout/page.tsx'
import { path } from '#web/routes.ts'

export interface SignedOutProps {
  /** Where the post was going, and what it carried. */
  action: string
  posted: Posted
  /** The way back in is a link in a mail. */
  byLink: boolean
}

/** The session ran out while somebody was typing: what was typed waits on this page until they are back in. */
export function SignedOut({ action, posted, byLink }: SignedOutProps): VNode {
  const { signedOut: text } = useText()
  return (
    <Page title={text.title}>
      <Heading title={text.title} />
      <Brief where={text.where} asked={byLink ? text.askedLink : text.asked} next={text.next} />
      {byLink ? null : (
        <p>
          <a href={path('signIn')} target="_blank" rel="noopener">
            {text.signIn}
          </a>
        </p>
      )}
      <PostForm action={action}>
        {[...posted].flatMap(([name, values]) =>
          name === '_csrf'
            ? []
            : values.map((value, n) => (
                <input key={`${name} ${n}`} type="hidden" name={name} value={value} />
              )),
        )}
        <Button>{text.again}</Button>
      </PostForm>
    </Page>
  )
}
