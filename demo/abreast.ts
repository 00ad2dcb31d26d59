/** So many parks go on side by side. */
const most = 4

/** Does something for each, for a few at a time, in their order. */
export async function abreast<T>(
  all: readonly T[],
  act: (one: T, n: number) => Promise<void>,
): Promise<void> {
  const waiting = all.entries()
  const walk = async () => {
    for (const [n, one] of waiting) await act(one, n)
  }
  await Promise.all(Array.from({ length: most }, walk))
}
