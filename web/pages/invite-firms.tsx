import type { VNode } from 'preact'
import { Brief } from '#web/components/brief.tsx'
import { Button } from '#web/components/button.tsx'
import { DataTable } from '#web/components/data-table.tsx'
import { Heading } from '#web/components/heading.tsx'
import { Inset } from '#web/components/inset.tsx'
import { Notice } from '#web/components/notice.tsx'
import { PostForm } from '#web/components/post-form.tsx'
import { useText } from '#web/layout/frame.ts'
import { Page } from '#web/layout/page.tsx'

interface Firm {
  readonly name: string
  readonly href: string
  readonly contact?: string | undefined
}

export interface InviteFirmsProps {
  readonly parkName: string
  /** The year whose figures are due. */
  readonly year: number
  readonly rosterUrl: string
  /** Nothing once the title has ended. */
  readonly action: string | undefined
  /** How many were asked just now. */
  readonly invited: number | undefined
  readonly toAsk: readonly Firm[]
  readonly waiting: readonly Firm[]
  readonly unreachable: readonly Firm[]
}

/** Confirms that every firm whose figures are due is asked for them; says afterwards who was not reached. */
export function InviteFirms(props: InviteFirmsProps): VNode {
  const { living, invitations: text } = useText()
  const { parkName, year, rosterUrl, action, invited, toAsk, waiting, unreachable } = props
  return (
    <Page title={text.title}>
      {invited === undefined ? null : (
        <Notice tone="done" title={text.invited(invited, unreachable.length)} />
      )}
      <Heading title={text.title} over={`${parkName} · ${living.title}`} />
      <Brief
        where={text.where(year, toAsk.length + waiting.length + unreachable.length)}
        asked={asked(text, toAsk.length, unreachable.length)}
        next={text.next}
      />
      {action ? null : <Inset>{living.ended}</Inset>}
      {action && toAsk.length > 0 ? (
        <PostForm action={action}>
          <Firms caption={text.toAsk} firms={toAsk} />
          <Button>{text.submit(toAsk.length)}</Button>
        </PostForm>
      ) : null}
      <Firms caption={text.unreachable} firms={unreachable} />
      <Firms caption={text.waiting} firms={waiting} />
      <p class="after">
        <a href={rosterUrl}>{living.back}</a>
      </p>
    </Page>
  )
}

function asked(
  text: ReturnType<typeof useText>['invitations'],
  toAsk: number,
  unreachable: number,
): string | undefined {
  if (toAsk > 0) return text.asked(toAsk)
  return unreachable > 0 ? text.addresses(unreachable) : undefined
}

function Firms({ caption, firms }: { caption: string; firms: readonly Firm[] }): VNode | null {
  const { living, invitations: text } = useText()
  if (firms.length === 0) return null
  return (
    <>
      <h2>{caption}</h2>
      <DataTable
        caption={caption}
        quiet
        rows={firms}
        columns={[
          { name: living.row, cell: ({ name, href }) => <a href={href}>{name}</a> },
          { name: text.contact, cell: ({ contact }) => contact ?? text.none },
        ]}
      />
    </>
  )
}
