const atOnce = 4

/** Acts on several at once, a few side by side: a product on one machine waits as much as it computes. Results come in the order of what was given. */
export async function together<T, R>(
  all: readonly T[],
  act: (one: T, n: number) => Promise<R>,
): Promise<R[]> {
  const results: R[] = []
  const left = all.entries()
  const worker = async () => {
    for (const [n, one] of left) results[n] = await act(one, n)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return results
}
