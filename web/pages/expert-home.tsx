import type { VNode } from 'preact'
import { Brief } from '#web/components/brief.tsx'
import { Heading } from '#web/components/heading.tsx'
import type { Waiting } from '#web/components/waiting.tsx'
import { WaitingList } from '#web/components/waiting.tsx'
import { useText } from '#web/layout/frame.ts'
import { Page } from '#web/layout/page.tsx'

export interface ExpertHomeProps {
  name: string
  /** Earliest due date first. */
  tasks: readonly Waiting[]
}

/** An expert's own list: invitations to answer and sheets to fill in. */
export function ExpertHome({ name, tasks }: ExpertHomeProps): VNode {
  const { staff: text, expertHome } = useText()
  return (
    <Page title={text.title} wide>
      <Heading title={text.title} over={expertHome.over(name)} />
      <Brief
        where={text.where(tasks.length)}
        asked={tasks.length > 0 ? text.asked : undefined}
        due={tasks[0]?.due}
        next={text.next}
      />
      <WaitingList tasks={tasks} cases={false} />
      <p class="hint">{expertHome.secret}</p>
    </Page>
  )
}
