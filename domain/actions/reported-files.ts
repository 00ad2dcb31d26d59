import { matterIn } from '#domain/matter.ts'
import type { Files } from '#domain/ports.ts'
import type { Task } from '#domain/task.ts'
import { reportForm } from './monitoring-facts.ts'

interface Hashed {
  readonly name: string
  readonly sha256: string
}

/** The documents of a report, and those of the reports of other quarters by their hashes. */
export async function reportedFiles(
  { files }: { readonly files: Pick<Files, 'list'> },
  tasks: readonly Task[],
  task: Task,
): Promise<{ files: Hashed[]; oldFiles: (Hashed & { quarter: string })[] }> {
  const accepted = async (owner: string): Promise<Hashed[]> =>
    (await files.list(owner))
      .filter((file) => file.status === 'accepted')
      .map(({ name, sha256 }) => ({ name, sha256 }))
  const own = await accepted(task.id)
  if (own.length === 0) return { files: [], oldFiles: [] }
  const others = tasks.filter(
    ({ form, lane, status }) => form.id === reportForm && lane !== task.lane && status === 'decided',
  )
  const old = await Promise.all(
    others.map(async ({ id, lane }) => {
      const quarter = matterIn(lane)?.key ?? ''
      return (await accepted(id)).map((file) => ({ ...file, quarter }))
    }),
  )
  return { files: own, oldFiles: old.flat() }
}
