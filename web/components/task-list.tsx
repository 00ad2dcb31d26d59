import type { VNode } from 'preact'
import { Tag } from '#web/components/tag.tsx'
import type { Tone } from '#web/status.ts'

export interface TaskItem {
  readonly title: string
  readonly href?: string | undefined
  readonly hint?: string | undefined
  readonly state: { readonly label: string; readonly tone: Tone }
}

export function TaskList({ items, id }: { items: readonly TaskItem[]; id: string }): VNode {
  return (
    <ol class="tasks">
      {items.map((item, i) => (
        <li key={item.title} class="task">
          <div class="task-name">
            {item.href ? (
              <a href={item.href} aria-describedby={`${id}-${i}-state`}>
                {item.title}
              </a>
            ) : (
              <span>{item.title}</span>
            )}
            {item.hint ? <span class="hint">{item.hint}</span> : null}
          </div>
          <div class="task-state" id={`${id}-${i}-state`}>
            <Tag tone={item.state.tone}>{item.state.label}</Tag>
          </div>
        </li>
      ))}
    </ol>
  )
}
