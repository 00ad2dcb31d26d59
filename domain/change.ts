import type { Application, ChangeLine } from '#domain/application.ts'
import { DomainError } from '#domain/errors.ts'

/** What a park asks of the office once it has its title: that a change is noted, or that it may give the title back. */
export type Asked = ChangeLine['kind']

export const changeForms = {
  change: { report: 'change-report', district: 'change-district', city: 'change-city' },
  exit: { report: 'title-exit', district: 'exit-district', city: 'exit-city' },
} as const

export const givesBack = '主动退出称号'

export const changeLane = (no: number): string => `change:${no}`

/** The number of the change a lane is about. */
export function changeIn(lane: string | undefined): number | undefined {
  const found = /^change:(\d+)$/.exec(lane ?? '')
  return found ? Number(found[1]) : undefined
}

/** The number the next change gets; one is settled before another is asked for. @throws change.refused with `why`: title, pending */
export function nextChange({ status, titleNo, changes = [] }: Application): number {
  if (status !== 'designated' || titleNo === undefined)
    throw new DomainError('change.refused', { why: 'title' })
  if (changes.some((one) => one.status === 'asked'))
    throw new DomainError('change.refused', { why: 'pending' })
  return changes.length + 1
}

/** Whether the park may report something now. */
export function mayReport(application: Application): boolean {
  try {
    return nextChange(application) > 0
  } catch (error) {
    if (error instanceof DomainError) return false
    throw error
  }
}

/** The change of this number that waits for the offices. */
export function pendingChange({ changes = [] }: Application, no: number): ChangeLine | undefined {
  return changes.find((one) => one.no === no && one.status === 'asked')
}

/** The case with one of its changes in a new state. */
export function withChange(application: Application, line: ChangeLine): Application {
  const others = (application.changes ?? []).filter(({ no }) => no !== line.no)
  return { ...application, changes: [...others, line].sort((a, b) => a.no - b.no) }
}
