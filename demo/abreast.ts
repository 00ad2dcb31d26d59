/** So many parks go on side by side. */
const most = 6

/** Does something for each, for a few at a time, in their order. */
export async function abreast<T, R>(
  all: readonly T[],
  act: (one: T, n: number) => Promise<R>,
): Promise<readonly R[]> {
  const waiting = all.entries()
  const done: R[] = []
  const walk = async () => {
    for (const [n, one] of waiting) done[n] = await act(one, n)
  }
  await Promise.all(Array.from({ length: most }, walk))
  return done
}
