import type { Officer } from '#domain/person.ts'
import type { Cases, Tasks } from '#domain/ports.ts'

export interface LoadDeps {
  readonly tasks: Pick<Tasks, 'openOf'>
  readonly cases: Pick<Cases, 'load'>
}

/** How much waits for an expert, as an officer may know it: what belongs to a case that is closed to him does not count. */
export function loadsFor(
  { tasks, cases }: LoadDeps,
  { email }: Officer,
): (expertId: string) => Promise<number> {
  const closed = new Map<string, Promise<boolean>>()
  const isClosed = (caseId: string) => {
    const known =
      closed.get(caseId) ?? cases.load(caseId).then((one) => one?.recused?.includes(email) ?? false)
    closed.set(caseId, known)
    return known
  }
  return async (expertId) => {
    const open = await tasks.openOf(expertId)
    const hidden = await Promise.all(open.map(({ caseId }) => isClosed(caseId)))
    return hidden.filter((one) => !one).length
  }
}
