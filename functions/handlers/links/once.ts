import type { Cases, Tasks } from '#domain/ports.ts'

/** The same cases and tasks for one request, in which each is read once however many parts of the page look at it. */
export function readOnce<D extends { readonly cases: Cases; readonly tasks: Tasks }>(deps: D): D {
  const { cases, tasks } = deps
  return {
    ...deps,
    cases: {
      ...cases,
      load: once(cases.load),
      submission: once(cases.submission),
    },
    tasks: { ...tasks, ofCase: once(tasks.ofCase), ofMatters: once(tasks.ofMatters) },
  }
}

function once<A extends readonly unknown[], R>(
  read: (...asked: A) => Promise<R>,
): (...asked: A) => Promise<R> {
  const answers = new Map<string, Promise<R>>()
  return (...asked) => {
    const key = JSON.stringify(asked)
    const answer = answers.get(key) ?? read(...asked)
    answers.set(key, answer)
    return answer
  }
}
