import type { VNode } from 'preact'
import type { AttachedFile, FilledSlot } from '#web/components/slots.tsx'
import { TaskList } from '#web/components/task-list.tsx'
import { useLang, useText } from '#web/layout/frame.ts'
import { labelOf } from '#web/messages/language.ts'
import { formatBytes } from '#web/messages/numbers.ts'
import type { Tone } from '#web/status.ts'

export interface SlotTasksProps {
  slots: readonly FilledSlot[]
  hrefFor: (slot: string) => string
  /** Slots open for a correction; every slot when left out. */
  unlocked?: ReadonlySet<string> | undefined
}

/** Attachments to be supplied: each slot with its state, leading to its page. */
export function SlotTasks({ slots, hrefFor, unlocked }: SlotTasksProps): VNode {
  const lang = useLang()
  const { attachments: text, common } = useText()
  return (
    <TaskList
      id="slots"
      items={slots.map(({ slot, files }) => ({
        title: labelOf(lang, slot),
        href: unlocked && !unlocked.has(slot.key) ? undefined : hrefFor(slot.key),
        hint:
          files.length > 0
            ? files.map((file) => `${file.name} ${formatBytes(file.bytes)}`).join(common.semicolon)
            : slot.required
              ? text.required
              : text.optional,
        state: stateOf(files, text),
      }))}
    />
  )
}

const prefix = 'attachments.'

/** The slots among keys that are open for a correction. */
export function slotsIn(unlocked: ReadonlySet<string>): ReadonlySet<string> {
  const slots = [...unlocked].filter((key) => key.startsWith(prefix))
  return new Set(slots.map((key) => key.slice(prefix.length)))
}

function stateOf(
  files: readonly AttachedFile[],
  text: ReturnType<typeof useText>['attachments'],
): { label: string; tone: Tone } {
  if (files.some((file) => file.state === 'refused')) return { label: text.refused, tone: 'stopped' }
  if (files.some((file) => file.state === 'checking')) return { label: text.checking, tone: 'active' }
  if (files.some((file) => file.state === 'accepted')) return { label: text.accepted, tone: 'done' }
  return { label: text.waiting, tone: 'neutral' }
}
