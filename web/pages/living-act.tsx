import type { VNode } from 'preact'
import { Brief } from '#web/components/brief.tsx'
import { ErrorSummary } from '#web/components/errors.tsx'
import { Heading } from '#web/components/heading.tsx'
import { Notice } from '#web/components/notice.tsx'
import type { RowActProps } from '#web/components/row-act.tsx'
import { RowAct } from '#web/components/row-act.tsx'
import { useLang, useText } from '#web/layout/frame.ts'
import { Page } from '#web/layout/page.tsx'
import { titleOf } from '#web/messages/language.ts'

export interface LivingActProps extends RowActProps {
  readonly parkName: string
  readonly firmName: string
  readonly rowUrl: string
  readonly next: string
  readonly refusal?: string | undefined
}

/** A firm leaves, or a team turns into a firm. */
export function LivingAct(props: LivingActProps): VNode {
  const lang = useLang()
  const { living: text } = useText()
  const { parkName, firmName, rowUrl, next, refusal, form, problems } = props
  const title = titleOf(lang, form)
  return (
    <Page title={title} invalid={problems.length > 0}>
      {refusal ? <Notice tone="stopped" title={refusal} /> : null}
      <ErrorSummary problems={problems} />
      <Heading title={title} over={`${parkName} · ${text.title}`} />
      <Brief where={firmName} asked={title} next={next} />
      <RowAct {...props} />
      <p class="after">
        <a href={rowUrl}>{firmName}</a>
      </p>
    </Page>
  )
}
