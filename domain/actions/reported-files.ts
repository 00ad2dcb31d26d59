import { matterIn } from '#domain/matter.ts'
import type { Task } from '#domain/task.ts'
import { reportForm } from './monitoring-facts.ts'
import type { DocumentsDeps } from './sent-back.ts'
import { documentsOf } from './sent-back.ts'

interface Hashed {
  readonly name: string
  readonly sha256: string
}

/** The documents of a report, and those of the reports of other quarters by their hashes. */
export async function reportedFiles(
  deps: DocumentsDeps,
  tasks: readonly Task[],
  task: Task,
): Promise<{ files: Hashed[]; oldFiles: (Hashed & { quarter: string })[] }> {
  const accepted = async (of: Task): Promise<Hashed[]> =>
    (await documentsOf(deps, of))
      .filter((file) => file.status === 'accepted')
      .map(({ name, sha256 }) => ({ name, sha256 }))
  const own = await accepted(task)
  if (own.length === 0) return { files: [], oldFiles: [] }
  const others = tasks.filter(
    ({ form, lane, status }) => form.id === reportForm && lane !== task.lane && status === 'decided',
  )
  const old = await Promise.all(
    others.map(async (other) => {
      const quarter = matterIn(other.lane)?.key ?? ''
      return (await accepted(other)).map((file) => ({ ...file, quarter }))
    }),
  )
  return { files: own, oldFiles: old.flat() }
}
