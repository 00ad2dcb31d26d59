import type { VNode } from 'preact'

/** The page's h1 with the line that says what it belongs to. */
export function Heading({ title, over }: { title: string; over?: string | undefined }): VNode {
  return (
    <div class="heading">
      {over ? <p class="heading-over">{over}</p> : null}
      <h1>{title}</h1>
    </div>
  )
}
