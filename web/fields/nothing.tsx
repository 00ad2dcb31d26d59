import type { VNode } from 'preact'
import { useText } from '#web/layout/frame.ts'

/** Stands where nothing was answered. */
export function Nothing(): VNode {
  return <span class="empty">{useText().fields.unanswered}</span>
}
