import type { Cases } from '#domain/ports.ts'

/** The same cases for one request, in which a submission is read once however many parts of the page look at it. */
export function submissionsOnce(cases: Cases): Cases {
  const read = new Map<string, ReturnType<Cases['submission']>>()
  return {
    ...cases,
    submission(id, round) {
      const key = `${id} ${round}`
      const found = read.get(key) ?? cases.submission(id, round)
      read.set(key, found)
      return found
    },
  }
}
