/** Does something when it is asked to, unless it was done so few seconds ago. */
export function seldom<T>(seconds: number, act: (given: T) => Promise<unknown>): (given: T) => Promise<void> {
  let last = Number.NEGATIVE_INFINITY
  return async (given) => {
    if (performance.now() - last < seconds * 1000) return
    await act(given)
    last = performance.now()
  }
}
