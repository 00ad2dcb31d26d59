import type { ComponentChildren, VNode } from 'preact'
import type { Due } from '#web/components/due.tsx'
import { DueDate } from '#web/components/due.tsx'
import { useText } from '#web/layout/frame.ts'

export interface BriefProps {
  /** Where the matter stands. */
  where: ComponentChildren
  /** What the reader is asked to do; nothing when it is somebody else's turn. */
  asked?: ComponentChildren
  due?: Due | undefined
  next: ComponentChildren
}

/** The three questions every page answers first: where am I, what is asked of me and by when, what happens next. */
export function Brief({ where, asked, due, next }: BriefProps): VNode {
  const { brief } = useText()
  return (
    <dl class="brief">
      <div>
        <dt>{brief.where}</dt>
        <dd>{where}</dd>
      </div>
      <div class={asked ? 'brief-asked' : undefined}>
        <dt>{brief.asked}</dt>
        <dd>
          {asked ?? brief.nothing}
          {due ? (
            <span class="brief-due">
              {brief.by} <DueDate due={due} />
            </span>
          ) : null}
        </dd>
      </div>
      <div>
        <dt>{brief.next}</dt>
        <dd>{next}</dd>
      </div>
    </dl>
  )
}
