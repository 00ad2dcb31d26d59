import type { VNode } from 'preact'
import { useLang, useText } from '#web/layout/frame.ts'
import type { CaseStatus } from '#web/status.ts'
import { chain, statusName } from '#web/status.ts'

/** Where on the chain a case stands that has left it for corrections. */
const stands: { readonly [S in CaseStatus]?: CaseStatus } = {
  'district-correction': 'district-review',
  'district-declined': 'district-review',
  'city-correction': 'desk-review',
  'desk-failed': 'desk-review',
  deferred: 'decision',
  declined: 'decision',
  objection: 'notice',
  disqualified: 'notice',
}

const steps: readonly CaseStatus[] = chain

/** The whole chain with the steps behind, the present one and those ahead. */
export function Progress({ status }: { status: CaseStatus }): VNode {
  const lang = useLang()
  const { progress } = useText()
  const place = stands[status] ?? status
  const now = steps.indexOf(place)
  return (
    <ol class="progress" aria-label={progress.label}>
      {chain.map((step, i) => (
        <li
          key={step}
          class={i < now ? 'progress-done' : i === now ? 'progress-now' : 'progress-ahead'}
          aria-current={i === now ? 'step' : undefined}
        >
          <span>{statusName(lang, step, 'ahead')}</span>
          {i < now ? <span class="unseen">{progress.done}</span> : null}
        </li>
      ))}
    </ol>
  )
}
